"""The files that partners really have, on their way to records and back."""
