"""A dialogue drawn as a tree and as a flowchart."""

from __future__ import annotations

import re

from assistant.flow.choices import Kind, Options
from assistant.flow.drawing import WIDTH, draw_mermaid, draw_tree
from assistant.flow.model import Dialogue, NextCycle, Say, Section, Stage
from tests.flow.building import ask, both, dialogue, loop, pick, pooled, table, total, where


def falls() -> Dialogue:
    """One of each kind of step."""
    rich = both(where("pooled", "is", "yes"), where("total", "over", "100000"))
    money = (
        Say("now_money", "Now the money."),
        pooled("Yes", "No", ask="Is the money pooled?", label="Pooled", short=True),
        table(
            "partners", ask("name", ask="What is it called?", label="Name"), ask="Who are your partners?", short=True
        ),
        loop("money", "trial.partners", ask("amount", "money", ask="How much?"), when=where("pooled", "is", "yes")),
        total("total", "money.amount", unit="money"),
    )
    more = (
        ask("likely", Kind("scale", low="1", high="5"), ask="How likely is it?", when=rich),
        ask("grid", "matrix", ask="Who does what?", down=pick("A", "B"), across=Options(rows="partners")),
        ask("old", ask="Old?", retired=True),
        NextCycle("again", where("pooled", "is", "yes")),
    )
    sign_off = ask(
        "sign_off.plan", Kind("choice", pick("Yes", "Not yet")), ask="Is this stage finished?", sign_off=True
    )
    first = Section("first", "The money", money)
    second = Section("second", "The rest", more, when=where("pooled", "answered", "yes"))
    return dialogue(title="Falls", stages=(Stage("plan", "Plan", (first, second), sign_off=sign_off),))


def test_the_tree_shows_stages_sections_and_steps_with_their_conditions() -> None:
    assert (
        draw_tree(falls())
        == """\
Falls (trial 1.0.0), about a plan
* is on the short route

Plan
  The money
    says: Now the money.
    * pooled (choice, 2 to pick from): Is the money pooled?
    * partners (table): Who are your partners?
      partners.name (text): What is it called?
    money: for each of partners
        when Pooled is Yes
      money.amount (money): How much?
    total = sum of amount
  The rest
      when Pooled is answered
    likely (scale, 1 to 5): How likely is it?
        when Pooled is Yes and total is over £100,000
    grid (matrix, 2 to pick from by rows of partners): Who does what?
    old (text, retired): Old?
    again: starts the next cycle
        when Pooled is Yes
  sign_off.plan (choice, 2 to pick from): Is this stage finished?
"""
    )


def test_the_tree_keeps_to_its_width() -> None:
    long = ask("long", ask="word " * 60, when=both(*[where("pooled", "is", "yes")] * 12))
    lines = draw_tree(dialogue(pooled(), long)).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) > 8


def test_the_flowchart_has_a_subgraph_for_a_stage_and_conditions_on_its_arrows() -> None:
    assert (
        draw_mermaid(falls())
        == """\
flowchart TD
    start(["Falls"])
    subgraph stage1["Plan"]
        n1(["The money: Now the money."])
        n2["Is the money pooled?"]
        n3[["Who are your partners? #40;Name#41;"]]
        n4{{"for each: money"}}
        n5["How much?"]
        n6[/"total"/]
        n7["The rest: How likely is it?"]
        n8["Who does what?"]
        n9["Old?"]
        n10(("next cycle"))
        n11["Is this stage finished?"]
    end
    start --> n1
    n1 --> n2
    n2 --> n3
    n3 -->|"when Pooled is Yes"| n4
    n2 -.-> n4
    n4 --> n5
    n5 --> n6
    n6 -->|"when Pooled is answered and Pooled is Yes and total is over £100,000"| n7
    n2 -.-> n7
    n7 --> n8
    n8 --> n9
    n9 -->|"when Pooled is Yes"| n10
    n2 -.-> n10
    n10 --> n11
"""
    )


_LINE = re.compile(
    r"""flowchart\ TD
    | \s*subgraph\ stage\d+\["[^"]*"\]
    | \s*end
    | \s*(?:start|n\d+)(?:\[|\[\[|\(\[|\(\(|\[/|\{\{)"(?P<label>[^"]*)"(?:\]|\]\]|\]\)|\)\)|/\]|\}\})
    | \s*\w+\ (?:-->(?:\|"(?P<edge>[^"]*)"\|)?|-\.->)\ n\d+""",
    re.VERBOSE,
)


def test_no_words_of_an_author_can_break_the_flowchart() -> None:
    nasty = 'end "quoted" [a] {b} (c) |d| <i>e</i> #35; `f` ; --> n1\nsubgraph x & y \\ %% z 🙂 é'
    made = dialogue(
        pooled(ask=nasty, label=nasty),
        ask("a", ask=nasty, when=where("pooled", "is", "yes")),
        title=nasty,
    )
    for line in draw_mermaid(made).splitlines():
        found = _LINE.fullmatch(line)
        assert found, line
        label = re.sub(r"#\d+;", "", found["label"] or found["edge"] or "")
        assert not set(label) & set('#"`<>{}[]()|;&\\')
    assert "🙂 é" in draw_mermaid(made)
    assert draw_mermaid(made).count("#34;quoted#34;") == 4
