"""The answers to the questions of a note that is not finished, beside the file that it is for."""

import json
import tomllib
from pathlib import Path

from attrs import define, field

from hrdocs.desk.entering import KEYS
from hrdocs.outfile import replace


@define
class CallDraft:
    """Answers that are kept from question to question; the file is for its owner alone, and empty answers count.

    Args:
        path: Where they are kept.
        answers: The answers so far, by the key of the note.
    """

    path: Path
    answers: dict[str, str] = field(factory=dict, repr=False)

    @classmethod
    def beside(cls, file: str) -> "CallDraft":
        """Return the draft beside a file, with the answers of an earlier run; one that cannot be read has none."""
        path = Path(file)
        draft = cls(path.with_name(f".{path.name}.note.toml"))
        try:
            kept = tomllib.loads(draft.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return draft
        draft.answers = {key: text for key, text in kept.items() if key in KEYS and isinstance(text, str)}
        return draft

    def keep(self, key: str, text: str) -> None:
        """Keep an answer."""
        self.answers[key] = text
        self._write()

    def drop(self, *keys: str) -> None:
        """Forget answers, which are then asked for again."""
        for key in keys:
            self.answers.pop(key, None)
        self._write()

    def remove(self) -> None:
        """Delete the file and forget all answers."""
        self.answers.clear()
        self.path.unlink(missing_ok=True)

    def _write(self) -> None:
        # A text of JSON is a text of TOML too, but for the deletion character.
        lines = [f"{key} = {json.dumps(text, ensure_ascii=False)}\n" for key, text in self.answers.items()]
        replace(self.path, "".join(lines).replace("\x7f", "").encode(), private=True)
