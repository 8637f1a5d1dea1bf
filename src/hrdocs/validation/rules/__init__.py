"""The rules of meaning, one file or folder for each family."""
