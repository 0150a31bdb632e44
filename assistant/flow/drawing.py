"""Draws a dialogue as an indented tree for the terminal, and as a Mermaid flowchart."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from assistant.flow.choices import Options
from assistant.flow.clauses import Condition
from assistant.flow.index import options_of, refs_of
from assistant.flow.model import Calc, CopyRow, Dialogue, ForEach, NextCycle, Question, Say, Section, Stage, Step
from assistant.flow.outline import Outline, Spot, fact_name, outline_of
from assistant.flow.wording import words_of

WIDTH = 100
"""The columns that a tree keeps to."""

_CALCS = {
    "sum": "sum of", "count": "count of", "average": "average of", "min": "least of", "max": "most of",
    "difference": "difference of", "days_between": "days between", "percent_of": "per cent of", "list": "list of",
}  # fmt: skip


# ---- the tree


def draw_tree(dialogue: Dialogue) -> str:
    """The dialogue as an indented tree: stages, sections, and steps with their kinds and conditions."""
    outline = outline_of(dialogue)
    lines = [f"{dialogue.title} ({dialogue.id} {dialogue.version}), about a {dialogue.subject}"]
    lines.append("* is on the short route")
    for spot in outline.spots:
        lines += _rows_of(outline, spot)
    return "\n".join(lines) + "\n"


def _rows_of(outline: Outline, spot: Spot) -> Iterator[str]:
    """What stands at a spot, with its condition below it."""
    indent = "  " * spot.depth
    if isinstance(spot.what, Stage):
        yield ""
    mark = "* " if isinstance(spot.what, Question | Say) and spot.what.short else ""
    yield from _wrapped(f"{mark}{_title(outline, spot.what)}", indent)
    if spot.what.when is not None:
        yield from _wrapped(f"when {_in_words(outline, spot.what.when)}", f"{indent}    ")


def _wrapped(text: str, indent: str) -> list[str]:
    further = f"{indent}      "
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=further, break_on_hyphens=False)


def _in_words(outline: Outline, condition: Condition) -> str:
    return words_of(condition, outline.label_of, outline.show)


def _title(outline: Outline, what: Stage | Section | Step) -> str:
    """What stands here, in one line."""
    match what:
        case Stage() | Section():
            return what.title
        case Say(text=text):
            return f"says: {textwrap.shorten(text, 120, placeholder=' ...')}"
        case Calc(id=id_, how=how, of=of):
            return f"{id_} = {_CALCS[how]} {' and '.join(outline.label_of(ref) for ref in of)}"
        case ForEach(id=id_, over=over):
            return f"{id_}: for each of {outline.label_of(over)}"
        case NextCycle(id=id_):
            return f"{id_}: starts the next cycle"
        case CopyRow(id=id_, table=table):
            return f"{id_}: adds this to {outline.label_of(table)}"
        case Question() as question:
            retired = ", retired" if question.retired else ""
            return f"{question.id} ({_kind(question)}{retired}): {question.ask}"


def _kind(question: Question) -> str:
    """The kind of a question with how many there are to pick from."""
    name = {"rows": "table"}.get(question.kind.name, question.kind.name)
    if question.kind.name == "matrix":
        return f"matrix, {_source(question.down)} by {_source(question.across)}"
    options = options_of(question.kind)
    if question.kind.name in ("choice", "choices"):
        return f"{name}, {_source(options)}"
    if question.kind.name == "scale":
        return f"scale, {question.kind.low} to {question.kind.high}"
    return f"{name}, every {question.repeats.replace('_', ' ')}" if question.repeats else name


def _source(options: Options) -> str:
    if options.rows:
        return f"rows of {options.rows}"
    if options.picks:
        return f"ticks of {options.picks}"
    if options.functions:
        return "the functions"
    return f"{len([choice for choice in options.fixed if not choice.retired])} to pick from"


# ---- Mermaid


def draw_mermaid(dialogue: Dialogue) -> str:
    """The dialogue as a Mermaid flowchart: a subgraph for each stage, conditions on the arrows."""
    drawing = _Drawing(outline_of(dialogue))
    lines = ["flowchart TD"]
    lines.append(f"    start([{_label(dialogue.title)}])")
    for number, stage in enumerate(dialogue.stages, 1):
        lines.append(f"    subgraph stage{number}[{_label(stage.title)}]")
        lines += [f"        {line}" for line in drawing.stage(stage)]
        lines.append("    end")
    lines += [f"    {line}" for line in drawing.arrows]
    return "\n".join(lines) + "\n"


class _Drawing:
    """Gives each step a node of its own and joins it to what comes before it."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.nodes: dict[str, str] = {}
        """The node of each fact, for arrows from the answers that a condition looks at."""
        self.arrows: list[str] = []
        self.last = "start"
        self.count = 0

    def stage(self, stage: Stage) -> Iterator[str]:
        """The nodes of one stage."""
        inherited = [stage.when]
        for section in stage.sections:
            for position, step in enumerate(section.steps):
                above = [*inherited, section.when] if position == 0 else []
                yield from self.step(step, above, f"{section.title}: " if position == 0 else "")
                inherited = []
        if stage.sign_off:
            yield from self.step(stage.sign_off, [], "")

    def step(self, step: Step, above: Sequence[Condition | None], heading: str) -> Iterator[str]:
        """The node of one step, and those of the steps inside it."""
        self.count += 1
        node = f"n{self.count}"
        yield f"{node}{_shape(step, heading)}"
        conditions = [condition for condition in (*above, step.when) if condition is not None]
        self.join(node, conditions)
        if isinstance(step, Question):
            self.nodes[fact_name(step)] = node
        if isinstance(step, Calc):
            self.nodes[step.id] = node
        self.last = node
        if isinstance(step, ForEach):
            for inner in step.steps:
                yield from self.step(inner, [], "")

    def join(self, node: str, conditions: Sequence[Condition]) -> None:
        """The arrow to a node: plain from the step before, dotted from the answers that decide."""
        words = " and ".join(_in_words(self.outline, condition) for condition in conditions)
        self.arrows.append(f"{self.last} -->{'|' + _label('when ' + words) + '|' if words else ''} {node}")
        refs = [ref for condition in conditions for ref in refs_of(condition)]
        for source in dict.fromkeys(self.nodes.get(self.outline.name_of(ref), "") for ref in refs):
            if source and source != self.last:
                self.arrows.append(f"{source} -.-> {node}")


def _shape(step: Step, heading: str) -> str:
    """The node of a step in Mermaid's brackets, by what it does."""
    match step:
        case Question() as question:
            columns = ", ".join(column.label or column.column for column in question.columns)
            words = f"{heading}{question.ask}{f' ({columns})' if columns else ''}"
            return f"[[{_label(words)}]]" if question.columns else f"[{_label(words)}]"
        case Say(text=text):
            return f"([{_label(heading + text)}])"
        case Calc(id=id_, label=label):
            return f"[/{_label(heading + (label or id_))}/]"
        case ForEach(id=id_):
            return f"{{{{{_label(f'{heading}for each: {id_}')}}}}}"
        case NextCycle():
            return f"(({_label(heading + 'next cycle')}))"
        case CopyRow(table=table):
            return f"(({_label(f'{heading}adds a row to {table}')}))"


def _label(text: str) -> str:
    """A text in quotes as Mermaid reads it: what it could take for its own marks is written as a number."""
    plain = textwrap.shorten(text, 240, placeholder=" ...") or "..."
    escaped = "".join(f"#{ord(mark)};" if mark in _MARKS else mark for mark in plain)
    return f'"{escaped}"'


_MARKS = '#"`<>{}[]()|;&\\'
