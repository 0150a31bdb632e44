"""Roles, doubts and the words of titles are read from knowledge/, and faults are told with their line and a cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue.roles import RoleBook
from assistant.errors import DialogueError
from assistant.library.roles import read_role_book

ROLES = """\
roles:
  - {id: link-worker, title: Link worker, kinds: [generic], aliases: [social ... worker, SPLW], never_with: [school]}
  - {id: care-navigator, title: Care navigator, kinds: [specialist]}
doubts:
  - {names: [navigator], ask: Which?, may_be: [care-navigator, link-worker]}
"""
TITLES = """\
short_forms: snr = senior, asst = assistant
aside:
  seniority: senior, lead
jobs: worker, navigator
cues:
  - {names: navigator, beside: "ship, boat"}
"""


def book(folder: Path, roles: str = ROLES, titles: str = TITLES) -> RoleBook:
    (folder / "roles.yaml").write_text(roles, encoding="utf-8")
    (folder / "titles.yaml").write_text(titles, encoding="utf-8")
    return read_role_book(folder)


def test_a_role_has_its_names_and_those_with_a_gap_apart(tmp_path: Path) -> None:
    worker, navigator = book(tmp_path).roles

    assert (worker.aliases, worker.patterns, worker.never_with) == (("SPLW",), ("social ... worker",), ("school",))
    assert worker.ambiguous == navigator.ambiguous == ("navigator",)


def test_the_words_of_titles_are_read_from_their_lists(tmp_path: Path) -> None:
    read = book(tmp_path)

    assert read.words.short_forms == (("snr", "senior"), ("asst", "assistant"))
    assert read.words.aside == (("seniority", ("senior", "lead")),)
    assert (read.cues[0].names, read.cues[0].beside, read.cues[0].reads_as) == (("navigator",), ("ship", "boat"), "")


def test_a_folder_without_the_files_has_no_roles(tmp_path: Path) -> None:
    assert read_role_book(tmp_path) == RoleBook()


@pytest.mark.parametrize(
    ("roles", "titles", "told"),
    [
        (ROLES.replace("[care-navigator, link-worker]", "[care-navigator, link-wroker]"), TITLES, "link-wroker"),
        (ROLES.replace("[care-navigator, link-worker]", "[care-navigator]"), TITLES, "between two roles or more"),
        (ROLES.replace("ask: Which?, ", ""), TITLES, "needs 'ask'"),
        (ROLES, TITLES.replace("snr = senior", "snr senior"), "'snr senior' is no pair; write 'snr = senior'"),
        (ROLES, TITLES.replace("jobs:", "job:"), "'job' is not a word"),
    ],
)
def test_a_fault_is_told_with_its_file_line_and_cure(tmp_path: Path, roles: str, titles: str, told: str) -> None:
    with pytest.raises(DialogueError, match=r"(roles|titles)\.yaml:\d+:\d+: error") as raised:
        book(tmp_path, roles, titles)

    assert told in str(raised.value)


def test_no_name_stands_in_two_doubts_and_no_doubtful_name_is_a_plain_one() -> None:
    shipped = read_role_book(Path(__file__).parents[2] / "knowledge")
    doubtful = [name.casefold() for doubt in shipped.doubts for name in doubt.names]
    plain = {name.casefold() for role in shipped.roles for name in role.aliases}

    assert sorted({name for name in doubtful if doubtful.count(name) > 1}) == []
    assert sorted(plain & set(doubtful)) == []
