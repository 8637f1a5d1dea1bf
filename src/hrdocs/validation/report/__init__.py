"""The report on a file as a value, its rows, and one writer for each output format."""
