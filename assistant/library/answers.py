"""Reads a file of answers: what is answered, by fact or question id, each with its place in the file."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.errors import UseError
from assistant.library.findings import Findings
from assistant.library.yaml_nodes import Fields, read_nodes

MOST_CHARACTERS = 4_000_000
"""Room for a few answers that are as long as an answer may be."""


def read_answers(path: Path) -> Fields:
    """The answers by id, as a tree in which everything knows its place.

    Raises:
        UseError: The file cannot be read, or is not a mapping of ids to answers; one line with the place.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UseError(f"{path}: {error.strerror or error}; give the name of a file of answers") from None
    except UnicodeDecodeError:
        raise UseError(f"{path}: this is not a text file in UTF-8; save it as UTF-8 and try again") from None
    findings = Findings()
    tree = read_nodes(text, str(path), findings, MOST_CHARACTERS)
    wrong = next((finding for finding in findings.sorted() if finding.level == "error"), None)
    if wrong:
        line = (text.splitlines() or [""])[min(wrong.place.line, len(text.splitlines())) - 1]
        if re.search(r":\s*\?\s*$", line):
            raise UseError(f'{path}:{wrong.place.line}: a lone ? has no meaning here; write "?" or {{dont_know: }}')
        raise UseError(str(wrong))
    if not isinstance(tree, Fields):
        raise UseError(f"{path}:1:1: a file of answers is a list of ids, each with its answer; begin with 'id: answer'")
    return tree
