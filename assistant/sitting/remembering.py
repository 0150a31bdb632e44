"""Remembers which role people said a local job title means, for themselves and for all in one home folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.flow.facts import Key
from assistant.flow.state import State, fold
from assistant.store.store import Store
from assistant.understand.titles import NONE_OF_THESE, TitleMatch, TitleReader

_JOB_TITLE = Key("job_title")
_NEAREST = ".nearest_role"
_ROLES = "roles"


def settled_titles(state: State, reader: TitleReader) -> dict[str, str]:
    """The role's id (or "none") by the plain form of each title that a subject's log settles.

    A plan settles the titles of its local roles, a person that of their own job.
    """
    pairs = [
        (state.value(Key(_ROLES, (row,), "title")), state.value(Key(_ROLES, (row,), "catalogue_role")))
        for row in state.rows(_ROLES)
    ]
    nearest = [state.value(key) for key in state.facts if key.fact.endswith(_NEAREST)]
    pairs += [(state.value(_JOB_TITLE), role) for role in nearest]
    return {
        reader.plain_title(title): reader.role_of(role)
        for title, role in pairs
        if isinstance(title, str) and isinstance(role, str) and reader.plain_title(title)
    }


class AreaTitles:
    """The titles that the plans and the people of one home folder settled; whose they are is never told.

    They are read out of the logs each time, and kept nowhere else: what is erased there is forgotten here.
    """

    def __init__(self, store: Callable[[], Store], reader: Callable[[], TitleReader]) -> None:
        """Takes the ways to the file of answers and to what reads titles: opened when first wanted."""
        self._store, self._reader = store, reader
        self._read: dict[str, tuple[int, dict[str, str]]] = {}

    def settled(self) -> dict[str, str]:
        """The role's id by the plain form of each title on which all agree who settled it."""
        said: dict[str, set[str]] = {}
        for each in self._by_subject():
            for title, role in each.items():
                said.setdefault(title, set()).add(role)
        agreed = {title: min(roles) for title, roles in said.items() if len(roles) == 1}
        return {title: role for title, role in agreed.items() if role != NONE_OF_THESE}

    def _by_subject(self) -> list[dict[str, str]]:
        """What each log settles; the made-up example is nobody's area."""
        store, kept = self._store(), self._read
        subjects = [subject.id for subject in store.subjects() if not subject.example]
        last = {subject: store.last_seq(subject) for subject in subjects}
        self._read = {
            subject: kept[subject]
            if kept.get(subject, (-1,))[0] == seq
            else (seq, settled_titles(fold(store.read(subject)), self._reader()))
            for subject, seq in last.items()
        }
        return [titles for _, titles in self._read.values()]


def read_settled(
    title: str, reader: TitleReader, own: Mapping[str, str], here: Callable[[], Mapping[str, str]]
) -> TitleMatch:
    """What a title means by what its own record settled, by its words, or by what was settled by others here.

    Args:
        title: The title as typed.
        reader: Reads titles.
        own: What was settled in the record that the title stands in: it goes before everything.
        here: What was settled elsewhere in the home folder; asked for only where the words leave the title open.
    """
    match = reader.read(title, own)
    known = {} if match.role else here()
    plain = reader.plain_title(title) if known else ""
    role = "" if plain in own else known.get(plain, NONE_OF_THESE)
    return reader.settled(title, role) if role else match
