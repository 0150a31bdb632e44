"""A parcel that is damaged or was built badly is refused in one line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import UseError
from assistant.exchange.parcel import read_parcel
from assistant.sitting.desk import Desk
from tests.sitting.parcel_story import me, refused


@pytest.fixture
def plain(ada: Desk, file: Path) -> dict[str, Any]:
    """A good parcel, as plain parts."""
    ada.write_parcel(me(ada), file)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def sealed(plain: dict[str, Any]) -> bytes:
    """The parts with the checksum that fits them: somebody built this on purpose."""
    told = {name: part for name, part in plain.items() if name != "checksum"}
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return json.dumps({**told, "checksum": "sha256:" + hashlib.sha256(text.encode()).hexdigest()}).encode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda p: p.update(format="joined-up record"), "this is not a parcel"),
        (lambda p: p.update(version=2), "a newer program wrote this"),
        (lambda p: p.update(version="1"), "version: is not a whole number"),
        (lambda p: p.update(extra=1), "'extra' is not known here"),
        (lambda p: p.pop("from"), "'from' is missing"),
        (lambda p: p["subject"].update(kind="cat"), "'cat' is not one of"),
        (lambda p: p["subject"].update(id="~proof"), "is no id"),
        (lambda p: p["subject"].update(name=" "), "subject.name: is empty"),
        (lambda p: p["subject"].update(cycle=10**9), "is no cycle"),
        (lambda p: p["facts"][0].update(cycle=2), "something was said after it"),
        (lambda p: p["facts"][0].update(fact="a[b"), "is no fact's name"),
        (lambda p: p["facts"][0].update(fact="a[b c]"), "is no fact's name"),
        (lambda p: p["facts"][0].update(answer={"non": "perhaps"}), "is no answer"),
        (lambda p: p["facts"][0].update(answer={"value": 1.5}), "is not one that a record holds"),
        (lambda p: p["facts"][0].update(answer="x"), "answer: is not a group"),
        (lambda p: p["facts"][0].update(ids=[]), "ids: is not a list of ids"),
        (lambda p: p["facts"][0].update(at="yesterday"), "is not a date and time"),
        (lambda p: p["facts"][0].update(asked="\ud800"), "half a character"),
        (lambda p: p["facts"].append(p["facts"][0]), "a fact stands twice"),
        (lambda p: p["rows"].append(p["rows"][0]), "a row stands twice"),
        (lambda p: p["rows"][0].update(row="a b"), "is no id"),
        (lambda p: p["what"].append(1), "is not a text"),
        (lambda p: p["closed"].append("a b"), "is no table's name"),
        (lambda p: p["subject"].update(example="no"), "is not true or false"),
    ],
)
def test_a_parcel_that_was_built_badly_is_refused_in_one_line(
    bo: Desk, file: Path, plain: dict[str, Any], change: Callable[[dict[str, Any]], None], words: str
) -> None:
    change(plain)
    assert words in refused(bo, file, sealed(plain))
    assert bo.people() == ()


def test_a_parcel_that_was_changed_on_the_way_is_refused(bo: Desk, file: Path, plain: dict[str, Any]) -> None:
    plain["from"] = "Somebody Else"
    assert "changed or damaged after it was written" in refused(bo, file, json.dumps(plain).encode())
    whole = sealed(plain)
    assert "is not JSON" in refused(bo, file, whole[: len(whole) // 2])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "this is not JSON"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"PK\x03\x04" + bytes(range(256)), "no text in UTF-8"),
        (b"[]", "this is not a parcel"),
        (b'{"format": "other"}', "this is not a parcel"),
        (b"[" * 500 + b"]" * 500, "nested deeper than"),
        (b"[" * 200_000, "was written here"),
        (b'{"a": ' * 60 + b"1" + b"}" * 60, "nested deeper than"),
        (b" " * 20_000_001, "20 MB"),
    ],
)
def test_what_is_no_parcel_is_refused_in_one_line(bo: Desk, file: Path, data: bytes, words: str) -> None:
    assert words in refused(bo, file, data)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(bo: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "no", tmp_path):
        with pytest.raises(UseError, match="there is no such file"):
            bo.parcel_preview(path)


def test_a_row_that_is_named_by_itself_does_not_go_round_for_ever(bo: Desk, file: Path, plain: dict[str, Any]) -> None:
    for fact in plain["facts"]:
        if fact["fact"] == "needs[n1].what":
            fact["answer"] = {"value": "n2"}
        if fact["fact"] == "needs[n2].what":
            fact["answer"] = {"value": "n1"}
    file.write_bytes(sealed(plain))
    subject = bo.take_parcel(bo.parcel_preview(file)).id
    bo.open("test", subject)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_ends_in_anything_but_one_line(
    bo: Desk, file: Path, plain: dict[str, Any], data: st.DataObject
) -> None:
    text = json.dumps(plain)
    place = data.draw(st.integers(0, len(text) - 1))
    put = data.draw(st.sampled_from(["", "}", '"', "0", "\x00", "[", "null", ",", "1e999"]))
    words = ""
    try:
        read_parcel((text[:place] + put + text[place + 1 :]).encode())
    except UseError as error:
        words = str(error)
    assert "\n" not in words
