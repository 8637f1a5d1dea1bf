"""Citations of law in cells and in running text: read, found, marked, and written in words."""
