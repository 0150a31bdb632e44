"""Words as people type them, brought to one plain form, each with its place in the text."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*")
_RUN = re.compile(r"([^\W\d_])\1{2,}")
_QUOTES = str.maketrans("", "", "'’‘`´")

# How a word is often written, and the words that it stands for. Phrases are brought to the same form,
# so each phrase is written once, in any of these ways.
_FORMS = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not", "cannot": "can not",
    "wont": "will not", "wouldnt": "would not", "couldnt": "could not", "shouldnt": "should not",
    "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not", "havent": "have not",
    "havnt": "have not", "hasnt": "has not", "hadnt": "had not", "aint": "is not", "neednt": "need not",
    "dinnae": "do not", "dinna": "do not", "divvent": "do not", "cannae": "can not", "canna": "can not",
    "didnae": "did not", "isnae": "is not", "havenae": "have not", "wouldnae": "would not", "innit": "is not it",
    "im": "i am", "ive": "i have", "id": "i would", "ill": "i will", "youre": "you are", "youve": "you have",
    "youd": "you would", "youll": "you will", "weve": "we have", "theyre": "they are", "theyve": "they have",
    "lets": "let us", "whats": "what is", "wots": "what is", "wats": "what is", "wheres": "where is",
    "hows": "how is", "whos": "who is", "whys": "why is", "thats": "that is", "its": "it is",
    "theres": "there is", "heres": "here is", "itll": "it will", "thatll": "that will", "itd": "it would",
    "wot": "what", "wat": "what", "wha": "what", "wht": "what", "wy": "why", "whit": "what", "y": "why",
    "u": "you", "ur": "your", "r": "are", "ya": "you", "yer": "you", "ye": "you", "yous": "you", "plz": "please",
    "pls": "please", "plse": "please", "cud": "could", "shud": "should", "wud": "would", "gimme": "give me",
    "gimmie": "give me", "giz": "give us", "gis": "give us", "gizza": "give us a", "lemme": "let me",
    "gonna": "going to", "gunna": "going to", "wanna": "want to", "gotta": "got to", "gotto": "got to",
    "dunno": "do not know", "donno": "do not know", "dono": "do not know", "idk": "i do not know",
    "dk": "do not know", "ken": "know", "kno": "know", "dyou": "do you", "dya": "do you",
    "wdym": "what do you mean", "nowt": "nothing", "owt": "anything", "summat": "something",
    "sumthing": "something", "mebbe": "maybe", "mibbe": "maybe", "q": "question", "qn": "question",
    "ques": "question", "qs": "questions", "eg": "e g", "na": "n a", "thx": "thanks", "tmrw": "tomorrow",
    "tomoz": "tomorrow", "l8r": "later", "cos": "because", "cuz": "because", "coz": "because",
    "info": "information", "ok": "okay", "k": "okay", "okey": "okay", "wee": "little", "lil": "little",
    "ud": "you would", "ima": "i will", "b4": "before", "hw": "how", "whyd": "why do", "howd": "how do",
    "whatd": "what do", "thru": "through", "tho": "though", "bout": "about", "abt": "about", "sry": "sorry",
    "gd": "good", "tbf": "to be fair", "dunnae": "do not", "dunt": "do not", "duno": "do not know",
    "dnt": "do not", "dunna": "do not", "gie's": "give us", "gies": "give us", "gie": "give", "outta": "out of",
    "kinda": "kind of", "sorta": "sort of", "oughta": "ought to", "hafta": "have to", "couldve": "could have",
    "tha": "you", "thee": "you", "nah": "no", "nope": "no", "naw": "no", "nae": "no",
}  # fmt: skip

# Only with the apostrophe: without it these are other words.
_CLIPPED = {"we're": "we are", "we'll": "we will", "we'd": "we would", "i'd": "i would", "i'll": "i will",
            "he'll": "he will", "she'll": "she will", "they'll": "they will", "she'd": "she would",
            "he'd": "he would", "they'd": "they would", "who'll": "who will", "who'd": "who would"}  # fmt: skip


class Token(NamedTuple):
    """One plain word, and where it came from in the text."""

    word: str
    start: int
    end: int


def plain(word: str) -> str:
    """A word in small letters, without apostrophes and without letters drawn out."""
    return _RUN.sub(r"\1", word.lower()).translate(_QUOTES)


def tokens(text: str) -> list[Token]:
    """The plain words of a text; a short form becomes the words it stands for."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        raw = _RUN.sub(r"\1", match[0].lower()).replace("’", "'").replace("‘", "'")
        full = _CLIPPED.get(raw) or _FORMS.get(raw.translate(_QUOTES)) or raw.translate(_QUOTES)
        found.extend(Token(word, match.start(), match.end()) for word in full.split())
    return found


def words(text: str) -> tuple[str, ...]:
    """Only the plain words of a text."""
    return tuple(token.word for token in tokens(text))


def simple(text: str) -> str:
    """A text to compare labels by: plain words as written, one space between, "&" as "and"."""
    return " ".join(plain(found[0]) for found in _WORD.finditer(text.replace("&", " and ")))


def tidy(text: str) -> str:
    """A name as typed, with one space where there were several."""
    return " ".join(text.split())


def word_set(text: str) -> frozenset[str]:
    """The words of a block."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a block, divided by bars."""
    return frozenset(tidy(phrase) for phrase in text.split("|"))
