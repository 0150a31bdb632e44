"""What the page of the critical friend says: its findings as lines of a list, and their sums."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.analysis.review import Finding, Review, by_rule
from assistant.ui.fold import clip, one_line
from assistant.ui.widgets.lines import Item

_MOST = 400
_MARKS = {"mend": "!", "look": "?", "waiting": "…"}
_LOOKED = (
    "{} things were looked at: answers that clash, gaps, actions, outcomes and measures, risks and money, who has a"
    " say, and who is told."
)
_NOTHING = "Nothing to mend."
_WHERE = {"mend": "to mend", "look": "worth a second look", "waiting": "waiting for an answer"}


def finding_items(findings: Iterable[Finding]) -> list[Item]:
    """The lines of the page: what findings have in common as a heading, each of them under it."""
    items: list[Item] = []
    for group in by_rule(findings):
        first = group[0]
        name = f"\0{first.level} {first.rule}"
        if items:
            items.append(Item(f"{name} gap", "", head=True))
        items.append(Item(name, first.title, tail=_WHERE[first.level], head=True))
        mark = _MARKS[first.level]
        items += [Item(each.id, clip(one_line(each.say), _MOST), mark=mark, tone=_tone(each)) for each in group]
    return items


def meant_items(findings: Iterable[Finding]) -> list[Item]:
    """The lines of those on purpose, each with its reason."""
    return [
        Item(each.id, clip(one_line(each.say), _MOST), mark="✓", below=f"Because: {clip(each.on_purpose, _MOST)}")
        for each in findings
    ]


def told(found: Review, meant: bool = False) -> str:
    """How many findings there are of each class; where none is to mend, what was looked at."""
    if meant:
        return f"{len(found.on_purpose)} on purpose. Each comes back if what it is about changes."
    counts = [f"{len(found.of(level))} {_WHERE[level]}" for level in ("mend", "look", "waiting") if found.of(level)]
    purpose = f"{len(found.on_purpose)} on purpose" if found.on_purpose else ""
    listed = ", ".join(filter(None, [*counts, purpose]))
    if found.of("mend"):
        return f"{listed}. Enter goes to the question that mends it."
    later = f"{found.later} questions come with the full way, and are not missed here." if found.later else ""
    return " ".join(filter(None, [_NOTHING, f"{listed}." if listed else "", _LOOKED.format(found.rules), later]))


def _tone(finding: Finding) -> str:
    return {"mend": "strong", "waiting": "muted"}.get(finding.level, "")
