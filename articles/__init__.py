"""The parsing layer: news files in, annotated articles out. Knows nothing of screens."""

__version__ = "0.1.0"
