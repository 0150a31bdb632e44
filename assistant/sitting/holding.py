"""What a desk does with what it holds about people: gives it out, erases it, sends and takes in parcels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assistant import paths
from assistant.exchange.meeting import Side
from assistant.exchange.parcel import Parcel
from assistant.flow.index import Index
from assistant.flow.path import View
from assistant.flow.tables import RecordPlan
from assistant.library.shelf import Shelf
from assistant.sitting.erasing import ErasePreview, preview_erasure
from assistant.sitting.labelling import Labels
from assistant.sitting.my_data import write_my_data
from assistant.sitting.papers import Papers
from assistant.sitting.parcels import ParcelPreview, Post
from assistant.sitting.picking import Pickable
from assistant.sitting.reading_page import PagePart
from assistant.store.entries import Conversation, Subject, SubjectKind
from assistant.store.erasing import UNFINISHED, Erased, check_alone, erase_person, finish_erasure
from assistant.store.store import Store


class _Desk(Protocol):
    """What of the desk is needed here."""

    home: Path
    clock: Callable[[], datetime]

    @property
    def store(self) -> Store: ...
    @property
    def shelf(self) -> Shelf: ...
    @property
    def _papers(self) -> Papers: ...
    @property
    def _post(self) -> Post: ...
    def index(self, dialogue: str) -> Index: ...
    def close(self) -> None: ...
    def _view(self, conversation: Conversation) -> View: ...
    def _indexes_about(self, kind: str) -> tuple[Index, ...]: ...
    def _leave_alone(self) -> None: ...


class Holding:
    """The part of a desk that looks after what is held about people."""

    # ---- one person

    def my_data(self: _Desk, name: str, out: Path) -> tuple[Path, ...]:
        """Write everything that is held about the person with this name or id into a folder."""
        known = set(self.shelf.names())
        return write_my_data(
            self.store,
            name,
            self._papers.record,
            lambda one: self._view(one) if one.dialogue in known else None,
            lambda state: Labels(self._indexes_about("person"), self.index(min(known)).dialogue.record, state, {}),
            self.clock(),
            out,
        )

    def erase_preview(self: _Desk, name: str, also: tuple[str, ...] = ()) -> ErasePreview:
        """What erasing the person with this name or id would take away; nothing is done yet."""
        return preview_erasure(self.store, name, also)

    def check_alone(self: _Desk) -> None:
        """Refuse to begin an erasure while another program has the file open, before anything is asked or typed."""
        self._leave_alone()
        check_alone(paths.database(self.home))

    def erase(self: _Desk, preview: ErasePreview, keep: frozenset[str] = frozenset()) -> Erased:
        """Erase what a preview showed, but the mentions whose ids are kept; nobody else may have the file open."""
        self._leave_alone()
        done = erase_person(paths.database(self.home), preview.person, preview.lines_kept(keep), self.clock())
        return replace(done, mentions=sum(each.id not in keep for each in preview.mentions))

    def finish_erasure(self: _Desk) -> bool:
        """Finish an erasure that was stopped before its end; False where there was none."""
        stopped = bool(self.store.setting(UNFINISHED))
        self._leave_alone()
        return stopped and finish_erasure(paths.database(self.home))

    def _leave_alone(self: _Desk) -> None:
        self.close()
        for opened in ("store", "_papers"):  # they are opened again when they are needed
            self.__dict__.pop(opened, None)

    # ---- parcels

    @property
    def _post(self: _Desk) -> Post:
        def record() -> RecordPlan:
            return self.index(self.shelf.names()[0]).dialogue.record

        return Post(self.store, self.clock, self._indexes_about, record)

    def _indexes_about(self: _Desk, kind: str) -> tuple[Index, ...]:
        found = (self.index(name) for name in self.shelf.names())
        return tuple(index for index in found if index.dialogue.subject == kind)

    def parcel_choices(self: _Desk, subject: str) -> tuple[Pickable, ...]:
        """What of a record can be put into a parcel, and what goes along by itself."""
        return self._post.choices(subject)

    def write_parcel(
        self: _Desk,
        subject: str,
        out: Path,
        what: tuple[str, ...] = (),
        without: tuple[str, ...] = (),
        sender: str = "",
        nameless: bool = False,
    ) -> Parcel:
        """Write what was picked of a record to a file: names, labels, sections, or what goes along by itself."""
        return self._post.write(subject, out, what, without, sender, nameless)

    def parcel_preview(
        self: _Desk, file: Path, kind: SubjectKind = "plan", into: str = "", name: str = ""
    ) -> ParcelPreview:
        """What a parcel holds and would change; nothing is taken in yet.

        Args:
            file: The parcel.
            kind: Of what kind the record is that `into` names.
            into: The name or id of the record that takes it in; else the one that it is a copy of, or a new one.
            name: What to call a new record.
        """
        return self._post.preview(file, kind, into, name)

    def page_to_read(self: _Desk, subject: str) -> tuple[PagePart, ...]:
        """What stands in a person's record, in the order in which a supervisor looks for it."""
        return self._post.page(subject)

    def take_parcel(self: _Desk, preview: ParcelPreview, choices: Mapping[str, Side] | None = None) -> Subject:
        """Take in what a preview showed; each clash needs the choice "mine" or "theirs" under its line's id."""
        return self._post.take(preview, choices or {})
