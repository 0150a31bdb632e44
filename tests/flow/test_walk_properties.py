"""What holds for every walk: it comes to its end, only where the check says it can, and nothing breaks it."""

from __future__ import annotations

from hypothesis import strategies as st

from assistant.flow.checks import check_dialogue
from assistant.flow.facts import Json
from assistant.flow.model import Dialogue
from assistant.flow.talk import NoReply, Reply
from tests.flow.inventing import invent
from tests.flow.playing import CHANGES, Player, holds_always, picture


@holds_always
def test_what_the_check_calls_out_of_reach_is_never_reached(data: st.DataObject) -> None:
    made = invent(data, branches=True)
    shut = _named(made, "L002")
    player = Player(data, made, steady=1)
    for _ in range(10):
        assert not {item.question.id for item in player.moment.view.items} & shut
        player.play(1)
        player.edit(1)


@holds_always
def test_what_the_check_calls_shut_on_the_short_route_is_never_asked_there(data: st.DataObject) -> None:
    made = invent(data, branches=True)
    shut = _named(made, "L015")
    player = Player(data, made, steady=1, route="short")
    for _ in range(10):
        if player.moment.state.route == "short":  # at its end, one may go on to the full route
            assert player.moment.prompt.id not in shut
            player.play(1)


def _named(made: Dialogue, code: str) -> set[str]:
    """The questions that a finding names first."""
    return {found.message.split("'")[1] for found in check_dialogue(made) if found.code == code}


@holds_always
def test_whoever_puts_everything_off_still_comes_to_the_end(data: st.DataObject) -> None:
    player = Player(data, invent(data))
    most = 3 * len(player.moment.view.items) + 20
    for _ in range(most):
        if player.moment.prompt.waiting == "finished":
            break
        player.take(NoReply("come_back"))
    assert player.moment.prompt.waiting == "finished"


@holds_always
def test_whoever_answers_everything_comes_to_the_end_and_leaves_nothing_open(data: st.DataObject) -> None:
    player = Player(data, invent(data, checks=False), steady=1)
    assert player.walk(400)
    assert [str(item.key) for item in player.moment.view.items if item.status == "open"] == []


@holds_always
def test_no_input_however_odd_breaks_a_turn(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=0.7)
    odd: list[Json] = [
        None,
        True,
        -1,
        "",
        "\x00",
        "a" * 5000,
        [],
        {},
        {"a": ""},
        ["a", "zz"],
        "2026-13-01",
        "١٢",
        "1e400",
    ]
    for _ in range(10):
        player.play(1)
        before = picture(player.moment)
        outcome = player.take(Reply(data.draw(st.sampled_from(odd))))
        if not any(isinstance(event, CHANGES) for event in outcome.events):
            assert picture(outcome.after) == before
