from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nhs_number.validate import calculate_checksum

from assistant.privacy import KINDS, discloses_harm, find, mask, name_of
from tests.naughty import naughty_strings

HERE = Path(__file__).parent


def table(name: str) -> list[tuple[str, str]]:
    """The rows of a table: what is expected, and the words; \\n stands for a new line."""
    rows = [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    return [(expected, words.replace("\\n", "\n")) for expected, words in rows]


def kinds(expected: str) -> Counter[str]:
    return Counter() if expected == "-" else Counter(expected.split(","))


def found_in(words: str) -> Counter[str]:
    return Counter(str(each.kind) for each in find(words))


# ---- alarms


@pytest.mark.parametrize(("expected", "words"), table("alarms.tsv"))
def test_identifiers_are_stopped_and_plan_talk_is_not(expected: str, words: str) -> None:
    assert found_in(words) == kinds(expected)


def test_words_that_the_rules_were_not_made_on_are_read_nearly_as_well() -> None:
    right = wrong = missed = 0
    rows = table("alarms_unseen.tsv")
    for expected, words in rows:
        wanted, found = kinds(expected), found_in(words)
        right += (wanted & found).total()
        wrong += (found - wanted).total()
        missed += (wanted - found).total()
    assert len(rows) > 300
    assert right / (right + wrong) > 0.98
    assert right / (right + missed) > 0.98


@pytest.mark.parametrize(("expected", "words"), table("names.tsv"))
def test_people_named_in_a_story_are_spotted_and_initials_doctors_and_programs_are_not(
    expected: str, words: str
) -> None:
    found = [each.words for each in find(words, names=True) if each.kind == "name"]
    assert found == ([] if expected == "-" else expected.split("|"))
    assert not [each for each in find(words) if each.kind == "name"]  # only where nobody is asked for by name


def test_a_masked_name_leaves_a_sentence_that_reads_and_is_not_stopped_again() -> None:
    words = "Mrs Patel's son rang, and so did Mr J Smith."
    masked = mask(words, find(words, names=True))
    assert masked == "[person's name taken out]'s son rang, and so did [person's name taken out]."
    assert find(masked, names=True) == ()


def test_no_played_answer_and_no_labelled_text_of_another_room_is_taken_for_a_name() -> None:
    files = [*(HERE.parent / "play").glob("*.yaml"), *(HERE.parent / "understand").glob("*.tsv")]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 1000
    assert [line for line in lines for each in find(line, names=True) if each.kind == "name"] == []


def test_the_tables_hold_enough_of_every_kind() -> None:
    counted: Counter[str] = Counter()
    for expected, _ in table("alarms.tsv") + table("alarms_unseen.tsv"):
        counted += kinds(expected) or Counter(["-"])
    assert counted["-"] > 250
    assert all(counted[kind] >= 15 for kind in KINDS if kind != "name")


def test_every_kind_has_a_name_that_fits_a_sentence() -> None:
    assert [f"what looks like {name_of(kind)}" for kind in KINDS] == [
        "what looks like an NHS number",
        "what looks like a date of birth",
        "what looks like a postcode",
        "what looks like a National Insurance number",
        "what looks like a phone number",
        "what looks like an e-mail address",
        "what looks like a person's name",
    ]


def test_a_masked_sentence_still_reads() -> None:
    words = "Mrs Hill (NHS 983 604 4507, born 12/03/1950) lives at 4 Mill Lane, LS1 4AP; ring 07700 900123."
    assert mask(words, find(words)) == (
        "Mrs Hill (NHS [NHS number taken out], born [date of birth taken out]) lives at 4 Mill Lane, "
        "[postcode taken out]; ring [phone number taken out]."
    )


def test_masking_takes_the_findings_in_any_order() -> None:
    words = "joan@example.org, AB123456C"
    assert mask(words, find(words)[::-1]) == "[e-mail address taken out], [National Insurance number taken out]"


def test_a_finding_says_where_it_stands_and_hides_its_words_from_logs() -> None:
    (only,) = find("She is 9836044507, I think")
    assert (only.kind, only.start, only.end, only.words) == ("nhs_number", 7, 17, "9836044507")
    assert "9836044507" not in repr(only)


def test_findings_come_in_the_order_of_the_text() -> None:
    assert [each.kind for each in find("LS1 4AP then joan@example.org then 07700 900123 then AB123456C")] == [
        "postcode",
        "email",
        "phone",
        "ni_number",
    ]


def test_what_is_taken_out_leaves_no_new_finding_beside_it() -> None:
    words = "dob 12/03/1950, 1 April 2027; phone 07700 900123 7700 900123; 983 604 4507 983 604 4507"
    assert find(mask(words, find(words))) == ()


PROSE = st.lists(
    st.sampled_from(
        ["Mrs Hill,", "ask", "the surgery", "about our plan:", "She came on Monday.", "(and)", "Zoë", "–", "3 visits"]
    ),
    max_size=6,
).map(" ".join)


@st.composite
def nhs_numbers(draw: st.DrawFn) -> str:
    """An NHS number that passes its check, written as people write it."""
    nine = draw(st.integers(100_000_000, 999_999_999).map(str).filter(lambda digits: calculate_checksum(digits) != 10))
    digits = f"{nine}{calculate_checksum(nine)}"
    join = draw(st.sampled_from(["", " ", "-", ".", " - ", "  ", "\u00a0"]))
    return join.join((digits[:3], digits[3:6], digits[6:]))


@given(nhs_numbers().filter(lambda number: len(set(number)) > 2), PROSE, PROSE)
def test_every_valid_nhs_number_is_found_in_plain_prose(number: str, before: str, after: str) -> None:
    words = f"{before} {number} {after}"
    assert [(each.kind, each.words) for each in find(words)] == [("nhs_number", number)]


@given(nhs_numbers(), st.integers(1, 9))
def test_a_wrong_check_digit_is_no_nhs_number(number: str, slip: int) -> None:
    wrong = number[:-1] + str((int(number[-1]) + slip) % 10)
    assert "nhs_number" not in found_in(f"about {wrong} of them")


WORDS = (
    "07700 900123; 0161 496 0123; +44; 44; 0; 7700 900123; 01204 12345; 2027; 12/03/1950; 1 April 2027; dob; "
    "date of birth; born; aged 67; LS1 4AP; LS1; 4AP; AB 12 34 56 C; AB123456C; joan@example.org; @; phone; call; "
    "NHS number; staff number; is; on; to; and; the; her; St; 485 777; 12"
)
PIECES = st.one_of(nhs_numbers(), st.sampled_from(WORDS.split("; ")))
JOINS = st.sampled_from(["", " ", "  ", ", ", ". ", "-", ".", "/", " (", ") ", ": ", "\n", "[", "] "])


@settings(max_examples=400)
@given(st.lists(st.tuples(PIECES, JOINS), max_size=14))
def test_a_masked_text_holds_no_finding(parts: list[tuple[str, str]]) -> None:
    words = "".join(piece + join for piece, join in parts)
    assert find(mask(words, find(words))) == ()


@given(
    st.one_of(st.text(), st.lists(st.tuples(PIECES, JOINS), max_size=14).map(lambda ps: "".join(p + j for p, j in ps)))
)
def test_findings_stand_apart_and_point_at_their_own_words(words: str) -> None:
    past = 0
    for each in find(words):
        assert past <= each.start < each.end <= len(words)
        assert words[each.start : each.end] == each.words
        past = each.end


def test_strange_strings_are_read_without_harm() -> None:
    for words in naughty_strings():
        discloses_harm(words)
        assert find(mask(words, find(words))) == ()


@pytest.mark.parametrize("piece", ["0123 ", "dob 12/", "983 604 4507 ", "a@b.com LS1 4AP ", "she is hit and "])
def test_a_text_of_one_megabyte_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    begun = time.process_time()
    words = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]
    find(words)
    discloses_harm(words)
    assert time.process_time() - begun < 60  # a quadratic rule takes hours


# ---- harm


def told(rows: list[tuple[str, str]]) -> tuple[float, float]:
    """Precision and recall over rows marked yes and no."""
    answers = Counter((expected, discloses_harm(words)) for expected, words in rows)
    right = answers["yes", True]
    return right / (right + answers["no", True]), right / (right + answers["yes", False])


def test_most_tellings_of_harm_are_known_and_plan_talk_is_not_taken_for_one() -> None:
    precision, recall = told(table("harm.tsv"))
    assert precision > 0.98
    assert recall > 0.8


def test_tellings_that_the_rules_were_not_made_on_are_known_too() -> None:
    precision, recall = told(table("harm_unseen.tsv"))
    assert precision > 0.95
    assert recall > 0.9


@pytest.mark.parametrize(
    "words",
    [
        "safeguarding training",
        "Our suicide prevention strategy ends in 2027",
        "People at risk of abuse or neglect",
        "We hit our target",
        "He wants to die at home",
        "If someone is being abused staff must report it",
        "Her team was starved of funds",
    ],
)
def test_talk_of_plans_gets_no_signpost(words: str) -> None:
    assert not discloses_harm(words)


@pytest.mark.parametrize(
    "words",
    [
        "Her son hits her",
        "I want to die",
        "I don’t feel safe at home",
        "The budget is fine. My husband hits me. We meet in May.",
        "SHE IS BEING ABUSED",
        "my manager hits me",
        "he beats us",
        "she is being hurt at home",
        "we are being threatened by our manager",
        "my supervisor keeps touching me",
        "x" * 5000 + " my partner hit me last night " + "y" * 5000,
    ],
)
def test_a_telling_of_harm_gets_a_signpost(words: str) -> None:
    assert discloses_harm(words)


@pytest.mark.parametrize(
    "words",
    [
        "beats me", "Beats me.", "beats us", "no idea, beats me", "beats me how they do it", "this one beats me",
        "it kills me", "this is killing us", "that hurts my head", "I could murder a cup of tea", "we got hammered",
        "hit our target", "he punches above his weight", "punching above our weight", "beat the deadline",
        "you beat me to it", "they beat us to the contract", "hit and miss", "kick off in April", "kick-off meeting",
        "shot in the dark", "bruising budget round", "my boss will kill me", "they stabbed us in the back",
        "pulling my hair out", "hit me with the next question", "the manager hits me with new forms",
        "they beat us on price", "the workload beats us", "he hits us with deadlines",
        "the boss hits me up for reports",
    ],
)  # fmt: skip
def test_a_way_of_speaking_gets_no_signpost(words: str) -> None:
    assert not discloses_harm(words)


@pytest.mark.parametrize(
    "words",
    [
        "he beats me", "beats me up", "beats me every night", "beats me and the kids", "my husband beats me",
        "Beats me? No, he beats her.", "It beats me that he hits her", "my partner will kill me", "he slapped me",
        "he stabbed me in the back", "he is pulling my hair", "This is killing us. My son hits me.",
    ],
)  # fmt: skip
def test_a_telling_in_the_words_of_a_way_of_speaking_gets_its_signpost(words: str) -> None:
    assert discloses_harm(words)
