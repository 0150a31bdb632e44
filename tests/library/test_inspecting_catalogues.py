"""`joinedup check` says what is wrong with functions, roles, ladders and training, and blames no dialogue for it."""

from __future__ import annotations

from pathlib import Path

from assistant.library.inspection import check_paths
from tests.library.checked import CLEAN, Desk, told


def test_functions_that_are_given_are_on_offer(desk: Desk) -> None:
    desk.write(
        "mine/functions.yaml",
        "functions: [{id: f_one, label: One, about: One., group: g}]\ngroups: [{id: g, title: G}]\n",
    )
    steps = (
        f"{CLEAN}- {{id: note, ask: Why, kind: text, why: So., tags: [tool], when: {{many: {{includes: f_two}}}}}}\n"
    )
    many = "- {id: many, ask: Which, kind: functions, why: So., tags: [tool]}\n"
    path = desk.dialogue(f'{many}{steps}- say: "{{note}}"\n')
    assert told(desk.check("dialogues/tea.yaml")) == []
    assert [
        one.code for one in check_paths([desk.root / "mine" / "functions.yaml", path], desk.root / "knowledge")
    ] == ["L001"]


def test_every_fault_of_the_catalogue_is_told_with_its_file_and_its_place(desk: Desk) -> None:
    desk.dialogue(CLEAN)
    desk.write("knowledge/functions.yaml", "functions:\n  - {label: One}\n  - {id: f_two, label: Two, about: Two.}\n")
    desk.write("knowledge/roles.yaml", "roles:\n  - {title: Social worker, kinds: [generic], pay: much}\n")
    found = desk.check("dialogues/tea.yaml")
    assert [str(one).partition(";")[0] for one in found] == [
        "knowledge/functions.yaml:2:5: error F002: a function needs 'id'",
        "knowledge/functions.yaml:2:5: error F002: a function needs 'about'",
        "knowledge/functions.yaml:2:5: error F002: a function needs 'group'",
        "knowledge/functions.yaml:3:5: error F002: a function needs 'group'",
        "knowledge/roles.yaml:2:5: error F002: a role needs 'id'",
        "knowledge/roles.yaml:2:46: error F001: 'pay' is not a word that a role knows",
    ]
    assert all(one.cure for one in found)


def test_a_dialogue_is_not_blamed_for_a_catalogue_that_cannot_be_read(desk: Desk) -> None:
    listed = "[{id: f_one, label: One, about: One., group: g}, {id: f_two, label: Two, about: Two., group: g}]"
    functions = f"functions: {listed}\ngroups: [{{id: g, title: G}}]\n"
    many = "- {id: many, ask: Which, kind: functions, why: So., tags: [tool]}\n"
    desk.dialogue(f'{CLEAN}{many}- {{say: "{{many}}", when: {{many: {{includes: f_one}}}}}}\n')
    desk.write("knowledge/functions.yaml", functions)
    assert told(desk.check("dialogues/tea.yaml")) == []
    desk.write("knowledge/functions.yaml", functions.replace("id: f_one, ", ""))
    assert told(desk.check("dialogues/tea.yaml")) == ["knowledge/functions.yaml:1 F002"]


def test_each_of_two_files_with_one_list_is_checked(desk: Desk) -> None:
    for name in ("mine", "yours"):
        desk.write(f"{name}/roles.yaml", "roles: [{id: social-worker, title: Social worker, kinds: [odd]}]\n")
    assert told(desk.check("mine", "yours")) == ["mine/roles.yaml:1 F010", "yours/roles.yaml:1 F010"]


def test_a_warning_in_the_catalogue_can_be_silenced_like_any_other(desk: Desk) -> None:
    roles = "roles:\n  - {id: a, title: A, kinds: [generic]}\n  - id: b\n    kinds: [generic]\n    title: B # or C"
    desk.write("mine/roles.yaml", f"{roles}\n")
    assert told(desk.check("mine")) == ["mine/roles.yaml:5 Y006"]
    desk.write("mine/roles.yaml", f"{roles}  # ok: Y006 it is no part of the title\n")
    assert told(desk.check("mine")) == []


def test_a_file_of_answers_that_has_a_table_of_roles_is_no_catalogue(desk: Desk) -> None:
    desk.write("mine/example.yaml", "area: Thirsk\nroles:\n  - {role: social-worker}\n")
    desk.write("mine/roles.yaml", "rolls: []\n")
    assert told(desk.check("mine")) == ["mine/roles.yaml:1 F001", "mine/roles.yaml:1 F002"]


LADDER = """\
ladder: model
title: The model
areas: [{id: talk, title: Talk, competencies: [{id: "m:1", label: Listen, about: I listen.}]}]
"""
CROSSWALK = "suggested_by: tool\ncrosswalk: [{competency: m:1, why_none: So.}]\n"


def test_a_ladder_is_checked_with_the_crosswalk_that_hangs_on_it(desk: Desk) -> None:
    desk.write("knowledge/competencies-model.yaml", LADDER)
    desk.write("knowledge/crosswalk.yaml", CROSSWALK)
    assert desk.check("knowledge/competencies-model.yaml") == []
    desk.write("knowledge/competencies-model.yaml", LADDER.replace("m:1", "m:2"))
    assert told(desk.check("knowledge/competencies-model.yaml")) == ["knowledge/crosswalk.yaml:2 R001"]


def test_a_missing_id_is_told_where_it_is_missing_and_not_where_it_is_used(desk: Desk) -> None:
    desk.write("knowledge/competencies-model.yaml", LADDER.replace('id: "m:1", ', ""))
    desk.write("knowledge/crosswalk.yaml", CROSSWALK)
    assert told(desk.check("knowledge/crosswalk.yaml")) == ["knowledge/competencies-model.yaml:3 F002"]
    desk.write(
        "knowledge/functions.yaml", "functions: [{label: One, about: One., group: g}]\ngroups: [{id: g, title: G}]\n"
    )
    desk.write("knowledge/roles.yaml", "roles: [{id: nurse, title: Nurse, kinds: [generic]}]\n")
    desk.write("knowledge/usual_functions.yaml", "usual_functions: [{role: nurse, functions: [f_one], pay: 1}]\n")
    desk.write("knowledge/crosswalk.yaml", CROSSWALK.replace("why_none: So.", "functions: [f_one]"))
    assert told(desk.check("knowledge")) == [
        "knowledge/functions.yaml:1 F002",
        "knowledge/usual_functions.yaml:1 F001",
        "knowledge/competencies-model.yaml:3 F002",
    ]


def test_every_fault_of_training_is_told_with_its_place(desk: Desk) -> None:
    desk.write("knowledge/training.yaml", "topics:\n  - {title: Later, items: [{label: A course, price: 1}]}\n")
    found = desk.check("knowledge/training.yaml")
    assert [str(one).partition(";")[0] for one in found] == [
        "knowledge/training.yaml:2:5: error F002: a topic needs 'id'",
        "knowledge/training.yaml:2:28: error F002: an item needs 'id'",
        "knowledge/training.yaml:2:46: error F001: 'price' is not a word that an item knows",
    ]


def test_a_dialogue_that_offers_a_ladder_waits_for_one_that_is_at_fault(desk: Desk) -> None:
    desk.write("knowledge/competencies-model.yaml", LADDER)
    desk.dialogue("- {id: ones, ask: Which ones, kind: choices, choices: {list: competencies_model}}\n")
    assert "error" not in [one.level for one in desk.check("dialogues/tea.yaml")]
    desk.write("knowledge/competencies-model.yaml", LADDER.replace("label: Listen", "labels: Listen"))
    found = told(desk.check("dialogues/tea.yaml"))
    assert {line.split()[0] for line in found} == {"knowledge/competencies-model.yaml:3"}


def test_the_words_of_titles_are_checked_with_their_line_a_code_and_a_cure(tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(
        "roles:\n"
        "  - {id: link-worker, title: Link worker, kinds: [generic], aliases: [SPLW]}\n"
        "  - {id: care-navigator, title: Care navigator, kinds: [specialist], aliases: [splw]}\n",
        encoding="utf-8",
    )
    (tmp_path / "titles.yaml").write_text(
        "short_forms: snr = senior, asst = assistant,\n  snr = sensor\n"
        "jobs: >-\n  worker, navigator,\n  officer, worker\n"
        "cues:\n  - {names: navigator, beside: ship, reads_as: link wroker}\n",
        encoding="utf-8",
    )
    found = [str(one).replace(str(tmp_path), "") for one in check_paths([tmp_path], tmp_path)]
    assert found == [
        "/roles.yaml:3:80: error F005: 'splw' stands on line 2 already; "
        "keep it in one place; where it may mean either, put it under 'doubts'",
        "/titles.yaml:2:3: error F005: 'snr' stands in 'short_forms' already; take one of them out",
        "/titles.yaml:5:12: error F005: 'worker' stands in 'jobs' already; take one of them out",
        "/titles.yaml:7:48: error F006: there is no role called 'link wroker'; did you mean 'Link worker'?",
    ]
