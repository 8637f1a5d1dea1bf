"""Which parts of a dataset may be shared with whom: labels, floors, wishes, and the names that must not stay in texts.

`cutting` makes the cut, by what `floors` and `wishes` say of each record; `labelling` joins and sets labels; `residue`
looks for what is hidden in the texts that stay; `forgetting` removes a person everywhere; `suppressed` keeps who asked
for it; `pseudonyms` makes a file for counting and for research.
"""
