"""Copydesk, a desktop editor for curating article records."""

import gc

__version__ = "0.1.0"

# Thousands of classes and functions are made at every start, and all stay: looking for garbage
# among them every 700 objects, as Python does by default, takes a tenth of that time.
gc.set_threshold(50_000)
