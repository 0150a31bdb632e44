"""Words as people type them, brought to one plain form, each with its place in the text."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"(?<!\w)['’‘](?:ow|ang|ave|as|elp|ere|old|appens)\b|[^\W_]+(?:['’‘`´][^\W_]+)*")  # codespell:ignore
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
    "tae": "to", "doesnae": "does not", "wasnae": "was not", "couldnae": "could not", "wullnae": "will not",
    "willnae": "will not", "shouldnae": "should not", "knaa": "know", "knaw": "know", "naa": "know", "yin": "one",
    "gerrus": "get us", "givus": "give us", "oot": "out", "aboot": "about", "doon": "down",
    "noo": "now", "oor": "our",  # codespell:ignore
    "ower": "over",  # codespell:ignore
    "whaur": "where", "wheer": "where", "mek": "make", "tek": "take", "gan": "go", "gang": "go",
    "yow": "you", "yowve": "you have", "yowm": "you are", "doh": "do not", "cor": "can not", "goo": "go", "un": "one",
    "haud": "hold", "mah": "my", "fer": "for", "wi": "with", "wor": "our", "dae": "do", "whits": "what is",
    "wharra": "what are", "warra": "what are", "afore": "before", "tryna": "trying to", "morra": "tomorrow",
    "nxt": "next", "bk": "back", "gonnae": "going to", "yersel": "yourself", "meself": "myself", "mesel": "myself",
    "teh": "the",  # codespell:ignore
    "bairns": "children", "ent": "is not", "o": "of",
    "tha": "you", "thee": "you", "nah": "no", "nope": "no", "naw": "no", "nae": "no",
}  # fmt: skip

# Only with the apostrophe: without it these are other words.
_CLIPPED = {"we're": "we are", "we'll": "we will", "we'd": "we would", "i'd": "i would", "i'll": "i will",
            "he'll": "he will", "she'll": "she will", "they'll": "they will", "she'd": "she would",
            "d'ye": "do you", "d'you": "do you", "d'ya": "do you", "ah've": "i have", "ah'm": "i am",
            "ah'll": "i will", "ah'd": "i would", "'ow": "how", "'ang": "hang", "'ave": "have", "'as": "has",
            "'elp": "help", "'ere": "here", "'old": "hold", "'appens": "happens",
            "he'd": "he would", "they'd": "they would", "who'll": "who will", "who'd": "who would"}  # fmt: skip


_BEFORE_I = frozenset({"can", "could", "shall", "should", "may", "do", "did", "what", "if", "will"})
_AFTER_I = frozenset({"said", "put", "wrote", "typed", "gave", "go", "change", "see", "skip", "stop", "have"})


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
        found.extend(Token(word, match.start(), match.end()) for word in _said_in_full(raw, full).split())
    return [_as_i(token, found[at - 1].word, found[at + 1 :]) if at else token for at, token in enumerate(found)]


def _said_in_full(raw: str, full: str) -> str:
    """A word with the "t'" of "t'last" said in full."""
    return f"the {raw[2:]}" if raw.startswith("t'") and len(raw) > 3 else full


def _as_i(token: Token, before: str, after: list[Token]) -> Token:
    """The "ah" or "a" of "can ah go back" and "what a said" as "i"."""
    asked = token.word == "ah" and before in _BEFORE_I
    told = token.word in ("ah", "a") and before in (*_BEFORE_I, "what") and after and after[0].word in _AFTER_I
    return token._replace(word="i") if asked or told else token


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
