"""What there is to pick comes from words, from lists, from rows, from earlier ticks or from the menu of functions."""

from __future__ import annotations

import pytest

from assistant.flow.choices import Choice, Options
from assistant.flow.clauses import Comparison
from tests.library.reading import codes, dialogue, faults, question, read


def options(choices: str, before: str = "", head: str = "") -> Options:
    made = dialogue(f"{before}\n- {{id: sort, ask: Which, kind: choice, choices: {choices}}}", head)
    return question(made, "sort").kind.options


def wrong(choices: str) -> list[str]:
    return faults(read(f"- {{id: sort, ask: Which, kind: choice, choices: {choices}}}"))


def test_plain_words_get_ids_made_from_them() -> None:
    fixed = options("[Yes, No, Not yet agreed, Café au lait, Don't mind]").fixed
    assert [choice.id for choice in fixed] == ["yes", "no", "not_yet_agreed", "cafe_au_lait", "dont_mind"]
    assert fixed[2].label == "Not yet agreed"


def test_a_choice_written_in_full_keeps_all_that_is_said() -> None:
    (choice,) = options(
        "[{id: cost, label: Too dear, aliases: [money, price], about: A line., alone: yes, detail: How much?,"
        " source: tea:1, was: price, retired: yes, when: {area: {answered: yes}}}]"
    ).fixed
    assert isinstance(choice.when, Comparison)
    assert choice == Choice(
        id="cost",
        label="Too dear",
        aliases=("money", "price"),
        about="A line.",
        alone=True,
        detail="How much?",
        when=choice.when,
        source=("tea:1",),
        was=("price",),
        retired=True,
    )


def test_a_list_of_the_dialogue_or_of_the_record_is_written_out() -> None:
    assert [choice.id for choice in options("{list: colours}").fixed] == ["red", "green"]
    own = options("{list: sizes}", head="lists: {sizes: [Small, Large]}\n")
    assert [choice.id for choice in own.fixed] == ["small", "large"]


def test_a_list_of_the_dialogue_wins_over_one_of_the_record() -> None:
    own = options("{list: colours}", head="lists: {colours: [Blue]}\n")
    assert [choice.id for choice in own.fixed] == ["blue"]


def test_the_rows_of_a_table_are_named_by_its_fact() -> None:
    assert options("{rows: actions}") == Options(rows="actions")
    assert options("{rows: actions, add: yes}") == Options(rows="actions", add=True)
    guests = '- {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}'
    assert options("{rows: guests}", guests) == Options(rows="tea.guests")


def test_earlier_ticks_are_named_by_their_question() -> None:
    ticks = "- {id: involved, ask: Who, kind: choices, choices: [Carers, Families]}"
    assert options("{picks: involved}", ticks) == Options(picks="involved")
    assert options("{picks: reached}") == Options(picks="reached")


def test_the_menu_of_functions_can_be_offered() -> None:
    assert options("{functions: yes}") == Options(functions=True)


@pytest.mark.parametrize(
    ("choices", "fault"),
    [
        ("[Yes, yes]", "F005: two choices have the id 'yes'"),
        ("[123]", "F003: no id can be made from '123'; write {id: ..., label: ...}"),
        ("[{id: cost}]", "F002: a choice needs 'label'"),
        ("[{label: Cost}]", "F002: a choice needs 'id'"),
        ("[{id: a, label: A, colour: red}]", "F001: 'colour' is not a word that a choice knows"),
        ("[]", "F010: there is nothing to pick"),
        ("Yes", "F010: 'choices' is a list"),
        ("{list: colors}", "F006: there is no list 'colors'; did you mean 'colours'?"),
        ("{list: colours, rows: actions}", "F010: 'choices' has one of list, rows, picks and functions"),
        ("{add: yes}", "F010: 'choices' has one of list, rows, picks and functions"),
        ("{lists: colours}", "F001: 'lists' is not a word that 'choices' knows; did you mean 'list'?"),
        ("{rows: area}", "R006: 'area' has no rows: it is of the kind 'text'"),
        ("{rows: reached}", "R006: 'reached' has no rows: it is of the kind 'choices'"),
        ("{picks: actions}", "R006: 'actions' is a table; for a table write 'rows'"),
        ("{picks: area}", "R006: 'area' has no rows"),
        ("{functions: no}", "F010: 'functions' can only be yes"),
    ],
)
def test_what_is_wrong_with_choices_is_said(choices: str, fault: str) -> None:
    assert wrong(choices)[0].startswith(fault)


def test_a_shared_list_depends_on_nothing() -> None:
    head = "lists: {sizes: [{id: small, label: Small, when: {area: {answered: yes}}}]}\n"
    assert codes(read("- {id: size, ask: Which, kind: choice, choices: {list: sizes}}", head)) == ["F010"]


def test_a_list_needs_a_plain_name_and_lines() -> None:
    step = "- {id: cups, ask: Which, kind: text}"
    assert codes(read(step, "lists: {My sizes: [Small]}\n")) == ["F003"]
    assert codes(read(step, "lists: {sizes: Small}\n")) == ["F010"]
