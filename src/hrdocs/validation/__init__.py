"""The rules of meaning, and the report on a file.

A rule is a generator: it is given a record and yields the problems that it finds, with pointers from the record.
Rules of one record stand in `chronology` and `pointers`; what needs several records stands in `references`. `run`
calls them all.
"""
