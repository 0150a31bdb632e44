"""Sentences about who does what become cells to propose; what is in doubt is asked about."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from assistant.library.catalogue import read_catalogue
from assistant.library.sentences import read_sentence_words
from assistant.understand.sentences import SentenceReader, read_sentences
from tests.naughty import naughty_strings

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
TRANSPORT, ADVOCACY, REFERRALS = "guide:7.activities:15", "guide:7.activities:10", "guide:7.information:2"


@pytest.fixture(scope="module")
def reader() -> SentenceReader:
    return SentenceReader(read_catalogue(KNOWLEDGE), read_sentence_words(KNOWLEDGE))


def told(reader: SentenceReader, text: str) -> list[tuple[str, str, str, str]]:
    return [(cell.function, cell.who, cell.who_kind, cell.status) for cell in reader.read(text).cells]


def test_one_sentence_tells_of_organisations_roles_and_nobody(reader: SentenceReader) -> None:
    text = "Age UK handle referrals and transport; the district nurses review care plans; nobody plans for end of life"

    assert told(reader, text) == [
        (REFERRALS, "Age UK", "organisation", "delivers"),
        (TRANSPORT, "Age UK", "organisation", "delivers"),
        ("guide:7.activities:07", "district nurses", "role", "delivers"),
        ("guide:7.activities:03", "", "nobody", "none"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mind do advocacy", "delivers"),
        ("Advocacy is done by Mind", "delivers"),
        ("Advocacy: Mind", "delivers"),
        ("I think Mind do advocacy", "delivers"),
        ("Mind do some advocacy", "partly"),
        ("Mind do advocacy, but only in the north", "partly"),
        ("Mind help with advocacy", "partly"),
        ("Mind will do advocacy", "planned"),
        ("Mind don't do advocacy", "none"),
        ("Mind used to do advocacy", "none"),
        ("Mind no longer do advocacy", "none"),
        ("Mind might do advocacy", "unknown"),
        ("We're not sure whether Mind do advocacy", "unknown"),
    ],
)
def test_how_things_stand_is_told_by_the_little_words(reader: SentenceReader, text: str, status: str) -> None:
    assert told(reader, text) == [(ADVOCACY, "Mind", "organisation", status)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("From April Mind will do advocacy", "April"),
        ("Mind start advocacy in June 2027", "June 2027"),
        ("Mind plan to do advocacy next year", "next year"),
        ("Mind will do advocacy soon", ""),
        ("Mind have done advocacy since April", ""),
    ],
)
def test_a_plan_says_when_where_that_is_said(reader: SentenceReader, text: str, when: str) -> None:
    assert [cell.when for cell in reader.read(text).cells] == [when]


def test_what_is_said_of_one_task_is_not_said_of_the_next(reader: SentenceReader) -> None:
    text = "Age UK do referrals but not transport. Mind do advocacy and Age UK will too."

    assert told(reader, text) == [
        (REFERRALS, "Age UK", "organisation", "delivers"),
        (TRANSPORT, "Age UK", "organisation", "none"),
        (ADVOCACY, "Mind", "organisation", "delivers"),
        (ADVOCACY, "Age UK", "organisation", "planned"),
    ]


def test_those_to_whom_something_is_done_are_not_those_who_do_it(reader: SentenceReader) -> None:
    assert told(reader, "Age UK refer people to Mind and the council") == [
        (REFERRALS, "Age UK", "organisation", "delivers")
    ]


def test_nobody_known_is_not_nobody(reader: SentenceReader) -> None:
    assert told(reader, "We don't know who does transport") == [(TRANSPORT, "", "unknown", "unknown")]
    assert told(reader, "Nobody does transport") == [(TRANSPORT, "", "nobody", "none")]
    assert told(reader, "Nobody but the Red Cross does transport") == [
        (TRANSPORT, "Red Cross", "organisation", "delivers")
    ]


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("Mind does self-care", {"guide:7.activities:08", "guide:7.communication:10"}),
        ("Mind negotiate", {"guide:7.activities:05", "guide:7.communication:08"}),
        ("Mind do networking", {"guide:7.local:5", "guide:7.information:8"}),
        ("Mind look at experiences", {"guide:7.activities:09", "guide:7.business:3"}),
        ("Mind do care plans", {"guide:7.activities:02", "guide:7.activities:07", "guide:7.activities:06"}),
        ("Mind do the paperwork", {"guide:7.information:4", "guide:7.communication:05"}),
        ("Mind do the follow-up", {"guide:7.communication:06", "guide:7.activities:07"}),
    ],
)
def test_functions_that_lie_near_each_other_are_asked_about(
    reader: SentenceReader, text: str, may_be: set[str]
) -> None:
    reading = reader.read(text)

    assert [set(cell.may_be) for cell in reading.cells] == [may_be]
    assert reading.cells[0].ambiguous
    assert len(reading.asks) == 1
    assert reading.asks[0].startswith("What does “")


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Mind do motivational interviewing", "guide:7.communication:10"),
        ("Mind review care plans", "guide:7.activities:07"),
        ("Mind write care plans", "guide:7.activities:02"),
        ("Mind follow up referrals", "guide:7.communication:06"),
        ("Mind make referrals", REFERRALS),
        ("Mind signpost", "guide:7.information:3"),
        ("Mind settle family rows", "guide:7.communication:08"),
    ],
)
def test_more_words_settle_which_of_them_is_meant(reader: SentenceReader, text: str, function: str) -> None:
    reading = reader.read(text)

    assert [(cell.function, cell.ambiguous) for cell in reading.cells] == [(function, False)]
    assert not reading.asks


def test_what_was_settled_before_is_not_asked_again(reader: SentenceReader) -> None:
    first = reader.read("Mind does self-care").cells[0]
    reading = reader.read("Age UK does self-care", {first.words: "guide:7.communication:10"})

    assert [(cell.function, cell.ambiguous) for cell in reading.cells] == [("guide:7.communication:10", False)]
    assert not reading.asks


def test_the_words_that_led_to_a_function_are_shown(reader: SentenceReader) -> None:
    assert [cell.words for cell in reader.read("The nurses take people to appointments").cells] == [
        "take people appointments"
    ]


def test_names_of_the_plan_are_known_however_they_look() -> None:
    catalogue, words = read_catalogue(KNOWLEDGE), read_sentence_words(KNOWLEDGE)
    text = "sunny side up do transport and pals of york do advocacy"

    named = read_sentences(text, catalogue, ["Sunny Side Up"], ["Pals of York"], words=words).cells

    assert [(cell.who, cell.who_kind) for cell in named] == [
        ("sunny side up", "organisation"),
        ("pals of york", "role"),
    ]


def test_we_is_asked_about(reader: SentenceReader) -> None:
    reading = reader.read("We do transport")

    assert [(cell.who, cell.who_kind) for cell in reading.cells] == [("We", "unknown")]
    assert reading.asks == ("Who is “We” here: which organisation or role?",)


def test_an_answer_to_the_question_before_it_is_taken(reader: SentenceReader) -> None:
    assert told(reader, "Transport? Age UK.") == [(TRANSPORT, "Age UK", "organisation", "delivers")]


def test_a_wish_is_asked_about_and_proposes_nothing(reader: SentenceReader) -> None:
    reading = reader.read("Age UK should do transport")

    assert not reading.cells
    assert reading.asks == ("Is “transport” done now by Age UK, or is that a wish?",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Hello there",
        "Do we need transport?",
        "Could you explain what transport means?",
        "Is there anyone who does transport?",
        "It rained all day.",
        "?!.;:",
    ],
)
def test_what_tells_nothing_of_who_does_what_gives_no_cell(reader: SentenceReader, text: str) -> None:
    reading = reader.read(text)

    assert not reading.cells
    assert len(reading.asks) <= 1


def test_a_rant_of_a_million_letters_gets_one_line(reader: SentenceReader) -> None:
    reading = reader.read("Nobody ever does transport! " * 40_000)

    assert not reading.cells
    assert len(reading.asks) == 1


def test_ten_thousand_letters_take_under_a_second_of_work(reader: SentenceReader) -> None:
    for text in (
        "Age UK do transport and the nurses review care plans, " * 200,
        "care plan review " * 600,
        "and " * 2500,
    ):
        began = time.process_time()
        reader.read(text[:10_000])

        assert time.process_time() - began < 1


def test_strange_input_never_raises(reader: SentenceReader) -> None:
    pieces = [
        "Age UK",
        "transport",
        "not",
        "by",
        "and",
        ",",
        "(",
        ")",
        "but",
        "them",
        "it",
        "we",
        "nobody",
        "partly",
        "from April",
        "care plans",
        "review",
        "'s",
        "’",
        "…",
        "\n",
        "\x00",
        "🙂",
        "who",
        "?",
        "will",
        "-",
        "they",
        "too",
        "İ",
        "ß",
        "the",
        "while",
        "everyone",
        "no",
        "is",
        "for",
        "them",
        "except",
        "everything",
        "help from",
        ":",
    ]
    choose = random.Random(4)
    for text in (*naughty_strings(), *(" ".join(choose.choices(pieces, k=choose.randint(1, 14))) for _ in range(3000))):
        for cell in reader.read(text).cells:
            assert cell.function
            assert cell.status in ("delivers", "partly", "planned", "none", "unknown")


# ---- names that go on, and names said again


@pytest.mark.parametrize(
    "name", ["Age UK Testdale", "Healthwatch Testdale", "Citizens Advice North Testdale", "Helping Hands"]
)
def test_a_name_that_goes_on_with_capitals_is_one_name(reader: SentenceReader, name: str) -> None:
    assert told(reader, f"{name} do advocacy") == [(ADVOCACY, name, "organisation", "delivers")]


def test_a_place_in_the_name_of_another_does_not_cut_a_name_short() -> None:
    reader = SentenceReader(read_catalogue(KNOWLEDGE), read_sentence_words(KNOWLEDGE), ["Testdale Council", "Mind"])

    assert told(reader, "Age UK Testdale do advocacy") == [(ADVOCACY, "Age UK Testdale", "organisation", "delivers")]


def test_a_name_after_from_april_is_that_of_somebody(reader: SentenceReader) -> None:
    text = "Riverside Surgery book appointments. From April Riverside Surgery will do advocacy"

    assert told(reader, text)[1] == (ADVOCACY, "Riverside Surgery", "organisation", "planned")


def test_those_whom_people_use_are_not_those_who_help_them(reader: SentenceReader) -> None:
    text = "we don't know whether Riverside Surgery help people use local organisations"

    assert told(reader, text) == [("guide:7.activities:12", "Riverside Surgery", "organisation", "unknown")]


def test_words_of_one_function_bring_no_second_one(reader: SentenceReader) -> None:
    assert told(reader, "Age UK handle follow up referrals") == [
        ("guide:7.communication:06", "Age UK", "organisation", "delivers")
    ]


# ---- what takes something back, or ties it to something


def noted(reader: SentenceReader, text: str) -> list[tuple[str, str, str]]:
    return [(cell.who, cell.status, cell.note) for cell in reader.read(text).cells]


@pytest.mark.parametrize(
    "text",
    [
        "Everyone does transport except Helping Hands",
        "All of us except Helping Hands do transport",
        "Everyone apart from Helping Hands does transport",
        "All organisations but Helping Hands do transport",
    ],
)
def test_who_is_left_out_of_everyone_does_not_and_the_others_are_asked_about(reader: SentenceReader, text: str) -> None:
    assert sorted(told(reader, text)) == [
        (TRANSPORT, "Helping Hands", "organisation", "none"),
        (TRANSPORT, "everyone else", "unknown", "delivers"),
    ]
    assert any("everyone else" in ask for ask in reader.read(text).asks)


def test_nobody_but_one_still_means_that_one(reader: SentenceReader) -> None:
    assert told(reader, "Nobody but Mind does advocacy") == [(ADVOCACY, "Mind", "organisation", "delivers")]


@pytest.mark.parametrize(
    "text",
    [
        "not the council, it is Helping Hands who do advocacy",
        "It's not the council but Helping Hands who do advocacy",
        "It is not the council, it's Helping Hands who do advocacy",
    ],
)
def test_who_it_is_instead_does_it(reader: SentenceReader, text: str) -> None:
    assert told(reader, text) == [
        (ADVOCACY, "council", "organisation", "none"),
        (ADVOCACY, "Helping Hands", "organisation", "delivers"),
    ]


@pytest.mark.parametrize(
    ("text", "status", "note"),
    [
        ("Mind handle advocacy, but not for children", "partly", "not for children"),
        ("Mind do advocacy, not for children", "partly", "not for children"),
        ("Mind do advocacy but not at weekends", "partly", "not at weekends"),
        ("Mind do advocacy but will stop it in March", "delivers", "will stop it in March"),
        ("Mind will stop advocacy in March", "delivers", "Mind will stop advocacy in March"),
        ("Mind's contract for advocacy ends in March", "delivers", "Mind's contract for advocacy ends in March"),
        ("Mind do advocacy. The funding runs out in March.", "delivers", "The funding runs out in March"),
        ("If funding is agreed, Mind will do advocacy", "planned", "If funding is agreed, Mind will do advocacy"),
        ("If the bid succeeds Mind will do advocacy", "planned", "If the bid succeeds Mind will do advocacy"),
        ("Mind do advocacy except at weekends", "partly", "except at weekends"),
        ("Mind are funded for advocacy until March 2027", "delivers", "until March 2027"),
        ("Mind say they do advocacy, but I doubt it", "unknown", ""),
        ("Mind say they do advocacy. I doubt it.", "unknown", ""),
        ("Mind do advocacy but not any more", "none", ""),
        ("Mind stopped advocacy in March", "none", ""),
        ("Mind will start advocacy in March", "planned", ""),
    ],
)
def test_an_end_a_limit_or_a_condition_is_kept_in_its_words(
    reader: SentenceReader, text: str, status: str, note: str
) -> None:
    assert noted(reader, text) == [("Mind", status, note)]


def test_a_limit_ends_where_somebody_else_begins(reader: SentenceReader) -> None:
    assert noted(reader, "Mind do transport except on Sundays and Age UK do advocacy") == [
        ("Mind", "partly", "except on Sundays"),
        ("Age UK", "delivers", ""),
    ]


def test_to_stop_duplication_is_a_plan_and_no_end(reader: SentenceReader) -> None:
    assert noted(reader, "Age UK are going to stop duplication") == [("Age UK", "planned", "")]


def test_what_one_does_and_will_stop_is_no_plan_of_theirs(reader: SentenceReader) -> None:
    text = "Mind will stop transport in March and Age UK will do advocacy from April"

    assert [(who, status) for who, status, _ in noted(reader, text)] == [("Mind", "delivers"), ("Age UK", "planned")]


# ---- what was not read


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Mind do advocacy and juggle flaming swords", ("juggle flaming swords",)),
        ("Mind do advocacy, wibbles and transport", ("wibbles",)),
        ("Mind do advocacy. Age UK juggle flaming swords.", ("Age UK juggle flaming swords",)),
        ("A new charity, Helping Hands, does advocacy", ()),
        ("Mind do transport. The grant for advocacy ran out.", ("The grant for advocacy ran out",)),
        ("Mind do advocacy, but only in the north", ()),
        ("Mind do advocacy; thanks", ()),
        ("Age UK handle follow up referrals and staying close to families", ()),
    ],
)
def test_words_of_which_nothing_was_read_are_handed_back(
    reader: SentenceReader, text: str, unread: tuple[str, ...]
) -> None:
    assert reader.read(text).unread == unread


def test_what_is_asked_about_is_not_unread_as_well(reader: SentenceReader) -> None:
    reading = reader.read("Mind do advocacy. Blarg does wibbles.")

    assert any("Blarg does wibbles" in ask for ask in reading.asks)
    assert reading.unread == ()


def test_staying_close_to_families_is_read(reader: SentenceReader) -> None:
    assert told(reader, "Age UK handle follow up referrals and staying close to families") == [
        ("guide:7.communication:06", "Age UK", "organisation", "delivers"),
        ("guide:7.communication:02", "Age UK", "organisation", "delivers"),
    ]


# ---- those who are left out, what is planned, and what is only told of the people who are helped


def test_one_organisation_that_is_left_out_of_anothers_work_limits_it(reader: SentenceReader) -> None:
    assert noted(reader, "Mind do advocacy except for the council") == [("Mind", "partly", "except for the council")]


@pytest.mark.parametrize(
    "text",
    [
        "GP practices do transport except Hillside",
        "GP practices do transport apart from Hillside",
        "GP practices do transport other than Hillside",
    ],
)
def test_one_of_several_that_is_left_out_does_not(reader: SentenceReader, text: str) -> None:
    assert noted(reader, text) == [("GP practices", "delivers", ""), ("Hillside", "none", "")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Mind will do transport by Easter", "Easter"),
        ("Mind start transport after Christmas", "Christmas"),
        ("Mind plan transport for 2027", "2027"),
        ("Mind plans transport", ""),
    ],
)
def test_a_feast_or_a_year_says_when_a_plan_begins(reader: SentenceReader, text: str, when: str) -> None:
    cells = reader.read(text).cells

    assert [(cell.who, cell.status, cell.when) for cell in cells] == [("Mind", "planned", when)]


def test_to_plan_care_is_no_plan_for_later(reader: SentenceReader) -> None:
    assert noted(reader, "Mind plan care with people") == [("Mind", "delivers", "")]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Mind give lifts to people who can't drive", TRANSPORT),
        ("Mind take people with no car to their appointments", TRANSPORT),
        ("Mind speak up for anyone who is not able to", ADVOCACY),
        ("Mind stop people missing out by giving lifts", TRANSPORT),
        ("Mind make sure nobody is missed by following up referrals", "guide:7.communication:06"),
    ],
)
def test_what_people_lack_or_are_kept_from_denies_nothing(reader: SentenceReader, text: str, function: str) -> None:
    assert told(reader, text) == [(function, "Mind", "organisation", "delivers")]


def test_what_will_keep_people_from_harm_is_a_plan(reader: SentenceReader) -> None:
    text = "Mind will stop people falling through the gaps by doing follow up referrals"

    assert noted(reader, text) == [("Mind", "planned", "")]


# ---- whole groups


@pytest.mark.parametrize(
    ("text", "status", "count"),
    [
        ("Mind do everything under business management", "delivers", 4),
        ("Mind do all of business management except audits", "delivers", 3),
        ("Mind will do all the local knowledge functions from April", "planned", 5),
        ("Mind don't do anything under communication", "none", 10),
    ],
)
def test_a_group_that_is_named_whole_is_all_its_functions(
    reader: SentenceReader, text: str, status: str, count: int
) -> None:
    cells = reader.read(text).cells

    assert {(cell.who, cell.status) for cell in cells} == {("Mind", status)}
    assert len(cells) == count


def test_a_word_of_a_groups_name_is_not_the_group(reader: SentenceReader) -> None:
    assert len(told(reader, "Mind do all communication with families")) == 1


# ---- questions


def test_who_asks_who_does_a_thing_does_not_know_it(reader: SentenceReader) -> None:
    reading = reader.read("Who does transport?")

    assert [(cell.function, cell.who, cell.status) for cell in reading.cells] == [(TRANSPORT, "", "unknown")]
    assert reading.asks == ("That reads as a question. Who does what, as far as you know?",)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Do Mind do transport?", "unknown"),
        ("Do Mind do transport? We don't know.", "unknown"),
        ("Do Mind do transport? No.", "none"),
        ("Do Mind do transport? Yes.", "delivers"),
        ("Who does transport? Mind.", "delivers"),
    ],
)
def test_the_answer_after_a_question_counts(reader: SentenceReader, text: str, status: str) -> None:
    assert told(reader, text) == [(TRANSPORT, "Mind", "organisation", status)]


# ---- who it is, where others are named beside


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Mind have an advocacy service", [("Mind", "delivers")]),
        ("There's an advocacy service at Mind", [("Mind", "delivers")]),
        ("Mind are commissioned by the council to do advocacy", [("Mind", "delivers")]),
        ("The council discussed advocacy", []),
        ("The advocacy service closed in March", [("", "none")]),
        ("I spoke to Mind: they do advocacy", [("Mind", "delivers")]),
        ("Mind (formerly Rethink) do advocacy", [("Mind", "delivers")]),
        ("Advocacy moved from Rethink to Mind", [("Rethink", "none"), ("Mind", "delivers")]),
        ("Advocacy isn't done by Rethink, it's done by Mind", [("Rethink", "none"), ("Mind", "delivers")]),
        ("Rethink don't do advocacy; Mind do", [("Rethink", "none"), ("Mind", "delivers")]),
        ("Advocacy: Mind yes, Rethink no", [("Mind", "delivers"), ("Rethink", "none")]),
    ],
)
def test_only_those_who_do_it_are_said_to_do_it(
    reader: SentenceReader, text: str, cells: list[tuple[str, str]]
) -> None:
    assert [(who, status) for function, who, _, status in told(reader, text) if function == ADVOCACY] == cells


def test_a_list_goes_on_over_semicolons_and_lines(reader: SentenceReader) -> None:
    expected = [(REFERRALS, "Mind", "organisation", "delivers"), (TRANSPORT, "Mind", "organisation", "delivers")]

    assert told(reader, "Mind: referrals; transport") == expected
    assert told(reader, "Mind:\n- referrals\n- transport") == expected


def test_those_named_respectively_do_one_each(reader: SentenceReader) -> None:
    assert told(reader, "Transport and advocacy are done by Mind and Rethink respectively") == [
        (TRANSPORT, "Mind", "organisation", "delivers"),
        (ADVOCACY, "Rethink", "organisation", "delivers"),
    ]


def test_what_was_handed_on_with_a_day_is_a_plan(reader: SentenceReader) -> None:
    assert told(reader, "Advocacy passes to Mind in June") == [(ADVOCACY, "Mind", "organisation", "planned")]


def test_a_slip_in_the_name_of_a_job_is_no_hindrance(reader: SentenceReader) -> None:
    assert told(reader, "recptionists do transport") == [(TRANSPORT, "recptionists", "role", "delivers")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mind do transport for members only", "partly"),
        ("Mind do transport, though only for members", "partly"),
        ("Mind don't do transport yet, they start in June", "planned"),
        ("Mind to start transport by June", "planned"),
        ("Mind are meant to do transport but don't", "none"),
        ("With the grant gone, transport is now done by Mind", "delivers"),
        ("Mind do transport when the buses don't run", "delivers"),
        ("Mind are part of the transport scheme", "delivers"),
    ],
)
def test_how_much_is_said_is_told_by_the_words_about_it(reader: SentenceReader, text: str, status: str) -> None:
    assert told(reader, text) == [(TRANSPORT, "Mind", "organisation", status)]


def test_lines_below_a_name_are_its_list(reader: SentenceReader) -> None:
    assert told(reader, "Mind\nReferrals: yes\nTransport: no\nAdvocacy: don't know") == [
        (REFERRALS, "Mind", "organisation", "delivers"),
        (TRANSPORT, "Mind", "organisation", "none"),
        (ADVOCACY, "Mind", "organisation", "unknown"),
    ]


def test_staff_after_the_name_of_their_employer_do_it(reader: SentenceReader) -> None:
    assert told(reader, "Hillside Trust: district nurses review care plans") == [
        ("guide:7.activities:07", "district nurses", "role", "delivers")
    ]


def test_them_are_the_referrals_that_were_spoken_of(reader: SentenceReader) -> None:
    assert told(reader, "Mind take referrals and chase them up")[1][:2] == ("guide:7.communication:06", "Mind")
