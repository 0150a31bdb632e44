"""The findings of the critical friend in lines of text, for hosts that draw nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from assistant import paths
from assistant.analysis.review import Finding, Review, by_rule, review
from assistant.catalogue.review import CLASSES, ReviewWords
from assistant.flow.choices import Choice
from assistant.flow.display import cite, label_of
from assistant.flow.path import View
from assistant.library.review import read_review_words

_OURS = "This tool suggests it."


@cache
def shipped_words() -> ReviewWords:
    """The rules that come with the program, with their words."""
    return read_review_words(paths.shipped("knowledge"))


def checked(view: View) -> list[str]:
    """What is found in a plan as its conversation stands."""
    words = shipped_words()
    return list(lines_of(review(view, words), words, view))


def lines_of(found: Review, words: ReviewWords, view: View) -> Iterator[str]:
    """Findings in words: by class, then by rule, each with the question that mends it; those on purpose; their sums."""
    sources = view.index.dialogue.sources
    if not found.of("mend"):
        yield f"Nothing to mend. {found.rules} things were looked at."
    for group in by_rule(found.findings):
        first = group[0]
        yield f"{words.classes[first.level]}: {first.title}"
        for finding in group:
            yield f"  - {finding.say}"
            yield f"    {_mended_by(finding, view)}{_on_map(finding)} ({finding.id})"
        yield f"  What to do: {first.do}"
        yield f"  Why: {first.why} {says_who(first, sources)}"
        yield ""
    if found.on_purpose:
        yield "On purpose"
        yield from (f"  - {each.say} Because: {each.on_purpose} ({each.id})" for each in found.on_purpose)
        yield ""
    counts = (f"{words.classes[level]}: {len(found.of(level))}" for level in CLASSES)
    yield f"{'. '.join(counts)}. On purpose: {len(found.on_purpose)}."
    if found.later:
        yield f"{found.later} questions come with the full set, and are not missed here."


def _mended_by(finding: Finding, view: View) -> str:
    """The question that mends it, by the name under which the conversation shows it."""
    item = view.by_key.get(finding.question)
    return f"Question: {label_of(view, item)}." if item else ""


def _on_map(finding: Finding) -> str:
    return f" On the map: {finding.at}." if finding.at else ""


def says_who(finding: Finding, sources: Sequence[Choice]) -> str:
    """Who asks for what a finding is about: the guide, as people cite it, or this tool."""
    cited = cite(sources, finding.source)
    return f"The guide asks for it: {cited}." if cited else _OURS
