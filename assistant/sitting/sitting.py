"""One person's conversation: what is typed is understood, taken in by the engine, and on disk before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from assistant.errors import ConflictError
from assistant.flow.asides import move_to_undo
from assistant.flow.blocks import grid_named
from assistant.flow.events import DialogueChanged, Event
from assistant.flow.index import Index
from assistant.flow.moment import Moment, Outcome, Script, moment_of, open_moment
from assistant.flow.offers import Grid, Pick
from assistant.flow.path import View
from assistant.flow.state import advance
from assistant.flow.talk import (
    Command,
    Context,
    Input,
    ItemView,
    Prompt,
    Reply,
    SectionView,
    Speech,
    Unread,
)
from assistant.flow.turn import begin, turn
from assistant.sitting.drafts import BUSY, TRIES, draft_of, keep_trying, random_row
from assistant.sitting.echoing import echo_of
from assistant.sitting.guard import free_words, masked, names_in, stop, words_in
from assistant.sitting.hearing import hear
from assistant.sitting.lines import Entry, Heard, Place
from assistant.sitting.meant import Doubt, Meant, Screen, TakeUp
from assistant.sitting.meanwhile import after_others
from assistant.sitting.moves import Step, going_back, preview, taking_up
from assistant.sitting.noticing import with_notice
from assistant.sitting.othering import ask_what_else
from assistant.sitting.overview import sections_of, unused_in
from assistant.sitting.suggesting import Suggester
from assistant.sitting.tables import read_filling
from assistant.sitting.transcript import entries_of
from assistant.store.store import Store

_MOVED = (
    "This conversation moved on to new questions in another window. Nothing was lost. Close it here, and open it again."
)


class Sitting:
    """A conversation that is open. Each call returns when all of it is on disk, or raises a StoreError."""

    def __init__(
        self,
        store: Store,
        index: Index,
        place: Place,
        clock: Callable[[], datetime],
        route: str,
        suggester: Suggester,
        old_text: Callable[[str], Index | None],
    ) -> None:
        """Opens the conversation where it was, or starts it on the route given; `old_text` finds one by its hash."""
        self._old_text = old_text
        self._store, self._clock, self._place, self._suggester = store, clock, place, suggester
        self._offered: tuple[Moment, Prompt] | None = None
        self._doubt: Doubt | None = None
        self._held: Input | None = None
        """What was filled in and stopped: in memory only, until the person says what to do."""
        self.opening: tuple[Speech, ...] = ()
        self._moment = open_moment(index, store.read(place.subject), self._context())
        if not self._moment.state.started:
            outcome = self._write(lambda moment, context: begin(index, moment.state.records, context, route))
            self.opening = outcome.says

    # ---- what stands

    @property
    def index(self) -> Index:
        """The dialogue that is followed."""
        return self._moment.view.index

    @property
    def view(self) -> View:
        """Everything that follows from the log."""
        return self._moment.view

    @property
    def prompt(self) -> Prompt:
        """The question that stands."""
        return self._doubt.prompt if self._doubt else self._standing

    @property
    def _standing(self) -> Prompt:
        """The question that stands in the log, with an answer that this tool suggests where it has one."""
        if self._offered is None or self._offered[0] is not self._moment:
            self._offered = (self._moment, self._suggester.offer(self._moment.prompt, self.view))
        return self._offered[1]

    @property
    def conversation(self) -> str:
        """The conversation's id."""
        return self._place.conversation

    @property
    def subject(self) -> str:
        """The subject's id."""
        return self._place.subject

    @property
    def subject_name(self) -> str:
        """What the plan is called."""
        return self._place.subject_name

    @property
    def dialogue_title(self) -> str:
        """What the dialogue is called."""
        return self.index.dialogue.title

    @property
    def cycle(self) -> int:
        """The number of the plan's cycle."""
        return self._moment.state.cycle

    def saved_at(self) -> datetime | None:
        """When the last turn was written."""
        records = self._moment.state.records
        return records[-1].at if records else None

    # ---- turns

    def hear(self, text: str) -> Heard:
        """What is typed: stopped where it must be asked about first, else understood and taken in."""
        self._held = None
        stopped = stop(text, free_words(text, self.prompt, self.view.index))
        return Heard((), self.prompt, stopped=stopped) if stopped else self._understand(text)

    def allow(self, text: str) -> Heard:
        """After a stop: go on with the words as they were, or as they read now (without what was found)."""
        held, self._held = self._held, None
        if held is None:
            return self._understand(text)
        if text == words_in(held):
            return self._act(held)
        return self._act(masked(held, names_in(free_words(held, self.prompt, self.view.index))))

    def _understand(self, text: str) -> Heard:
        meant = hear(text, self.prompt, self.view, self._clock().date(), self._doubt)
        return self._act(self._suggester.reread(meant, text, self.prompt, self.view))

    def take(self, given: Input) -> Heard:
        """What is pressed, ticked or filled in: typed already, and looked at all the same."""
        meant = self._settled(given)
        if meant:
            return self._act(meant)
        stopped = stop(words_in(given), free_words(given, self.prompt, self.view.index))
        self._held = given if stopped else None
        meant = ask_what_else(given, self.prompt, self.view)
        return Heard((), self.prompt, stopped=stopped) if stopped else self._act(meant)

    def _settled(self, given: Input) -> Meant | None:
        """What a yes or a no makes of the words in doubt; None where there is no doubt, or something else is given."""
        said = given.value if isinstance(given, Reply) else given.name if isinstance(given, Command) else None
        if self._doubt is None or said not in ("yes", "no"):
            return None
        return self._doubt.answer if said == "yes" else self._doubt.other

    def _act(self, meant: Meant) -> Heard:
        if isinstance(meant, Doubt):
            self._doubt = meant
            return Heard((), meant.prompt)
        if isinstance(meant, TakeUp):
            self.take_up(meant.index, meant.change)
            heard = Heard((), self._standing)
        elif isinstance(meant, Screen):
            if meant.leave:
                self._turn(Command("pause"))
            heard = Heard(meant.says, self._standing, show=meant.show, target=meant.target, leave=meant.leave)
        else:
            is_undo = isinstance(meant, Command) and meant.name == "undo"
            heard = (self._go_back() if is_undo else None) or self._turn(meant)
        self._doubt = None  # only now: what could not be written is still in doubt
        return heard

    def _turn(self, given: Input) -> Heard:
        """Take a turn and write it; where another program wrote first, look again at what the turn is about."""
        told: tuple[Speech, ...] = ()
        for _ in range(TRIES):
            seen = self._moment
            outcome = turn(seen, given, self._context())
            try:
                self._append(outcome)
            except ConflictError:
                self.refresh()
                going_on, words = after_others(seen, self._moment, given)
                told = (Speech("tool", words),) if words else told
                if going_on is None:
                    return Heard(told, self._standing)
                given = going_on
                continue
            self._moment = outcome.after
            says = self._suggester.tell_more(given, outcome.says, seen.prompt, seen.view)
            says = with_notice(says, seen.view, outcome.after.view)
            return Heard((*told, *says), self._standing, echo=echo_of(given, outcome, seen.prompt.key))
        raise ConflictError(BUSY)

    def _write(self, step: Step) -> Outcome:
        """Take a step and write it; where another program wrote first, take in what it wrote and step again."""

        def write() -> Outcome:
            outcome = step(self._moment, self._context())
            self._append(outcome)
            return outcome

        outcome = keep_trying(write, self.refresh)
        self._moment = outcome.after
        return outcome

    def _append(self, outcome: Outcome) -> None:
        drafts = [draft_of(record, record.conversation) for record in outcome.records]
        if drafts:
            self._store.append(self._place.subject, self._moment.state.seq, drafts)

    def record(self, *events: Event) -> None:
        """Write events that no question led to: a document exported, a dialogue taken up in its new words."""
        self._write(lambda moment, context: Script(moment, context, events=list(events)).close())

    # ---- a dialogue that changed

    def preview(self, index: Index, change: DialogueChanged) -> View:
        """The view that a new text of the dialogue would lead to; nothing is written."""
        return preview(self._moment, self._context(), index, change)

    def take_up(self, index: Index, change: DialogueChanged) -> None:
        """Follow a new text of the dialogue from here on."""
        self._write(taking_up(index, change))

    def _go_back(self) -> Heard | None:
        """Undo where the last change was the move to a new text; None where it was not, or the old one is not kept."""
        turn, text = move_to_undo(self._moment.state) or (0, "")
        index = self._old_text(text) if text else None
        if index is None:
            return None
        outcome = self._write(going_back(index, turn))
        return Heard(outcome.says, self._standing)

    def ask_to_take_up(self, index: Index, change: DialogueChanged, words: str) -> None:
        """Ask whether to follow a new text of the dialogue; until then the old one is followed."""
        picks = (Pick("yes", "Yes, move to the new questions"), Pick("no", "Not now"))
        asking = Prompt("confirm", words, "choice", picks=picks, progress=self._moment.prompt.progress)
        self._doubt = Doubt(asking, TakeUp(index, change), Screen(), self._standing)

    # ---- other programs

    def refresh(self) -> bool:
        """Take in what another program wrote; True where there was something."""
        records = self._store.read(self._place.subject, self._moment.state.seq)
        if records:
            state = advance(self._moment.state, records)
            if state.dialogue != self.index.dialogue.hash:
                raise ConflictError(_MOVED)
            self._moment = moment_of(self.index, state, self._context())
        return bool(records)

    def _context(self) -> Context:
        place = self._place
        return Context(self._clock(), self._new_id, place.by, place.conversation, place.way)

    def _new_id(self, table: str) -> str:
        while True:
            row = random_row()
            if (table, row) not in self._moment.state.row_seqs:
                return row

    # ---- looking round

    def grid(self, block: str) -> Grid | None:
        """A block that may be answered all at once, as it stands; None where it is not asked now."""
        return grid_named(self.view, block)

    def fill_grid(self, block: str, line: str, row: int = 0, column: int = 0) -> Heard:
        """Takes a line typed at a grid ("1-10 4 3"); one without rows ("4 3") is for the row that the person is on."""
        given = read_filling(line, self.grid(block), row, column)
        if isinstance(given, Unread):
            return Heard((Speech("refusal", given.say),), self._standing)
        return self.take(given)

    def sections(self) -> tuple[SectionView, ...]:
        """The task list with every question of it."""
        return sections_of(self.view)

    def unused(self) -> tuple[ItemView, ...]:
        """Answers that stand in the log but do not count now."""
        return unused_in(self.view)

    def past(self, before: int | None = None, most: int = 200) -> tuple[Entry, ...]:
        """The lines of earlier turns, oldest first: the last `most`, or those before a turn."""
        return entries_of(self.view, self._place.conversation, before, most)
