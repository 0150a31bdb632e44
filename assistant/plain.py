"""The same conversation in lines that are only ever added: for screen readers, pipes and plain terminals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO, TypeAlias

from assistant.errors import StoreError
from assistant.flow.talk import ItemView
from assistant.sitting.charted import chart_lines
from assistant.sitting.lines import Found, Heard, Stopped
from assistant.sitting.lookup import found_lines
from assistant.sitting.reviewed import checked
from assistant.sitting.routes import take_told
from assistant.sitting.sitting import Sitting
from assistant.sitting.spoken import asked, spoken, visible
from assistant.sitting.stopping import stop_choice, stop_lines

LookUp: TypeAlias = Callable[[str], Sequence[Found]]
"""Finds what comes near to words, the best first."""


def talk(
    sitting: Sitting, typed: Iterable[str], out: TextIO, echo: bool = False, look_up: LookUp = lambda words: ()
) -> None:
    """Hold a conversation until the person leaves, or nothing more is typed.

    Args:
        sitting: The conversation.
        typed: The lines as they are typed.
        out: Where everything is written.
        echo: Write what was typed too, where it does not come from a keyboard.
        look_up: What finds words that no topic of the conversation answers.
    """
    _write(out, spoken(sitting.opening))
    _write(out, asked(sitting.prompt))
    lines = iter(typed)
    for line in lines:
        text = line.rstrip("\r\n")
        if echo:
            _write(out, [f"> {visible(text)}"])
        heard = _hear(sitting, text, lines, out)
        if heard is None:
            _write(out, asked(sitting.prompt))
            continue
        _write(out, spoken(heard.says))
        if heard.leave:
            break
        if heard.show:
            _write(out, _screen(sitting, heard, look_up))
        _write(out, asked(heard.prompt))
    _write(out, ["Everything is saved. Come back whenever you like."])


def _hear(sitting: Sitting, text: str, lines: Iterator[str], out: TextIO) -> Heard | None:
    try:
        heard = take_told(sitting, lambda _: sitting.hear(text))
        return _settle(sitting, heard.stopped, lines, out) if heard.stopped else heard
    except StoreError as error:
        _write(out, [f"Not saved: {error}", f"You typed: {visible(text)}"])
        return None


def _settle(sitting: Sitting, stopped: Stopped, lines: Iterator[str], out: TextIO) -> Heard | None:
    """Nothing was written, and nothing is, until the person chose what to do: other words are no choice."""
    _write(out, stop_lines(stopped))
    for line in lines:
        choice = stop_choice(stopped, line)
        if choice == "again":
            break
        if choice:
            wanted = choice == "without" or stopped.signpost
            return sitting.allow(stopped.masked if wanted and stopped.masked else stopped.text)
        _write(out, [f"Please choose first: type {'1 or 2' if stopped.signpost else '1, 2 or 3'}."])
    return Heard((), sitting.prompt)


def _screen(sitting: Sitting, heard: Heard, look_up: LookUp) -> list[str]:
    if heard.show == "summary":
        return _summary(sitting)
    if heard.show == "friend":
        return [visible(line) for line in checked(sitting.view)]
    if heard.show == "chart":
        return [visible(line) for line in chart_lines(sitting.view)]
    if heard.show == "lookup":
        return _looked_up(heard.target, look_up)
    return [f"I could not tell which answer '{visible(heard.target)}' is. Type 'summary' to see them all."]


def _summary(sitting: Sitting) -> list[str]:
    lines = [_line(item) for part in sitting.sections() for item in part.items if item.text]
    unused = [_line(item) for item in sitting.unused()]
    kept = ["Answers kept, and not used now:", *unused] if unused else []
    return ["Your answers so far:", *lines, *kept] if lines or kept else ["Nothing is answered yet."]


def _line(item: ItemView) -> str:
    return visible(f"  {item.label}: {item.text}")


def _looked_up(words: str, look_up: LookUp) -> list[str]:
    """What a look-up found that no topic of the conversation answers; the best find in full."""
    if not words.strip():
        return ["What would you like to look up? Type /find and a word, such as: /find transport"]
    found = [visible(line) for place, one in enumerate(look_up(words)) for line in found_lines(one, in_full=place == 0)]
    return found or [f"Nothing found for '{visible(words)}'. Try other words, or fewer."]


def _write(out: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(line + "\n")
    out.flush()
