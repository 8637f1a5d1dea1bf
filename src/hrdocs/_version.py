"""The version of the library; schema and law data carry their own."""

__version__ = "0.1.0"
