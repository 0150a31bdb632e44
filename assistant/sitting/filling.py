"""Offers, where ways to fill gaps are planned: the gaps left, who could hold one, what they need, what may go wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.analysis.holders import known_of
from assistant.analysis.options import Option, find_options
from assistant.catalogue.catalogue import Catalogue
from assistant.flow.facts import Json, Key, Value
from assistant.flow.index import key_of
from assistant.flow.path import View
from assistant.flow.talk import Prompt

_LEFT = "Gaps that no group of functions has yet:"
_NEXT = "No group of functions has this gap yet, and the name sounds like it."
_DULL = frozenset({"help", "helping", "people", "with", "care", "service", "services", "local", "good", "keep", "make"})
_GOES_WITH = "That goes with “{}”. It is this tool's suggestion: take it, or say it in your own words."
_ASK = "What could be done, and who could hold it, by what your map says. It is this tool's suggestion."


def offer_filling(prompt: Prompt, view: View, catalogue: Catalogue) -> Prompt:
    """The prompt with what can be worked out for it; as it is where nothing can."""
    match prompt.suggest:
        case "gaps_left":
            return _with_gaps(prompt, view)
        case "gap_functions":
            return _with_named_gaps(prompt, view)
        case "gap_option":
            return _with_options(prompt, view, catalogue)
    option = _chosen(prompt, view, catalogue)
    if option is None:
        return prompt
    words = " ".join(line.text for line in option.needs) if prompt.suggest == "gap_needs" else option.risk.text
    return replace(prompt, default=words, default_text=words, suggested=_GOES_WITH.format(option.label))


def _left(prompt: Prompt, view: View) -> list[str]:
    """The gaps that no group of functions has yet, but for the group that a question is about."""
    rows = view.answers.row_ids(prompt.key.fact) if prompt.key else []
    others = (other for other in rows if other != _row(prompt))
    named = {each for other in others for each in _answer(view, "gap_functions", other)}
    return [each for each in _answer(view, "map_gaps") if each not in named]


def _with_gaps(prompt: Prompt, view: View) -> Prompt:
    labels = [_label(view, each) for each in _left(prompt, view)]
    return replace(prompt, suggested=f"{_LEFT} {'; '.join(labels)}.") if labels else prompt


def _with_named_gaps(prompt: Prompt, view: View) -> Prompt:
    """The gaps that the name of the group speaks of, to take with Enter; where it speaks of none, all that are left."""
    said = _telling(view.answers.row_title(prompt.key.fact, _row(prompt))) if prompt.key else set()
    named = [each for each in _left(prompt, view) if said & _telling(_label(view, each))]
    if not named:
        return _with_gaps(prompt, view)
    default: Json = dict.fromkeys(named, "")
    return replace(
        prompt, default=default, default_text="; ".join(_label(view, each) for each in named), suggested=_NEXT
    )


def _telling(words: str) -> set[str]:
    """The beginnings of the words that tell something, by which "planning" and "plan" are one."""
    return {word[:4] for word in words.casefold().split() if len(word) > 3 and word not in _DULL}


def _label(view: View, function: str) -> str:
    return next((each.label for each in view.index.dialogue.functions if each.id == function), function)


def _with_options(prompt: Prompt, view: View, catalogue: Catalogue) -> Prompt:
    """Each way with who could hold it, by what the map says."""
    told = {option.id: option.who.text for option in _options(prompt, view, catalogue)}
    if not told:
        return prompt
    picks = tuple(replace(pick, about=told.get(pick.id, pick.about)) for pick in prompt.picks)
    return replace(prompt, picks=picks, suggested=_ASK)


def _chosen(prompt: Prompt, view: View, catalogue: Catalogue) -> Option | None:
    """The way that was chosen for the row that a question is about."""
    chosen = _value(view, "gap_option", _row(prompt))
    return next((each for each in _options(prompt, view, catalogue) if each.id == chosen), None)


def _options(prompt: Prompt, view: View, catalogue: Catalogue) -> tuple[Option, ...]:
    """The ways to fill the first gap among the functions of the row that a question is about."""
    known = known_of(view, catalogue)
    findings = (known.organisations.about(each) for each in _answer(view, "gap_functions", _row(prompt)))
    first = next((finding for finding in findings if finding and finding.kind != "covered"), None)
    return find_options(first, known) if first else ()


def _row(prompt: Prompt) -> str:
    """The row that a question is about; empty where it is about none."""
    return prompt.key.rows[-1] if prompt.key and prompt.key.rows else ""


def _answer(view: View, suggest: str, row: str = "") -> Mapping[str, Json]:
    value = _value(view, suggest, row)
    return value if isinstance(value, dict) else {}


def _value(view: View, suggest: str, row: str = "") -> Json:
    """The answer to the question that offers a suggestion by this name, for a row where it is asked for each."""
    question = next((each for each in view.index.questions.values() if each.suggest == suggest), None)
    if question is None:
        return None
    found: Key = key_of(question, dict.fromkeys(question.scope, row))
    fact = view.answers.counted.get(found)
    return fact.answer.value if fact and isinstance(fact.answer, Value) else None
