"""A web view that checks an upload and answers with the problems, in the language of the visitor.

It is a plain WSGI application; a view of Django, Flask or FastAPI has the same three lines. The answer points to what
is wrong and repeats nothing of what was sent.
"""

import io
import json
from collections.abc import Callable, Iterable
from typing import Any, Literal
from wsgiref.util import setup_testing_defaults

from hrdocs import validate

Environment = dict[str, Any]
Start = Callable[[str, list[tuple[str, str]]], object]
LANGUAGES: dict[str, Literal["en", "ru", "be"]] = {"ru": "ru", "be": "be"}
MOST_BYTES = 10_000_000


def application(environment: Environment, start_response: Start) -> Iterable[bytes]:
    """Check the body of the request."""
    language = LANGUAGES.get(environment.get("HTTP_ACCEPT_LANGUAGE", "")[:2], "en")
    body = environment["wsgi.input"].read(MOST_BYTES)
    report = validate(body, language=language, as_of="2026-11-30")
    status = "200 OK" if report.ok else "422 Unprocessable Content"
    start_response(status, [("Content-Type", "application/json; charset=utf-8")])
    return [json.dumps(report.to_json(), ensure_ascii=False).encode()]


def posted(body: bytes, language: str = "en") -> tuple[str, dict[str, Any]]:
    """Return the status and the answer to an upload, as a test client does."""
    environment: Environment = {"wsgi.input": io.BytesIO(body), "HTTP_ACCEPT_LANGUAGE": language}
    setup_testing_defaults(environment)
    seen: list[str] = []
    answer = b"".join(application(environment, lambda status, _: seen.append(status)))
    return seen[0], json.loads(answer)


def main() -> None:
    """Post a sound document and a broken one."""
    person = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
    for fields in ({}, {"birth": "24.03.1990"}):
        document = {"hrdocs": "1.0", "records": [{**person, **fields}]}
        status, answer = posted(json.dumps(document).encode(), "be")
        print(status, [problem["message"] for problem in answer["problems"] if problem["severity"] == "error"])


if __name__ == "__main__":
    main()
