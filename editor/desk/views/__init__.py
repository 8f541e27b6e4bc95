"""The list side of the window."""
