"""What words typed at a prompt mean: commands, answers, and doubts between the two."""

from __future__ import annotations

import pytest

from assistant.flow.talk import Prompt
from assistant.understand.reading import Read
from tests.understand.prompts import TODAY, meant, prompt

SLIPS = ("bakc", "hlep", "skp this one", "exmaple", "previuos question", "go bcak plese")  # codespell:ignore


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("can we go back a sec", "back"),
        ("hang on, previous one", "back"),
        ("beats me", "dont_know"),
        ("I haven't the foggiest", "dont_know"),
        ("put that in the diary for later", "skip"),
        ("park that", "skip"),
        ("how much is left", "progress"),
        ("whats this for", "why"),
        ("giz an example", "example"),
        ("say that again in plain english", "help"),
        ("scrap that", "undo"),
        ("got to dash, I'll carry on later", "pause"),
        ("what have I said so far", "summary"),
        ("get me out of here", "quit"),
        ("this doesn't apply to us", "not_applicable"),
    ],
)
def test_natural_wording_is_understood_at_an_open_question(text: str, command: str) -> None:
    assert meant(text).meant == command


@pytest.mark.parametrize("text", SLIPS)
def test_slips_of_the_finger_are_mended(text: str) -> None:
    assert meant(text).meant != "answer"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We will go back to the board in March", "What happens next?"),
        ("Help people get home", "What do you want to be different?"),
        ("Undo the damage done by cuts", "What do you want to be different?"),
        ("Don't know who reads the bulletin, so face to face", "How will you tell staff?"),
        ("Change the referral form", "What actions will you take first?"),
        ("Find out what people need", "What actions will you take first?"),
        ("Nobody should have to ask why they are waiting", "What do you want to be different?"),
        ("Pause before placement, so that nobody moves in a hurry", "What do you want to be different?"),
        ("Bath", "Tell us about your area."),
        ("why not", "Why is this needed now?"),
    ],
)
def test_a_genuine_answer_is_kept_as_it_is(text: str, asked: str) -> None:
    meaning = meant(text, prompt("text", asked))

    assert meaning.meant == "answer"
    assert isinstance(meaning.reading, Read)
    assert meaning.reading.value == text


@pytest.mark.parametrize("text", ["Change plan lead", "Help desk manager", "Will Pass", "Back up lead", "Pat Why"])
def test_a_job_title_with_a_command_in_it_is_a_job_title(text: str) -> None:
    assert meant(text, prompt("role", "Who leads?", add=True)).meant == "answer"


@pytest.mark.parametrize("text", ["Skip hire company", "Back care clinic", "Next Steps CIC", "Stop Loan Sharks"])
def test_an_organisation_with_a_command_in_it_is_an_organisation(text: str) -> None:
    assert meant(text, prompt("organisation", "Who delivers this now?", add=True)).meant == "answer"


def test_an_organisation_called_by_a_command_alone_is_asked_about() -> None:
    meaning = meant("Pause", prompt("organisation", "Who delivers this now?", add=True))

    assert meaning.meant == "ask"
    assert meaning.could_be == ("answer", "pause")
    assert "Pause" in meaning.say


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Help", "What help do people ask for?"),
        ("Moving On", "What is the name of your plan?"),
        ("Leave", "What are the risks?"),
        ("I need help", "What do people tell you?"),
        ("Nobody knows yet, we will ask finance", "What will it take?"),
    ],
)
def test_what_could_well_be_either_is_asked_about(text: str, asked: str) -> None:
    assert meant(text, prompt("text", asked)).meant == "ask"


def test_the_words_of_an_option_come_before_a_command() -> None:
    fate = prompt("choice", "What should happen to the service?", "keep", "change", "stop")

    for text, pick in (
        ("stop", "p3"),
        ("change it please", "p2"),
        ("stpo", "p3"),  # codespell:ignore
        ("let's stop it", "p3"),
    ):
        reading = meant(text, fate).reading
        assert isinstance(reading, Read)
        assert reading.value == pick


def test_a_command_with_the_word_of_an_option_in_it_is_asked_about() -> None:
    fate = prompt("choice", "What should happen to the service?", "keep", "change", "stop")

    assert meant("let's stop here for today", fate).meant == "ask"


def test_a_wording_of_dont_know_picks_the_option_that_says_so() -> None:
    agreed = prompt("choice", "Is it agreed?", "Yes", "No", "Don't know")

    reading = meant("haven't a clue", agreed).reading
    assert isinstance(reading, Read)
    assert reading.value == "p3"


def test_who_could_find_out_and_by_when_comes_along_with_dont_know() -> None:
    meaning = meant("don't know - ask Sam by May")

    assert (meaning.meant, meaning.who, meaning.by) == ("dont_know", "Sam", "2027-05-31")


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        ("no idea, the finance lead would know", "finance lead", ""),
        ("dunno, will find out by 3 May", "", "2027-05-03"),
        ("not sure, Priya Shah might know by end of March", "Priya Shah", "2027-03-31"),
        ("ask public health", "public health", ""),
        ("HR would know that, I don't", "HR", ""),
    ],
)
def test_who_is_kept_as_typed(text: str, who: str, by: str) -> None:
    meaning = meant(text, prompt("number", "How many carers are there?"))

    assert (meaning.meant, meaning.who, meaning.by) == ("dont_know", who, by)


def test_a_hedged_figure_is_an_answer_and_not_a_non_answer() -> None:
    meaning = meant("not sure, about 50", prompt("number", "How many carers are there?"))

    assert meaning.meant == "answer"
    assert isinstance(meaning.reading, Read)
    assert (meaning.reading.value, meaning.reading.inferred, meaning.reading.unsure) == ("50", True, True)


def test_the_reason_comes_along_with_not_for_us() -> None:
    meaning = meant("not for us because the council has no hospital")

    assert (meaning.meant, meaning.why) == ("not_applicable", "the council has no hospital")


@pytest.mark.parametrize(
    ("text", "target", "new"),
    [
        ("change the end date to 1 May", "end date", "1 May"),
        ("can I change my answer about the area", "area", ""),
        ("I got the start date wrong", "start date", ""),
        ("please can I edit my answer to the budget question", "budget", ""),
        ("the end date should be 30 June 2027", "end date", "30 June 2027"),
        ("take me back to the question about funding", "funding", ""),
        ("I need to go back and change the name of the plan", "name of the plan", ""),
        ("change my answer about Act one to 250", "Act one", "250"),
        ("go back to the budget one", "budget", ""),
        ("i got the list of partners wrong, need to fix that", "list of partners", ""),
    ],
)
def test_a_change_names_what_is_to_be_changed_and_to_what(text: str, target: str, new: str) -> None:
    meaning = meant(text)

    assert (meaning.meant, meaning.target, meaning.new) == ("change", target, new)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("what is a link worker?", "link worker"),
        ("what does MDT mean", "MDT"),
        ("what do you mean by coordinated care", "coordinated care"),
        ("can you tell me the meaning of co-production please", "co-production"),
        ("what does the guide say about hospital discharge?", "hospital discharge"),
        ("is there owt in the guide about personal budgets", "personal budgets"),
        ("find social prescriber in the guide for me", "social prescriber"),
        ("show me the bit on supervision", "supervision"),
        ("where can I read about advocacy", "advocacy"),
    ],
)
def test_a_look_up_names_what_is_to_be_explained(text: str, target: str) -> None:
    meaning = meant(text, prompt("text", "Why is this needed now?"))

    assert (meaning.meant, meaning.target) == ("lookup", target)


@pytest.mark.parametrize("text", ["why was the budget not asked", "why didn't you ask me about the budget?"])
def test_a_question_that_is_missed_is_named(text: str) -> None:
    meaning = meant(text)

    assert (meaning.meant, meaning.target) == ("why", "budget")


def test_find_and_a_name_is_asked_about_and_find_with_more_is_an_answer() -> None:
    assert meant("find link worker").could_be == ("answer", "lookup")
    assert meant("find a link worker for each practice").meant == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "What the guide says about discharge is not followed",
        "Search for the right service takes hours",
        "Leave it as it is, they do a good job",
        "don't know that we can, but a second provider on standby would help",
    ],
)
def test_a_sentence_with_the_words_of_a_command_in_it_is_an_answer(text: str) -> None:
    assert meant(text).meant == "answer"


def test_a_search_that_is_asked_for_is_a_look_up_even_where_the_question_is_about_learning() -> None:
    asked = prompt("text", "What do your staff need to learn?")

    assert meant("can you look up motivational interviewing for me", asked).target == "motivational interviewing"


def test_what_others_say_is_an_answer_where_the_question_asks_for_it() -> None:
    asked = prompt("text", "What do carers and families tell you?")

    assert (
        meant("Can you say that again in plain English - they say the letters make no sense", asked).meant == "answer"
    )
    assert meant("Can you say that again in plain English - I'm lost", prompt("text", "Why now?")).meant == "help"


@pytest.mark.parametrize(
    ("text", "command", "detail"),
    [
        ("put it more simply", "help", "plainer"),
        ("redo that", "undo", "redo"),
        ("where does this question come from", "why", "source"),
        ("save and close", "pause", "save"),
        ("skip this section", "skip", "next_section"),
        ("the short route please", "change", "short_route"),
    ],
)
def test_finer_shades_are_told_apart(text: str, command: str, detail: str) -> None:
    meaning = meant(text)

    assert (meaning.meant, meaning.detail) == (command, detail)


@pytest.mark.parametrize("kind", ["text", "choice", "date", "scale", "rows"])
@pytest.mark.parametrize(
    "text",
    [
        "skip the rest", "can we skip the rest please", "skip the rest of this section", "skip this whole section",
        "let's skip this section", "skip these questions", "move on to the next part", "skip to the next section",
    ],
)  # fmt: skip
def test_skipping_the_rest_goes_on_to_the_next_section(text: str, kind: str) -> None:
    meaning = meant(text, prompt(kind, "What will you do?"))

    assert (meaning.meant, meaning.detail) == ("skip", "next_section")


@pytest.mark.parametrize("text", ["skip the rest of the meetings", "skip the queue", "leave the rest to the council"])
def test_a_plan_to_skip_something_else_is_an_answer(text: str) -> None:
    assert meant(text, prompt("text", "What will you do?")).meant == "answer"


def test_skipping_one_question_skips_no_more() -> None:
    assert meant("skip this one").detail == ""


@pytest.mark.parametrize("waiting", ["confirm", "warn", "recheck"])
@pytest.mark.parametrize(
    ("text", "detail"),
    [("aye", "yes"), ("that's right", "yes"), ("nope", "no"), ("that's not what I meant", "no"), ("later", "later")],
)
def test_a_confirmation_is_answered_in_any_wording(waiting: str, text: str, detail: str) -> None:
    at = Prompt(waiting, "I read that as £5,000. Is that right?", "choice")  # type: ignore[arg-type]

    assert meant(text, at).detail == detail


def test_a_confirmation_can_be_walked_away_from() -> None:
    at = Prompt("confirm", "I read that as £5,000. Is that right?", "choice")

    assert meant("go back to the last question", at).meant == "back"


@pytest.mark.parametrize("text", ["that's all", "no more", "done", "Nope", "that is everything"])
def test_a_table_is_closed_in_any_wording(text: str) -> None:
    assert meant(text, prompt("rows", "Any more outcomes?")).detail == "close"


def test_a_question_about_a_question_that_takes_a_figure_gets_help() -> None:
    assert meant("with or without VAT?", prompt("money", "What will it cost?")).meant == "help"


def test_a_long_answer_is_an_answer_at_once() -> None:
    text = "go back " * 60

    assert meant(text).meant == "answer"
    assert meant("go back\nand then we skip this").meant == "answer"


def test_nothing_typed_is_left_to_the_host() -> None:
    meaning = meant("   ")

    assert meaning.meant == "answer"
    assert not isinstance(meaning.reading, Read)


def test_today_is_the_day_that_the_tests_say() -> None:
    assert TODAY.strftime("%A") == "Monday"


@pytest.mark.parametrize("text", ["what does 5 mean", "what's a 3", "is 5 the best or the worst", "how do I score 4"])
def test_a_question_is_never_a_score(text: str) -> None:
    assert meant(text, prompt("scale", "How sure are you?", low="1", high="5")).meant in ("help", "lookup")


@pytest.mark.parametrize("text", ["what about 4?", "how about 4", "could be 4", "shall we say 4", "what, 1 to 5? 4"])
def test_a_score_that_is_offered_as_a_question_is_still_a_score(text: str) -> None:
    said = meant(text, prompt("scale", "How sure are you?", low="1", high="5"))

    assert said.meant == "answer"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("ah dinnae ken", "dont_know"),
        ("can ah go back tae t'last yin", "back"),
        ("divvent knaa", "dont_know"),
        ("'ang on, go back", "back"),
        ("this doesnae apply tae us", "not_applicable"),
        ("gerrus an example", "example"),
        ("show us what ah've put", "summary"),
        ("show me what I've done so far", "summary"),
        ("look something up", "lookup"),
        ("let me change an answer", "change"),
        ("I got the start date wrong, can I change it", "change"),
        ("I need to fix what I put for carers", "change"),
        ("chnage the start date please", "change"),  # codespell:ignore
    ],
)
def test_speech_of_the_region_and_roundabout_wording_are_understood(text: str, command: str) -> None:
    assert meant(text).meant == command


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("don't know exactly, but about 300", "number", "300"),
        ("not sure, probably 1 October 2027", "date", "2027-10-01"),
        ("no idea really, maybe £5,000", "money", 500_000),
    ],
)
def test_a_guess_after_not_knowing_is_an_answer_to_repeat_back(text: str, kind: str, value: object) -> None:
    said = meant(text, prompt(kind))

    assert said.meant == "answer"
    assert isinstance(said.reading, Read)
    assert (said.reading.value, said.reading.inferred, said.reading.unsure) == (value, True, True)


def test_the_day_by_which_somebody_will_know_is_not_taken_for_the_answer() -> None:
    said = meant("not sure, but Sam will know by 3 May 2027", prompt("date"))

    assert (said.meant, said.who, said.by) == ("dont_know", "Sam", "2027-05-03")


def test_not_knowing_whether_something_will_happen_is_an_answer() -> None:
    assert meant("don't know if the money will still be there in April").meant == "answer"


@pytest.mark.parametrize(
    "text",
    ["the referral process is not right so we need to sort it out", "the forms are wrong and we need to fix that"],
)
def test_what_a_team_would_put_right_is_no_change_of_an_answer(text: str) -> None:
    assert meant(text).meant == "answer"


def test_an_option_that_says_so_is_picked_by_not_decided_yet() -> None:
    said = meant("not decided yet", prompt("choice", "Will it go on?", "Yes", "No", "Not decided"))

    assert isinstance(said.reading, Read)
    assert said.reading.value == "p3"


def test_what_an_option_means_is_looked_up_and_not_picked() -> None:
    said = meant("what does coordination mean", prompt("choice", "Which one?", "Navigation", "Care coordination"))

    assert said.meant == "lookup"


@pytest.mark.parametrize("word", ["help", "Why", "example", "back", "undo", "skip", "summary", "pause", "notes"])
@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_the_word_of_a_command_is_no_option_that_only_has_it(word: str, kind: str) -> None:
    labels = (
        "Learning would help|Why it matters|An example|Back to work|Undo it|Skip a step|A summary|A pause|Some notes"
    )
    has_it = prompt(kind, "What next?", *labels.split("|"))

    assert meant(word, has_it).meant == meant(f"/{word.lower()}", has_it).meant


@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_the_word_of_a_command_is_the_option_that_is_called_so(kind: str) -> None:
    assert meant("help", prompt(kind, "What next?", "Learning would help", "Help")).meant == "answer"
