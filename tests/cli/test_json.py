"""With --json there is one object a line, in the shape that is promised."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant import __version__
from tests.cli.conftest import Run

OF_A_ROLE = ("job-description", "person-specification", "advert", "interview-pack", "role-training-plan")
"""They are written of a role that was designed, and the plan of these tests has none."""


def objects(out: str) -> list[dict[str, Any]]:
    """The objects, one a line."""
    return [json.loads(line) for line in out.splitlines()]


def test_dialogues(run: Run) -> None:
    listed = objects(run("dialogues --json").out)
    assert {"commissioning": "plan", "learning-needs": "person"}.items() <= {
        one["id"]: one["subject"] for one in listed
    }.items()
    assert all(set(one) == {"id", "title", "about", "subject", "begins"} for one in listed)


def test_plans(run: Run, played: Path) -> None:
    (plan,) = objects(run("plans --json").out)
    assert set(plan) == {"id", "name", "kind", "cycle", "answered", "changed", "example", "apart"}
    assert (plan["name"], plan["kind"], plan["cycle"], plan["example"]) == ("Quillmere", "plan", 1, False)
    assert plan["answered"] == 6  # four single answers, the name of an organisation, and an outcome
    assert datetime.fromisoformat(plan["changed"]).tzinfo is not None


def test_conversations(run: Run, played: Path) -> None:
    (one,) = objects(run("conversations --json").out)
    keys = {"id", "dialogue", "title", "subject", "subject_name", "done", "total", "where", "changed"}
    assert set(one) == keys
    assert (one["dialogue"], one["subject_name"]) == ("commissioning", "Quillmere")
    assert 0 < one["done"] < one["total"]


def test_nothing_yet_is_no_line(run: Run) -> None:
    assert run("plans --json").out == ""
    assert run("conversations --json").out == ""


def test_understand(run: Run) -> None:
    back, date = objects(run(["understand", "--json", "--kind", "date", "can we go back", "1 May 2027"]).out)
    assert set(back) == {"input", "meant", "target", "value"}
    assert (back["input"], back["meant"], back["value"]) == ("can we go back", "back", None)
    assert (date["meant"], date["value"]) == ("answer", "2027-05-01")


def test_understand_reads_one_input_a_line_words_and_objects_alike(run: Run) -> None:
    lines = [
        "£120k",
        json.dumps({"text": "the second one", "kind": "choice", "options": ["Red", "Green"], "asked": "Which?"}),
        json.dumps({"text": "1", "kind": "choice", "options": "Red | Green"}),
        '{"not": "closed"',
    ]
    ran = run("understand - --json --kind money", typed="\n".join(lines) + "\n")
    money, second, first, words = objects(ran.out)
    assert ran.code == 0
    assert money["value"] == 120_000
    assert (second["value"], first["value"]) == ("Green", "Red")
    assert words["input"] == '{"not": "closed"'


def test_understand_reads_a_line_of_no_known_kind_as_text_and_says_so(run: Run) -> None:
    lines = [{"text": "go back", "kind": "opinion"}, {"text": "y", "kind": "yes_no", "asked": None}]
    ran = run("understand - --json", typed="\n".join(json.dumps(line) for line in lines) + "\n")

    assert [(got["meant"], got["value"]) for got in objects(ran.out)] == [("back", None), ("answer", "Yes")]
    assert "there is no kind 'opinion'" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_understand_refuses_an_object_without_words(run: Run) -> None:
    ran = run("understand - --json", typed='{"kind": "text"}\n')
    assert ran.code == 2
    assert ran.err.startswith("joinedup: ")
    assert ran.err.count("\n") == 1


def test_ask(run: Run) -> None:
    found, lost = objects(run(["ask", "--json", "what is an outcome", "zzzz qqqq"]).out)
    for one in (found, lost):
        assert set(one) == {"input", "declined", "reason", "answers"}
    assert not found["declined"]
    assert set(found["answers"][0]) == {"items", "text", "score"}
    scores = [answer["score"] for answer in found["answers"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert "outcome" in found["answers"][0]["text"].casefold()
    assert lost["declined"]
    assert lost["answers"] == []
    assert lost["reason"]


def test_report(run: Run, played: Path, tmp_path: Path) -> None:
    listed = objects(run("report --json").out)
    assert {"strategy", "risk-register", "record", "dates", "changes", "question-pack"} <= {
        one["name"] for one in listed
    }
    assert all(set(one) == {"name", "title", "about", "formats"} for one in listed)
    (written,) = objects(run(["report", "strategy", "--json", "--format", "md", "--out", str(tmp_path)]).out)
    assert set(written) == {"name", "format", "file"}
    assert "Quillmere Vale" in Path(written["file"]).read_text(encoding="utf-8")


def test_every_document_and_every_format_can_be_written(run: Run, played: Path, tmp_path: Path) -> None:
    assert run(["plain", "learning-needs", "--person", "Sam"], typed="Riverside Trust\n").code == 0
    listed = objects(run("report --json").out)
    empty: dict[str, str] = {}
    left = {form for one in listed for form in one["formats"]}
    for one in listed:
        form = next((form for form in one["formats"] if form in left), one["formats"][0])
        left.discard(form)
        file = tmp_path / f"{one['name']}.{form}"
        ran = run(["report", one["name"], "--format", form, "--out", str(file)])
        if ran.code == 1:
            empty[one["name"]] = ran.err
            assert not file.exists()
            continue
        assert (ran.code, ran.err) == (0, ""), (one["name"], form)
        assert file.stat().st_size > 0
    assert left == set()
    dated = [name for name in empty if "there are no dates yet" in empty[name]]
    assert [name for name in empty if name not in dated] == [*OF_A_ROLE]
    assert dated == ["my-dates", "my-competency-dates"]


def test_check(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "tea.yaml"
    path.write_text("dialogue: tea\nversion: 1.0.0\ntitel: Tea\n", encoding="utf-8")
    ran = run(["check", "--json", str(path)])
    assert ran.code == 1
    first = objects(ran.out)[0]
    assert {"code", "level", "message"} <= set(first)
    assert first["level"] in ("error", "warning", "note")


def test_play(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Fern.yaml"
    path.write_text("area: Fern\nscope: navigation\n", encoding="utf-8")
    area, scope = objects(run(["play", "commissioning", "--json", "--answers", str(path)]).out)
    assert set(area) >= {"id", "key", "asked", "answer", "understood", "said"}
    assert (area["key"], area["answer"]) == ("area", "Fern")
    assert scope["understood"] == "A navigation service"


def test_the_version_is_the_packages_own(run: Run) -> None:
    assert __version__ in run("--version").out
