"""The rules of meaning, and the report on a file.

A rule is a generator of faults (`rule`). The rules of a family stand in one file: `references`, `pointers`, `spelling`,
`chronology`, `custody`, `legality`, `punishment`, `consistency`, `sources`, `sharing`; `rules` has them all by code.
`examine` asks them of one part of a file, `run` puts the parts together, `report` and the modules named after it say
what was found, and `split` gives what is accepted and what is rejected.
"""
