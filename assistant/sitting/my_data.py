"""Writes everything that is held about a person into a folder: for a program, for a person, and a word on each file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from assistant.errors import RefusedError, UseError
from assistant.flow.events import Exported
from assistant.flow.path import View
from assistant.flow.state import State, fold
from assistant.paths import told
from assistant.report.delivery import as_bytes, deliver
from assistant.report.history import MY_DATA
from assistant.report.paper import Bullets, Cell, Column, Fact, KeyFacts, Paper, Paragraph, Section, Table
from assistant.sitting.erasing import Export, exports_of
from assistant.sitting.held_page import changes_on_paper, conversation_on_paper
from assistant.sitting.labelling import Labels
from assistant.sitting.mentions import NamePlace, mentions_of, with_spared
from assistant.sitting.people import whom
from assistant.store.entries import Conversation, Draft, Subject
from assistant.store.mentions import Person
from assistant.store.store import Store

ViewOf = Callable[[Conversation], View | None]
LabelsOf = Callable[[State], Labels]

_FILES = {
    "my-data.html": "Everything in words, to read in a web browser or to print.",
    "my-record.json": "Your own record, complete, for a program. `joinedup restore my-record.json` takes it in again.",
    "mentions.json": "Each place in the records of other people and plans where your name stands, for a program.",
    "README.txt": "This list.",
}


def write_my_data(
    store: Store,
    name: str,
    record_of: Callable[[Subject], str],
    view_of: ViewOf,
    labels_of: LabelsOf,
    now: datetime,
    out: Path,
) -> tuple[Path, ...]:
    """Write the files, and give their paths back.

    Args:
        store: The file of answers.
        name: The person's name or id.
        record_of: A person's whole record as JSON.
        view_of: A conversation as it stands, or None where its dialogue is not known any more.
        labels_of: Knows what facts, rows and answers are called, by what stands.
        now: The moment; its date stands on the page.
        out: The folder; it is made where it is missing.

    Raises:
        RefusedError: Several people go by that name, or nothing is kept about anybody of that name.
        UseError: The folder cannot be written.
    """
    subject, named = whom(store, name)
    person = with_spared(store, named)
    mentions = mentions_of(store, person).places
    if not (subject or mentions):
        raise RefusedError(f"Nothing is kept about anybody called '{name}'. Nothing was written.")
    name = subject.name if subject else name
    sections = (_about(store, subject, person), *_own(store, subject, view_of, labels_of), _mentions(mentions))
    today = now.date()
    page = Paper(f"Everything held about {name}", today, sections=sections)
    texts = {
        "my-data.html": as_bytes(page, "html"),
        "mentions.json": (json.dumps([asdict(one) for one in mentions], ensure_ascii=False, indent=1) + "\n").encode(),
        "README.txt": _readme(name, today, bool(subject)).encode(),
    }
    if subject:
        texts["my-record.json"] = record_of(subject).encode()
    _make(out)
    for file, data in texts.items():
        deliver(data, out / file)
    if subject:
        noted = [Draft(Exported(MY_DATA), now, raw=told(out))]
        store.append(subject.id, store.last_seq(subject.id), noted)
    return tuple(out / file for file in sorted(texts))


def _own(store: Store, subject: Subject | None, view_of: ViewOf, labels_of: LabelsOf) -> Iterator[Section]:
    if subject is None:
        return
    records, views = store.read(subject.id), []
    for conversation in store.conversations(subject.id):
        if view := view_of(conversation):
            views.append(view)
            yield from conversation_on_paper(view, _begun(conversation))
    state = fold(records)
    yield from changes_on_paper(records, state, views, labels_of(state))
    yield _exports(exports_of(store, subject.id, subject.name))


def _make(out: Path) -> None:
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise UseError(f"{out}: this folder cannot be made ({reason}); choose another with --out") from None


def _readme(name: str, today: date, has_record: bool) -> str:
    files = "".join(
        f"{file}\n    {words}\n" for file, words in _FILES.items() if has_record or file != "my-record.json"
    )
    return (
        f"Everything that Joined Up holds about {name} on this computer, as it was on {today:%d %B %Y}.\n\n{files}\n"
        "Files that were written before, and parcels that were sent, are not here: they are with whoever has them.\n"
        "The page lists them, as far as the record knows of them.\n"
        "To take everything away from this computer: joinedup erase, with the name after it.\n"
    )


# ---- the page


def _about(store: Store, subject: Subject | None, person: Person) -> Section:
    facts = [Fact("Names that were looked for", person.names)]
    if subject:
        facts += [Fact("Kept since", (f"{subject.created:%d %B %Y}",)), Fact("Id", (subject.id,))]
        kept = store.settings_about(subject.id)
        facts += [Fact("Settings", tuple(f"{name}: {value}" for name, value in kept))] if kept else []
    return Section("Who this is about", (KeyFacts(tuple(facts), voice=""),))


def _begun(conversation: Conversation) -> str:
    return f"Begun on {_moment(conversation.started)}, last changed on {_moment(conversation.changed)}."


def _mentions(mentions: tuple[NamePlace, ...]) -> Section:
    columns = (Column("Whose record", 1), Column("Line", 1), Column("Question", 2), Column("Words", 2))
    rows = tuple(
        tuple(Cell(text) for text in (each.subject_name, str(each.seq or "name"), each.asked, each.words))
        for each in mentions
    )
    blocks = (Table("mentions", "Where your name stands in other records", columns, rows, voice=""),)
    return Section("Your name elsewhere", blocks if rows else (Paragraph("Your name stands in no other record."),))


def _exports(exports: tuple[Export, ...]) -> Section:
    told = Counter(f"{each.at:%d %B %Y}: {each.document}{f' ({each.file})' if each.file else ''}" for each in exports)
    lines = tuple(f"{line}, {times} times" if times > 1 else line for line, times in told.items())
    words = "These were written from your record. They are wherever they were put or sent."
    blocks = (Bullets(lines, lead=words),) if lines else (Paragraph("None were written."),)
    return Section("Documents and parcels that were written", blocks)


def _moment(at: datetime) -> str:
    return f"{at:%d %B %Y, %H:%M}"
