"""Every step gets its full id, its fact, and the rows that it is asked for."""

from __future__ import annotations

from assistant.flow.model import ForEach
from tests.library.reading import all_questions, codes, dialogue, faults, only, question, read


def test_a_plain_question_has_a_fact_of_its_dialogue() -> None:
    made = dialogue('- {id: cups, ask: "How many?", kind: number}')
    cups = question(made, "cups")
    assert (cups.fact, cups.column, cups.scope) == ("tea.cups", "", ())


def test_a_shared_fact_brings_its_kind_and_its_label() -> None:
    made = dialogue('- {id: place, fact: area, ask: "Which area?"}')
    place = question(made, "place")
    assert (place.fact, place.kind.name, place.label) == ("area", "text", "Area")


def test_a_label_of_its_own_wins_over_the_records() -> None:
    made = dialogue('- {id: place, fact: area, label: Place, ask: "Which area?"}')
    assert question(made, "place").label == "Place"


def test_the_columns_of_a_shared_table_are_named_by_the_table() -> None:
    made = dialogue(
        """
        - id: first_actions
          fact: actions
          ask: What will you do?
          row:
            - {id: what, ask: What is it}
            - {id: cost, ask: "What does {what} cost?"}
        """
    )
    table, cost = question(made, "first_actions"), question(made, "actions.cost")
    assert (table.fact, table.kind.name, table.one, table.many) == ("actions", "rows", "action", "actions")
    assert (cost.fact, cost.column, cost.scope) == ("actions", "cost", ("actions",))
    assert (cost.kind.name, cost.kind.low, cost.label) == ("money", "0", "Cost")
    assert cost.ask == "What does {actions.what} cost?"


def test_the_columns_of_an_own_table_are_named_by_its_step() -> None:
    made = dialogue(
        """
        - id: guests
          ask: Who comes?
          kind: rows
          one: guest
          row:
            - {id: name, ask: What is the name, kind: text}
        """
    )
    table, name = question(made, "guests"), question(made, "guests.name")
    assert (table.fact, table.one, table.many) == ("tea.guests", "guest", "guests")
    assert (name.fact, name.column, name.scope) == ("tea.guests", "name", ("tea.guests",))


def test_a_row_is_called_a_row_where_nothing_else_is_said() -> None:
    made = dialogue('- {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}')
    assert (question(made, "guests").one, question(made, "guests").many) == ("row", "rows")


def test_a_question_in_a_for_each_writes_the_tables_column_where_it_says_so() -> None:
    made = dialogue(
        """
        - id: progress
          for_each: actions
          steps:
            - {id: state, fact: actions.status, ask: "How is {what}?"}
            - {id: feeling, ask: "How do people feel about {what}?", kind: text}
        """
    )
    state, feeling = question(made, "progress.state"), question(made, "progress.feeling")
    assert only(made, ForEach).over == "actions"
    assert (state.fact, state.column, state.scope) == ("actions", "status", ("actions",))
    assert state.kind.name == "choice"
    assert (feeling.fact, feeling.column, feeling.scope) == ("tea.progress.feeling", "", ("actions",))
    assert feeling.ask == "How do people feel about {actions.what}?"


def test_a_for_each_over_an_own_table_goes_by_the_tables_fact() -> None:
    made = dialogue(
        """
        - {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}
        - id: seats
          for_each: guests
          steps: [{id: seat, ask: "Where does {name} sit?", kind: text}]
        """
    )
    assert only(made, ForEach).over == "tea.guests"
    assert question(made, "seats.seat").scope == ("tea.guests",)
    assert question(made, "seats.seat").ask == "Where does {guests.name} sit?"


def test_a_for_each_over_a_tick_list_goes_by_its_id_and_knows_the_words_beside_the_tick() -> None:
    made = dialogue(
        """
        - {id: involved, ask: "Who?", kind: choices, choices: [Carers, Families], detail: "Which ones?"}
        - id: parts
          for_each: involved
          steps: [{id: part, ask: "What do {row} do ({detail})?", kind: text}]
        """
    )
    assert only(made, ForEach).over == "involved"
    assert question(made, "parts.part").scope == ("involved",)
    assert question(made, "parts.part").ask == "What do {row} do ({detail})?"


def test_a_for_each_over_a_shared_tick_list_that_nobody_asks_here_goes_by_the_fact() -> None:
    made = dialogue(
        """
        - id: parts
          for_each: reached
          steps: [{id: part, ask: "What about {row}?", kind: text}]
        """
    )
    assert question(made, "parts.part").scope == ("reached",)


def test_a_for_each_in_another_is_asked_for_both_rows() -> None:
    made = dialogue(
        """
        - id: outer
          for_each: outcomes
          steps:
            - id: inner
              for_each: actions
              steps: [{id: helps, ask: "Does {actions.what} help?", kind: text}]
        """
    )
    helps = question(made, "outer.inner.helps")
    assert helps.scope == ("outcomes", "actions")
    assert helps.fact == "tea.outer.inner.helps"


def test_a_part_gives_its_steps_the_id_of_its_use() -> None:
    made = dialogue(
        """
        - {id: spill, use: risk}
        - {id: burn, use: risk}
        """,
        head="""
        parts:
          risk:
            - {id: what, ask: "What could happen?", kind: text}
            - {id: bad, ask: "How bad is {what}?", kind: number}
        """,
    )
    assert list(all_questions(made)) == ["spill.what", "spill.bad", "burn.what", "burn.bad"]
    assert question(made, "burn.bad").ask == "How bad is {burn.what}?"
    assert question(made, "burn.bad").fact == "tea.burn.bad"


def test_a_part_may_use_another_part() -> None:
    made = dialogue(
        "- {id: spill, use: risk}",
        head="""
        parts:
          owner: [{id: who, ask: "Who?", kind: text}]
          risk: [{id: what, ask: "What?", kind: text}, {id: care, use: owner}]
        """,
    )
    assert list(all_questions(made)) == ["spill.what", "spill.care.who"]


def test_parts_that_unfold_without_end_are_stopped() -> None:
    parts = "\n".join(f"  p{n}: [{{id: a, use: p{n + 1}}}, {{id: b, use: p{n + 1}}}]" for n in range(30))
    reading = read("- {id: r, use: p0}", head=f"parts:\n{parts}\n  p30: [{{id: z, ask: q, kind: text}}]\n")
    assert codes(reading) == ["Y007"]


def test_the_fields_of_a_matrix_belong_to_its_fact() -> None:
    made = dialogue(
        """
        - id: who
          ask: Who does what?
          kind: matrix
          down: [Needs, Market]
          across: {rows: actions}
          cell: [{id: part, ask: "What is the part of {across} in {down}?", kind: text}]
        """
    )
    part = question(made, "who.part")
    assert (part.fact, part.column, part.scope) == ("tea.who", "part", ("tea.who",))
    assert question(made, "who").across.rows == "actions"
    assert [choice.id for choice in question(made, "who").down.fixed] == ["needs", "market"]


def test_an_id_is_taken_once() -> None:
    reading = read('- {id: cups, ask: "How many?", kind: number}\n- {id: cups, ask: "Which?", kind: text}')
    assert codes(reading) == ["F005"]
    assert reading.dialogue is None


def test_a_column_of_a_shared_table_is_asked_in_one_place() -> None:
    rows = '- {{id: {0}, fact: actions, ask: "What?", row: [{{id: what, ask: "What?"}}]}}'
    reading = read(rows.format("one") + "\n" + rows.format("two"))
    assert codes(reading) == ["F005"]
    assert "for_each" in reading.diagnostics[0].cure


def test_two_steps_may_ask_different_columns_of_one_table() -> None:
    rows = '- {{id: {0}, fact: actions, ask: "What?", row: [{{id: {1}, ask: "What?"}}]}}'
    reading = read(rows.format("one", "what") + "\n" + rows.format("two", "due"))
    assert reading.dialogue is not None
    assert codes(reading) == []


def test_words_with_a_meaning_of_their_own_are_no_ids() -> None:
    for word in ("row", "detail", "down", "across", "all", "any", "not", "in", "sign_off"):
        assert codes(read(f"- {{id: {word}, ask: What is it, kind: text}}")) == ["F003"]


def test_a_fact_of_the_whole_plan_cannot_be_asked_for_each_row() -> None:
    reading = read('- {id: all_of_them, for_each: actions, steps: [{id: place, fact: area, ask: "Where?"}]}')
    assert codes(reading) == ["F019"]


def test_a_column_is_written_only_inside_its_own_table() -> None:
    assert codes(read('- {id: state, fact: actions.status, ask: "How is it?"}')) == ["R003"]
    reading = read('- {id: each, for_each: outcomes, steps: [{id: state, fact: actions.status, ask: "How?"}]}')
    assert codes(reading) == ["R003"]


def test_a_table_cannot_stand_inside_a_for_each_nor_inside_a_row() -> None:
    table = '{id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}'
    assert codes(read(f"- {{id: each, for_each: actions, steps: [{table}]}}")) == ["F019"]
    assert "F019" in codes(read(f"- {{id: outer, ask: What, kind: rows, row: [{table}]}}"))


def test_a_cycle_cannot_begin_inside_a_for_each() -> None:
    step = "{id: again, next_cycle: yes, when: {area: {answered: yes}}}"
    assert codes(read(f"- {{id: each, for_each: actions, steps: [{step}]}}")) == ["F019"]


def test_a_table_cannot_be_gone_through_inside_itself() -> None:
    inner = '{id: inner, for_each: actions, steps: [{id: x, ask: "X?", kind: text}]}'
    assert codes(read(f"- {{id: outer, for_each: actions, steps: [{inner}]}}")) == ["F019"]


def test_a_for_each_over_nothing_known_says_so_once_and_not_for_every_name_inside() -> None:
    reading = read(
        """
        - id: each
          for_each: acttions
          steps:
            - {id: state, fact: actions.status, ask: "How is {what} of {row}?"}
            - {id: why, ask: "Why is {what} so?", kind: text, when: {status: {is: stuck}}}
        """
    )
    assert faults(reading) == ["R001: there is no 'acttions'; did you mean 'actions'?"]


def test_all_faults_of_a_file_are_found_at_once() -> None:
    reading = read(
        """
        - {id: Cups, ask: "How many?", kind: numbers}
        - {id: pots, ask: "How many {puts}?", kind: number, hlep: me}
        - {idle: yes}
        """
    )
    assert codes(reading) == ["F003", "F004", "R001", "F001", "F017"]
