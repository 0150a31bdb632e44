"""What ratings show is said in words, with every reason, and nothing without figures is taken as zero."""

from __future__ import annotations

from assistant.analysis.ratings import Rating
from assistant.analysis.telling import chart_in_words, summary_of

ALL = (
    Rating("ring", "Ring people", 5, 1),
    Rating("list", "Keep a list", 4, 2),
    Rating("plan", "Plan ahead", 3, 2),
    Rating("talk", "Talk with people", 5, 5),
    Rating("lift", "Find a lift", without="not_applicable"),
    Rating("form", "Fill in forms", 4, None, "dont_know"),
)


def test_the_sentence_of_a_chart_names_what_stands_out_and_what_is_left_out() -> None:
    assert chart_in_words(ALL) == (
        "2 of 4 functions matter 4 or more and are done 2 or more below that: Ring people, Keep a list. "
        "2 functions without both figures are not shown."
    )


def test_the_sentence_is_right_for_one_and_for_none() -> None:
    assert chart_in_words(ALL[:1]) == (
        "1 of 1 function matters 4 or more and is done 2 or more below that: Ring people."
    )
    assert chart_in_words((*ALL[2:4], ALL[5])) == (
        "None of 2 functions matter 4 or more and are done 2 or more below that. "
        "1 function without both figures is not shown."
    )


def test_a_long_list_of_names_is_cut_and_says_so() -> None:
    many = [Rating(f"f{number}", f"Function {number}", 5, 1) for number in range(11)]
    assert chart_in_words(many).endswith("Function 6, Function 7, and 3 more.")


def test_a_summary_tells_strengths_first_needs_with_why_and_what_is_not_counted() -> None:
    told = {line.label: line for line in summary_of(ALL)}
    assert list(told) == ["Strengths to share", "First need 1", "First need 2", "Keep an eye on", "Not counted"]
    assert told["Strengths to share"].text == "Talk with people."
    assert told["First need 1"].text == (
        "Ring people. Importance 5 less 1 now is a need of 4. Importance 5 times need 4 ranks it at 20."
    )
    assert told["First need 1"].function == "ring"
    assert told["Keep an eye on"].text == "Plan ahead."
    assert told["Not counted"].text == (
        "Find a lift (not part of the job); Fill in forms (not sure). None of these is taken as zero."
    )


def test_a_summary_without_strengths_or_needs_says_so() -> None:
    told = {line.label: line.text for line in summary_of([Rating("a", "A", 2, 2)])}
    assert told == {
        "Strengths to share": "None stand out in these figures.",
        "First needs": "None: nothing matters 4 or more with a need of 2 or more.",
    }
