"""`hrdocs review`: decide pair by pair which records are one person."""

import argparse
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from hrdocs.cli import spoken
from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    OUT_HELP,
    PROBLEMS,
    WRONG_CALL,
    add_language,
    answers,
    code_of,
    complain,
    is_standard_input,
    name_leftovers,
    read_dataset,
    refuse,
    refuse_error,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset
    from hrdocs.model import Person
    from hrdocs.namesakes import NamePair
    from hrdocs.reviewing import PairReview, ReviewedPair, ReviewReason, SamePerson

_NAME = "review.toml"


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "review",
        help="decide pair by pair which records are one person",
        description="Show the pairs of people who may be one person, one by one, and keep the answers in a file that "
        "holds ids and no names. It goes on where it was left. With --in-place or --output the answers become same_as "
        "and not_same_as in the records; nothing else is changed, and nothing is merged. This prints names and births. "
        "Of the folder of an import it asks about those to whom something happened, first about whoever may have been "
        "arrested again, and writes the answers into its records.",
    )
    parser.add_argument("file", metavar="FILE", help=f"{FILE_HELP}; or the folder of an import")
    parser.add_argument("--answers", metavar="FILE", help=f"where the answers are kept ({_NAME} beside FILE)")
    parser.add_argument("--by", metavar="TOKEN", help="a token for who answers, such as desk2; no name")
    parser.add_argument(
        "--at-least",
        choices=("identical", "by_rules", "equivalent", "undecided"),
        default="equivalent",
        help="the least likeness of the pairs that are shown (equivalent when absent)",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--output", metavar="OUT", help=f"write the records with the ties here{OUT_HELP}")
    where.add_argument("--in-place", action="store_true", help="write the ties into FILE")
    add_language(parser, "language of the questions")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import messages, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.reviewing import ContradictingReview, InvalidReview, is_token  # noqa: PLC0415

    if given.by is not None and not is_token(given.by):
        return refuse("review", "--by wants a token without spaces, such as desk2; no name", WRONG_CALL)
    if is_standard_input(given.file) and (given.answers is None or given.in_place):
        return refuse("review", "the standard input has no place: --answers FILE, and --output OUT", WRONG_CALL)
    given.is_folder = Path(given.file).is_dir()
    if given.is_folder:
        from hrdocs.interchange.lastimport import RECORDS  # noqa: PLC0415 -- `--help` must not wait for it

        given.file = str(Path(given.file) / RECORDS)
        given.in_place = given.output is None
    kept = Path(given.answers or Path(given.file).with_name(_NAME))
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    try:
        outfile.check_targets([kept, given.output], [given.file])
        name_leftovers(kept, given.output, given.file if given.in_place else None)
        with answers(given.file) as stream:
            review = _Questions(given, dataset, kept, stream).review()
        if review is None:
            from hrdocs.cli.name_rows import words  # noqa: PLC0415 -- `--help` must not wait for it

            return complain(words(given.language)["other_answers"].format(file=kept.name), PROBLEMS)
        _write(given, dataset, review)
    except ContradictingReview as error:
        from hrdocs.cli.name_rows import words  # noqa: PLC0415 -- `--help` must not wait for it

        pairs = ", ".join(f"{a} {b}" for a, b in error.pairs)
        return complain(words(given.language)["contradiction"].format(pairs=pairs), PROBLEMS)
    except InvalidReview as error:
        return complain(f"hrdocs review: {kept.name}: {spoken.text_of(error)}", PROBLEMS)
    except WrongTarget as error:
        return refuse_error("review", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    return OK


def _write(given: argparse.Namespace, dataset: "Dataset", review: "PairReview") -> None:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli.name_rows import words  # noqa: PLC0415
    from hrdocs.reviewing import with_ties  # noqa: PLC0415

    said = words(given.language)
    tied = with_ties(dataset, review)
    count = len(tied.diff(dataset).changed)
    target = given.file if given.in_place else given.output
    if target is None:
        _tell(said["not_written"])
        return
    if count or not given.in_place:  # an unchanged file is not written
        files.write(tied, target, inputs=() if given.in_place else [given.file])
    _tell(said["written"].format(file=messages.file_text(target), count=_ties(tied) - _ties(dataset)))


def _ties(dataset: "Dataset") -> int:
    return sum(len(person.relationships) for person in dataset.of_type("person") if hasattr(person, "relationships"))


# Questions are printed to standard error, so that a program can read standard output.
def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


class _Questions:
    """The questions about one file, with the answers so far."""

    def __init__(self, given: argparse.Namespace, dataset: "Dataset", answers: Path, stream: TextIO) -> None:
        from hrdocs.cli.name_rows import words  # noqa: PLC0415 -- `--help` must not wait for it

        self._given, self._dataset, self._answers, self._stream = given, dataset, answers, stream
        self._said = words(given.language)
        self._again: set[frozenset[str]] = set()

    def _pairs(self, review: "PairReview") -> "tuple[NamePair, ...]":
        """Return the pairs to ask about; those who may have been arrested again are remembered."""
        if not self._given.is_folder:
            return self._dataset.possibly_same(at_least=self._given.at_least)
        from hrdocs.interchange.pairing import pairs_in  # noqa: PLC0415 -- `--help` must not wait for them
        from hrdocs.model import Person  # noqa: PLC0415
        from hrdocs.namesakes import PeopleByName, pair_of  # noqa: PLC0415

        people = PeopleByName(self._dataset.of_type(Person))
        found = pairs_in(self._dataset)
        self._again = {frozenset((each.a, each.b)) for each in found if each.is_again}
        # The file may name pairs that the import found and the records no longer show.
        listed = dict.fromkeys([(each.a, each.b) for each in found] + [(each.a, each.b) for each in review.pairs])
        known = {frozenset(ids): ids for ids in reversed(listed) if all(people.get(each) for each in ids)}
        return tuple(pair_of(people, *map(self._person, ids)) for ids in reversed(known.values()))

    def _person(self, name: str) -> "Person":
        person = self._dataset[name]
        assert person.type == "person"  # noqa: S101 -- the index of people has it
        return cast("Person", person)

    def review(self) -> "PairReview | None":
        """Ask about the open pairs one by one; every answer is kept at once. None for answers of another import."""
        from hrdocs.reviewing import PairReview, is_current, open_pairs, read_review, write_review  # noqa: PLC0415

        review = read_review(self._answers) if self._answers.exists() else PairReview(secrets.token_hex(8))
        unused = [each for each in review.pairs if each.a not in self._dataset or each.b not in self._dataset]
        if unused:
            ids = ", ".join(f"{each.a} {each.b}" for each in unused)
            _tell(f"{self._said['unused'].format(count=len(unused))}: {ids}")
            if self._given.is_folder and len(unused) == len(review.pairs):
                return None
        current = [each for each in review.pairs if is_current(each, self._dataset, review.salt)]
        if changed := len(review.pairs) - len(unused) - len(current):
            _tell(self._said["changed"].format(count=changed))
        pairs = self._pairs(review)
        waiting = list(open_pairs(pairs, self._dataset, review))
        for number, pair in enumerate(waiting, 1):
            if pair not in open_pairs((pair,), self._dataset, review):
                continue  # an answer of this session decides it through other pairs
            answer = self._answer(pair, number, len(waiting), review.salt)
            if answer is None:
                break
            review = review.with_answer(answer)
            write_review(review, self._answers)
        counts = {word: sum(each.same_person == word for each in review.pairs) for word in ("yes", "no", "later")}
        left = sum(1 for _ in open_pairs(pairs, self._dataset, review))
        _tell(self._said["answered"].format(**counts, left=left))
        return review

    def _answer(self, pair: "NamePair", number: int, count: int, salt: str) -> "ReviewedPair | None":
        from hrdocs.cli import name_rows  # noqa: PLC0415 -- `--help` must not wait for it
        from hrdocs.reviewing import ReviewedPair, SamePerson, digest_of  # noqa: PLC0415

        (row,) = name_rows.pair_rows([pair], self._given.language)
        _tell("\n" + self._said["pair"].format(number=number, count=count))
        for side in ("a", "b"):
            cells = (row[side], row[f"{side}_name"], row[f"{side}_birth"])
            _tell("  " + "  ".join(name_rows.visible(cell) for cell in cells if cell))
        if frozenset((pair.a.id, pair.b.id)) in self._again:
            _tell(f"  {self._said['again']}")
        _tell(f"  {row['likeness']}; {row['reason']}; {self._said['label']}: {row['label']}")
        same = self._same()
        if same is None:
            return None
        reason = self._reason() if same is not SamePerson.LATER else None
        digest = digest_of(pair.a, pair.b, salt)
        return ReviewedPair(a=pair.a.id, b=pair.b.id, digest=digest, same_person=same, reason=reason, by=self._given.by)

    def _ask(self, prompt: str) -> str | None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
        line = self._stream.readline()
        if not self._stream.isatty():
            sys.stderr.write("\n")  # no one has typed the end of the line
        return line.strip().lower() if line else None

    def _same(self) -> "SamePerson | None":
        from hrdocs.reviewing import SamePerson  # noqa: PLC0415 -- `--help` must not wait for it

        while (line := self._ask(self._said["ask_same"])) is not None:
            for word in ("yes", "no", "later"):
                if line in self._said[word].split():
                    return SamePerson(word)
            if line in self._said["quit"].split():
                return None
        return None

    def _reason(self) -> "ReviewReason":
        from hrdocs.names.tables import table  # noqa: PLC0415 -- `--help` must not wait for it
        from hrdocs.reviewing import ReviewReason  # noqa: PLC0415

        texts = table("texts")[self._given.language]["reason"]
        reasons = list(ReviewReason)
        for n, each in enumerate(reasons, 1):
            _tell(f"    {n}  {texts[each.value]}")
        while line := self._ask(self._said["ask_reason"].format(last=texts[ReviewReason.OTHER.value])):
            if line.isascii() and line.isdecimal() and 1 <= int(line) <= len(reasons):
                return reasons[int(line) - 1]
        return ReviewReason.OTHER
