"""The same conversation in lines that are only ever added: for screen readers, pipes and plain terminals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from assistant.errors import StoreError
from assistant.flow.talk import Prompt, Speech
from assistant.sitting.lines import Heard, Stopped
from assistant.sitting.sitting import Sitting

_VOICES = {"refusal": "Not taken: ", "warning": "Please note: ", "heading": "== ", "tool": "", "guide": "", "echo": ""}


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
        heard = sitting.hear(text)
        return _settle(sitting, heard.stopped, lines, out) if heard.stopped else heard
    except StoreError as error:
        _write(out, [f"Not saved: {error}", f"You typed: {visible(text)}"])
        return None


def _settle(sitting: Sitting, stopped: Stopped, lines: Iterator[str], out: TextIO) -> Heard:
    """Nothing was written: the person masks what was found, says that it is fine, or types again."""
    _write(
        out,
        [
            f"Stopped: this has {' and '.join(stopped.found)} in it. Nothing was kept.",
            "  1. Use it without: " + visible(stopped.masked),
            "  2. It is about a member of staff or an organisation: keep it as it is",
            "  3. Take it out, and type it again",
        ],
    )
    choice = next(lines, "3").strip()
    if choice == "1":
        return sitting.allow(stopped.masked)
    return sitting.allow(stopped.text) if choice == "2" else Heard((), sitting.prompt)


def _screen(sitting: Sitting, heard: Heard) -> list[str]:
    if heard.show == "summary":
        lines = [f"  {item.label}: {item.text}" for part in sitting.sections() for item in part.items if item.text]
        return ["Your answers so far:", *lines] if lines else ["Nothing is answered yet."]
    if heard.show == "lookup":
        return [f"Nothing found for '{visible(heard.target)}'. `joinedup ask` looks further."]
    return [f"I could not tell which answer '{visible(heard.target)}' is. Type 'summary' to see them all."]


# ---- lines


def spoken(says: Iterable[Speech]) -> Iterator[str]:
    """What is said, in lines."""
    for speech in says:
        yield f"{_VOICES.get(speech.voice, '')}{visible(speech.text)}"
        for line in speech.lines:
            yield f"  {visible(line.label)}: {visible(line.text)}"


def asked(prompt: Prompt) -> Iterator[str]:
    """The question that stands, in lines."""
    yield ""
    done = prompt.progress
    count = f" [{done.done} of {done.total} done]" if done.total else ""
    about = f" ({visible(prompt.row_title)})" if prompt.row_title else ""
    yield f"? {visible(prompt.text)}{about}{count}"
    yield from _offered(prompt)
    if prompt.prefill_text:
        yield f"  Enter keeps: {visible(prompt.prefill_text)}"
    elif prompt.non_answer:
        yield f"  So far: {visible(prompt.non_answer)}"
    elif prompt.default_text:
        yield f"  Enter gives: {visible(prompt.default_text)}"
    if prompt.optional:
        yield "  Enter passes over this."


def _offered(prompt: Prompt) -> Iterator[str]:
    for place, row in enumerate(prompt.rows, 1):
        cells = "; ".join(f"{name} {text}" for name, text in row.cells[1:] if text)
        yield f"  {place}. {visible(row.title)}{' - ' + visible(cells) if cells else ''}"
    if prompt.kind == "rows":
        yield f"  Type the next {prompt.one}, or 'that's all'." if prompt.rows else f"  Type the first {prompt.one}."
    group = ""
    for place, pick in enumerate(prompt.picks or prompt.across, 1):
        if pick.group != group:
            group = pick.group
            yield f"  {visible(group)}"
        yield f"  {place}. {visible(pick.label)}{' - ' + visible(pick.about) if pick.about else ''}"
    if prompt.kind in ("choices", "functions"):
        yield "  Give one or more, such as '1, 3'."
    if prompt.kind == "scale":
        ends = f" ({prompt.ends[0]} to {prompt.ends[-1]})" if prompt.ends else ""
        yield f"  From {prompt.low or '1'} to {prompt.high or '5'}{ends}."


def visible(text: str) -> str:
    """Text without anything that a terminal would obey: control characters are shown as marks."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text)


def _write(out: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(line + "\n")
    out.flush()
