"""Writes the documents of a subject, each dated and counted in its log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from assistant import paths
from assistant.catalogue.documents import DocumentPlan, DocumentPlans
from assistant.catalogue.handbook import Handbook
from assistant.errors import EmptyError, RefusedError
from assistant.exchange.record_json import KeptConversation, KeptText, WholeRecord, write_record
from assistant.flow.events import Exported
from assistant.flow.facts import Value
from assistant.flow.index import Index
from assistant.flow.path import View, derive
from assistant.flow.state import fold
from assistant.library.documents import load_documents
from assistant.report.content import About, compose
from assistant.report.delivery import as_bytes, deliver
from assistant.report.paper import Paper
from assistant.sitting.drafts import keep_trying
from assistant.sitting.lines import DocumentLine
from assistant.sitting.written import Clash, keep_written, place_for
from assistant.store.entries import Draft, Subject, SubjectKind
from assistant.store.store import Store

_UNNOTED = (
    "Other programs keep writing to this plan. The document was written; it is only not noted there that it was. "
    "Write it again in a moment."
)


class Papers:
    """The documents that can be written, and the writing of them."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], handbook: Callable[[], Handbook] = Handbook
    ) -> None:
        """Takes the file of answers, the clock and what may be quoted; what has to be read is read when wanted."""
        self._store, self._clock, self._handbook = store, clock, handbook

    @cached_property
    def plans(self) -> DocumentPlans:
        """What each document says, as knowledge/documents.yaml has it."""
        return load_documents(paths.shipped("knowledge"))

    def lines(self, kind_of: Callable[[str], SubjectKind]) -> tuple[DocumentLine, ...]:
        """Every document with its formats; `kind_of` tells whose log a dialogue writes."""
        return tuple(
            DocumentLine(plan.id, plan.title, plan.about, plan.formats, kind_of(plan.asked_in))
            for plan in self.plans.documents
        )

    def write(
        self,
        subject: Subject | None,
        index_of: Callable[[str], Index],
        name: str,
        form: str,
        out: Path,
        like: Path | None = None,
        clash: Clash = "refuse",
    ) -> Path:
        """Write one document, and note in the log that it was written.

        Args:
            subject: Whose it is; None for a document that says nothing of a record.
            index_of: Gives the dialogue whose answers it holds, by its id.
            name: The document's id.
            form: The format: an ending that the document can have.
            out: The file, or a folder for a file named after the document.
            like: A Word file whose styles a DOCX takes.
            clash: What to do about a file that somebody changed since it was written here.

        Returns:
            The file that was written.

        Raises:
            RefusedError: There is no such document, or it has no such format.
            EmptyError: Nothing was told yet of what it is about.
            TakenError: Somebody changed the file since it was written here.
            UseError: The file cannot be written, or `like` cannot be read.
        """
        plan = self._plan(name, form)
        wanted = out / _file_name(subject, plan, form) if out.is_dir() else out
        file = place_for(self._store, wanted, clash)
        if form == "json":
            if subject is None:
                raise RefusedError(f"'{name}' needs a plan; give its name with --plan.")
            data = self.record(subject).encode()
        else:
            data = as_bytes(self._compose(subject, index_of, plan), form, like)
        deliver(data, file)
        keep_trying(lambda: keep_written(self._store, file, data), lambda: None, _UNNOTED)
        if subject:
            self._note(subject, plan.id, file)
        return file

    def _compose(self, subject: Subject | None, index_of: Callable[[str], Index], plan: DocumentPlan) -> Paper:
        named = (subject.id, subject.name) if subject else ("", "")
        about = About(*named, self._clock().date(), bool(subject and subject.example))
        elsewhere = cache(lambda dialogue: self._view(subject, index_of(dialogue)))
        if plan.none_yet and not _is_begun(elsewhere(plan.asked_in)):
            raise EmptyError(plan.none_yet)
        return compose(plan, self.plans, elsewhere(plan.asked_in), about, elsewhere, self._handbook)

    def _plan(self, name: str, form: str) -> DocumentPlan:
        plan = self.plans.named(name)
        if plan is None:
            known = ", ".join(each.id for each in self.plans.documents)
            raise RefusedError(f"There is no document called '{name}'; there is: {known}.")
        if form not in plan.formats:
            raise RefusedError(f"'{name}' cannot be written as '{form}'; choose one of: {', '.join(plan.formats)}.")
        return plan

    def _view(self, subject: Subject | None, index: Index) -> View:
        if subject is None:
            return derive(index, fold(()), self._clock().date())
        conversations = self._store.conversations(subject.id)
        own = next((each.id for each in conversations if each.dialogue == index.dialogue.id), "")
        return derive(index, fold(self._store.read(subject.id), own), self._clock().date())

    def _note(self, subject: Subject, document: str, file: Path) -> None:
        def write() -> None:
            drafts = [Draft(Exported(document), self._clock(), raw=paths.told(file))]
            self._store.append(subject.id, self._store.last_seq(subject.id), drafts)

        keep_trying(write, lambda: None, _UNNOTED)

    def record(self, subject: Subject) -> str:
        """The whole record of a subject as JSON."""
        conversations = self._store.conversations(subject.id)
        records = self._store.read(subject.id)
        hashes = {record.dialogue for record in records if record.dialogue} | {each.hash for each in conversations}
        texts = [text for text_hash in sorted(hashes) if (text := self._store.dialogue_text(text_hash))]
        whole = WholeRecord(
            subject.id,
            subject.kind,
            subject.name,
            subject.created,
            subject.example,
            tuple(KeptConversation(one.id, one.dialogue, one.hash, one.started) for one in conversations),
            tuple(KeptText(text.hash, text.dialogue, text.version, text.text) for text in texts),
            records,
        )
        return write_record(whole)


def _is_begun(view: View) -> bool:
    """Whether some question of the dialogue has an answer."""
    asked = {question.fact for question in view.index.questions.values()}
    return any(key.fact in asked and isinstance(fact.answer, Value) for key, fact in view.answers.counted.items())


def _file_name(subject: Subject | None, plan: DocumentPlan, form: str) -> str:
    """A name that every system takes: letters, digits and hyphens."""
    words = f"{subject.name} {plan.id}" if subject else plan.id
    plain = "".join(char if char.isalnum() else "-" for char in words.casefold())
    return "-".join(filter(None, plain.split("-")))[:100] + f".{form}"
