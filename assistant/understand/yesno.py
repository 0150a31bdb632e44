"""Yes or no, in every wording, where a list has a "yes" and a "no"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.flow.offers import Pick
from assistant.understand.reading import Read, Reading, Unsure
from assistant.understand.words import phrase_set, simple, word_set

_YES = phrase_set(
    """
    yes|y|yeah|yep|yup|yea|ya|yah|aye|ay|ye|yis|yas|yh|yeh|yess|yessir|uh huh|mhm|mm hmm|mmhm|aha|och aye|why aye
    |wey aye|sure|sure thing|certainly|definitely|absolutely|indeed|affirmative|correct|right|true|exactly|totally
    |of course|course|for sure|you bet|too right|by all means|without doubt|without a doubt|no doubt|sure is
    |sure do|it is|it does|it has|it did|it was|we do|we are|we have|we did|we were|we can|we will|i do|i am
    |i have|i can|they do|they are|they have|they did|there is|there are|there was|there were|that is so|thats so
    |he does|she does|yes please|please do|please|thats right|that is right|thats correct|that is correct|thats it
    |spot on|100|defo|deffo|defs|obvs|obviously|naturally|fine|all good|looks good|sounds good|sounds right
    |looks right|looks fine|ok|okay|okey dokey|okie dokie|alright|all right|go on|go on then|go ahead|go for it
    |do it|very much so|very much|always|most certainly|most definitely|positively|yes yes|oh yes|aye aye|ok yes
    |yep yep|yeap|affirmitive|yes sir|roger|quite so|agreed|i agree|we agree|happy with that|thats fine
    |that is fine|10 4|roger that|you got it|youre right|you are right|you are correct|youre correct|makes sense
    |that makes sense|that checks out|checks out|thats ok|thats okay|tis|it would|we would|they would|i would
    |it will|they will|it can|correct yes|right yes|ja|si|oui|ie|ydy
    """
)
_NO = phrase_set(
    """
    no|n|nope|nah|naw|nay|nae|na|never|not at all|no way|not a chance|no chance|no thanks|no thank you
    |nowhere near|we dont|it isnt|it doesnt|it hasnt|it didnt|it wasnt|we havent|we arent|we didnt|we cant|we wont
    |i dont|i havent|im not|i am not|they dont|they arent|they havent|they didnt|there isnt|there arent
    |there wasnt|there werent|it aint|we aint|there aint|they aint|aint|isnt|doesnt|it is not|we do not
    |it does not|we are not|there is not|definitely not|certainly not|absolutely not|of course not|course not
    |negative|not so far|not likely|far from it|afraid not|im afraid not|i am afraid not|sadly not|sadly no
    |unfortunately not|unfortunately no|false|wrong|incorrect|not in the slightest|not on your nelly|no sir
    |nothing at all|not happening|not the case|thats not the case|that is not the case|it is not the case
    |not one bit|not a bit|by no means|on no account|no no|oh no|god no|hell no|never ever|not ever|not any more
    |thats wrong|that is wrong|thats not right|that is not right|not right|not quite right|thats incorrect|dinnae
    |we dinnae|nowt|not me|zero|nah mate|no mate|no it isnt|no we dont|no it doesnt|no we havent|wouldnt say so
    |not as such|not yet|it would not|it wouldnt|we wouldnt|they wouldnt|they wont|it wont|it cant|nein|non|nage
    """
)
_LIKELY_YES = phrase_set(
    """
    i think so|i believe so|probably|probably yes|i suppose so|i guess so|i hope so|think so|reckon so|i reckon
    |i reckon so|more or less|pretty much|mostly|by and large|near enough|as far as i know|i should think so
    |likely|i would say so|id say so|i would think so|id think so|so i believe|so i gather|so i hear|seems so
    |it seems so|i expect so|yes i think|yes probably|suppose so|guess so|hope so|probably so|largely|on the whole
    |i imagine so|i imagine|should be|ought to be|apparently|apparently so|most likely|very likely|i assume so
    |in the main
    """
)
_LIKELY_NO = phrase_set(
    """
    i dont think so|i do not think so|dont think so|i doubt it|probably not|i dont believe so|doubtful|unlikely
    |hardly|not that i know of|not as far as i know|not to my knowledge|i think not|i hope not|i suppose not
    |i guess not|not that im aware of|not that i am aware of|dont believe so|i wouldnt say so|i would not say so
    |hardly ever|rarely|barely|scarcely|i dont reckon so|doubt it|very unlikely|most unlikely|seldom|not usually
    """
)
_BETWEEN = phrase_set(
    """
    not really|sort of|kind of|kinda|sorta|partly|partially|in part|yes and no|a bit|a little|sometimes|maybe
    |perhaps|in places|some|some of it|not entirely|not quite|not fully|not exactly|not completely|so so
    |half and half|halfway|to some extent|to a degree|to an extent|up to a point|on and off|in some areas
    |in some places|in a way|maybe so|somewhat|to a point|almost|nearly|not always|half|half way|fifty fifty|50 50
    |could be|might be|possibly|maybe not|ish|in theory|on paper|some do|some are|some have|now and then
    |occasionally|it varies|varies|both|a mix|mixed
    """
)
_YES_FIRST = word_set("yes yeah yep yup aye yea yeh yh y definitely absolutely certainly")
_NO_FIRST = word_set("no nope nah naw nay nae never")
_PART = frozenset({"partly", "partially", "some", "part", "mostly", "somewhat", "sometimes", "nearly", "almost"})
_TURNS = frozenset({"but", "although", "though", "except", "unless", "however", "and"})
_MANNERS = word_set("please pls plz thanks ta thank you mate love pet duck pal um er oh well erm hmm so")


def _side(picks: Sequence[Pick], side: str) -> list[Pick]:
    """The picks that stand for yes, or for no."""
    exact = [pick for pick in picks if simple(pick.label) == side or pick.id == side]
    return exact or [pick for pick in picks if simple(pick.label).split()[:1] == [side]]


def read_yes_no(picks: Sequence[Pick], text: str) -> Reading | None:
    """The yes or the no that a text says; None where the list has none, or the text says neither."""
    yes, no = _side(picks, "yes"), _side(picks, "no")
    if not yes or not no or len(text) > 300:
        return None
    whole = simple(text).split()
    typed = [word for word in whole if word not in _MANNERS] or whole
    for said in (" ".join(whole), " ".join(typed)):
        if said in _BETWEEN:
            return _between(picks)
        for phrases, side, guessed in (
            (_YES, yes, False), (_NO, no, False), (_LIKELY_YES, yes, True), (_LIKELY_NO, no, True),
        ):  # fmt: skip
            if said in phrases:
                return _one(side, guessed)
    return _by_leaning(typed, yes, no) or _with_tail(typed, picks, yes, no)


def _by_leaning(typed: list[str], yes: list[Pick], no: list[Pick]) -> Reading | None:
    """A yes or a no in a sentence that says nothing else: "that is not true", "i believe that's correct"."""
    if len(typed) > 12 or not set(typed) <= _FOR | _AGAINST | _TURNED | _EMPTY_WORDS:
        return None
    leanings = [word in _FOR for word in typed if word in _FOR or word in _AGAINST]
    if not leanings:
        return None
    if typed[0] in _YES_FIRST or typed[0] in _NO_FIRST:
        return _one(yes if typed[0] in _YES_FIRST else no, False)
    if len(set(leanings)) > 1:
        return None
    turned = sum(word in _TURNED for word in typed) % 2 == 1
    side = yes if leanings[0] != turned else no
    return _one(side, bool(_GUESSING & set(typed)) or (turned and not leanings[0]))


_FOR = word_set(
    """
    yes yeah yep yup aye true correct right affirmative accurate positive agreed agree approved accepted confirmed
    confirm fact facts valid indeed truth great good awesome yea yeap yessir ok okay fine
    """
)
_AGAINST = word_set(
    "no nope nah naw nay false incorrect wrong untrue negative invalid disagree inaccurate erroneous negatory"
)
_TURNED = word_set("not never isnt wasnt arent dont doesnt didnt wont cant couldnt wouldnt hardly neither")
_GUESSING = word_set(
    "think believe seems seem appears appear probably suppose guess reckon maybe perhaps might may should"
)
_EMPTY_WORDS = (
    word_set(
        """
    that thats it its this is was the a an statement answer to be i im ive you youre your what just said say
    saying would will think believe know have has got gotta must am are seems seem appears appear looks sounds
    turns out do completely totally very much most definitely certainly overwhelmingly quite so sure for me my
    response one on of case in absolutely actually really please all at can could probably suppose guess reckon
    maybe perhaps might may should then there here well as about and we they did does id let lets us go with roger
    ten 10 4 way heck god hell them these those entirely exactly 100 percent afraid sorry question information
    statement's
    """
    )
    | _MANNERS
)


def _with_tail(typed: list[str], picks: Sequence[Pick], yes: list[Pick], no: list[Pick]) -> Reading | None:
    """A yes or no with more words after it: "yes, just about", "no but we plan to"."""
    if len(typed) < 2:
        return None
    side = yes if typed[0] in _YES_FIRST else no if typed[0] in _NO_FIRST else None
    if side is None or " ".join(typed[:2]) in _NOT_NO:
        return None
    if typed[1] in _TURNS or " ".join(typed[1:]) in _BETWEEN:
        return _between(picks)
    if " ".join(typed[1:]) in (_YES if side is yes else _NO):
        return _one(side, False)
    return _one(side, True)


_NOT_NO = phrase_set(
    "no idea|no clue|no one|no one knows|no body|never mind|no wait|no comment|no answer|no date|no figure|no opinion"
)


def _one(side: list[Pick], guessed: bool) -> Reading:
    """The pick for one side, or the question which of several."""
    if len(side) > 1:
        return Unsure(tuple(side), f"Did you mean {' or '.join(pick.label for pick in side)}?")
    why = f"I took that as “{side[0].label}”." if guessed else ""
    return Read(side[0].id, side[0].label, guessed, why, guessed)


def _between(picks: Sequence[Pick]) -> Reading:
    """Neither yes nor no: the pick for "partly" where there is one, otherwise a question."""
    part = [pick for pick in picks if _PART & set(simple(pick.label).split())]
    if len(part) == 1:
        return Read(part[0].id, part[0].label, True, f"I took that as “{part[0].label}”.")
    labels = [pick.label for pick in picks]
    return Unsure(tuple(picks), f"Which is nearer: {', '.join(labels[:-1])} or {labels[-1]}?")
