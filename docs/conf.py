import sys
from pathlib import Path

from hrdocs import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "hrdocs"
author = "the contributors to hrdocs"
project_copyright = "the contributors to hrdocs"
release = __version__
language = "en"

extensions = ["model_reference", "myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
# What a change leaves for the next release is gathered into CHANGELOG.md, and is no page of its own.
exclude_patterns = ["_build", "_ext", "changes/[!R]*"]
myst_enable_extensions = ["colon_fence"]

# Messages stand on the pages as they are printed, their quotes too.
smartquotes = False
# Docstrings write code in single backticks, and have sections of their own.
default_role = "literal"
napoleon_numpy_docstring = False
napoleon_custom_sections = ["Shape", "Units", "Source"]
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
autodoc_class_signature = "mixed"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
# Names of other libraries have no page here; our own must resolve, but for type variables, the plain frozen mapping,
# and what a report and its parts hold for the library alone.
_INTERNAL = (
    r"recordfile[.]RecordFile|validation[.]index[.]Index|validation[.]fault[.]Fault"
    r"|validation[.]rules[.]citations[.]law_reach[.]OutsideLaw"
    r"|fields[.]ModelObject|namesakes[.]Ties|vocabulary[.]term[.]Term"
)
nitpick_ignore_regex = [
    (r"py:.*", r"(?!hrdocs[.]).*"),
    (r"py:.*", rf"hrdocs[.]([\w.]+[.][A-Z]|frozenmap[.].*|{_INTERNAL})"),
]

html_theme = "furo"
html_title = "hrdocs"
html_static_path = ["_static"]
html_css_files = ["hrdocs.css"]
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
