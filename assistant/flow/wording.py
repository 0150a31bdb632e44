"""Says a condition in plain words: for drawings, findings, and the reason why something is not asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not

LabelOf = Callable[[str], str]
"""From a full id (of a question, fact, table or calc) to its few words."""

Show = Callable[[str, str], str]
"""From a full id and one plain value ("yes", "100000", "2027-03-31") to the value as people read it."""

_SAID: dict[str, tuple[str, str]] = {
    "is": ("is", "is not"),
    "is_not": ("is not", "is"),
    "one_of": ("is", "is not"),
    "includes": ("includes", "does not include"),
    "includes_any": ("includes", "does not include"),
    "includes_all": ("includes", "does not include"),
    "over": ("is over", "is not over"),
    "under": ("is under", "is not under"),
    "at_least": ("is at least", "is not at least"),
    "at_most": ("is at most", "is not at most"),
    "before": ("is before", "is not before"),
    "after": ("is after", "is not after"),
}
"""Each test that compares, as said and as denied."""

_REASONS: dict[str, str] = {
    "dont_know": "not known yet",
    "not_applicable": "not for us",
    "come_back": "put off for now",
    "declined": "rather not say",
    "any": "without an answer",
}


def words_of(condition: Condition, label_of: LabelOf, show: Show) -> str:
    """The condition in words: "Pooled is Yes and Total is over £100,000"."""
    match condition:
        case Comparison():
            return _comparison(condition, label_of, show, denied=False)
        case Not(part=Comparison() as part):
            return _comparison(part, label_of, show, denied=True)
        case Not(part=Not(part=inner)):
            return words_of(inner, label_of, show)
        case Not(part=part):
            return f"not ({words_of(part, label_of, show)})"
        case InRows():
            which = "at least one row" if condition.how == "any" else "every row"
            return f"in {which} of {label_of(condition.table)}, {words_of(condition.part, label_of, show)}"
        case All():
            return _joined(condition.parts, "and", label_of, show) or "always"
        case AnyOf():
            return _joined(condition.parts, "or", label_of, show) or "never"


def _joined(parts: Sequence[Condition], word: str, label_of: LabelOf, show: Show) -> str:
    """The parts with one joining word between them, in brackets where another joining word stands inside."""
    if len(parts) == 1:
        return words_of(parts[0], label_of, show)
    said = []
    for part in parts:
        text = words_of(part, label_of, show)
        said.append(f"({text})" if _holds_joins(part) else text)
    return f" {word} ".join(said)


def _holds_joins(condition: Condition) -> bool:
    """True where the words of a condition could be read together with those of its neighbour."""
    if isinstance(condition, InRows):
        return True
    return isinstance(condition, All | AnyOf) and len(condition.parts) > 1


def _comparison(test: Comparison, label_of: LabelOf, show: Show, *, denied: bool) -> str:
    """One test in words, or its opposite."""
    label = label_of(test.ref)
    if test.test == "answered":
        answered = (test.value == "yes") != denied
        return f"{label} is answered" if answered else f"{label} is not answered"
    if test.test == "come":
        has_come = (test.value == "yes") != denied
        return f"the day of {label} {'has' if has_come else 'has not'} come"
    if test.test == "missing":
        reason = _REASONS.get(str(test.value), str(test.value))
        return f"{label} is {'not ' if denied else ''}“{reason}”"
    if test.test == "rows_at_least":
        return _rows(label, str(test.value), denied=denied)
    verb = _SAID[test.test][1 if denied else 0]
    right = label_of(test.other) if test.other else _values(test, show)
    return f"{label} {verb} {right}"


def _rows(label: str, number: str, *, denied: bool) -> str:
    """A test of how many rows a table has."""
    if number == "1":
        return f"{label} has {'no rows' if denied else 'at least 1 row'}"
    return f"{label} has {'fewer than' if denied else 'at least'} {number} rows"


def _values(test: Comparison, show: Show) -> str:
    """The right side as people read it; a list ends in "or", or in "and" where all of it is wanted."""
    values = (test.value,) if isinstance(test.value, str) else test.value
    shown = [show(test.ref, value) for value in values]
    if len(shown) < 2:
        return "".join(shown)
    last = "and" if test.test == "includes_all" else "or"
    return f"{', '.join(shown[:-1])} {last} {shown[-1]}"
