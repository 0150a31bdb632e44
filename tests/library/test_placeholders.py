"""Between braces stands one id; it is made a full id, and nothing else is taken."""

from __future__ import annotations

import pytest

from tests.library.reading import codes, dialogue, places, question, read


def test_every_text_of_a_question_can_hold_an_answer() -> None:
    made = dialogue(
        """
        - id: actions
          fact: actions
          ask: What?
          row:
            - {id: what, ask: "What?"}
            - id: cost
              ask: "Cost of {what}?"
              plainer: "How much is {what}?"
              why: "We plan {what}."
              help: "Think of {what}."
              examples: ["{what} for 12"]
              check: [{must: {cost: {over: 1}}, say: "{what} is not free."}]
        """
    )
    cost = question(made, "actions.cost")
    texts = (cost.ask, cost.plainer, cost.why, cost.help, cost.examples[0], cost.checks[0].say)
    assert all("{actions.what}" in text for text in texts)


@pytest.mark.parametrize("text", ["{}", "{ }", "{the area}", "{Area}", "{area", "area}", "{{area}}", "{a.}"])
def test_nothing_but_an_id_can_stand_between_braces(text: str) -> None:
    assert set(codes(read(f'- {{id: note, ask: "Why {text}?", kind: text}}'))) == {"F016"}


def test_the_place_of_a_name_is_found_within_its_line() -> None:
    assert places(read('- id: note\n  ask: "Where is {aera} now?"\n  kind: text')) == ["R001:10:24"]
    assert places(read("- id: note\n  ask: Where is {aera} now?\n  kind: text")) == ["R001:10:23"]


def test_in_a_text_of_several_lines_the_beginning_is_shown() -> None:
    assert places(read("- id: note\n  ask: >\n    Where is {aera} now?\n  kind: text")) == ["R001:10:14"]


@pytest.mark.parametrize("key", ["label", "if_missing"])
def test_no_answer_can_stand_in_a_label(key: str) -> None:
    assert codes(read(f'- {{id: note, ask: Why, kind: text, {key}: "{{area}}"}}')) == ["F016"]


@pytest.mark.parametrize("name", ["row", "detail", "down", "across"])
def test_words_about_a_row_mean_nothing_outside_one(name: str) -> None:
    assert codes(read(f'- {{id: note, ask: "Why {{{name}}}?", kind: text}}')) == ["R003"]


def test_the_words_beside_a_tick_are_there_for_tick_lists_alone() -> None:
    steps = '- {id: each, for_each: actions, steps: [{id: x, ask: "Why {detail}?", kind: text}]}'
    assert codes(read(steps)) == ["R003"]


def test_a_matrix_cannot_be_shown_in_a_text() -> None:
    reading = read(
        """
        - {id: who, ask: "Who?", kind: matrix, down: [A], across: [B], cell: [{id: x, ask: "X?", kind: text}]}
        - say: "You said {who}."
        """
    )
    assert codes(reading) == ["R006"]


def test_a_table_and_a_sum_can_be_shown_in_a_text() -> None:
    made = dialogue(
        """
        - {id: total, calc: {sum: actions.cost}}
        - {id: note, ask: "Is {total} right for {actions}?", kind: text}
        """
    )
    assert question(made, "note").ask == "Is {total} right for {actions}?"
