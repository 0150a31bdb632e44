"""Reads the steps of a section: questions, words on the way, sums, loops, parts, and the start of a new cycle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, cast, get_args

from assistant.flow.clauses import Condition
from assistant.flow.model import Calc, CalcName, ForEach, NextCycle, Say, Step
from assistant.library.blocks import read_word
from assistant.library.conditions import join_all, read_condition, rows_of
from assistant.library.copies import read_copy
from assistant.library.draft import Draft
from assistant.library.names import Found, Named, Names, site_before
from assistant.library.placeholders import fill
from assistant.library.questions import read_question
from assistant.library.yaml_nodes import Entry, Items, Word

_TWO = ("difference", "days_between", "percent_of")
_NUMBERS = ("number", "money", "scale", "days", "percent")
_OPERANDS: dict[str, tuple[str, ...]] = {
    "sum": _NUMBERS,
    "average": _NUMBERS,
    "min": (*_NUMBERS, "date"),
    "max": (*_NUMBERS, "date"),
    "difference": _NUMBERS,
    "percent_of": _NUMBERS,
    "days_between": ("date",),
}
"""The kinds that a sum takes; `count` and `list` take any."""
_UNITS = ("money", "days", "percent")
Unit = Literal["", "money", "days", "percent"]


def read_steps(steps: Iterable[Named], draft: Draft, around: Condition | None = None) -> tuple[Step, ...]:
    """The steps in order; the steps of a part take the place of its `use`."""
    return tuple(step for named in steps for step in _read_step(named, draft, around))


def _read_step(named: Named, draft: Draft, around: Condition | None) -> Iterator[Step]:
    step: Step | None = None
    match named.role:
        case "question":
            step = read_question(named, draft, around)
        case "say":
            step = _read_say(named, draft, around)
        case "calc":
            step = _read_calc(named, draft, around)
        case "loop":
            step = _read_loop(named, draft, around)
        case "part":
            named.block.expect(("id", "use", "when"))
            yield from read_steps(named.inner, draft, _read_when(named, draft, around))
        case "copy":
            step = read_copy(named, draft, _read_when(named, draft, around))
        case _:
            step = _read_cycle(named, draft, around)
    if step:
        yield step


def _read_when(named: Named, draft: Draft, around: Condition | None) -> Condition | None:
    return join_all(around, read_condition(named.block.fields.get("when"), site_before(named), draft.names))


def _read_say(named: Named, draft: Draft, around: Condition | None) -> Say:
    block = named.block
    block.expect(("id", "say", "when", "source", "short"))
    return Say(
        named.id,
        fill(block.word("say"), site_before(named), draft.names),
        _read_when(named, draft, around),
        block.sources(),
        block.flag("short"),
        block.place,
    )


def _read_cycle(named: Named, draft: Draft, around: Condition | None) -> NextCycle | None:
    block = named.block
    block.expect(("id", "next_cycle", "when", "say"))
    if not block.flag("next_cycle"):
        block.complain(block.at("next_cycle"), "'next_cycle' can only be yes", "write 'next_cycle: yes'")
    if not block.has("when"):
        block.miss("when", "say which answer begins a new cycle")
    when = _read_when(named, draft, around)
    say = fill(block.word("say"), site_before(named), draft.names)
    return NextCycle(named.id, when, say, block.place) if when else None


def _read_loop(named: Named, draft: Draft, around: Condition | None) -> ForEach:
    block, names = named.block, draft.names
    block.expect(("id", "for_each", "when", "grid", "steps"))
    word = block.word("for_each")
    found = names.resolve(word.text, word.place, site_before(named)) if word else None
    over = rows_of(found, word, names) if found and word else ""
    steps = read_steps(named.inner, draft)
    return ForEach(named.id, over, steps, _read_when(named, draft, around), block.flag("grid"), block.place)


# ---- sums


def _read_calc(named: Named, draft: Draft, around: Condition | None) -> Calc | None:
    block = named.block
    block.expect(("id", "calc", "label", "unit", "when"))
    when = _read_when(named, draft, around)
    label = block.literal("label")
    stated = block.one_of("unit", _UNITS)
    sums = block.block("calc", "'calc'")
    if sums is None:
        return None
    if len(sums.fields.entries) != 1:
        sums.complain(sums.place, "'calc' holds one sum", "write it as '{sum: money.amount}'")
        return None
    entry = sums.fields.entries[0]
    if entry.key.text not in get_args(CalcName):
        cure = draft.findings.suggest(entry.key.text, get_args(CalcName))
        draft.findings.add("F015", entry.key.place, f"'{entry.key.text}' is not a sum", cure)
        return None
    operands = _read_operands(entry, named, draft.names)
    named.kind = _kind_of(entry.key.text, operands)
    unit = _unit_of(named, stated, draft)
    how = cast(CalcName, entry.key.text)
    return Calc(named.id, how, tuple(one.ref for one in operands), label, unit, when, block.place)


def _read_operands(entry: Entry, named: Named, names: Names) -> list[Found]:
    how = entry.key.text
    nodes = entry.value.parts if isinstance(entry.value, Items) else (entry.value,)
    wanted = 2 if how in _TWO else 1
    if len(nodes) != wanted:
        form = "[one, other]" if wanted == 2 else "one id"
        names.findings.add("F010", entry.value.place, f"'{how}' takes {form}", f"write it as '{{{how}: ...}}'")
        return []
    words = [word for node in nodes if (word := read_word(node, f"'{how}'", names.findings))]
    found = [_read_operand(word, how, named, names) for word in words]
    return [one for one in found if one]


def _read_operand(word: Word, how: str, named: Named, names: Names) -> Found | None:
    found = names.resolve(word.text, word.place, site_before(named), all_rows=how not in _TWO)
    takes = _OPERANDS.get(how)
    if found and takes and found.kind and found.kind not in takes:
        needs = "dates" if takes == ("date",) else "numbers"
        message = f"'{how}' needs {needs}, and '{word.text}' is of the kind '{found.kind}'"
        names.findings.add("R004", word.place, message, "name another, or use count or list")
    return found


def _kind_of(how: str, operands: list[Found]) -> str:
    fixed = {"count": "number", "list": "text", "days_between": "days", "percent_of": "percent"}.get(how)
    if fixed or not operands:
        return fixed or ""
    return "number" if operands[0].kind == "scale" else operands[0].kind


def _unit_of(named: Named, stated: str, draft: Draft) -> Unit:
    """The unit follows from what is summed; what is stated may only agree, or say that plain numbers are days."""
    worked = named.kind if named.kind in _UNITS else ""
    if stated and named.kind and stated != worked and (worked or stated != "days"):
        place = named.block.at("unit")
        message = f"this works out {'a ' if worked == '' else ''}{worked or 'plain number'}, not {stated}"
        draft.findings.add("R004", place, message, "take 'unit' out")
    return cast(Unit, worked or stated)
