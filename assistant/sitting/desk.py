"""Everything that a host can open: plans, conversations, look-up and documents, in one home folder."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path

from assistant import paths
from assistant.errors import RefusedError, StoreError, UseError
from assistant.exchange.record_json import read_record_json
from assistant.flow.events import Way
from assistant.flow.facts import Value
from assistant.flow.index import Index, build_index
from assistant.flow.order import progress
from assistant.flow.path import View, derive
from assistant.flow.state import State, fold
from assistant.library.answers import read_answers
from assistant.library.shelf import Shelf
from assistant.sitting.arrived import tell_arrived
from assistant.sitting.document_desk import Documents
from assistant.sitting.dues import due_lines
from assistant.sitting.guard import stop
from assistant.sitting.holding import Holding
from assistant.sitting.lines import ConversationLine, DialogueLine, DueLine, Found, Place, SubjectLine
from assistant.sitting.lookup import find_words
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.papers import Papers
from assistant.sitting.people import find_people, find_person, told_apart
from assistant.sitting.player import Player
from assistant.sitting.readers import Readers
from assistant.sitting.records import take_in
from assistant.sitting.sitting import Sitting
from assistant.sitting.upgrade import index_kept, index_of, offer_upgrade
from assistant.store.entries import Conversation, Subject, SubjectKind
from assistant.store.store import Store

_EXAMPLE = "Example: Quillmere Vale"
_MANY = {"plan": "plans", "person": "people", "workshop": "workshops"}


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


class Desk(Holding, Documents):
    """One home folder and what lies in it. Opening it costs nothing; files are read when they are needed."""

    def __init__(self, home: Path | None = None, clock: Callable[[], datetime] = now) -> None:
        """A desk in a home folder: the one chosen, or the usual one."""
        self.home = paths.home(home)
        self.clock = clock

    @cached_property
    def store(self) -> Store:
        """The file of answers."""
        return Store.open(paths.database(self.home), self.clock)

    @cached_property
    def shelf(self) -> Shelf:
        """The dialogues and the knowledge."""
        return Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"), paths.compiled(self.home))

    @cached_property
    def _indexes(self) -> dict[str, Index]:
        return {}

    def index(self, dialogue: str) -> Index:
        """A dialogue as it is now, with everything in it found by its id."""
        if dialogue not in self._indexes:
            self._indexes[dialogue] = build_index(self.shelf.dialogue(dialogue))
        return self._indexes[dialogue]

    def leave(self) -> None:
        """Make the first backup where there is none yet, and let go of the file of answers."""
        if "store" in self.__dict__:
            with suppress(StoreError):  # the next opening makes it, or says why it cannot
                self.store.keep_first_backup()
        self.close()

    def close(self) -> None:
        """Let go of the file of answers."""
        if "store" in self.__dict__:
            self.store.close()

    # ---- lists

    def folder(self) -> Path:
        """Where everything is kept."""
        return self.home

    def warnings(self) -> tuple[str, ...]:
        """What the person ought to know about where the file stands and its backups."""
        return self.store.warnings

    def dialogues(self) -> tuple[DialogueLine, ...]:
        """Every dialogue on the shelf."""
        found = (self.shelf.dialogue(name) for name in self.shelf.names())
        return tuple(DialogueLine(each.id, each.title, each.about, each.subject, each.begins) for each in found)

    def first_dialogue(self, kind: SubjectKind) -> str:
        """The dialogue that a new plan or person begins with."""
        other = ""
        for name in self.shelf.names():  # read one by one: the first time, each takes a moment
            dialogue = self.shelf.dialogue(name)
            if dialogue.subject == kind and dialogue.begins:
                return dialogue.id
            other = other or (dialogue.id if dialogue.subject == kind else "")
        if not other:
            raise RefusedError(f"There is no dialogue about a {kind} in this copy of the program.")
        return other

    def due(self) -> tuple[DueLine, ...]:
        """The days, today or before, on which people wanted to look at their learning again; the longest ago first."""
        if not self.store.subjects("person"):  # nothing has to be read for nobody
            return ()
        indexes = [self.index(line.id) for line in self.dialogues() if line.subject == "person"]
        return due_lines(self.store, indexes, self.clock().date())

    def plans(self) -> tuple[SubjectLine, ...]:
        """Every plan, the one that changed last first."""
        return self.subjects("plan")

    def people(self) -> tuple[SubjectLine, ...]:
        """Every person who looks at their own learning here, the one who did so last first."""
        return self.subjects("person")

    def subjects(self, kind: SubjectKind) -> tuple[SubjectLine, ...]:
        """Every subject of a kind, the one that changed last first."""
        lines = [self._subject_line(subject) for subject in self.store.subjects(kind)]
        return tuple(sorted(lines, key=lambda line: line.changed, reverse=True))

    def _subject_line(self, subject: Subject) -> SubjectLine:
        state = fold(self.store.read(subject.id))
        answered = sum(isinstance(fact.answer, Value) for fact in state.facts.values())
        changed = state.records[-1].at if state.records else subject.created
        apart = told_apart(subject, state) if subject.kind == "person" else ""
        return SubjectLine(
            subject.id, subject.name, subject.kind, state.cycle, answered, changed, subject.example, apart
        )

    def conversations(self) -> tuple[ConversationLine, ...]:
        """Every conversation, the one that changed last first."""
        known = set(self.shelf.names())
        lines = [self._conversation_line(each) for each in self.store.conversations() if each.dialogue in known]
        return tuple(lines)

    def _conversation_line(self, conversation: Conversation) -> ConversationLine:
        subject, view = self.store.subject(conversation.subject), self._view(conversation)
        done = progress(view)
        return ConversationLine(
            conversation.id,
            conversation.dialogue,
            view.index.dialogue.title,
            subject.id,
            subject.name,
            done.done,
            done.total,
            done.section,
            conversation.changed,
        )

    def last(self) -> ConversationLine | None:
        """The conversation to carry on with: the one that changed last, the example's aside."""
        examples = {subject.id for subject in self.store.subjects() if subject.example}
        found = (each for each in self.store.conversations() if each.subject not in examples)
        latest = next((each for each in found if each.dialogue in self.shelf.names()), None)
        return self._conversation_line(latest) if latest else None

    def state(self, subject: str, conversation: str = "") -> State:
        """What a subject's log says."""
        return fold(self.store.read(subject), conversation)

    # ---- subjects

    def new_plan(self, name: str) -> SubjectLine:
        """A new plan; RefusedError where its name is empty, taken, or holds what looks like an identifier."""
        return self.new_subject("plan", name)

    def new_subject(self, kind: SubjectKind, name: str, another: bool = False) -> SubjectLine:
        """A new plan or person; RefusedError where the name is empty, taken, or holds what looks like an identifier.

        Two people may have one name: `another` says that this is not the one who is here.
        """
        stopped = stop(name)
        if stopped:
            found = " and ".join(stopped.found) or "something about a person"
            raise RefusedError(f"This name has {found} in it. Nothing was made. Choose a name without it.")
        return self._subject_line(self.store.new_subject(kind, name, another=another and kind == "person"))

    def namesakes(self, name: str) -> tuple[SubjectLine, ...]:
        """The people here who go by this name."""
        return tuple(map(self._subject_line, find_people(self.store, name)))

    def find_plan(self, name: str = "") -> SubjectLine:
        """The plan with this name or id; without one the only plan, or the one that changed last."""
        return self.find_subject("plan", name)

    def find_subject(self, kind: SubjectKind, name: str = "") -> SubjectLine:
        """The plan or person with this name or id; without one the only one, or the one that changed last."""
        if name and kind == "person":
            return self._subject_line(find_person(self.store, name))
        if name:
            subject = self.store.find_subject(kind, name)
            if subject is None:
                known = ", ".join(f"'{each.name}'" for each in self.store.subjects(kind)) or "none yet"
                raise RefusedError(f"There is no {kind} called '{name}'; the {_MANY[kind]} are: {known}.")
            return self._subject_line(subject)
        lines = self.subjects(kind)
        own = [line for line in lines if not line.example] or list(lines)
        if not own:
            start = self.first_dialogue(kind)
            raise RefusedError(f"There is no {kind} yet; start one with `joinedup plain {start} --{kind} NAME`.")
        return own[0]

    # ---- sittings

    def open(self, dialogue: str, subject: str, route: str = "full", way: Way = "conversation") -> Sitting:
        """The conversation about a subject, carried on where it was, or started on a route."""
        about = self.store.subject(subject)
        current = self.index(dialogue)
        conversation = next((each for each in self.store.conversations(subject) if each.dialogue == dialogue), None)
        if conversation is None:
            conversation = self._begin(dialogue, subject)
        index = index_of(self.store, self.shelf, conversation, current)
        place = Place(subject, about.name, conversation.id, way=way)
        old_text = partial(index_kept, self.store, self.shelf)
        sitting = Sitting(self.store, index, place, self.clock, route, self.readers.suggester, old_text)
        if index.dialogue.hash != current.dialogue.hash:
            self._keep_text(dialogue)
            offer_upgrade(sitting, index, current)
        tell_arrived(sitting)
        return sitting

    @cached_property
    def readers(self) -> Readers:
        """What reads free text by the catalogue: job titles, and how functions are spoken of."""
        return Readers(self.shelf, lambda: self.store)

    def _begin(self, dialogue: str, subject: str) -> Conversation:
        return self.store.new_conversation(subject, dialogue, self._keep_text(dialogue))

    def _keep_text(self, dialogue: str) -> str:
        text = self.shelf.bundle(dialogue)
        self.store.keep_dialogue(text.hash, dialogue, text.version, text.text)
        self.store.keep_words({each.id: each.label for each in self.index(dialogue).dialogue.functions})
        return text.hash

    def _view(self, conversation: Conversation) -> View:
        index = index_of(self.store, self.shelf, conversation, self.index(conversation.dialogue))
        return derive(index, self.state(conversation.subject, conversation.id), self.clock().date())

    def maps(self, plan: str) -> PlanMaps:
        """A plan's maps of who does what, held open."""
        return PlanMaps(self.store, plan, self.index(self.first_dialogue("plan")).dialogue, self.clock)

    # ---- documents

    @cached_property
    def _papers(self) -> Papers:
        return Papers(self.store, self.clock, self.shelf.handbook)

    def take_in_record(self, file: Path, name: str = "") -> SubjectLine:
        """A plan that was written as JSON, taken in as a plan of its own."""
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UseError(f"{file}: cannot be read ({error}); choose a file written as JSON by this program") from None
        return self._subject_line(take_in(self.store, read_record_json(text, str(file)), name))

    def open_example(self) -> SubjectLine:
        """The worked example of a made-up area: made on first use, and marked as made up."""
        for subject in self.store.subjects("plan"):
            if subject.example:
                return self._subject_line(subject)
        subject = self.store.new_subject("plan", _EXAMPLE, example=True)
        sitting = self.open("commissioning", subject.id, way="play")
        answers = read_answers(paths.shipped("knowledge") / "example.yaml")
        Player(sitting, answers, self.clock().date(), lambda prompt, words, heard: None).play()
        return self._subject_line(subject)

    # ---- the rest

    def look_up(self, words: str, limit: int = 12) -> tuple[Found, ...]:
        """The functions, roles, competencies, training and topics whose words come nearest."""
        dialogues = (self.shelf.dialogue(name) for name in self.shelf.names())
        doubts = self.shelf.role_book().doubts
        return find_words(words, self.shelf.catalogue(), self.shelf.learning(), dialogues, limit, doubts)

    def setting(self, name: str, value: str | None = None) -> str:
        """Reads what is kept under a name, or keeps a value there."""
        if value is not None:
            self.store.keep_setting(name, value)
            return value
        return self.store.setting(name)
