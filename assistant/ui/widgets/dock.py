"""The foot of a conversation: the composer that fits the question, the typing line, a hint and the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static, TextArea

from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Prompt
from assistant.ui.widgets.bar import Bar
from assistant.ui.widgets.composer import CONSUMED, Composer
from assistant.ui.widgets.doubt_composer import DoubtComposer
from assistant.ui.widgets.entry import ASKING, PAGING, SCROLLING, Entry
from assistant.ui.widgets.finished_composer import FinishedComposer
from assistant.ui.widgets.fitting import CLEAR, buttons_for, composer_for
from assistant.ui.widgets.rule import Rule
from assistant.ui.widgets.value_composer import ValueComposer


class Dock(Vertical):
    """Keeps what was typed until it is safe; says what was sent, and which button was pressed."""

    DEFAULT_CSS = """
    Dock {
        height: auto;
        background: $surface;
        & #offer, & #foot { height: auto; }
        & #hint { height: 1; padding: 0 2; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        & #hint.-needs { color: $warning; }
        & Composer { padding: 0 1; }
        & > Entry { margin: 0 1; }
    }
    """

    class Sent(Message):
        """Words were sent, or an answer that needs no reading."""

        def __init__(self, words: str = "", given: Input | None = None) -> None:
            """One of the two."""
            super().__init__()
            self.words = words
            self.given = given

    class Pressed(Message):
        """A button was pressed."""

        def __init__(self, button: str) -> None:
            """Its id."""
            super().__init__()
            self.button = button

    class Elsewhere(Message):
        """Something outside the conversation is wanted, by its name."""

        def __init__(self, what: str) -> None:
            """Its name: "review", "friend", "chart", "documents" or "home"."""
            super().__init__()
            self.what = what

    class WantsReading(Message):
        """What is typed should be read out in full."""

        def __init__(self, text: str) -> None:
            """The words so far."""
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Shows nothing until the first question."""
        super().__init__(id=id)
        self._composers: dict[type[Composer], Composer] = {}
        self._composer: Composer | None = None
        self._drafts: dict[str, str] = {}
        self._needed_at: str | None = None
        """What stood in the typing line when a person was told what is needed first."""
        self.has_chart = False
        """Whether the conversation asks for ratings."""
        self.prompt: Prompt | None = None
        self.busy = False
        """A turn is being taken: what Enter sends now is kept for the question that follows."""

    def compose(self) -> ComposeResult:
        """The rule, the typing line, the hint and the buttons; a composer comes between when it is needed."""
        with Vertical(id="offer"):
            yield Rule()
        yield Entry()
        with Vertical(id="foot"):
            yield Static(id="hint", markup=False)
            yield Bar(focusable=True, id="actions")

    @property
    def entry(self) -> Entry:
        """The typing line."""
        return self.query_one(Entry)

    @property
    def composer(self) -> Composer | None:
        """The composer in use."""
        return self._composer

    @property
    def hint(self) -> str:
        """What is said under the typing line."""
        return str(self.query_one("#hint", Static).content)

    # ---- a new question

    async def ask(self, prompt: Prompt, readings: Sequence[Pick] = ()) -> None:
        """Shows a question; what was typed ahead stays, and a draft kept for it comes back.

        `readings` are what doubtful words may have meant: they stand in place of the question's own list.
        """
        before, self.prompt = self.prompt, prompt
        kind = DoubtComposer if readings else composer_for(prompt)
        if kind not in self._composers:
            self._composers[kind] = kind()
            await self.query_one("#offer").mount(self._composers[kind])
        composer = self._composers[kind]
        if composer is not self._composer:
            # shown and hidden without a class, which would have every style beneath worked out anew
            if self._composer is not None:
                self._composer.display = False
            composer.display = composer.has_body
        self._composer = composer
        if isinstance(composer, FinishedComposer):
            composer.has_chart = self.has_chart
        if isinstance(composer, DoubtComposer):
            composer.offer(prompt, readings)
        else:
            composer.ask(prompt)
        self.entry.hands_over, self.entry.always_hands_over = composer.keys, composer.always
        self.entry.asks_help = prompt.grid is None
        if before is None or _name(before) != _name(prompt):
            self._bring_draft(prompt)
        self.query_one(Rule).show(prompt.label or prompt.row_title, _count(prompt))
        self.query_one("#actions", Bar).show(buttons_for(prompt, self.has_chart))
        self._refresh_words()

    def _bring_draft(self, prompt: Prompt) -> None:
        draft = self._drafts.pop(_name(prompt), "")
        kept = prompt.prefill if prompt.kind == "text" and prompt.waiting == "answer" else None
        if draft and not self.entry.text:
            self.entry.put(draft)
        elif kept and not self.entry.text:
            self.entry.put(str(kept))
            self.entry.select_all()  # so that typing takes its place

    def keep_draft(self) -> None:
        """Puts what is typed aside for when this question stands again."""
        if self.prompt is None:
            return
        words = self.entry.words
        if words.strip() and words != self.prompt.prefill:
            self._drafts[_name(self.prompt)] = words
        self.entry.put("")

    @property
    def unsent(self) -> str:
        """What was typed or picked here and not sent; empty for nothing."""
        if self.prompt is None or self._composer is None:
            return ""
        words = self.entry.words
        return (words if words.strip() and words != self.prompt.prefill else "") or self._composer.unsent()

    def give_back(self, words: str) -> None:
        """Puts words that were not taken back into the typing line, in front of what was typed since."""
        since = self.entry.words if self.prompt is None or self.entry.words != self.prompt.prefill else ""
        self.entry.put(f"{words} {since}" if since.strip() else words)

    def type_on(self, words: str) -> None:
        """Puts words that were typed elsewhere behind what is in the typing line."""
        if words.strip():
            self.entry.put(f"{self.entry.words}{words}".lstrip())

    # ---- what is typed and pressed

    def _refresh_words(self) -> None:
        if self._composer is None:
            return
        self.entry.placeholder = self._composer.placeholder
        self.tell(self._composer.hint(self.entry.text))

    def tell(self, words: str, *, needs: bool = False) -> None:
        """Says one line under the typing line; it stands out where something is needed first."""
        hint = self.query_one("#hint", Static)
        if needs != hint.has_class("-needs"):
            hint.set_class(needs, "-needs")
        shown = f"! {words}" if needs else words
        self._needed_at = self.entry.text if needs else None
        if shown != self.hint:
            hint.update(shown, layout=False)

    @on(TextArea.Changed)
    def follow_typing(self, event: TextArea.Changed) -> None:
        """Lets the composer follow."""
        event.stop()
        if self._composer is not None and self._composer.is_mounted:
            self._composer.typed(self.entry.text)
            if self.entry.text != self._needed_at:  # what was told stays until something is typed
                self._refresh_words()

    @on(Entry.Handed)
    def hand_key(self, event: Entry.Handed) -> None:
        """Gives the composer its key; those that scroll or ask for help go further up."""
        pages = event.key in PAGING and self._composer is not None and self._composer.is_long
        if event.key in SCROLLING | ASKING and not pages:
            return
        event.stop()
        if self._composer is not None:
            self._composer.press(event.key)

    @on(Entry.Sent)
    def take_enter(self, event: Entry.Sent) -> None:
        """Sends what Enter means now."""
        event.stop()
        if self._composer is None:
            return
        if self.busy:  # words sent before the next question is there are an answer to it
            self.post_message(self.Sent(event.text))
            return
        outcome = self._composer.answer(event.text)
        if outcome is None or outcome == CONSUMED:
            self.entry.let_go()
            if outcome is None:
                self.tell(self._composer.needs(), needs=True)
        elif isinstance(outcome, str):
            self.post_message(self.Sent(outcome))
        else:
            self.post_message(self.Sent(event.text.strip(), outcome))

    @on(Composer.Ready)
    def take_ready(self, event: Composer.Ready) -> None:
        """Sends an answer that was clicked; what is typed stays as a draft."""
        event.stop()
        self.keep_draft()
        self.post_message(self.Sent("", event.given))

    @on(Composer.Changed)
    def follow_composer(self, event: Composer.Changed) -> None:
        """Shows the composer's words."""
        event.stop()
        self._refresh_words()

    # a composer's message stops here where the dock's own work led to it, so both are sent anew

    @on(Composer.Wanted)
    def pass_on(self, event: Composer.Wanted) -> None:
        """Passes a wish on."""
        event.stop()
        self.post_message(self.Elsewhere(event.what))

    @on(ValueComposer.WantsReading)
    def ask_for_reading(self, event: ValueComposer.WantsReading) -> None:
        """Asks how words are read."""
        event.stop()
        self.post_message(self.WantsReading(event.text))

    def read_out(self, text: str, reading: str) -> None:
        """Shows how words were read."""
        if isinstance(self._composer, ValueComposer):
            self._composer.read(text, reading)

    @on(Bar.Pressed)
    def press_button(self, event: Bar.Pressed) -> None:
        """Passes a button on; one that only changes the list is the composer's."""
        event.stop()
        if event.chip == CLEAR.id and self._composer is not None:
            self._composer.press("delete")
            self.entry.focus()
        else:
            self.post_message(self.Pressed(event.chip))


def _name(prompt: Prompt) -> str:
    """What a draft is kept under."""
    return f"{prompt.waiting}:{prompt.key or prompt.id or prompt.text}"


def _count(prompt: Prompt) -> str:
    done = prompt.progress
    return f"{done.words} answered{done.here_words}" if done.total else ""
