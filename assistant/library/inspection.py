"""Checks files for their authors: everything that is wrong with dialogues, the record, the catalogue and documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from assistant import paths
from assistant.catalogue.documents import read_by_documents
from assistant.catalogue.learning import Learning
from assistant.errors import UseError
from assistant.flow.checks import check_against, check_dialogue
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Dialogue
from assistant.library.bundles import find_dialogues, paths_of
from assistant.library.catalogue import gather_catalogue
from assistant.library.catalogue_files import files_in, list_in
from assistant.library.dialogues import Menus, read_dialogue
from assistant.library.documents import document_files, known_ids, read_documents
from assistant.library.draft import RecordBook
from assistant.library.findings import Findings
from assistant.library.learning import gather_learning
from assistant.library.learning_files import LearningFiles, learning_files, part_in
from assistant.library.menus import menus_of
from assistant.library.record import RecordReading, read_record
from assistant.library.roles import gather_role_book
from assistant.library.silencing import Silence, apply, silences_in
from assistant.library.texts import read_text
from assistant.library.title_words import TITLE_WORDS

_DIALOGUE = re.compile(r"^dialogue\s*:", re.MULTILINE)
_RECORD = re.compile(r"^(?:facts|tables)\s*:", re.MULTILINE)
_DOCUMENTS = re.compile(r"^documents\s*:", re.MULTILINE)


@dataclass(slots=True)
class _Inspection:
    """What is to be checked, and what has been found so far."""

    knowledge: Path
    against: Dialogue | None = None
    records: list[Path] = field(default_factory=list)
    dialogues: list[Path] = field(default_factory=list)
    documents: list[Path] = field(default_factory=list)
    catalogue: dict[str, list[Path]] = field(default_factory=dict)
    """The files of the catalogue that are given, by the list that each holds."""
    learning: dict[str, list[Path]] = field(default_factory=dict)
    """The files of competencies and training that are given, by the part that each holds."""
    titles: list[Path] = field(default_factory=list)
    read_by_documents: frozenset[str] = frozenset()
    """The answers that a document of the knowledge folder reads."""
    found: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Inspected:
    """What came of looking at some files."""

    found: tuple[Diagnostic, ...]
    dialogues: tuple[Dialogue, ...]
    """Those that could be read."""


def inspect(given: Sequence[Path], knowledge: Path | None = None, against: Dialogue | None = None) -> Inspected:
    """Everything that is wrong with some files, with what is silenced taken away, and the dialogues among them.

    Args:
        given: Dialogue files, their folders, the record, or folders of any of them; none means all that is shipped.
        knowledge: Where the record and the plans of documents are, for what `given` does not hold itself.
        against: An older text of the one dialogue that is given, to say what has been lost since.

    Raises:
        UseError: A file is not there, or cannot be read; or a folder holds nothing to check.
    """
    home = knowledge or paths.shipped("knowledge")
    inspection = _Inspection(home, against)
    for path in given or (paths.shipped("knowledge"), paths.shipped("dialogues")):
        _sort(path, inspection)
    menus = _check_catalogue(inspection)
    book = _check_records(inspection, menus)
    heads = list(dict.fromkeys(inspection.dialogues))
    inspection.read_by_documents = _read_by_documents(home) if heads else frozenset()
    dialogues = [one for path in heads if (one := _check_dialogue(path, book, menus, inspection))]
    for path in inspection.documents:  # names are not missed while a dialogue that may hold them cannot be read
        _check_documents(path, dialogues if len(dialogues) == len(heads) else [], inspection)
    return Inspected(tuple(dict.fromkeys(inspection.found)), tuple(dialogues))


def check_paths(
    given: Sequence[Path], knowledge: Path | None = None, against: Dialogue | None = None
) -> list[Diagnostic]:
    """Everything that is wrong with some files; see `inspect`."""
    return list(inspect(given, knowledge, against).found)


# ---- what is there


def _sort(path: Path, inspection: _Inspection) -> None:
    """Puts a path with its like: a folder by what it holds, a file by the words that it begins with."""
    if not path.is_dir():
        _sort_file(path, inspection)
        return
    own = path / f"{path.resolve().name}.yaml"
    files = [own] if own.is_file() else [*sorted(path.glob("*.yaml")), *find_dialogues(path).values()]
    if not files:
        raise UseError(f"{path}: there is no dialogue in this folder; name a file, or another folder")
    for file in dict.fromkeys(files):
        _sort_file(file, inspection, quiet=True)


def _sort_file(path: Path, inspection: _Inspection, quiet: bool = False) -> None:
    text = read_text(path, _shown(path), Findings()) or ""
    head = path.resolve().parent / f"{path.resolve().parent.name}.yaml"
    known = next((files for pattern, files in _piles(inspection) if pattern.search(text)), None)
    if known is not None:
        known.append(path)
    elif name := list_in(text, path.name):
        inspection.catalogue.setdefault(name, []).append(path)
    elif part := part_in(text, path.name):
        inspection.learning.setdefault(part, []).append(path)
    elif head.is_file():  # a stage, which is checked with its dialogue
        inspection.dialogues.append(path.parent / head.name)
    elif not quiet or not text:
        inspection.dialogues.append(path)


def _piles(inspection: _Inspection) -> tuple[tuple[re.Pattern[str], list[Path]], ...]:
    """The files that are known by the words at the beginning of a line, in the order in which they are looked for."""
    return (
        (_DIALOGUE, inspection.dialogues),
        (_RECORD, inspection.records),
        (_DOCUMENTS, inspection.documents),
        (TITLE_WORDS, inspection.titles),
    )


def _shown(path: Path) -> str:
    """A path as messages name it: from here, where it lies below here."""
    try:
        return str(path.resolve().relative_to(Path.cwd())) if path.is_absolute() else str(path)
    except ValueError:
        return str(path)


# ---- checking


def _check_records(inspection: _Inspection, menus: Menus | None) -> RecordBook | None:
    """The record that dialogues are checked with: the first that is given, else the one of the knowledge folder."""
    books = []
    for path in inspection.records:
        reading = _read_record(path, menus)
        _keep(inspection, reading.diagnostics, [path], complete=reading.book is not None)
        books.append(reading.book)
    if books:
        return books[0]
    path = inspection.knowledge / "record.yaml"
    if not path.is_file():
        return RecordBook()
    reading = _read_record(path, menus)
    inspection.found += [one for one in reading.diagnostics if one.level == "error"]
    return reading.book


def _read_record(path: Path, menus: Menus | None) -> RecordReading:
    reading = read_record(path, _shown(path), menus.lists if menus else None)
    if menus is None:  # lists are not missed while the files that hold them are at fault
        return replace(reading, diagnostics=tuple(one for one in reading.diagnostics if one.code != "F006"))
    return reading


def _check_catalogue(inspection: _Inspection) -> Menus | None:
    """What the catalogue offers to dialogues: of each list the first that is given, else the one of the folder."""
    findings = Findings()
    home = files_in(inspection.knowledge)
    given = {name: [Path(_shown(path)) for path in paths] for name, paths in inspection.catalogue.items()}
    files = {name: given[name][0] if name in given else Path(_shown(path)) for name, path in home.items()}
    catalogue = gather_catalogue(files, findings)
    for name, others in given.items():
        for other in others[1:]:
            gather_catalogue({**files, name: other}, findings)
    there = [path for path in (*files.values(), *chain(*given.values())) if path.is_file()]
    _keep(inspection, findings.sorted(), dict.fromkeys(there), complete=not findings.failed)
    functions = None if findings.failed else [function.id for function in catalogue.functions]
    _check_titles(files["roles"], inspection)
    _check_learning(functions, inspection)
    learning = _learning_beside(functions, inspection)
    return None if findings.failed or learning is None else menus_of(catalogue, learning)


def _check_titles(roles: Path, inspection: _Inspection) -> None:
    """Checks the words of titles with the roles that they lead to; what is wrong with those is told apart."""
    for path in inspection.titles:
        findings, shown = Findings(), Path(_shown(path))
        gather_role_book(roles, shown, findings)
        own = [one for one in findings.sorted() if one.place.file == str(shown)]
        _keep(inspection, own, [path], complete=not findings.failed)


def _check_learning(functions: list[str] | None, inspection: _Inspection) -> None:
    """Checks what is given of it, with what hangs together with it in the knowledge folder."""
    given = {part: [Path(_shown(path)) for path in paths] for part, paths in inspection.learning.items()}
    if not given:
        return
    own, home = given.get("ladders", []), learning_files(inspection.knowledge)
    names = {path.name for path in own}
    beside = [Path(_shown(path)) for path in home.ladders if path.name not in names]
    findings = Findings()
    for crosswalk in given.get("crosswalk", [Path(_shown(home.crosswalk))]):
        files = LearningFiles((*own, *beside), crosswalk, tuple(given.get("topics", ())))
        gather_learning(files, functions, findings)
    there = [path for path in (*chain(*given.values()), *beside) if path.is_file()]
    _keep(inspection, findings.sorted(), dict.fromkeys(there), complete=not findings.failed)


def _learning_beside(functions: list[str] | None, inspection: _Inspection) -> Learning | None:
    """The competencies and training of the knowledge folder, as dialogues may name them."""
    findings = Findings()
    learning = gather_learning(learning_files(Path(_shown(inspection.knowledge))), functions, findings)
    inspection.found += [one for one in findings.sorted() if one.level == "error"]
    return None if findings.failed else learning


def _check_dialogue(
    path: Path, book: RecordBook | None, menus: Menus | None, inspection: _Inspection
) -> Dialogue | None:
    if book is None or menus is None:  # much would be missing, which says nothing about the dialogue
        return None
    reading = read_dialogue(path, book, menus, _shown(path))
    found = list(reading.diagnostics)
    if reading.dialogue:
        found += check_dialogue(reading.dialogue, inspection.read_by_documents)
        found += check_against(inspection.against, reading.dialogue) if inspection.against else []
    _keep(inspection, found, paths_of(path), complete=reading.dialogue is not None)
    return reading.dialogue


def _read_by_documents(knowledge: Path) -> frozenset[str]:
    texts = ((path, read_text(path, str(path), Findings())) for path in document_files(knowledge))
    read = (read_by_documents(read_documents(text, str(path), Findings())) for path, text in texts if text)
    return frozenset(chain.from_iterable(read))


def _check_documents(path: Path, dialogues: list[Dialogue], inspection: _Inspection) -> None:
    """Checks plans of documents; without dialogues, no name in them is missed."""
    findings = Findings()
    text = read_text(path, _shown(path), findings)
    if text is not None:
        read_documents(text, _shown(path), findings, known_ids(dialogues) if dialogues else None)
    _keep(inspection, findings.sorted(), [path], complete=not findings.failed)


def _keep(inspection: _Inspection, found: Iterable[Diagnostic], files: Iterable[Path], complete: bool) -> None:
    silences: list[Silence] = []
    for path in files:
        shown = _shown(path)
        text = read_text(path, shown, Findings())
        silences += silences_in(text, shown) if text else ()
    left = apply(found, silences, complete)
    inspection.found += sorted(left, key=lambda one: (one.place.file, one.place.line, one.place.column, one.code))
