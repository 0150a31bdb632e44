"""Prompts and speech as lines of text, for hosts that draw nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.flow.offers import Grid
from assistant.flow.talk import Prompt, Speech
from assistant.understand.gridlines import figures_for

_VOICES = {"refusal": "Not taken: ", "warning": "Please note: ", "heading": "== ", "tool": "", "guide": "", "echo": ""}


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
    count = f" [{done.words} done{done.here_words}]" if done.total else ""
    yield f"? {question(prompt)}{count}"
    yield from _offered(prompt)
    if prompt.prefill_text:
        yield f"  Enter keeps: {visible(prompt.prefill_text)}"
    elif prompt.non_answer:
        yield f"  So far: {visible(prompt.non_answer)}"
    elif prompt.default_text:
        words = "This tool suggests (Enter takes it)" if prompt.suggested else "Enter gives"
        yield f"  {words}: {visible(prompt.default_text)}"
    if prompt.suggested:
        yield f"  {visible(prompt.suggested)}"
    if prompt.grid:
        yield from _line_of(prompt.grid)
    if prompt.optional:
        yield "  Enter passes over this."
    if prompt.waiting == "warn":
        yield "  Enter says yes."


def _line_of(grid: Grid) -> Iterator[str]:
    """Where a grid stands, and how to fill many lines of it at once."""
    yield f"  Line {grid.row + 1} of {len(grid.rows)}. A figure is for this question."
    figures = figures_for(grid)
    if len(grid.columns) > 1:
        yield f"  '{figures}' answers the whole line, '1-10 {figures}' the lines 1 to 10. N: not mine. ?: not sure."
    else:
        yield f"  '1-10 {figures}' answers the lines 1 to 10. N: not mine. ?: not sure."


def question(prompt: Prompt) -> str:
    """The question in words, with the row that it is about where the words do not name it."""
    about = f" ({prompt.row_title})" if prompt.row_title and prompt.row_title not in prompt.text else ""
    return visible(prompt.text + about)


def _offered(prompt: Prompt) -> Iterator[str]:
    labels = {field.id: field.label for field in prompt.fields}
    for place, row in enumerate(prompt.rows, 1):
        cells = "; ".join(f"{labels.get(name, name)}: {text}" for name, text in row.cells[1:] if text)
        yield f"  {place}. {visible(row.title)}{' - ' + visible(cells) if cells else ''}"
    if prompt.kind == "rows":
        yield _next_row(prompt)
    group = ""
    for place, pick in enumerate(prompt.picks or prompt.across, 1):
        if pick.group != group:
            group = pick.group
            yield f"  {visible(group)}"
        about = "; ".join([pick.about, *(text for across, _, text in prompt.cells if across == pick.label)]).strip("; ")
        yield f"  {place}. {visible(pick.label)}{' - ' + visible(about) if about else ''}"
    if prompt.kind in ("choices", "functions"):
        yield "  Give one or more, such as '1, 3'." if prompt.picks else "  Type one name or more, with commas between."
    if prompt.kind == "scale":
        yield f"  From {prompt.low or '1'} to {prompt.high or '5'}{_points(prompt)}."


def _points(prompt: Prompt) -> str:
    """What the points of a scale are called: all of them, but in a grid only once, at its first line."""
    low, is_told = int(prompt.low or 1), prompt.grid is not None and prompt.grid.row > 0
    if len(prompt.ends) > 2 and not is_told:
        return f": {', '.join(f'{point} {word}' for point, word in enumerate(prompt.ends, low))}"
    told = "; ‘help’ tells all" if len(prompt.ends) > 2 else ""
    return f" ({prompt.ends[0]} to {prompt.ends[-1]}{told})" if prompt.ends else ""


def _next_row(prompt: Prompt) -> str:
    is_dated = bool(prompt.fields) and prompt.fields[0].kind == "date"
    what = f"the date of the {'next' if prompt.rows else 'first'} {prompt.one}"
    wanted = f"{what}, such as 31 March 2027" if is_dated else what.removeprefix("the date of ")
    return f"  Type {wanted}, or 'that's all'." if prompt.rows else f"  Type {wanted}."


def visible(text: str) -> str:
    """Text without anything that a terminal would obey: control characters are shown as marks."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text)
