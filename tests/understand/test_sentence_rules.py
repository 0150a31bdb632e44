"""Who does something in a sentence, and to which of its parts each word about it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library.catalogue import read_catalogue
from assistant.library.sentences import read_sentence_words
from assistant.understand.sentences import SentenceReader

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
TRANSPORT, ADVOCACY = "guide:7.activities:15", "guide:7.activities:10"


@pytest.fixture(scope="module")
def reader() -> SentenceReader:
    return SentenceReader(read_catalogue(KNOWLEDGE), read_sentence_words(KNOWLEDGE))


def who(reader: SentenceReader, text: str) -> list[tuple[str, str]]:
    return [(cell.who, cell.status) for cell in reader.read(text).cells]


def cells(reader: SentenceReader, text: str) -> list[tuple[str, str, str]]:
    return [(cell.function, cell.who, cell.status) for cell in reader.read(text).cells]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people still wait for transport",
        "Frantic session on transport last week",
        "Mrs Patel's daughter takes her to appointments",
        "Stakeholders met about transport",
    ],
)
def test_a_capital_alone_makes_no_doer(reader: SentenceReader, text: str) -> None:
    assert who(reader, text) == []


def test_an_unknown_name_that_does_something_is_a_doer(reader: SentenceReader) -> None:
    assert who(reader, "Brightwell runs transport") == [("Brightwell", "delivers")]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Mind help people choose where to live, at home, a care home or a flat", "Mind"),
        ("Mind do all the office paperwork and filing", "Mind"),
        ("VCSE partners will design services", "VCSE partners"),
        ("Transport is run by the neighbourhood leads", "neighbourhood leads"),
        ("Residents hear about their legal right to choose from VoiceAbility", "VoiceAbility"),
        ("St John's lot drive people in, Mondays and Fridays", "St John's lot"),
    ],
)
def test_things_and_places_beside_a_doer_do_nothing(reader: SentenceReader, text: str, doer: str) -> None:
    assert {name for name, _ in who(reader, text)} == {doer}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Transport: Mind (partly, weekdays only), Rethink (yes)", [("Mind", "partly"), ("Rethink", "delivers")]),
        ("Mind take people where they'd most like transport", [("Mind", "delivers")]),
        ("Mind are not afraid to do advocacy", [("Mind", "delivers")]),
        ("Mind do transport until May, after that Rethink will", [("Mind", "delivers"), ("Rethink", "planned")]),
        ("Advocacy is done by Mind; Rethink cover a bit of it", [("Mind", "delivers"), ("Rethink", "partly")]),
        ("Mind do transport, nobody else will touch it", [("Mind", "delivers")]),
        ("Mind took over advocacy from the council in May", [("Mind", "delivers"), ("council", "none")]),
        ("Mind do advocacy, with volunteers chipping in", [("Mind", "delivers"), ("volunteers", "partly")]),
        ("Dawn did transport. Now it's Mind.", [("Dawn", "none"), ("Mind", "delivers")]),
        ("Trust = advocacy, council = transport", [("Trust", "delivers"), ("council", "delivers")]),
        ("Nobody here does transport; at home the matron does", [("", "none"), ("matron", "delivers")]),
        ("Mind do lifts; nobody's doing hospital runs further out", [("Mind", "delivers"), ("", "none")]),
        ("Transport: Mind (yes), us (no)", [("Mind", "delivers"), ("us", "none")]),
        ("Transport: Mind does it, sort of", [("Mind", "partly")]),
        ("Advocacy went from the council to Mind last summer", [("council", "none"), ("Mind", "delivers")]),
        (
            "Mind do advocacy; they don't do transport, Rethink does",
            [("Mind", "delivers"), ("Mind", "none"), ("Rethink", "delivers")],
        ),
    ],
)
def test_what_is_said_of_one_is_not_said_of_another(
    reader: SentenceReader, text: str, expected: list[tuple[str, str]]
) -> None:
    assert who(reader, text) == expected


def test_another_who_does_the_last_thing_named_has_that_alone(reader: SentenceReader) -> None:
    assert cells(reader, "Mind do advocacy and transport, which Rethink looks after too") == [
        (ADVOCACY, "Mind", "delivers"),
        (TRANSPORT, "Mind", "delivers"),
        (TRANSPORT, "Rethink", "delivers"),
    ]


def test_what_a_whole_group_leaves_out_may_be_done_by_another(reader: SentenceReader) -> None:
    found = cells(reader, "All four of the business management ones are done by Mind except audit, which Rethink does")

    assert [(name, function[-1]) for function, name, _ in found] == [
        ("Mind", "1"),
        ("Mind", "3"),
        ("Mind", "4"),
        ("Rethink", "2"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The surgery and the pharmacy discussed transport",
        "The PCN return asks how many care plans are written",
        "The council funds advocacy",
        "The council's funding the advocacy pilot",
        "Our bid mentions transport twice and I can't say what it costs",
        "Transport - don't get me started",
        "We were told that transport is sorted",
        "The transport contract is out to tender",
        "Mind share a pharmacy",
        "We gave thanks for the advocacy volunteers",
    ],
)
def test_talk_of_a_thing_is_no_cell(reader: SentenceReader, text: str) -> None:
    assert who(reader, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo tells me the council's brokerage team do transport", ("council's brokerage team", "delivers")),
        ("The chair reported that Mind do transport", ("Mind", "delivers")),
        ("Update from the falls team: they do transport", ("falls team", "delivers")),
        ("I must say the link workers don't do transport", ("link workers", "none")),
        ("Nobody in this old building could say who does transport", ("", "unknown")),
        ("Each practice does its own audit", ("practice", "delivers")),
        ("Transport is done by Greenfield and Partners", ("Greenfield and Partners", "delivers")),
        ("The transport contract was awarded to Mind", ("Mind", "delivers")),
        ("Mind challenge the GPs", ("Mind", "delivers")),
        ("Mind do transport, and the GPs and the pharmacy discussed it", ("Mind", "delivers")),
        ("Mind do transport, the council pays", ("Mind", "delivers")),
        ("In my view Mind does transport", ("Mind", "delivers")),
        ("Mind is opening an advocacy service", ("Mind", "planned")),
        ("Link worker (Zoe, 3 days) does transport", ("Link worker", "delivers")),
        ("Zoe the link worker does transport", ("Zoe", "delivers")),
        ("Mind do transport so the care homes don't have to", ("Mind", "delivers")),
        ("In hours the hub picks up the phone", ("hub", "delivers")),
        ("The hospital team's social workers do transport", ("hospital team's social workers", "delivers")),
        ("Mind have called it a day with transport", ("Mind", "none")),
        ("Fiona says Meadow Lane Surgery does transport", ("Meadow Lane Surgery", "delivers")),
        ("Noted: Mind do transport", ("Mind", "delivers")),
        ("Quick note from the huddle: Mind do transport", ("Mind", "delivers")),
        ("Mind talk about dying with people", ("Mind", "delivers")),
        ("Weekly MDTs are chaired by the matron", ("matron", "delivers")),
        ("We pay Care4U to find people care homes", ("Care4U", "delivers")),
        ("The old befriending scheme shut in 2023", ("", "none")),
        ("Advocates make sure they're heard", ("Advocates", "delivers")),
    ],
)
def test_those_who_only_tell_of_it_do_nothing(reader: SentenceReader, text: str, expected: tuple[str, str]) -> None:
    assert who(reader, text) == [expected]


def test_to_do_nothing_else_says_nothing_of_what_is_done(reader: SentenceReader) -> None:
    assert cells(reader, "Age UK do referrals and don't do anything else") == cells(reader, "Age UK do referrals")
    assert cells(reader, "Mind do nothing else but transport") == cells(reader, "Mind do transport")
