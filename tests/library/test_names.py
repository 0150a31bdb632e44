"""A name means this row's column first, then a step of this block, then one of the dialogue, then a shared fact."""

from __future__ import annotations

from assistant.flow.clauses import Comparison, InRows
from assistant.flow.model import Calc
from tests.library.reading import codes, dialogue, faults, only, question, read


def asked(steps: str, full_id: str, head: str = "") -> str:
    return question(dialogue(steps, head), full_id).ask


def test_the_rows_own_column_wins_over_a_question_of_the_same_name() -> None:
    steps = """
        - {id: what, ask: "What is it all about?", kind: text}
        - id: each
          for_each: actions
          steps: [{id: note, ask: "Is {what} on time?", kind: text}]
        """
    assert asked(steps, "each.note") == "Is {actions.what} on time?"


def test_a_step_of_the_block_wins_over_a_question_of_the_same_name() -> None:
    steps = """
        - {id: mood, ask: "How do you feel?", kind: text}
        - id: each
          for_each: actions
          steps:
            - {id: mood, ask: "How do they feel?", kind: text}
            - {id: note, ask: "Why {mood}?", kind: text}
        """
    assert asked(steps, "each.note") == "Why {each.mood}?"


def test_a_question_of_the_dialogue_is_seen_from_inside_a_block() -> None:
    steps = """
        - {id: mood, ask: "How do you feel?", kind: text}
        - {id: each, for_each: actions, steps: [{id: note, ask: "Why {mood}?", kind: text}]}
        """
    assert asked(steps, "each.note") == "Why {mood}?"


def test_a_question_wins_over_a_shared_fact_of_the_same_name() -> None:
    steps = """
        - {id: starts, ask: "What starts it?", kind: text}
        - {id: note, ask: "Why {starts}?", kind: text}
        """
    assert asked(steps, "note") == "Why {starts}?"
    assert question(dialogue(steps), "starts").fact == "tea.starts"


def test_a_shared_fact_is_known_though_nobody_asks_it_here() -> None:
    assert asked('- {id: note, ask: "Why {area}?", kind: text}', "note") == "Why {area}?"


def test_inside_a_part_its_own_steps_come_first() -> None:
    head = 'parts: {risk: [{id: what, ask: "What?", kind: text}, {id: bad, ask: "How bad is {what}?", kind: text}]}\n'
    steps = '- {id: what, ask: "What is it?", kind: text}\n- {id: spill, use: risk}'
    assert asked(steps, "spill.bad", head) == "How bad is {spill.what}?"


def test_from_a_row_the_columns_of_the_row_around_it_are_seen() -> None:
    steps = """
        - id: outer
          for_each: outcomes
          steps:
            - {id: weight, ask: "How heavy is {what}?", kind: number}
            - id: inner
              for_each: actions
              steps: [{id: helps, ask: "{what} and {weight}, {outcomes.what}?", kind: text}]
        """
    assert asked(steps, "outer.inner.helps") == "{actions.what} and {outer.weight}, {outcomes.what}?"


def test_the_column_as_this_block_asks_it_wins_over_the_table_question() -> None:
    steps = """
        - id: actions
          fact: actions
          ask: What will you do?
          row: [{id: what, ask: "What?"}, {id: status, ask: "How is it?"}]
        - id: later
          for_each: actions
          steps:
            - {id: before, ask: "It was {status}. Why?", kind: text}
            - {id: now, fact: actions.status, ask: "How is it now?"}
            - {id: after, ask: "It is {status}. Why?", kind: text}
        """
    made = dialogue(steps)
    assert question(made, "later.before").ask == "It was {actions.status}. Why?"
    assert question(made, "later.after").ask == "It is {later.now}. Why?"


def test_a_column_that_only_a_for_each_asks_is_known_by_the_tables_name() -> None:
    steps = """
        - {id: each, for_each: actions, steps: [{id: state, fact: actions.status, ask: "How is it?"}]}
        - {id: worst, ask: "Why?", kind: text, when: {in: actions, any: {status: {is: stuck}}}}
        """
    when = question(dialogue(steps), "worst").when
    assert isinstance(when, InRows)
    assert isinstance(when.part, Comparison)
    assert (when.table, when.part.ref) == ("actions", "each.state")


def test_looking_at_the_rows_of_a_table_finds_the_steps_of_every_for_each_over_it() -> None:
    steps = """
        - {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}
        - {id: money, for_each: guests, steps: [{id: amount, ask: "How much?", kind: money}]}
        - {id: thanks, ask: "Why?", kind: text, when: {in: guests, any: {amount: {over: 0}}}}
        """
    when = question(dialogue(steps), "thanks").when
    assert isinstance(when, InRows)
    assert isinstance(when.part, Comparison)
    assert (when.table, when.part.ref) == ("tea.guests", "money.amount")


def test_a_sum_reaches_all_rows() -> None:
    steps = """
        - {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}
        - {id: money, for_each: guests, steps: [{id: amount, ask: "How much?", kind: money}]}
        - {id: total, calc: {sum: money.amount}}
        - say: "That is {total}."
        """
    assert only(dialogue(steps), Calc).of == ("money.amount",)


def test_a_rows_answer_cannot_be_used_where_no_row_is_meant() -> None:
    for text in ("{cost}", "{actions.cost}"):
        reading = read(
            f"""
            - {{id: actions, fact: actions, ask: "What?", row: [{{id: cost, ask: "Cost?"}}]}}
            - {{id: note, ask: "Is {text} a lot?", kind: text}}
            """
        )
        assert codes(reading) == ["R003"]
        assert "for_each: actions" in reading.diagnostics[0].cure


def test_a_rows_answer_of_one_table_cannot_be_used_in_a_row_of_another() -> None:
    reading = read('- {id: each, for_each: outcomes, steps: [{id: x, ask: "{actions.what}?", kind: text}]}')
    assert codes(reading) == ["R003"]


def test_a_name_that_is_nearly_right_is_suggested_by_what_is_in_sight() -> None:
    reading = read('- {id: each, for_each: actions, steps: [{id: x, ask: "{wat} costs?", kind: text}]}')
    assert faults(reading) == ["R001: there is no 'wat'; did you mean 'what'?"]


def test_a_question_cannot_use_its_own_answer_but_its_check_can() -> None:
    assert codes(read('- {id: cups, ask: "Why {cups}?", kind: number}')) == ["R002"]
    assert codes(read("- {id: cups, ask: Why, kind: number, when: {cups: {over: 1}}}")) == ["R002"]
    checked = "- {id: cups, ask: Why, kind: number, check: [{must: {cups: {over: 1}}, say: More than {cups}}]}"
    assert read(checked.replace("More than {cups}", '"More than {cups}"')).dialogue is not None


def test_a_column_cannot_use_a_later_column_of_the_same_row() -> None:
    row = '[{id: what, ask: "Is it {due}?"}, {id: due, ask: "When?"}]'
    assert codes(read(f'- {{id: actions, fact: actions, ask: "What?", row: {row}}}')) == ["R002"]


def test_what_asks_for_another_look_may_be_asked_later() -> None:
    steps = """
        - {id: cups, ask: "How many?", kind: number, recheck_when: [guests]}
        - {id: guests, ask: "How many guests?", kind: number}
        """
    assert question(dialogue(steps), "cups").recheck_when == ("guests",)


def test_the_rows_of_a_shared_table_may_be_used_before_they_are_asked_with_a_warning() -> None:
    reading = read(
        """
        - {id: many, calc: {count: actions}}
        - {id: actions, fact: actions, ask: "What?", row: [{id: what, ask: "What?"}]}
        """
    )
    assert codes(reading) == ["R007"]
    assert reading.dialogue is not None
