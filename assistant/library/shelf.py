"""Hands out dialogues and the record by name; a file at fault is told in one line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import DialogueError
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Dialogue
from assistant.flow.tables import RecordPlan
from assistant.library.bundles import Bundle, find_dialogues, parse_bundle, read_bundle
from assistant.library.catalogue_files import FILES
from assistant.library.compiled import fetch, key_of
from assistant.library.findings import Findings
from assistant.library.learning_files import learning_files
from assistant.library.texts import read_text

if TYPE_CHECKING:  # they are loaded when they are asked for, and not before the first screen
    from assistant.catalogue.catalogue import Catalogue
    from assistant.catalogue.handbook import Handbook
    from assistant.catalogue.learning import Learning
    from assistant.catalogue.roles import RoleBook
    from assistant.catalogue.sentences import SentenceWords
    from assistant.library.dialogues import Menus


@dataclass(frozen=True, slots=True)
class Bundled:
    """The text of a dialogue, as the store keeps it."""

    hash: str
    version: str
    text: str


class Shelf:
    """All dialogues of a folder, with the record and the catalogue that they go with.

    Files are looked at again on every call, so that what is handed out is never older than they are.
    """

    def __init__(self, knowledge: Path, dialogues: Path, compiled: Path | None = None) -> None:
        """Takes the two folders to read, and the one where compiled forms may be kept."""
        self._knowledge = knowledge
        self._dialogues = dialogues
        self._compiled = compiled
        self._read: dict[str, Dialogue] = {}
        self._catalogues: dict[str, Catalogue] = {}
        self._learned: dict[str, Learning] = {}

    def names(self) -> tuple[str, ...]:
        """The ids of all dialogues."""
        return tuple(find_dialogues(self._dialogues))

    def dialogue(self, name: str) -> Dialogue:
        """The dialogue with this id."""
        return self._fetch(name, self._bundle(name))

    def bundle(self, name: str) -> Bundled:
        """The text of the dialogue with this id, from which `old` can make it again at any time."""
        bundle = self._bundle(name)
        return Bundled(bundle.hash, self._fetch(name, bundle).version, bundle.text)

    def old(self, text: str) -> Dialogue:
        """The dialogue that a kept text holds, as it was."""
        try:
            bundle = parse_bundle(text)
            name = f"old-{bundle.hash[:16]}"
        except ValueError as fault:
            raise DialogueError(f"the text kept of a dialogue is damaged: {fault}; restore a backup") from fault
        return self._fetch(name, bundle)

    def record(self) -> RecordPlan:
        """The record's facts and tables."""
        text = self._text("record.yaml")
        key = key_of([text, *self._offered()])
        return fetch(self._compiled, "record", key, lambda: self._make_plan(text))

    def catalogue(self) -> Catalogue:
        """The functions, roles, ways to learn and sources."""
        from assistant.library.catalogue_codec import CATALOGUE  # noqa: PLC0415 - not before the first screen

        key = key_of([CATALOGUE.shape, *map(self._text, FILES.values())])
        if key not in self._catalogues:
            made = fetch(self._compiled, "knowledge-catalogue", key, self._make_catalogue, CATALOGUE)
            self._catalogues = {key: made}
        return self._catalogues[key]

    def learning(self) -> Learning:
        """The ladders of competencies, the crosswalk to the functions, and what there is to know about training."""
        from assistant.library.catalogue_codec import CATALOGUE  # noqa: PLC0415 - not before the first screen

        key = key_of([CATALOGUE.shape, *self._offered()])
        if key not in self._learned:
            made = fetch(self._compiled, "knowledge-learning", key, self._make_learning, CATALOGUE)
            self._learned = {key: made}
        return self._learned[key]

    def role_book(self) -> RoleBook:
        """The roles with all that is needed to read job titles."""
        from assistant.library.title_codec import TITLES  # noqa: PLC0415 - not before the first screen

        key = key_of([TITLES.shape, self._text("roles.yaml"), self._text("titles.yaml")])
        return fetch(self._compiled, "knowledge-titles", key, self._make_role_book, TITLES)

    def sentence_words(self) -> SentenceWords:
        """The words in which people say who does what."""
        from assistant.library.sentence_codec import SENTENCES  # noqa: PLC0415 - not before the first screen

        key = key_of([SENTENCES.shape, self._text("sentences.yaml"), self._text("phrases.yaml")])
        return fetch(self._compiled, "knowledge-sentences", key, self._make_sentence_words, SENTENCES)

    def handbook(self) -> Handbook:
        """All that a document may quote from what is known."""
        from assistant.catalogue.handbook import Handbook  # noqa: PLC0415 - not before the first screen
        from assistant.library.review import read_review_words  # noqa: PLC0415 - see above

        return Handbook(self.catalogue(), self.learning(), read_review_words(self._knowledge))

    # ---- files

    def _offered(self) -> list[str]:
        """The names and texts of all files that the menus of dialogues are made of."""
        names = [path.name for path in learning_files(self._knowledge).all]
        return [*names, *map(self._text, (*FILES.values(), *names))]

    def _text(self, name: str) -> str:
        findings = Findings()
        path = self._knowledge / name
        text = read_text(path, str(path), findings) if path.is_file() else ""
        if text is None:
            raise fault_of(findings.sorted())
        return text

    def _bundle(self, name: str) -> Bundle:
        path = find_dialogues(self._dialogues).get(name)
        if path is None:
            there = ", ".join(self.names()) or "none yet"
            raise DialogueError(f"there is no dialogue called '{name}'; there are: {there}")
        findings = Findings()
        record = self._text("record.yaml")
        bundle = read_bundle(path, record, findings)
        if bundle is None:
            raise fault_of(findings.sorted())
        return replace(bundle, record_shown=str(self._knowledge / "record.yaml"))

    def _fetch(self, name: str, bundle: Bundle) -> Dialogue:
        key = key_of([bundle.text, *self._offered()])
        if key not in self._read:
            self._read[key] = fetch(self._compiled, name, key, lambda: self._make(bundle))
        return self._read[key]

    # ---- reading anew: only here is the parser of YAML loaded, which takes longer than a compiled dialogue

    def _make(self, bundle: Bundle) -> Dialogue:
        from assistant.library.dialogues import read_bundled  # noqa: PLC0415 - see above

        reading = read_bundled(bundle, self._menus())
        if reading.dialogue is None:
            raise fault_of(reading.diagnostics)
        return reading.dialogue

    def _menus(self) -> Menus:
        from assistant.library.menus import menus_of  # noqa: PLC0415 - see above

        return menus_of(self.catalogue(), self.learning())

    def _make_catalogue(self) -> Catalogue:
        from assistant.library.catalogue import read_catalogue  # noqa: PLC0415 - see above

        return read_catalogue(self._knowledge)

    def _make_role_book(self) -> RoleBook:
        from assistant.library.roles import read_role_book  # noqa: PLC0415 - see above

        return read_role_book(self._knowledge)

    def _make_sentence_words(self) -> SentenceWords:
        from assistant.library.sentences import read_sentence_words  # noqa: PLC0415 - see above

        return read_sentence_words(self._knowledge)

    def _make_learning(self) -> Learning:
        from assistant.library.learning import read_learning  # noqa: PLC0415 - see above

        return read_learning(self._knowledge)

    def _make_plan(self, text: str) -> RecordPlan:
        from assistant.library.record import parse_record  # noqa: PLC0415 - see above

        reading = parse_record(text, str(self._knowledge / "record.yaml"), self._menus().lists)
        if reading.book is None:
            raise fault_of(reading.diagnostics)
        return reading.book.plan


def fault_of(diagnostics: tuple[Diagnostic, ...]) -> DialogueError:
    """The first thing that is wrong as one line, with how much more there is."""
    errors = [one for one in diagnostics if one.level == "error"]
    more = f" (and {len(errors) - 1} more: joinedup check tells all)" if len(errors) > 1 else ""
    return DialogueError(f"{errors[0]}{more}")
