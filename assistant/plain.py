"""The same conversation in lines that are only ever added: for screen readers, pipes and plain terminals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from assistant.errors import StoreError
from assistant.flow.talk import ItemView
from assistant.sitting.charted import chart_lines
from assistant.sitting.lines import Heard, Stopped
from assistant.sitting.reviewed import checked
from assistant.sitting.routes import take_told
from assistant.sitting.sitting import Sitting
from assistant.sitting.spoken import asked, spoken, visible


def talk(sitting: Sitting, typed: Iterable[str], out: TextIO, echo: bool = False) -> None:
    """Hold a conversation until the person leaves, or nothing more is typed.

    Args:
        sitting: The conversation.
        typed: The lines as they are typed.
        out: Where everything is written.
        echo: Write what was typed too, where it does not come from a keyboard.
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
            _write(out, _screen(sitting, heard))
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
    """Nothing was written: the person masks what was found, says that it is fine, or types again."""
    _write(out, _stop_words(stopped))
    choice = next(lines, "").strip()
    if choice == "1" and stopped.masked and not stopped.signpost:
        return sitting.allow(stopped.masked)
    if choice == "2":
        return sitting.allow(stopped.masked if stopped.signpost and stopped.masked else stopped.text)
    return _hear(sitting, choice, lines, out) if choice not in ("", "1", "3") else Heard((), sitting.prompt)


def _stop_words(stopped: Stopped) -> list[str]:
    if stopped.signpost:
        kept = f"keep it as: {visible(stopped.masked)}" if stopped.masked else "keep it"
        return [stopped.signpost, "  1. Leave it out, and type something else", f"  2. It is not about that: {kept}"]
    return [
        f"Stopped: this has {' and '.join(stopped.found)} in it. Nothing was kept.",
        "  1. Use it without: " + visible(stopped.masked),
        "  2. It is about a member of staff or an organisation: keep it as it is",
        "  3. Take it out, and type it again",
    ]


def _screen(sitting: Sitting, heard: Heard) -> list[str]:
    if heard.show == "summary":
        return _summary(sitting)
    if heard.show == "friend":
        return [visible(line) for line in checked(sitting.view)]
    if heard.show == "chart":
        return [visible(line) for line in chart_lines(sitting.view)]
    if heard.show == "lookup":
        return [_looked_up(heard.target)]
    return [f"I could not tell which answer '{visible(heard.target)}' is. Type 'summary' to see them all."]


def _summary(sitting: Sitting) -> list[str]:
    lines = [_line(item) for part in sitting.sections() for item in part.items if item.text]
    unused = [_line(item) for item in sitting.unused()]
    kept = ["Answers kept, and not used now:", *unused] if unused else []
    return ["Your answers so far:", *lines, *kept] if lines or kept else ["Nothing is answered yet."]


def _line(item: ItemView) -> str:
    return visible(f"  {item.label}: {item.text}")


def _looked_up(words: str) -> str:
    """What became of a look-up that no topic of the conversation answers."""
    if not words.strip():
        return "What would you like to look up? Type /find and a word, such as: /find transport"
    return f"Nothing found for '{visible(words)}'. `joinedup ask` looks further."


def _write(out: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(line + "\n")
    out.flush()
