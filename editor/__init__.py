"""Copydesk, a desktop editor for curating article records."""

__version__ = "0.1.0"
