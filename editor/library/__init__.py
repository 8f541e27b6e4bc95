"""A folder of records on disk."""
