"""The builder of the law data: texts and collected facts in, one JSON file a code out."""
