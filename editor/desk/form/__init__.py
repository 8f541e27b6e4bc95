"""The form: one widget class per field kind."""
