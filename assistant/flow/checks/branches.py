"""Finds answers after which the conversation has a hole: nobody asks, nothing to pick, or a closed short route."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.flow.checks.chains import full_chain, guess_words, place_of
from assistant.flow.checks.guesses import NOTHING, Guess
from assistant.flow.checks.worlds import World, find_world
from assistant.flow.choices import Options
from assistant.flow.clauses import Comparison, Condition
from assistant.flow.codes import found
from assistant.flow.conditions import holds
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.facts import Non, Value
from assistant.flow.index import options_of, refs_of
from assistant.flow.model import Question, Section
from assistant.flow.outline import Outline, Spot, fact_name


def check_branches(outline: Outline) -> Iterator[Diagnostic]:
    """The findings about holes: L004, L008, L015."""
    for spot in outline.spots:
        if isinstance(spot.what, Section):
            yield from _gaps(outline, spot.what)
        if spot.question and not spot.question.retired:
            yield from _nothing_to_pick(outline, spot, spot.question)
    yield from _shut_on_short_route(outline)


# ---- don't know


def _gaps(outline: Outline, section: Section) -> Iterator[Diagnostic]:
    """Choice questions whose every choice leads somewhere while "don't know" leads nowhere."""
    branches: dict[str, list[Condition]] = {}
    for step in section.steps:
        names = {outline.name_of(ref) for ref in refs_of(step.when)}
        if step.when is not None and len(names) == 1:
            same = branches.setdefault(names.pop(), [])
            same += [step.when] if step.when not in same else []
    for name, conditions in branches.items():
        question = outline.question_of(name)
        if question and question.kind.name == "choice" and "dont_know" in question.non_answers:
            yield from _gap(outline, question, conditions)


def _gap(outline: Outline, question: Question, conditions: Sequence[Condition]) -> Iterator[Diagnostic]:
    choices = [choice for choice in outline.choices_of(question.id) or () if not choice.retired]
    name = fact_name(question)

    def met(condition: Condition, guess: Guess) -> bool:
        return holds(condition, World(outline, {name: guess}), {}) is True

    handled = [[choice.id for choice in choices if met(one, Guess(Value(choice.id)))] for one in conditions]
    each_once = sorted(choice for one in handled for choice in one) == sorted(choice.id for choice in choices)
    if len([one for one in handled if one]) < 2 or not each_once:
        return
    everywhere = [spot.what.when for spot in outline.spots if spot.what.when is not None]
    about = [one for one in everywhere if {outline.name_of(ref) for ref in refs_of(one)} == {name}]
    if not any(met(one, Guess(Non("dont_know"))) for one in about):
        yield found(
            "L004",
            place_of(conditions[0], question.place),
            f"each answer to '{question.id}' leads somewhere, but “don't know” leads nowhere",
            f"add a step with 'when: {{{question.id}: {{missing: dont_know}}}}', or leave it if that is meant",
        )


# ---- nothing to pick


def _nothing_to_pick(outline: Outline, spot: Spot, question: Question) -> Iterator[Diagnostic]:
    sources = [options_of(question.kind)]
    if question.kind.name == "matrix":
        sources = [question.down, question.across]
    chain = full_chain(outline, spot, spot.chain)
    for options in sources:
        if options.picks:
            yield from _empty_picks(outline, spot, chain, options.picks)
        else:
            yield from _empty_choices(outline, spot, chain, options)
    choices = outline.choices_in(sources[0])
    live = [choice for choice in choices or () if not choice.retired]
    if choices and question.kind.least > len(live):
        message = f"'{question.id}' wants at least {question.kind.least} picks, but offers {len(live)}"
        yield found("L008", spot.place("least"), message, f"write at most {len(live)} for 'least'")


def _empty_picks(outline: Outline, spot: Spot, chain: tuple[Condition, ...], picks: str) -> Iterator[Diagnostic]:
    if find_world(outline, (*chain, Comparison(picks, "answered", "no"))).impossible:
        return
    yield found(
        "L008",
        spot.place("choices"),
        f"'{spot.what.id}' has nothing to pick where '{picks}' has no answer",
        f"add 'when: {{{picks}: {{answered: yes}}}}'",
    )


def _empty_choices(
    outline: Outline, spot: Spot, chain: tuple[Condition, ...], options: Options
) -> Iterator[Diagnostic]:
    if not options.fixed:
        return
    live = [choice.when for choice in options.fixed if not choice.retired]
    conditions = [condition for condition in live if condition is not None]
    if len(conditions) < len(live):
        return  # one choice is always there
    names = {outline.name_of(ref) for condition in conditions for ref in refs_of(condition)}

    def answered(name: str, guess: Guess) -> bool:
        return name not in names or guess.is_value

    search = find_world(outline, chain, conditions, answered)
    if search.found is None:
        search = find_world(outline, chain, conditions)
    if search.found is None:
        return
    where = [guess_words(outline, name, search.found[name].answer) for name in sorted(names) if name in search.found]
    yield found(
        "L008",
        spot.place("choices"),
        f"'{spot.what.id}' has nothing to pick{' where ' if where else ''}{' and '.join(where)}",
        "add a choice without 'when', or ask this only where a choice is left",
    )


# ---- the short route


def _shut_on_short_route(outline: Outline) -> Iterator[Diagnostic]:
    hidden = _hidden(outline)

    def on_short_route(name: str, guess: Guess) -> bool:
        return name not in hidden or guess == NOTHING

    for spot, question in outline.questions():
        if not question.short or question.retired:
            continue
        needed = _needs(outline, spot, hidden)
        if not needed:
            chain = full_chain(outline, spot, spot.chain)
            shut = find_world(outline, chain, (), on_short_route).impossible
            if not shut or find_world(outline, chain).impossible:
                continue
            needed = _first_hidden(outline, chain, hidden)
        yield found(
            "L015",
            spot.place("short"),
            f"'{question.id}' is on the short route, but needs '{needed}', which is not",
            f"put 'short: yes' on '{needed}' too, or take it from '{question.id}'",
        )


def _hidden(outline: Outline) -> set[str]:
    """The facts that only the full route asks for, and the sums of nothing else."""
    hidden = {name for name, spots in outline.by_name.items() if not any(_is_short(spot) for spot in spots)}
    hidden -= {table.id for table in outline.dialogue.record.tables if table.pool}
    for name, table in outline.index.tables.items():
        if name not in hidden:
            hidden.discard(f"{name}.{table.title}")  # a row is named when it is added
    for calc, _scope in outline.index.calcs.values():  # in document order, so sums of sums follow
        if all(outline.name_of(ref) in hidden for ref in calc.of):
            hidden.add(calc.id)
    return hidden


def _is_short(spot: Spot) -> bool:
    return spot.question is not None and (spot.question.short or spot.question.sign_off)


def _needs(outline: Outline, spot: Spot, hidden: set[str]) -> str:
    """The table or list whose rows or ticks a question is about, where the short route does not ask for it."""
    question = spot.question
    around = [loop.over for loop in spot.loops]
    if spot.table:
        around.append(spot.table.id)
    if question and question.kind.options.picks:
        around.append(question.kind.options.picks)
    return next((outline.id_of(name) for name in around if outline.name_of(name) in hidden), "")


def _first_hidden(outline: Outline, chain: Sequence[Condition], hidden: set[str]) -> str:
    refs = [ref for condition in chain for ref in refs_of(condition)]
    return next((ref for ref in refs if outline.name_of(ref) in hidden), "")
