"""A question keeps every word that is said about it, and what is missing or odd is told."""

from __future__ import annotations

import pytest

from assistant.flow.clauses import Comparison
from assistant.flow.place import Place
from tests.library.reading import dialogue, faults, question, read


def test_every_word_of_a_question_is_kept() -> None:
    made = dialogue(
        """
        - id: ends
          label: End
          ask: When does it end?
          kind: date
          why: To know how long it lasts.
          help: A guess will do.
          plainer: What is the last day?
          examples: [31 March 2027, next spring]
          source: [guide:8.stage:1, tool:2]
          short: yes
          when: {area: {answered: yes}}
          check:
            - must: {ends: {after: {answer: starts}}}
              say: The end must be after {starts}.
            - must: {ends: {before: 2099-01-01}}
              level: warn
              say: That is far away.
          default: {answer: starts}
          if_missing: the last day
          recheck_when: [starts]
          non_answers: [dont_know, declined]
          was: [finishes, last_day]
          retired: yes
          tags: [dates]
          note_to_trainer: Ask this one slowly.
          tests: ["1 April 2026 -> 2026-04-01", "soon -> refused"]
        """
    )
    ends = question(made, "ends")
    assert (ends.label, ends.ask, ends.why) == ("End", "When does it end?", "To know how long it lasts.")
    assert (ends.help, ends.plainer) == ("A guess will do.", "What is the last day?")
    assert ends.examples == ("31 March 2027", "next spring")
    assert ends.source == ("guide:8.stage:1", "tool:2")
    assert ends.short
    assert ends.retired
    assert isinstance(ends.when, Comparison)
    assert [check.level for check in ends.checks] == ["error", "warn"]
    assert isinstance(ends.checks[0].must, Comparison)
    assert (ends.checks[0].must.ref, ends.checks[0].must.other) == ("ends", "starts")
    assert (ends.default, ends.default_from) == ("", "starts")
    assert ends.if_missing == "the last day"
    assert ends.recheck_when == ("starts",)
    assert ends.non_answers == ("dont_know", "declined")
    assert ends.was == ("finishes", "last_day")
    assert ends.tags == ("dates",)
    assert ends.note_to_trainer == "Ask this one slowly."
    assert ends.tests == ("1 April 2026 -> 2026-04-01", "soon -> refused")


def test_a_question_knows_where_it_and_each_of_its_words_stand() -> None:
    made = dialogue("- id: cups\n  ask: How many?\n  kind: number\n")
    cups = question(made, "cups")
    assert cups.place == Place("tea.yaml", 9, 9)
    assert cups.places["ask"] == Place("tea.yaml", 10, 14)


def test_a_default_may_be_a_word() -> None:
    made = dialogue("- {id: cups, ask: How many, kind: number, default: 2}")
    assert (question(made, "cups").default, question(made, "cups").default_from) == ("2", "")


def test_the_dialogue_says_which_non_answers_are_taken_and_a_question_may_differ() -> None:
    made = dialogue(
        """
        - {id: cups, ask: How many, kind: number}
        - {id: pots, ask: How many, kind: number, non_answers: [come_back]}
        - {id: lids, ask: How many, kind: number, non_answers: []}
        """,
        head="defaults: {non_answers: [dont_know]}\n",
    )
    assert question(made, "cups").non_answers == ("dont_know",)
    assert question(made, "pots").non_answers == ("come_back",)
    assert question(made, "lids").non_answers == ()


def test_without_a_word_about_it_three_non_answers_are_taken() -> None:
    made = dialogue("- {id: cups, ask: How many, kind: number}")
    assert question(made, "cups").non_answers == ("dont_know", "not_applicable", "come_back")


def test_a_table_may_repeat_at_an_interval_or_as_another_answer_says() -> None:
    table = '- {{id: visits, ask: "Visits?", kind: rows, repeats: {}, row: [{{id: day, ask: "Day?", kind: date}}]}}'
    assert question(dialogue(table.format("month")), "visits").repeats == "month"
    answered = "- {id: often, ask: How often, kind: choice, choices: [Week, Month]}\n"
    assert question(dialogue(answered + table.format("{answer: often}")), "visits").repeats == "often"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("kind: text", "F002: a question needs 'ask'"),
        ('kind: text, ask: ""', "F010: there is nothing in 'ask'"),
        ("kind: text, ask: ~", "F010: there is nothing in 'ask'"),
        ("kind: text, ask: {area}", "F010: 'ask' is '{area}' without quotes, which is no text"),
        ("kind: text, ask: Why, short: maybe", "F010: 'short' is yes or no, not 'maybe'"),
        ("kind: text, ask: Why, check: {must: {area: {answered: yes}}}", "F010: 'check' is a list"),
        ("kind: text, ask: Why, check: [{say: No}]", "F002: a check needs 'must'"),
        ("kind: text, ask: Why, check: [{must: {area: {answered: yes}}}]", "F002: a check needs 'say'"),
        (
            "kind: text, ask: Why, check: [{must: {area: {answered: yes}}, say: No, level: mild}]",
            "F015: 'mild' cannot stand in 'level'; it can be error or warn",
        ),
        ("kind: text, ask: Why, non_answers: [dunno]", "F015: 'dunno' cannot stand in 'non_answers'"),
        ("kind: text, ask: Why, was: [Old Name]", "F003: 'Old Name' cannot be an id"),
        ("kind: text, ask: Why, was: it", "F005: 'it' is the id of a question that is still here"),
        ("kind: text, ask: Why, recheck_when: [aria]", "R001: there is no 'aria'; did you mean 'area'?"),
        ("kind: text, ask: Why, default: {answer: aria}", "R001: there is no 'aria'; did you mean 'area'?"),
        ("kind: text, ask: Why, tests: [soon]", "F010: a test is what is typed, an arrow and what it means"),
        ("kind: text, ask: Why, source: guide", "F008: 'guide' is not the id of a source's item"),
        ("kind: text, ask: Why, examples: {a: b}", "F010: 'examples' is one text, not a mapping"),
    ],
)
def test_what_is_wrong_with_a_question_is_said(words: str, fault: str) -> None:
    found = faults(read(f"- {{id: it, {words}}}"))
    assert found[0].startswith(fault), found


def test_a_column_has_no_fact_of_its_own() -> None:
    reading = read('- {id: actions, fact: actions, ask: "What?", row: [{id: what, fact: area, ask: "What?"}]}')
    assert faults(reading)[0].startswith("F001: 'fact' is not a word that a question in 'row' knows")
