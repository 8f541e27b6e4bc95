"""What is wrong with a record, and how to repair it."""
