"""An id made for a row is never taken for an identifier of a person when the row is picked."""

from __future__ import annotations

from assistant.sitting.drafts import random_row
from assistant.sitting.guard import stop


def test_no_id_of_a_row_reads_as_words_to_be_stopped() -> None:
    made = {random_row() for _ in range(3000)}
    assert len(made) == 3000
    assert [row for row in made if stop(row)] == []
