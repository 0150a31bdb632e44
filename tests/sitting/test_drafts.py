"""Writing again where another program wrote first."""

from __future__ import annotations

import pytest

from assistant.errors import ConflictError, RefusedError
from assistant.sitting.drafts import TRIES, keep_trying


def test_a_write_that_came_second_looks_again_and_then_succeeds() -> None:
    log = ["theirs"]
    seen: list[str] = []

    def write() -> int:
        if seen != log:
            raise ConflictError("the log has gone on")
        return len(seen)

    assert keep_trying(write, lambda: seen.extend(log)) == 1


def test_a_write_that_never_comes_to_its_turn_says_so_in_the_end() -> None:
    looks: list[int] = []

    def write() -> None:
        raise ConflictError("the log has gone on")

    with pytest.raises(ConflictError, match="Not noted"):
        keep_trying(write, lambda: looks.append(1), "Not noted.")
    assert len(looks) == TRIES


def test_a_refusal_is_not_tried_again() -> None:
    looks: list[int] = []

    def write() -> None:
        raise RefusedError("This does not fit.")

    with pytest.raises(RefusedError):
        keep_trying(write, lambda: looks.append(1))
    assert looks == []
