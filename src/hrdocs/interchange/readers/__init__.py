"""Readers: each reads one kind of cell, and says what it could not read.

A reader is a function of the text of a cell, with its own tests. A doubt belongs to the cell: what cannot be read for
certain has no value, its words are kept, and a question is raised.
"""
