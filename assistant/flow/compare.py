"""Tells what changed between two texts of one dialogue, and which answers that touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.clauses import Condition
from assistant.flow.index import options_of
from assistant.flow.literals import bare, number_of
from assistant.flow.model import Calc, CopyRow, Dialogue, NextCycle, Question, Say, Section, Stage, Step
from assistant.flow.outline import Outline, Spot, fact_name
from assistant.flow.pairing import ChoicePair, Matched, MatchedChoices, Pair, match, match_choices
from assistant.flow.renaming import can_be_rewritten

ChangeLevel = Literal["text", "compatible", "ask"]
"""Only words; answers still fit; or some answers must be asked for again."""

LEVELS: tuple[ChangeLevel, ...] = ("text", "compatible", "ask")
"""The levels, the mildest first."""

_Found: TypeAlias = Iterator[tuple[ChangeLevel, str]]

_WORDS = (
    "ask", "label", "why", "help", "plainer", "examples", "source", "if_missing", "one", "many", "tags",
    "note_to_trainer", "tests",
)  # fmt: skip
"""What a question says; a change there leaves its answers as they are."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `id` is the question, step or stage, and `words` say what changed."""

    level: ChangeLevel
    id: str
    words: str


def compare(old: Dialogue, new: Dialogue) -> tuple[Change, ...]:
    """Every change from the old text to the new one, the gravest first."""
    matched = match(old, new)
    changes = [change for pair in matched.pairs for change in _changes(matched, pair)]
    changes += [_gone(spot) for spot in matched.gone]
    changes += [Change("compatible", spot.what.id, "is a new question") for spot in matched.added]
    changes += _around(matched)
    return tuple(sorted(dict.fromkeys(changes), key=lambda change: -LEVELS.index(change.level)))


def renames(old: Dialogue, new: Dialogue) -> tuple[tuple[str, str], ...]:
    """The facts, columns, choices and rows that have new names or other kinds, to be applied one after the other.

    A fact stands as `commissioning.scope`, a column as `actions.due`, a choice as `commissioning.scope#cost`, and a
    choice that stands for a row as `commissioning.part[carers]`, a kind as `commissioning.budget:money`. The left side
    of a column, choice, row or kind has the new name of its fact, since that was renamed before it.
    """
    matched = match(old, new)
    facts: dict[str, str] = {}
    columns: dict[str, str] = {}
    choices: dict[str, str] = {}
    for pair in matched.pairs:
        before, after = pair.before, pair.after
        if before.fact != after.fact and matched.is_own(before) and not before.column:
            facts[before.fact] = after.fact
        if before.column and after.column and before.column != after.column:
            columns[f"{after.fact}.{before.column}"] = fact_name(after)
        for options in paired_choices(matched, pair):
            for one in options.pairs:
                if one.before.id != one.after.id:
                    choices.update(_choice_names(matched, after, one))
    return (*facts.items(), *columns.items(), *choices.items(), *_new_kinds(matched))


def _new_kinds(matched: Matched) -> Iterator[tuple[str, str]]:
    """The kinds of questions whose answers are to be written as those of another kind."""
    for pair in matched.pairs:
        before, after, name = pair.before.kind.name, pair.after.kind.name, fact_name(pair.after)
        if can_be_rewritten(before, after):
            yield f"{name}:{before}", f"{name}:{after}"


def _choice_names(matched: Matched, question: Question, one: ChoicePair) -> Iterator[tuple[str, str]]:
    """The new names that a choice with a new id leads to: in answers, and where it stands for a row."""
    facts = [pair.after.fact for pair in matched.pairs if question.id in pair.after.scope]
    if question.kind.name == "matrix":
        facts.append(question.fact)
    else:
        yield f"{fact_name(question)}#{one.before.id}", f"{fact_name(question)}#{one.after.id}"
    for fact in facts:
        yield f"{fact}[{one.before.id}]", f"{fact}[{one.after.id}]"


# ---- one question


def _gone(spot: Spot) -> Change:
    if spot.question and spot.question.retired:
        return Change("compatible", spot.what.id, "was retired before and has gone")
    return Change("ask", spot.what.id, "has gone, and its answers with it")


def _changes(matched: Matched, pair: Pair) -> Iterator[Change]:
    before, after = pair.before, pair.after
    found = [*_identity(matched, pair), *_kind(before.kind, after.kind), *_sources(matched, pair)]
    for choices in paired_choices(matched, pair):
        found += _choice_changes(matched, choices)
    found += [*_route(matched, pair), *_checks(matched, before, after)]
    if any(getattr(before, name) != getattr(after, name) for name in _WORDS) or _said(before) != _said(after):
        found.append(("text", "has other words"))
    for level, words in found:
        yield Change(level, after.id, words)


def _said(question: Question) -> tuple[object, ...]:
    return (question.kind.ends, question.kind.detail, question.kind.long, [check.say for check in question.checks])


def _identity(matched: Matched, pair: Pair) -> _Found:
    before, after = pair.before, pair.after
    if before.id != after.id:
        yield "compatible", f"has a new id; it was '{before.id}'"
    if len(before.scope) != len(after.scope):
        yield "ask", "is asked for other rows than before"
    elif before.fact != after.fact and not matched.is_own(before):
        yield "ask", f"now writes '{after.fact}' in place of '{before.fact}'"
    if before.retired != after.retired:
        yield "compatible", "is no longer asked" if after.retired else "is asked again"


def _kind(before: Kind, after: Kind) -> _Found:
    if before.name != after.name:
        yield "ask", f"was of the kind {before.name} and is now {after.name}"
        return
    if before.name == "scale" and (before.low, before.high) != (after.low, after.high):
        yield "ask", f"goes from {after.low} to {after.high} in place of {before.low} to {before.high}"
        return
    yield from _limit("lowest", before.low, after.low, narrower=1)
    yield from _limit("highest", before.high, after.high, narrower=-1)
    yield from _limit("fewest", _or_none(before.least), _or_none(after.least), narrower=1)
    yield from _limit("most", _or_none(before.most), _or_none(after.most), narrower=-1)
    if before.whole != after.whole:
        yield ("ask", "takes whole numbers only") if after.whole else ("compatible", "takes parts of numbers too")
    if before.unit != after.unit:
        yield "ask", f"is counted in '{after.unit}' in place of '{before.unit}'"


def _or_none(count: int) -> str:
    return str(count) if count else ""


def _limit(what: str, before: str, after: str, *, narrower: int) -> _Found:
    """A limit that moved: it may shut out answers that it took before."""
    one, other = number_of(before), number_of(after)
    if one == other:
        return
    if other is None:
        yield "compatible", f"has no limit for the {what} any more"
    elif one is None or (other - one) * narrower > 0:
        yield "ask", f"takes {after} for the {what}, which is narrower than before"
    else:
        yield "compatible", f"takes {after} for the {what}, which is wider than before"


def _route(matched: Matched, pair: Pair) -> _Found:
    before, after = pair.before, pair.after
    lost = [reason for reason in before.non_answers if reason not in after.non_answers]
    if lost:
        yield "ask", f"no longer takes {' or '.join(lost)}"
    elif set(before.non_answers) != set(after.non_answers):
        yield "compatible", "takes other non-answers as well"
    old = [bare(condition, matched.names) for condition in pair.old.chain]
    if old != [bare(condition) for condition in pair.new.chain]:
        yield "compatible", "is asked under other conditions"
    if _way_to(before, matched.names) != _way_to(after, {}):
        yield "compatible", "is come to in another way"


def _checks(matched: Matched, before: Question, after: Question) -> _Found:
    """A check that was not there may refuse an answer that stands."""
    old = {(bare(check.must, matched.names), check.level) for check in before.checks}
    new = {(bare(check.must), check.level) for check in after.checks}
    for _, level in new - old:
        yield ("ask", "has a new check") if level == "error" else ("compatible", "has a new warning")
    if old - new:
        yield "compatible", "has lost a check"


def _way_to(question: Question, names: Mapping[str, str]) -> tuple[object, ...]:
    """How a question is come to; a change there leaves its answers as they are."""
    looks = [names.get(ref, ref) for ref in (question.default_from, question.repeats, *question.recheck_when)]
    return (question.short, question.default, *looks)


# ---- choices


def _sides(question: Question) -> tuple[Options, ...]:
    return (options_of(question.kind), question.down, question.across)


def paired_choices(matched: Matched, pair: Pair) -> Iterator[MatchedChoices]:
    """The choices of a question and of the sides of a matrix; picks from another question change there."""
    for before, after in zip(_sides(pair.before), _sides(pair.after), strict=True):
        if not (before.picks or after.picks):
            old, new = matched.old.choices_in(before) or (), matched.new.choices_in(after) or ()
            if old and new:
                yield match_choices(old, new)


def _sources(matched: Matched, pair: Pair) -> _Found:
    for before, after in zip(_sides(pair.before), _sides(pair.after), strict=True):
        rows, picks = (matched.names.get(ref, ref) for ref in (before.rows, before.picks))
        if bool(before.fixed) != bool(after.fixed) or (rows, before.functions) != (after.rows, after.functions):
            if pair.before.kind.name == pair.after.kind.name:
                yield "ask", "takes its choices from somewhere else"
        elif picks != after.picks:
            yield "compatible", "takes its choices from another question"


def _choice_changes(matched: Matched, choices: MatchedChoices) -> _Found:
    for choice in choices.gone:
        if choice.retired:
            yield "compatible", f"lost the choice '{choice.id}', which was retired before"
        else:
            yield "ask", f"lost the choice '{choice.id}'"
    for choice in choices.added:
        yield "compatible", f"has a new choice '{choice.id}'"
    for pair in choices.pairs:
        yield from _one_choice(matched, pair.before, pair.after)


def _one_choice(matched: Matched, before: Choice, after: Choice) -> _Found:
    if before.id != after.id:
        yield "compatible", f"calls the choice '{before.id}' '{after.id}'"
    if before.retired != after.retired:
        yield "compatible", f"{'no longer offers' if after.retired else 'offers again'} '{after.id}'"
    if _when(before, matched.names) != _when(after, {}) or before.alone != after.alone:
        yield "compatible", f"offers '{after.id}' under other conditions"
    if _choice_words(before) != _choice_words(after):
        yield "text", f"has other words for '{after.id}'"


def _choice_words(choice: Choice) -> tuple[object, ...]:
    return (choice.label, choice.about, choice.aliases, choice.detail)


# ---- what stands around the questions


def _when(what: Choice | Stage | Section | Step, names: Mapping[str, str]) -> Condition | None:
    return None if what.when is None else bare(what.when, names)


def _around(matched: Matched) -> Iterator[Change]:
    """Changes in stages, sections, words on the way, sums, topics and the order of things."""
    dialogue = matched.new.dialogue
    if matched.old.dialogue.subject != dialogue.subject:
        yield Change("ask", dialogue.id, f"is about a {dialogue.subject} now")
    old, new = _others(matched.old, matched.names), _others(matched.new, {})
    for sort, id_ in dict.fromkeys([*new, *old]):
        mark = (sort, id_)
        if old.get(mark) != new.get(mark):
            level: ChangeLevel = "compatible" if sort in ("calc", "deed") else "text"
            words = "is new" if mark not in old else "has gone" if mark not in new else "has changed"
            yield Change(level, id_, f"({sort}) {words}")
    positions = [matched.old.spots.index(pair.old) for pair in matched.pairs]
    if positions != sorted(positions):
        yield Change("compatible", dialogue.id, "asks its questions in another order")


def _others(outline: Outline, names: Mapping[str, str]) -> dict[tuple[str, str], tuple[object, ...]]:
    """All that is no question, by its sort and id, without its places."""
    dialogue = outline.dialogue
    found: dict[tuple[str, str], tuple[object, ...]] = {}
    found["dialogue", dialogue.id] = (dialogue.title, dialogue.about)
    for topic in dialogue.topics:
        found["topic", topic.id] = (topic.title, topic.asked_as, topic.say, topic.source)
    for spot in outline.spots:
        match spot.what:
            case Stage() as stage:
                found["stage", stage.id] = (stage.title, stage.about, stage.source, stage.for_roles)
            case Section() as section:
                found["section", section.id] = (section.title, section.say, section.source)
            case Say() as say:
                found["words", say.id or say.text] = (say.text, say.source, say.short, _when(say, names))
            case Calc() as calc:
                of = tuple(names.get(ref, ref) for ref in calc.of)
                found["calc", calc.id] = (calc.how, of, calc.label, calc.unit, _when(calc, names))
            case NextCycle() | CopyRow() as step:
                copied = (step.table, step.columns) if isinstance(step, CopyRow) else ()
                found["deed", step.id] = (step.say, _when(step, names), *copied)
            case _:
                pass
    return found
