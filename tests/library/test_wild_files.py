"""Dialogues that are broken at random are refused in words, or read; nothing else ever happens."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.flow.codes import CODES
from assistant.library.codec import read_json, write_json
from assistant.library.dialogues import Reading
from assistant.library.kinds import KIND_KEYS
from tests.library.reading import read_text_of, text_of

WHOLE = text_of(
    """
    - say: Hello {area}.
    - {id: starts, fact: starts, ask: When does it start}
    - {id: ends, ask: When, kind: date, check: [{must: {ends: {after: {answer: starts}}}, say: After}]}
    - id: involved
      ask: Who?
      kind: choices
      choices: [People, Carers, {id: none, label: None, alone: yes}]
    - id: guests
      ask: Who comes?
      kind: rows
      row:
        - {id: name, ask: Name, kind: organisation}
        - {id: lead, ask: "Who leads for {name}?", kind: role, when: {name: {answered: yes}}}
    - {id: money, for_each: guests, steps: [{id: amount, ask: "How much for {name}?", kind: money, low: 0}]}
    - {id: total, calc: {sum: money.amount}}
    - {id: main_risk, use: risk, when: {total: {over: 1000}}}
    - id: why
      ask: Why?
      kind: text
      when: {all: [{in: guests, any: {amount: {over: 5}}}, {not: {involved: {includes: people}}}]}
    - id: who
      ask: Who?
      kind: matrix
      down: [A]
      across: {rows: guests}
      cell: [{id: part, ask: "What of {down}?", kind: text}]
    - {id: again, next_cycle: yes, when: {why: {answered: yes}}}
    """,
    head="""
    topics: [{id: cup, title: What is a cup, asked_as: [a cup], say: "A cup for {area}."}]
    parts:
      risk:
        - {id: what, ask: "What could go wrong in {area}?", kind: text}
        - {id: score, ask: "How likely is {what}?", kind: scale, range: [1, 5]}
    """,
)
_WORDS = """
    dialogue version title subject stages id steps sections ask kind choices fact when use for_each calc say row cell
    down across check must level default answer list rows picks functions add is is_not one_of over before answered
    missing all any not sum count parts lists topics defaults non_answers repeats next_cycle sign_off range
    in file ends low high was area actions actions.cost {area} {what} yes no 3 1.5 2027-01-01 a b tea plan risk ~
"""
_SIGNS = "\t : - { } [ ] \" ' # &a *a !x % , ? <<: é \u2028 \x00 |"
WORDS = _WORDS.split()
SIGNS = [*_SIGNS.split(" "), " ", "", "\n", "---\n", " #", ": "]
CUTS = st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), st.sampled_from(WORDS + SIGNS))


def judge(reading: Reading) -> None:
    """Either it was read, and can be kept; or it says why not, in single lines with known codes."""
    assert all(one.code in CODES and "\n" not in str(one) for one in reading.diagnostics)
    failed = any(one.level == "error" for one in reading.diagnostics)
    assert failed == (reading.dialogue is None)
    if reading.dialogue:
        assert read_json(write_json(reading.dialogue)) == reading.dialogue


def test_the_text_that_is_broken_below_is_whole() -> None:
    assert read_text_of(WHOLE).dialogue is not None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), st.sampled_from(WORDS + SIGNS)),
        min_size=1,
        max_size=5,
    )
)
def test_a_dialogue_with_pieces_cut_out_and_put_in_is_judged(cuts: list[tuple[int, int, str]]) -> None:
    text = WHOLE
    for at, size, put in cuts:
        text = text[:at] + put + text[at + size :]
    judge(read_text_of(text))


NODES = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=5),
    max_leaves=8,
)
STEP_WORDS = st.dictionaries(st.sampled_from(WORDS), NODES, max_size=4)
ROLES = st.sampled_from(["ask", "say", "calc", "for_each", "use", "next_cycle", "kind"])


@st.composite
def wild_steps(draw: st.DrawFn) -> list[dict[str, Any]]:
    steps = []
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(list(KIND_KEYS)))
        named = {"id": draw(st.sampled_from("abcd")), draw(ROLES): draw(NODES), "kind": kind}
        steps.append({**named, **draw(STEP_WORDS)})
    return steps


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wild_steps(), STEP_WORDS, wild_steps())
def test_wild_steps_with_every_word_of_the_language_are_judged(steps: Any, head: Any, part: Any) -> None:
    whole = {
        "dialogue": "tea",
        "version": "1.0.0",
        "title": "Tea",
        "subject": "plan",
        "parts": {"risk": part},
        **head,
        "stages": [{"id": "brew", "title": "Brew", "steps": steps}],
    }
    judge(read_text_of(json.dumps(whole)))
