"""Which parts of a dataset may be shared with whom: labels, floors, wishes, and the names that must not stay in texts.

`cutting` makes the cut, by what `floors` and `wishes` say of each record; `labelling` joins and sets labels; `residue`
looks for what is hidden in the texts that stay; `sending` puts these together for one file; `neutral` writes other ids;
`forgetting` removes a person everywhere.
"""
