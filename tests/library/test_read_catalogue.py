from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant.catalogue.activities import WayToLearn
from assistant.catalogue.catalogue import Catalogue
from assistant.errors import DialogueError
from assistant.library.catalogue import read_catalogue
from tests.naughty import naughty_strings

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"

FUNCTIONS = """\
groups:
  - {id: business, title: Business management}
functions:
  - {id: guide:7.business:1, label: Use resources well, about: Spend with care., group: business}
  - {id: guide:7.business:2, label: Audit your service, about: Check it., group: business}
core_areas:
  - {id: guide:7.core:2, label: Values}
"""
ROLES = """\
roles:
  - {id: social-worker, title: Social worker, kinds: [generic]}
  - {id: case-manager, title: Case manager, kinds: [specialist]}
"""
ACTIVITIES = """\
activities:
  - {id: shadowing, label: Shadowing, about: Watch someone., source: framework:8.1.form:7}
  - {id: coaching, label: Coaching, about: Be asked good questions.}
"""
TOLD_IN_FULL = """\
    explanation: Look at what was done. Say what came of it.
    good_practice: [You look once a year, You tell the team]
    ways_to_learn:
      - {way: shadowing, how: Sit beside someone who checks a service.}
      - {way: coaching, how: Talk through your first check.}
    aliases: [quality check, service review]
    appendix_reading: The appendix leaves the review out.
"""
AUDIT = "  - id: guide:7.business:2\n    label: Audit your service\n    about: Check it.\n    group: business\n"


def read(folder: Path, functions: str = FUNCTIONS, roles: str = ROLES) -> Catalogue:
    (folder / "functions.yaml").write_text(functions, encoding="utf-8")
    (folder / "roles.yaml").write_text(roles, encoding="utf-8")
    return read_catalogue(folder)


def read_in_full(folder: Path, told: str = TOLD_IN_FULL, activities: str = ACTIVITIES) -> Catalogue:
    """A catalogue whose second function has everything that a function can have."""
    (folder / "learning.yaml").write_text(activities, encoding="utf-8")
    return read(folder, "".join([*FUNCTIONS.splitlines(True)[:4], AUDIT, told]))


def place_of(words: str, text: str) -> str:
    """Where words stand in a text, as messages count it."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return read_catalogue(KNOWLEDGE)


# ---- what ships


def test_the_functions_are_42_in_five_groups(shipped: Catalogue) -> None:
    assert [(group.id, len(shipped.in_group(group.id))) for group in shipped.groups] == [
        ("communication", 10),
        ("activities", 15),
        ("information", 8),
        ("business", 4),
        ("local", 5),
    ]
    assert len(shipped.functions) == 42


def test_the_core_areas_are_seven_and_are_no_functions(shipped: Catalogue) -> None:
    assert [area.id for area in shipped.core_areas] == [f"guide:7.core:{number}" for number in range(1, 8)]
    assert not {area.id for area in shipped.core_areas} & {function.id for function in shipped.functions}


def test_each_function_names_its_own_item_of_the_guide(shipped: Catalogue) -> None:
    for function in shipped.functions:
        assert function.source == (function.id,)
        assert function.id.startswith(f"guide:7.{function.group}:")


def test_labels_are_short_and_all_different(shipped: Catalogue) -> None:
    labels = [function.label for function in shipped.functions]
    assert len({label.lower() for label in labels}) == len(labels)
    assert max(len(label.split()) for label in labels) <= 8


def test_only_discharge_budgets_and_transport_may_not_be_core(shipped: Catalogue) -> None:
    marked = [function.id for function in shipped.functions if function.may_not_be_core]
    assert marked == [f"guide:7.activities:{number}" for number in (13, 14, 15)]
    attending = shipped.function("guide:7.activities:15")
    assert attending is not None
    assert "transport half" in attending.note


def test_the_appendices_lack_one_function(shipped: Catalogue) -> None:
    missing = [function.id for function in shipped.functions if not function.in_appendices]
    assert missing == ["guide:7.activities:03"]


def test_the_roles_are_19_and_the_care_assessor_is_of_both_kinds(shipped: Catalogue) -> None:
    kinds = Counter(kind for role in shipped.roles for kind in role.kinds)
    assert (len(shipped.roles), kinds["specialist"], kinds["generic"]) == (19, 10, 10)
    assert [role.id for role in shipped.roles if len(role.kinds) == 2] == ["care-assessor"]


def test_a_roles_id_is_its_title_in_kebab_case(shipped: Catalogue) -> None:
    for role in shipped.roles:
        assert role.id == role.title.lower().replace(" ", "-")
        assert role.description.endswith(".")


def test_no_name_of_a_role_is_a_plain_name_of_another(shipped: Catalogue) -> None:
    names = Counter(name.lower() for role in shipped.roles for name in (role.title, *role.aliases))
    assert [name for name, times in names.items() if times > 1] == []
    for role in shipped.roles:
        assert not {alias.lower() for alias in role.aliases} & {word.lower() for word in role.ambiguous}


def test_both_schemes_of_the_guide_stand_under_a_role(shipped: Catalogue) -> None:
    navigator, link_worker = shipped.role("care-navigator"), shipped.role("link-worker")
    assert navigator is not None
    assert link_worker is not None
    assert "guide:6.role.scheme:1" in navigator.source
    assert "guide:6.role.scheme:2" in link_worker.source


def test_the_ways_to_learn_are_told_apart_from_what_this_tool_suggests(shipped: Catalogue) -> None:
    suggested = {activity.id for activity in shipped.activities if activity.suggested}
    assert suggested == {"coaching", "practice-with-feedback"}
    assert {"shadowing", "peer-support", "action-learning-set", "supervision"} <= {one.id for one in shipped.activities}


# ---- what a function can tell


def test_a_function_tells_what_it_means_what_is_good_and_how_it_is_learned(tmp_path: Path) -> None:
    audit = read_in_full(tmp_path).functions[1]
    assert audit.explanation == "Look at what was done. Say what came of it."
    assert audit.good_practice == ("You look once a year", "You tell the team")
    assert audit.ways_to_learn == (
        WayToLearn("shadowing", "Sit beside someone who checks a service."),
        WayToLearn("coaching", "Talk through your first check."),
    )
    assert audit.aliases == ("quality check", "service review")
    assert audit.appendix_reading == "The appendix leaves the review out."


def test_a_function_need_not_tell_any_of_it(tmp_path: Path) -> None:
    bare = read(tmp_path).functions[1]
    assert (bare.explanation, bare.good_practice, bare.ways_to_learn, bare.aliases) == ("", (), (), ())
    assert bare.appendix_reading == ""


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("way: shadowing", "way: shadow", 12, "'shadow' cannot stand in 'way'; did you mean 'shadowing'?"),
        ("way: shadowing", "way: osmosis", 12, "it can be shadowing or coaching"),
        ("way: shadowing, ", "", 12, "a way to learn needs 'way'"),
        (", how: Talk through your first check.", "", 13, "a way to learn needs 'how'"),
        ("way: coaching", "ways: coaching", 13, "did you mean 'way'?"),
        ("explanation:", "explained:", 9, "did you mean 'explanation'?"),
    ],
)
def test_a_fault_in_what_a_function_tells_has_its_line_and_a_cure(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    with pytest.raises(DialogueError) as caught:
        read_in_full(tmp_path, TOLD_IN_FULL.replace(old, new, 1))
    assert str(caught.value).startswith(f"{tmp_path / 'functions.yaml'}:{line}:")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("id: coaching, ", "", "an activity needs 'id'"),
        ("id: coaching", "id: shadowing", "'shadowing' stands on line 2 already"),
        ("activities:", "activity:", "did you mean 'activities'?"),
    ],
)
def test_a_fault_among_activities_is_told_with_a_cure(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(DialogueError) as caught:
        read_in_full(tmp_path, "", ACTIVITIES.replace(old, new, 1))
    assert str(caught.value).startswith(f"{tmp_path / 'learning.yaml'}:")
    assert words in str(caught.value)


# ---- files with faults


def test_a_plain_folder_reads_as_it_stands(tmp_path: Path) -> None:
    catalogue = read(tmp_path)
    assert [function.label for function in catalogue.functions] == ["Use resources well", "Audit your service"]
    assert [role.id for role in catalogue.roles] == ["social-worker", "case-manager"]


def test_a_folder_without_the_files_has_an_empty_catalogue(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path) == Catalogue()


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ("id: guide:7.business:2, ", "", "{label: Audit", "a function needs 'id'; write 'id: ...'"),
        (
            "business:2",
            "business:1",
            "guide:7.business:1, label: Audit",
            "'guide:7.business:1' stands on line 4 already",
        ),
        (
            "core_areas:\n",
            "core_areas:\n  - {id: guide:7.core:2, label: Worth}\n",
            "guide:7.core:2, label: Values",
            "on line 7",
        ),
        ("label: Audit", "labels: Audit", "labels: Audit", "did you mean 'label'?"),
        ("group: business}\n  - ", "group: busyness}\n  - ", "busyness", "did you mean 'business'?"),
        ("group: business}\n  - ", "group: space}\n  - ", "space", "it can be business"),
        ("about: Check it.", "may_not_be_core: maybe, about: x", "maybe", "is yes or no, not 'maybe'"),
        ("groups:", "group:", "group", "did you mean 'groups'?"),
    ],
)
def test_a_fault_among_functions_is_one_line_with_place_and_cure(
    tmp_path: Path, old: str, new: str, at: str, words: str
) -> None:
    functions = FUNCTIONS.replace(old, new, 1)
    with pytest.raises(DialogueError) as caught:
        read(tmp_path, functions=functions)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'functions.yaml'}:{place_of(at, functions)}: error ")
    assert words in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ("id: case-manager, ", "", "{title: Case", "a role needs 'id'"),
        (
            "id: case-manager",
            "id: social-worker",
            "social-worker, title: Case",
            "'social-worker' stands on line 2 already",
        ),
        ("id: case-manager", "id: Case Manager", "Case Manager", "Case Manager"),
        ("kinds: [specialist]", "kinds: [special]", "[special]", "'special' is not a kind of role"),
        ("title: Case manager, ", "", "{id: case", "a role needs 'title'"),
        ("roles:", "rolls:", "rolls", "did you mean 'roles'?"),
        ("kinds: [generic]", "kinds: [generic], pay: much", "pay", "'pay' is not a word"),
    ],
)
def test_a_fault_among_roles_is_one_line_with_place_and_cure(
    tmp_path: Path, old: str, new: str, at: str, words: str
) -> None:
    roles = ROLES.replace(old, new, 1)
    with pytest.raises(DialogueError) as caught:
        read(tmp_path, roles=roles)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'roles.yaml'}:{place_of(at, roles)}: error ")
    assert words in message
    assert "\n" not in message


def test_a_file_without_its_list_says_which_it_needs(tmp_path: Path) -> None:
    with pytest.raises(DialogueError, match="this file needs 'functions'; write 'functions:' with its list"):
        read(tmp_path, functions="groups:\n  - {id: business, title: Business management}\n")
    with pytest.raises(DialogueError, match="this file needs 'roles'"):
        read(tmp_path, roles="{}")


def test_words_of_yaml_1_1_stay_words(tmp_path: Path) -> None:
    catalogue = read(tmp_path, roles=ROLES.replace("[generic]}", "[generic], aliases: [NO, on, 1e5, 12:30:45]}"))
    assert catalogue.roles[0].aliases == ("NO", "on", "1e5", "12:30:45")


def test_a_file_that_is_no_catalogue_brings_an_error_and_no_traceback(tmp_path: Path) -> None:
    for words in naughty_strings():
        with pytest.raises(DialogueError, match=r"roles\.yaml:\d+:\d+: error "):
            read(tmp_path, roles=words)
