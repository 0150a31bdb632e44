"""`joinedup map read` says what sentences would put in the maps."""

from __future__ import annotations

import json

from tests.cli.conftest import Run


def test_a_sentence_is_told_in_words_with_those_that_led_there(run: Run) -> None:
    done = run(["map", "read", "The council will do transport from April; nobody does advocacy"])

    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Help people get to appointments: council: planned (April), from “transport”",
        "Be an advocate: nobody, from “advocacy”",
    ]


def test_the_object_has_the_shape_that_is_promised(run: Run) -> None:
    (read,) = map(json.loads, run(["map", "read", "--json", "Mind does self-care"]).out.splitlines())

    assert set(read) == {"input", "cells", "asks"}
    assert read["input"] == "Mind does self-care"
    assert read["cells"] == [
        {
            "function": "guide:7.activities:08",
            "who": "Mind",
            "who_kind": "organisation",
            "status": "delivers",
            "when": "",
            "ambiguous": True,
        }
    ]
    assert len(read["asks"]) == 1


def test_one_line_is_one_object_whatever_it_says(run: Run) -> None:
    lines = run(["map", "read", "-", "--json"], "Age UK do transport\n\nHello\n").out.splitlines()

    assert [len(json.loads(line)["cells"]) for line in lines] == [1, 0, 0]


def test_what_says_nothing_is_told_so(run: Run) -> None:
    assert run(["map", "read", "Hello"]).out == "Nothing here says who does what.\n"
