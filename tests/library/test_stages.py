"""A dialogue has a head, stages, sections and topics; a stage may stand in a file of its own."""

from __future__ import annotations

import pytest

from assistant.flow.clauses import Comparison
from tests.library.reading import HEAD, codes, faults, question, read_text_of, text_of

STEP = "{id: cups, ask: How many, kind: number}"


def test_the_head_of_a_dialogue_is_kept() -> None:
    text = text_of(f"- {STEP}", head="about: How tea is made.\n").replace("subject: plan", "subject: workshop")
    made = read_text_of(text).dialogue
    assert made is not None
    assert (made.id, made.version, made.title, made.subject) == ("tea", "1.0.0", "Tea", "workshop")
    assert made.about == "How tea is made."
    assert made.record.fact("area") is not None


def test_a_version_stays_as_it_is_written() -> None:
    made = read_text_of(text_of(f"- {STEP}").replace("1.0.0", "1.10.0")).dialogue
    assert made is not None
    assert made.version == "1.10.0"


def test_a_stage_with_steps_is_one_section() -> None:
    made = read_text_of(text_of(f"- {STEP}")).dialogue
    assert made is not None
    (section,) = made.stages[0].sections
    assert (section.id, section.title) == ("brew", "Brew")


def test_a_stage_and_its_sections_keep_every_word() -> None:
    text = f"""{HEAD}stages:
  - id: brew
    title: Brew
    about: Hot water.
    source: tea:1
    sign_off: yes
    for_roles: [host]
    when: {{area: {{answered: yes}}}}
    sections:
      - id: water
        title: Water
        say: First the water in {{area}}.
        source: tea:2
        when: {{budget: {{over: 1}}}}
        steps: [{STEP}]
"""
    made = read_text_of(text).dialogue
    assert made is not None
    (stage,) = made.stages
    (section,) = stage.sections
    assert (stage.about, stage.source, stage.for_roles) == ("Hot water.", ("tea:1",), ("host",))
    assert isinstance(stage.when, Comparison)
    assert (section.say, section.source) == ("First the water in {area}.", ("tea:2",))
    assert isinstance(section.when, Comparison)


def test_the_end_of_a_stage_is_a_question_that_later_stages_can_look_at() -> None:
    text = f"""{HEAD}stages:
  - {{id: brew, title: Brew, sign_off: yes, steps: [{STEP}]}}
  - id: pour
    title: Pour
    when: {{sign_off.brew: {{is: yes}}}}
    steps: [{{id: full, ask: Is it full, kind: text}}]
"""
    made = read_text_of(text).dialogue
    assert made is not None
    done = question(made, "sign_off.brew")
    assert made.stages[0].sign_off == done
    assert (done.fact, done.kind.name, done.sign_off) == ("tea.sign_off.brew", "choice", True)
    assert [choice.id for choice in done.kind.options.fixed] == ["yes", "not_yet"]
    assert isinstance(made.stages[1].when, Comparison)
    assert made.stages[1].when.ref == "sign_off.brew"
    assert made.stages[1].sign_off is None


def test_a_stage_may_stand_in_a_file_beside_the_dialogue() -> None:
    made = read_text_of(
        f"{HEAD}stages:\n  - file: brew.yaml\n  - {{id: pour, title: Pour, steps: [{{say: Careful.}}]}}\n",
        brew=f"id: brew\ntitle: Brew\nsteps:\n  - {STEP}\n",
    ).dialogue
    assert made is not None
    assert [stage.id for stage in made.stages] == ["brew", "pour"]
    assert made.stages[0].place.file == "brew.yaml"


def test_faults_in_a_stages_file_are_shown_there() -> None:
    brew = "id: brew\ntitle: Brew\nsteps:\n  - {id: cups, ask: How, kind: nr}\n"
    reading = read_text_of(f"{HEAD}stages:\n  - file: brew.yaml\n", brew=brew)
    assert [str(one).partition(": error")[0] for one in reading.diagnostics] == ["brew.yaml:4:32"]


def test_a_file_that_is_nearly_right_is_suggested() -> None:
    reading = read_text_of(f"{HEAD}stages:\n  - file: brwe.yaml\n", brew="id: brew\ntitle: Brew\nsteps: []\n")
    assert faults(reading) == ["F013: there is no file 'brwe.yaml' beside 'tea.yaml'; did you mean 'brew.yaml'?"]


def test_a_dialogue_cannot_be_a_stage_of_itself() -> None:
    assert codes(read_text_of(f"{HEAD}stages:\n  - file: tea.yaml\n")) == ["F013"]


def test_topics_can_hold_any_answer_of_the_dialogue() -> None:
    topic = '{id: cup, title: What is a cup, asked_as: [a cup, cup size], say: "{cups} of them.", source: tea:1}'
    made = read_text_of(text_of(f"- {STEP}", head=f"topics: [{topic}]\n")).dialogue
    assert made is not None
    (cup,) = made.topics
    assert (cup.asked_as, cup.say, cup.source) == (("a cup", "cup size"), "{cups} of them.", ("tea:1",))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (text_of(f"- {STEP}").replace("dialogue: tea\n", ""), "F002: a dialogue needs 'dialogue'"),
        (text_of(f"- {STEP}").replace("dialogue: tea", "dialogue: Tea Time"), "F003: 'Tea Time' cannot be an id"),
        (text_of(f"- {STEP}").replace("dialogue: tea", "dialogue: tea_time"), "F003: 'tea_time' cannot be an id; use"),
        (text_of(f"- {STEP}").replace("dialogue: tea", "dialogue: coffee"), "F018: the dialogue 'coffee' stands in"),
        (text_of(f"- {STEP}").replace("version: 1.0.0", "version: 1.0"), "F010: '1.0' is not a version"),
        (text_of(f"- {STEP}").replace("subject: plan", "subject: plane"), "F015: 'plane' cannot stand in 'subject'"),
        (text_of(f"- {STEP}").replace("title: Tea\n", ""), "F002: a dialogue needs 'title'"),
        (text_of(f"- {STEP}", head="abut: It\n"), "F001: 'abut' is not a word that a dialogue knows"),
        (HEAD, "F002: a dialogue needs 'stages'"),
        (f"{HEAD}stages: brew\n", "F010: 'stages' is a list"),
        (f"{HEAD}stages: [brew]\n", "F010: a stage is a mapping"),
        (f"{HEAD}stages: [{{id: brew, title: Brew}}]\n", "F002: a stage needs 'sections'"),
        (
            f"{HEAD}stages: [{{id: brew, title: Brew, sections: [{{id: a, title: A}}]}}]",
            "F002: a section needs 'steps'",
        ),
        (
            f"{HEAD}stages: [{{id: brew, title: Brew, steps: [], sections: []}}]\n",
            "F010: a stage has sections or steps, not both",
        ),
        (
            f"{HEAD}stages: [{{id: a, title: A, steps: []}}, {{id: a, title: A, steps: []}}]\n",
            "F005: 'a' is already the id of the stage in line 5",
        ),
        (text_of(f"- {STEP}", head="topics: [{id: a, title: A, say: A}]\n"), "F002: a topic needs 'asked_as'"),
        (text_of(f"- {STEP}", head="parts: {a: {id: b}}\n"), "F010: a part is a list of steps"),
        (text_of(f"- {STEP}", head="parts: {A b: []}\n"), "F003: 'A b' cannot be an id"),
        (text_of(f"- {STEP}", head="defaults: {tags: [a]}\n"), "F001: 'tags' is not a word that 'defaults' knows"),
        ("- a\n- b\n", "F010: a dialogue is a mapping"),
    ],
)
def test_what_is_wrong_with_the_frame_of_a_dialogue_is_said(text: str, fault: str) -> None:
    reading = read_text_of(text)
    assert reading.dialogue is None
    assert faults(reading)[0].startswith(fault), faults(reading)
