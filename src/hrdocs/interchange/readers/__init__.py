"""Readers: each reads one kind of cell, and says what it could not read.

A reader is a function of the text of a cell, with tests of its own. A doubt belongs to the cell: what cannot be read
for certain gives no value, its words are kept, and a question is asked.
"""
