"""What a desk does with documents: lists them and writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from assistant.flow.index import Index
from assistant.library.shelf import Shelf
from assistant.sitting.lines import DocumentLine
from assistant.sitting.papers import Papers
from assistant.sitting.upgrade import index_of
from assistant.sitting.written import Clash
from assistant.store.entries import Subject, SubjectKind
from assistant.store.store import Store


class _Desk(Protocol):
    """What of the desk is needed here."""

    @property
    def store(self) -> Store: ...
    @property
    def shelf(self) -> Shelf: ...
    @property
    def _papers(self) -> Papers: ...
    def index(self, dialogue: str) -> Index: ...
    def _index_for(self, subject: Subject | None, dialogue: str) -> Index: ...


class Documents:
    """The part of a desk that writes documents."""

    def documents(self: _Desk, kind: SubjectKind | None = None) -> tuple[DocumentLine, ...]:
        """Every document that can be written (about a plan, or about a person), with its formats."""
        lines = self._papers.lines(lambda dialogue: self.index(dialogue).dialogue.subject)
        return tuple(line for line in lines if kind in (None, line.subject))

    def write_document(
        self: _Desk,
        subject: str,
        name: str,
        form: str,
        out: Path,
        like: Path | None = None,
        clash: Clash = "refuse",
    ) -> Path:
        """Write a document of a plan to a file, or into a folder under a name of its own; the file is given back.

        `subject` may be empty for a document that says nothing of a plan. `clash` says what to do about a file that
        somebody changed since it was written here: refuse with a TakenError, write beside it, or write over it.
        """
        about = self.store.subject(subject) if subject else None
        return self._papers.write(
            about, lambda dialogue: self._index_for(about, dialogue), name, form, out, like, clash
        )

    def _index_for(self: _Desk, subject: Subject | None, dialogue: str) -> Index:
        """The dialogue that a document is written from, in the text that the conversation follows."""
        for conversation in self.store.conversations(subject.id) if subject else ():
            if conversation.dialogue == dialogue:
                return index_of(self.store, self.shelf, conversation, self.index(dialogue))
        return self.index(dialogue)
