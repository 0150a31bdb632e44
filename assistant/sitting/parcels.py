"""Sends parcels off and takes them in: nothing is taken before it was shown, and nothing that clashes unasked."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.errors import RefusedError, UseError
from assistant.exchange.lineage import Lineage
from assistant.exchange.meeting import Change, Meeting, meet, settle
from assistant.exchange.meeting import Side as Choice
from assistant.exchange.parcel import MOST_BYTES, Parcel, read_parcel, write_parcel
from assistant.flow.events import Exported
from assistant.flow.index import Index
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan
from assistant.paths import told
from assistant.report.delivery import deliver
from assistant.sitting.crossing import for_plan, for_worker, is_for_team, uprooted, without_name
from assistant.sitting.guard import stop
from assistant.sitting.labelling import Labels
from assistant.sitting.packing import Side, names_of_givers, pack, secret_mark, side_of
from assistant.sitting.parcel_doubts import is_somebody_else, refusal_of, warnings_of
from assistant.sitting.people import find_person
from assistant.sitting.picking import TEAM, Pickable, Picker
from assistant.sitting.reading_page import PagePart, page_to_read
from assistant.store.entries import Draft, Subject, SubjectKind
from assistant.store.log import whole
from assistant.store.store import Store

_SENDER = "sender"


@dataclass(frozen=True, slots=True)
class ParcelLine:
    """One thing that a parcel holds, in words."""

    id: str
    """The key of a choice."""
    label: str
    sort: str
    """given, changed, emptied, row added, row removed, complete (a table); for what is left out: left."""
    mine: str
    theirs: str
    """What the other side says; for what is left out, why."""
    by: str = ""


@dataclass(frozen=True, slots=True)
class ParcelPreview:
    """What a parcel holds, who it came from, and what it would change; nothing is taken in yet."""

    parcel: Parcel
    target: Subject | None
    """The record that it would change; None where a new one would be made."""
    name: str
    """What the record is called, or would be."""
    takes: tuple[ParcelLine, ...]
    clashes: tuple[ParcelLine, ...]
    """What both sides changed: each needs a choice."""
    left: tuple[ParcelLine, ...]
    same: int
    """How many things both sides say alike, or were said later here."""
    warnings: tuple[str, ...]
    meeting: Meeting
    side: Side
    page: tuple[PagePart, ...] = ()
    """What a person shared, laid out to be read; nothing for the parcel of a plan."""
    is_about_another: bool = False
    """It is about another person than the one whose record takes it in; the warnings say so."""

    @property
    def is_news(self) -> bool:
        """Whether taking it in would change anything that a person can see."""
        return bool(self.takes or self.clashes or self.target is None)


class Post:
    """Where parcels are written and read."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        indexes: Callable[[str], tuple[Index, ...]],
        record: Callable[[], RecordPlan],
    ) -> None:
        """Takes the file of answers, the clock, the dialogues of a kind of subject, and the shared record."""
        self._store, self._clock, self._indexes, self._record = store, clock, indexes, record

    # ---- off

    def choices(self, subject: str) -> tuple[Pickable, ...]:
        """What of a record can be picked, and what goes along by itself."""
        about = self._store.subject(subject)
        return self._picker(about, side_of(self._store, subject)).choices()

    def _picker(self, subject: Subject, side: Side) -> Picker:
        return Picker(side.state, side.names(), self._indexes(subject.kind), self._record(), subject.kind == "plan")

    def write(
        self,
        subject: str,
        out: Path,
        what: Iterable[str] = (),
        without: Iterable[str] = (),
        sender: str = "",
        nameless: bool = False,
    ) -> Parcel:
        """Write what was picked of a record to a file, and note in the log that it was.

        Without their name goes what a plan for many can count, and nothing else of a person.

        Raises:
            RefusedError: Nothing is picked, or a word picks nothing.
            UseError: The file cannot be written.
        """
        about, side = self._store.subject(subject), side_of(self._store, subject)
        picker = self._picker(about, side)
        left, wanted = tuple(without), tuple(what) or ((TEAM,) if nameless else ())
        picks, out_of = picker.with_lists(picker.read(wanted)), picker.read(left) if left else ()
        if nameless:
            picks = tuple(pick for pick in picks if is_for_team(pick.fact))
        who = names_of_givers(self._store.subjects())
        parcel = pack(side, about, picks, out_of, picker, self._sender(about, sender), self._clock(), who)
        if nameless:
            parcel = without_name(parcel, secret_mark(self._store))
        if not (parcel.facts or parcel.rows):
            raise RefusedError(f"Nothing of '{about.name}' is picked, so no parcel was written. Pick with --what.")
        deliver(write_parcel(parcel).encode(), out)
        self._store.append(
            subject, self._store.last_seq(subject), [Draft(Exported("parcel"), self._clock(), raw=told(out))]
        )
        return parcel

    def _sender(self, subject: Subject, sender: str) -> str:
        if sender:
            sender = whole(sender)
            self._store.keep_setting(_SENDER, sender)
            return sender
        return subject.name if subject.kind == "person" else self._store.setting(_SENDER)

    # ---- in

    def preview(self, file: Path, kind: SubjectKind = "plan", into: str = "", name: str = "") -> ParcelPreview:
        """What a parcel would change: the record that is meant, the one that it is a copy of, or a new one.

        Raises:
            UseError: The file is no parcel that can be read.
            RefusedError: No record is meant, or a new one would have a name that is taken or no record may have.
        """
        parcel = read_parcel(_bytes_of(file), str(file))
        target = self._target(parcel, kind, into)
        taken = self._crossed(parcel, target)
        called = target.name if target else self._free_name(parcel, name)
        other = target is not None and is_somebody_else(self._store, parcel, target)
        side = side_of(self._store, target.id) if target else Side(State(), Lineage())
        indexes = self._indexes(target.kind if target else parcel.kind)
        near = taken if target is None or target.id == parcel.subject else uprooted(taken, side.state.cycle)
        labels = Labels(indexes, self._record(), side.state, {fact.key: fact.answer for fact in taken.facts})
        refuse = refusal_of(taken, target, side.state, self._record(), labels)
        found = meet(near, side.state, side.lineage, self._record(), refuse)
        return ParcelPreview(
            parcel,
            target,
            called,
            tuple(_line(change, labels, parcel.sender) for change in found.takes),
            tuple(_line(change, labels, parcel.sender) for change in found.clashes),
            tuple(ParcelLine("", labels.label(left.key), "left", "", left.why) for left in found.left),
            len(found.same),
            (
                *warnings_of(parcel),
                *([f"This parcel is about '{parcel.name}', and not about '{called}'."] if other else []),
            ),
            found,
            side,
            self._page(parcel),
            other,
        )

    def _page(self, parcel: Parcel) -> tuple[PagePart, ...]:
        """What a person shares, as their own conversations call it."""
        if parcel.kind != "person":
            return ()
        facts = {fact.key: fact.answer for fact in parcel.facts if fact.answer is not None}
        indexes = self._indexes(parcel.kind)
        return page_to_read(facts, indexes, Labels(indexes, self._record(), State(), facts))

    def _crossed(self, parcel: Parcel, target: Subject | None) -> Parcel:
        """What a record of another kind keeps of it."""
        if target is None or target.kind == parcel.kind:
            return parcel
        if parcel.kind == "plan":
            kept = for_worker(parcel)
            if not kept.facts:
                raise RefusedError(
                    f"This is the parcel of a plan ('{parcel.name}'), and nothing in it is for a person."
                    " Leave out --person to take it in as a plan, or name one with --plan."
                )
            return kept
        functions = {each.id: each.label for index in self._indexes("person") for each in index.dialogue.functions}
        return for_plan(parcel, functions)

    def _target(self, parcel: Parcel, kind: SubjectKind, into: str) -> Subject | None:
        if not into:
            return next((each for each in self._store.subjects() if each.id == parcel.subject), None)
        found = find_person(self._store, into) if kind == "person" else self._store.find_subject(kind, into)
        if found is None:
            known = ", ".join(f"'{each.name}'" for each in self._store.subjects(kind)) or "none yet"
            raise RefusedError(f"There is no {kind} called '{into}' to take this into; there is: {known}.")
        return found

    def _free_name(self, parcel: Parcel, name: str) -> str:
        called = " ".join("".join(sign if sign.isprintable() else " " for sign in name or parcel.name).split())
        is_another = parcel.kind == "person" and bool(name)  # it was named for this: two people may have one name
        if self._store.find_subject(parcel.kind, called) and not is_another:
            raise RefusedError(
                f"There is a {parcel.kind} called '{called}' here, who or which may be another. Nothing was changed."
                f" Give its name with --{parcel.kind} to put the two together, or take this in as another with --as."
            )
        if stop(called):
            raise RefusedError("The name in this parcel looks like an identifier. Give it another one with --as.")
        return called

    def page(self, subject: str) -> tuple[PagePart, ...]:
        """What stands in a person's record, laid out to be read; nothing for a plan."""
        about, side = self._store.subject(subject), side_of(self._store, subject)
        indexes, state = self._indexes(about.kind), side.state
        gone = {row for key in side.lineage.rows for row in key.rows if row not in state.rows(key.fact)}
        facts = {key: fact.answer for key, fact in state.facts.items() if not gone.intersection(key.rows)}
        labels = Labels(indexes, self._record(), state, {})
        return page_to_read(facts, indexes, labels) if about.kind == "person" else ()

    def take(self, preview: ParcelPreview, choices: Mapping[str, Choice]) -> Subject:
        """Take in what a preview showed, with a choice for each clash; what is there already is not written again.

        Raises:
            RefusedError: A clash has no choice.
            ConflictError: The record has gone on since the preview.
        """
        open_ = [line.label for line in preview.clashes if line.id not in choices]
        if open_:
            raise RefusedError(f"Both sides changed {'; '.join(open_)}. Nothing was taken in. Choose mine or theirs.")
        settled = settle(preview.meeting, preview.side.state, choices, lambda: secrets.token_hex(8))
        parcel = preview.parcel
        subject = preview.target or self._store.new_subject(
            parcel.kind, preview.name, parcel.example, parcel.subject, another=parcel.kind == "person"
        )
        drafts = [
            Draft(event, at, by or parcel.sender, way="parcel", asked=asked) for event, at, by, asked in settled.events
        ]
        known = self._store.seen(subject.id)
        news = [(what, ids - known.get(what, frozenset())) for what, ids in settled.seen]
        self._store.take_in(subject.id, preview.side.seq, drafts, [each for each in news if each[1]])
        return subject


def _bytes_of(file: Path) -> bytes:
    if not file.is_file():
        raise UseError(f"{file}: there is no such file; give the name of a parcel")
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UseError(f"{file}: this is larger than a parcel can be (20 MB); ask for a smaller one")
        return file.read_bytes()
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise UseError(f"{file}: cannot be read ({reason}); choose another file") from None


def _line(change: Change, labels: Labels, sender: str) -> ParcelLine:
    label = labels.label(change.key)
    by = change.by or sender
    if change.sort == "row added":
        return ParcelLine(change.name, label, change.sort, "not there", "there", by)
    if change.sort == "complete":
        return ParcelLine(change.name, label, change.sort, "open", "complete", by)
    if change.sort == "row removed":
        return ParcelLine(change.name, label, change.sort, "there", "taken out", by)
    mine, theirs = (labels.words(change.key, answer) for answer in (change.mine, change.theirs))
    return ParcelLine(change.name, label, change.sort, mine, theirs, by)
