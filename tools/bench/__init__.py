"""The benchmark of strict reading: what is read, who reads it, what is measured, what is printed."""
