"""An empty file of answers for a dialogue: every question as a comment, above the id that answers it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.flow.index import Index, options_of
from assistant.flow.model import Question

_HEAD = """\
# A file of answers for: {title}
# Write an answer behind an id, and take away the "# " before it. Leave out what you do not want to answer.
# No answer yet?    id: {{dont_know: {{who: finance lead, by: 2027-05-03}}}}
# Not for you?      id: {{not_applicable: why it is not}}
# Later?            id: {{come_back: }}
# Then: joinedup play {id} --answers THIS-FILE"""

_FORMS = {
    "text": "words",
    "money": "pounds, such as 1200 or 12.50",
    "date": "a date, such as 2027-03-31",
    "number": "a number",
    "organisation": "the name of an organisation",
    "role": "a name or a job title",
    "functions": "a list of functions: [guide:7.activities:01, ...]",
    "rows": "a list of rows",
    "matrix": "for each line, and in it for each column",
}


def blank_lines(index: Index) -> Iterator[str]:
    """The lines of an empty file of answers."""
    yield _HEAD.format(title=index.dialogue.title, id=index.dialogue.id)
    columns = {column.id for question in index.questions.values() for column in question.columns}
    for question in index.questions.values():
        if question.id not in columns:
            yield from _lines(question)


def _lines(question: Question) -> Iterator[str]:
    yield ""
    yield f"# {question.ask} ({_form(question)})"
    names = "".join(f"  # one answer for each: 'name or id: answer' ({name})" for name in question.scope)
    yield f"# {question.id}:{names}"
    if question.kind.name != "rows":
        return
    for place, column in enumerate(question.columns):
        yield f"#   {' ' if place else '-'} {column.column}:   # {column.ask} ({_form(column)})"


def _form(question: Question) -> str:
    """What an answer looks like."""
    kind, options = question.kind, options_of(question.kind)
    if kind.name == "scale":
        return f"{kind.low} to {kind.high}"
    if kind.name not in ("choice", "choices"):
        return _FORMS[kind.name]
    lead = "a list of: " if kind.name == "choices" else "one of: "
    ids = [option.id for option in options.fixed if not option.retired]
    if ids:
        return lead + ", ".join(ids)
    return lead + ("names" if options.add else "what you named before")
