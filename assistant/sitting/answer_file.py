"""What a file of answers names: what is unknown is refused with its place, and what was never asked is told."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from difflib import get_close_matches

from assistant.errors import UseError
from assistant.flow.facts import REASONS
from assistant.flow.index import Index
from assistant.flow.model import Question
from assistant.flow.onpath import OnPath
from assistant.flow.state import State
from assistant.library.yaml_nodes import Entry, Fields, Items, Node, Word

_NON_PARTS = ("who", "by", "why")


def refuse_unknown(index: Index, answers: Fields) -> None:
    """Raises UseError where a file of answers names what the dialogue does not know, before anything is asked."""
    known = {*index.questions, *index.by_fact, *index.shared, *index.tables}
    nobody = OnPath(index, State())
    for entry in answers.entries:
        if entry.key.text not in known:
            cure = did_you_mean(entry.key.text, known) or "look at the ids"
            raise UseError(f"{at(entry.key)}: no question or fact is called '{entry.key.text}'; {cure}")
        question = asked_by(index, entry.key.text)
        if question and question.kind.name == "rows":
            _refuse_unknown_columns(index, question, entry.value)
        elif question:
            _refuse_unknown_rows(nobody, question, entry.value, final=False)


def refuse_unknown_rows(answers: OnPath, given: Fields) -> None:
    """Raises UseError where a file answers for a row that there is not, now that all its rows have been added."""
    for entry in given.entries:
        question = asked_by(answers.index, entry.key.text)
        if question and question.kind.name != "rows":
            _refuse_unknown_rows(answers, question, entry.value, final=True)


def asked_by(index: Index, name: str) -> Question | None:
    """The question that an id of a file answers."""
    return index.questions.get(name) or index.by_fact.get(name)


def never_asked(given: Fields, taken: Container[int]) -> Iterator[str]:
    """A line for each answer of a file that no question took; `taken` are those taken, by what they are in memory."""
    for entry in given.entries:
        yield from _left(entry, f"'{entry.key.text}'", taken)


def _left(entry: Entry, name: str, taken: Container[int]) -> Iterator[str]:
    node = entry.value
    inner: list[tuple[Entry, str]] = []
    if isinstance(node, Items):
        rows = (part for part in node.parts if isinstance(part, Fields) and id(part) in taken)
        inner = [(each, f"'{each.key.text}' of a row of {name}") for row in rows for each in row.entries]
    elif isinstance(node, Fields) and not is_non(node) and _any_taken(node, taken):
        inner = [(each, f"{name} of '{each.key.text}'") for each in node.entries]
    if inner:
        for each, called in inner:
            yield from _left(each, called, taken)
    elif id(node) not in taken:
        yield f"{at(entry.key)}: {name} was not used: its question is not asked after the other answers"


def _any_taken(node: Fields, taken: Container[int]) -> bool:
    inner = [each.value for each in node.entries]
    return any(id(each) in taken or (isinstance(each, Fields) and _any_taken(each, taken)) for each in inner)


# ---- rows


def entry_for_row(answers: OnPath, over: str, row: str, node: Fields) -> Node | None:
    """What a file says of a row (or tick), which it may call by its name, its id or its number."""
    wanted = {_folded(answers.row_title(over, row)), _folded(row)}
    number = str(answers.row_ids(over).index(row) + 1)
    return next((entry.value for entry in node.entries if _folded(entry.key.text) in wanted), node.get(number))


def _names(answers: OnPath, over: str) -> dict[str, str]:
    """What each row of a table, or each tick that can be made, is called, by its id."""
    question = answers.index.questions.get(over)
    if over in answers.index.tables or (question and question.kind.name == "rows"):
        return {row: answers.row_title(over, row) for row in answers.row_ids(over)}
    return answers.labels(question.kind) if question else {}


def _refuse_unknown_rows(answers: OnPath, question: Question, node: Node, final: bool) -> None:
    levels: list[Node] = [node]
    for over in question.scope:
        names = _names(answers, over)
        numbers = range(1, len(answers.row_ids(over) if final else names) + 1)
        known = {*map(_folded, (*names, *names.values())), *map(str, numbers)}
        entries = [each for part in levels if isinstance(part, Fields) and not is_non(part) for each in part.entries]
        for each in entries if names or final else ():
            if _folded(each.key.text) not in known:
                cure = did_you_mean(each.key.text, (*names.values(), *names)) or "look at the names and ids"
                what = question.label or question.id
                raise UseError(f"{at(each.key)}: nothing called '{each.key.text}' has a place at '{what}'; {cure}")
        levels = [each.value for each in entries]


def _refuse_unknown_columns(index: Index, question: Question, node: Node) -> None:
    table = index.tables[question.fact]
    known = {*(column.column for column in question.columns), *(column.id for column in table.columns)}
    for row in node.parts if isinstance(node, Items) else ():
        for entry in row.entries if isinstance(row, Fields) else ():
            if entry.key.text not in known:
                cure = did_you_mean(entry.key.text, known) or f"it has {', '.join(sorted(known))}"
                article = "an" if table.one[:1] in "aeiou" else "a"
                raise UseError(f"{at(entry.key)}: {article} {table.one} has no '{entry.key.text}'; {cure}")


# ---- words


def is_non(node: Node) -> bool:
    """Whether it is an answer with nothing in it, such as `{dont_know: }`; UseError where a part of it is unknown."""
    if not (isinstance(node, Fields) and len(node.entries) == 1 and node.entries[0].key.text in REASONS):
        return False
    parts = node.entries[0].value
    for part in parts.entries if isinstance(parts, Fields) else ():
        if part.key.text not in _NON_PARTS:
            raise UseError(
                f"{at(part.key)}: '{part.key.text}' is no part of '{node.entries[0].key.text}';"
                f" it has {', '.join(_NON_PARTS)}"
            )
    return True


def at(node: Node) -> str:
    """Where something stands, as errors begin."""
    return f"{node.place.file}:{node.place.line}:{node.place.column}"


def words_of(node: Node) -> str:
    """An answer of a file on one line."""
    if isinstance(node, Word):
        return node.text
    if isinstance(node, Items):
        return ", ".join(words_of(part) for part in node.parts)
    return ", ".join(f"{entry.key.text}: {words_of(entry.value)}" for entry in node.entries)


def did_you_mean(words: str, known: Iterable[str]) -> str:
    """The nearest of the names that are known, as a question; empty where none is near."""
    folded = {_folded(name): name for name in known}
    near = get_close_matches(_folded(words), folded, n=1)
    return f"did you mean '{folded[near[0]]}'?" if near else ""


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
