"""What is shown can be typed again: reading what `show` writes gives the value back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.flow.amounts import Amount
from assistant.flow.choices import Kind
from assistant.flow.kinds import accept, plain_decimal, show
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.reading import Read
from assistant.understand.values import read_value
from tests.understand.prompts import TODAY

LABELS = (
    "Carers", "Families and friends", "GPs", "Housing, debt and benefits", "People who draw on care", "24/7 cover",
    "Health (mental)", "Yes", "No", "Not sure yet", "Care", "Care coordination", "Don't know",
)  # fmt: skip
PICKS = tuple(Pick(f"p{at}", label) for at, label in enumerate(LABELS))
NAMES = {pick.id: pick.label for pick in PICKS}
DETAILS = st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,4}", fullmatch=True)


def back(kind: Kind, value: object) -> object:
    """What is read from what is shown."""
    shown = show(kind, value, NAMES)  # type: ignore[arg-type]
    prompt = Prompt(
        "answer", "", kind.name, picks=PICKS, low=kind.low, high=kind.high, ends=kind.ends, unit=kind.unit, add=True
    )
    reading = read_value(prompt, shown, TODAY)
    assert isinstance(reading, Read), (shown, reading)
    assert not reading.inferred, (shown, reading)
    return reading.value


@given(st.integers(0, 10**11))
def test_money(pence: int) -> None:
    assert back(Kind("money"), pence) == pence


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["", "people", "%", "hours a week"]))
def test_numbers(amount: Decimal, unit: str) -> None:
    number = plain_decimal(amount)

    assert back(Kind("number", unit=unit), number) == number


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["£", "%", "days", "people a month", "NHS beds"]))
def test_numbers_with_what_they_are_counted_in(amount: Decimal, unit: str) -> None:
    value = Amount(amount, unit).plain(plain_decimal(amount))

    assert back(Kind("number"), value) == value


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_dates(day: date) -> None:
    assert back(Kind("date"), day.isoformat()) == day.isoformat()


@given(
    st.integers(1, 5), st.sampled_from([(), ("Rare", "Certain"), ("Rare", "Unlikely", "Possible", "Likely", "Certain")])
)
def test_points_on_a_scale(point: int, ends: tuple[str, ...]) -> None:
    assert back(Kind("scale", low="1", high="5", ends=ends), point) == point


@given(st.sampled_from(PICKS))
def test_choices(pick: Pick) -> None:
    assert back(Kind("choice"), pick.id) == pick.id


@given(st.dictionaries(st.sampled_from([pick.id for pick in PICKS]), st.just("") | DETAILS, min_size=1))
def test_tick_lists_with_words_beside_the_ticks(value: dict[str, str]) -> None:
    ticked = accept(Kind("choices"), value, PICKS)  # type: ignore[arg-type]

    assert back(Kind("choices"), ticked) == ticked


@given(st.sampled_from(PICKS), st.sampled_from(["organisation", "role"]))
def test_rows_of_a_shared_list(pick: Pick, kind: str) -> None:
    assert back(Kind(kind), pick.id) == pick.id  # type: ignore[arg-type]


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_text_is_kept_to_the_letter(text: str) -> None:
    assert back(Kind("text"), text) == text
