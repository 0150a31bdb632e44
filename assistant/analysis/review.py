"""The critical friend: finds what a plan lacks and where it contradicts itself, and keeps to what was meant so."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from assistant.analysis import review_clashes, review_gaps, review_lines, review_people
from assistant.analysis.gaps import find_gaps
from assistant.analysis.maps import read_map
from assistant.analysis.review_plan import MISSING, Hit, ReviewedPlan, Standing, day_words
from assistant.catalogue.review import CLASSES, FindingClass, ReviewWords, RuleWords
from assistant.flow.facts import Key, Non
from assistant.flow.order import progress_on_full_route
from assistant.flow.path import View
from assistant.flow.state import State

ON_PURPOSE = "on_purpose"
"""The table of the record that holds what was meant so."""
RULES: Mapping[str, Callable[[ReviewedPlan], Iterator[Hit]]] = {
    **review_lines.RULES,
    **review_gaps.RULES,
    **review_people.RULES,
    **review_clashes.RULES,
}
"""Every rule by its id; knowledge/review.yaml holds the words of each."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, to look at, or to wait for."""

    id: str
    """The same from run to run: the rule, and the row that it is about."""
    rule: str
    level: FindingClass
    title: str
    """What all findings of its rule have in common."""
    about: tuple[str, ...]
    say: str
    do: str
    why: str
    source: tuple[str, ...]
    question: Key
    """The question that mends it."""
    mark: str
    """Changes where something that it rests on changes."""
    on_purpose: str = ""
    """Why it is meant so; empty where nobody said that it is."""
    cell: Key | None = None
    """What it is about on a map: a field of a cell, or a function, and then its row is empty."""
    at: str = ""
    """The same in words."""
    is_in_cell: bool = False
    """The cell itself is to be put right; the question is where the conversation asks for it."""


@dataclass(frozen=True, slots=True)
class Review:
    """What was found in a plan, what matters most first."""

    findings: tuple[Finding, ...] = ()
    on_purpose: tuple[Finding, ...] = ()
    rules: int = 0
    """How many rules the plan was looked at with."""
    later: int = 0
    """How many questions come with the full set only, so that nothing is missed where they have no answer."""

    def of(self, *levels: FindingClass) -> tuple[Finding, ...]:
        """The findings of some classes, in order."""
        return tuple(finding for finding in self.findings if finding.level in levels)

    def named(self, name: str) -> Finding | None:
        """The finding with this id, on purpose or not."""
        return next((each for each in (*self.findings, *self.on_purpose) if each.id == name), None)


def review(view: View, words: ReviewWords) -> Review:
    """Everything that the rules find in a plan.

    Args:
        view: The plan as its conversation stands.
        words: The rules to apply, in the order of what matters, with what they say.
    """
    menu = view.index.dialogue
    coverage = read_map(view.state, "coverage", menu)
    roles = read_map(view.state, "role_coverage", menu)
    plan = ReviewedPlan(view, coverage, roles, find_gaps(coverage, view.today))
    meant = on_purpose_in(view.state)
    found = [_with_reason(finding, words, meant) for rule in words.rules for finding in _apply(plan, rule, words)]
    ordered = sorted(found, key=lambda finding: CLASSES.index(finding.level))
    return Review(
        tuple(finding for finding in ordered if not finding.on_purpose),
        tuple(finding for finding in ordered if finding.on_purpose),
        len(words.rules),
        _left_for_later(view),
    )


def _left_for_later(view: View) -> int:
    """How many questions come with the full set only, counted as the conversation counts them."""
    if not any(item.status == "later" for item in view.items):
        return 0
    full = progress_on_full_route(view)
    return full.total - full.done


def by_rule(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Findings of one class and rule together, in order."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.level, finding.rule), []).append(finding)
    return tuple(tuple(group) for group in groups.values())


# ---- what is meant so


def row_of(finding: str) -> str:
    """The row of the record that says of a finding that it is meant so."""
    return f"p{_hash(finding)}"


def on_purpose_in(state: State) -> dict[str, tuple[str, str]]:
    """By the row of a finding: why it is meant so, and the mark that it had then."""
    found = {}
    for row in state.rows(ON_PURPOSE):
        why, mark = (state.value(Key(ON_PURPOSE, (row,), column)) for column in ("why", "mark"))
        if isinstance(why, str):
            found[row] = (why, str(mark or ""))
    return found


def _with_reason(finding: Finding, words: ReviewWords, meant: Mapping[str, tuple[str, str]]) -> Finding:
    """A finding with the reason why it is meant so; where what it is about changed since, it counts again."""
    why, mark = meant.get(row_of(finding.id), ("", ""))
    if not why:
        return finding
    if mark == finding.mark:
        return replace(finding, on_purpose=why)
    return replace(finding, say=f"{finding.say} {words.standing['changed'].format(why=why)}")


# ---- from what a rule hit to a finding


def _apply(plan: ReviewedPlan, rule: RuleWords, words: ReviewWords) -> Iterator[Finding]:
    for hit in RULES[rule.id](plan):
        level, standing = _class_of(plan, rule, hit)
        name = f"{rule.id}:{hit.row}" if hit.row else rule.id
        said = rule.say.format_map(_shown(hit))
        tail = words.standing[standing].format_map(_waiting(plan, hit)) if standing else ""
        yield Finding(
            name,
            rule.id,
            level,
            rule.title,
            hit.about,
            f"{said} {tail}".strip(),
            rule.do,
            rule.why,
            rule.source,
            hit.key,
            _hash("|".join(map(str, (rule.id, *hit.about, *hit.rests_on)))),
            cell=hit.cell,
            at=_place_words(plan, hit.cell) if hit.cell else "",
            is_in_cell=hit.is_in_cell,
        )


def _place_words(plan: ReviewedPlan, cell: Key) -> str:
    """Whose cell it is, and of which function: "Age UK › 2 Stay close to families"."""
    row, name = cell.rows
    which = plan.roles if cell.fact == plan.roles.name else plan.coverage
    function = f"{plan.functions[name].number} {plan.label(name)}" if name in plan.functions else plan.label(name)
    return " › ".join([*(doer.name for doer in which.doers if doer.id == row), function])


def _class_of(plan: ReviewedPlan, rule: RuleWords, hit: Hit) -> tuple[FindingClass, str]:
    """The class of a finding, and which words say how the missing answer stands."""
    standing: Standing = hit.standing
    if standing not in MISSING or standing == "open":
        return rule.level, ""
    if standing == "put_off":
        return rule.level, "put_off"
    if standing == "ahead":
        return "waiting", "ahead"
    answer = plan.non(hit.answer or hit.key) or Non("dont_know")
    if answer.by and answer.by < plan.today:
        return "look", "late" if answer.who else "late_nobody"
    if answer.who:
        return "waiting", "who_by" if answer.by else "who"
    return "waiting", "by" if answer.by else "nobody"


def _shown(hit: Hit) -> dict[str, str]:
    """What stands for the braces of a rule's sentence; days in words."""
    words = {name: day_words(word) if _DAY.fullmatch(word) else word for name, word in hit.words.items()}
    return {"row": hit.about[0] if hit.about else "", "all": ", ".join(hit.about), **words}


def _waiting(plan: ReviewedPlan, hit: Hit) -> dict[str, str]:
    answer = plan.non(hit.answer or hit.key) or Non("dont_know")
    return {"who": answer.who[:1].upper() + answer.who[1:], "by": day_words(answer.by)}


def _hash(words: str) -> str:
    return hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()[:8]
