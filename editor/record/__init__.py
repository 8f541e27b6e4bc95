"""The record as text: reading it, editing it byte for byte, merging it."""
