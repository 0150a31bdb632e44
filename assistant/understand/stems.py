"""Words of a sentence, each with its stem and its place; endings make no difference to a stem."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from assistant.understand.words import word_set

_PIECE = re.compile(
    r"[Cc][Oo][-‐–]?[Oo]rd(?:inat)?[^\W\d_]*(?:['’‘`][sS])?|[^\W_]+(?:['’‘`][^\W_]+)*['’]?(?=\W|$)|[^\W_]+|[,;:.!?()\[\]\n•–—&+/=→|\t-]"
)
_NUMBERED = re.compile(r"\d")
_APOSTROPHES = str.maketrans("’‘`", "'''")
SEPARATORS = frozenset(",;:.!?()[]\n•–—&+/-")

PEOPLE = word_set(
    """
    people person persons patient patients client clients resident residents individual individuals user users
    customer customers citizen citizens folk folks everyone everybody someone anyone adults men women person's people's
    patients' patient's clients' residents' older
    """
)
"""Words for those who get the care, and for everybody."""

LITTLE = word_set(
    """
    the a an of and or all any their his her our your my its this that these those for to in on at from is are was
    were be been being am it they we i you he she us some also do does did doing done has have had having will would
    can could just really very actually mainly both each every so as with by who which than too then well quite
    currently now already still always usually often generally normally largely mostly it's there's if when whenever
    not no never only etc e g quickly ok
    """
) - {"well", "done", "quickly"}
"""Words that tell nothing of a function."""

_IRREGULAR = {
    "written": "write", "wrote": "write", "writing": "write", "drawn": "draw", "drew": "draw", "kept": "keep",
    "taken": "take", "took": "take", "made": "make", "held": "hold", "given": "give", "gave": "give", "found": "find",
    "told": "tell", "knew": "know", "known": "know", "sent": "send", "got": "get", "gotten": "get", "went": "go",
    "gone": "go", "goes": "go", "going": "go", "driven": "drive", "drove": "drive", "met": "meet", "ran": "run",
    "led": "lead", "spoke": "speak", "spoken": "speak", "spent": "spend", "built": "build", "brought": "bring",
    "chosen": "choose", "chose": "choose", "stood": "stand", "understood": "understand", "sorted": "sort",
    "lives": "live", "planning": "planning", "leaving": "leave", "agencies": "agency",
    "dealt": "deal", "shown": "show", "seen": "see", "saw": "see", "set": "set", "reviewed": "review",
    "refers": "refer", "referring": "refer", "notes": "note", "families'": "family", "peoples": "people",
    "dying": "dying", "being": "being", "during": "during", "housing": "housing", "morning": "morning",
    "meds": "meds", "minutes": "minute", "news": "news", "assess": "assess", "access": "access", "process": "process",
    "accesses": "access", "appt": "appointment", "appts": "appointment", "crises": "crisis", "rights": "rights",
    "left": "leave", "chasing": "chase", "coordinates": "coordinate", "analysis": "analysis", "rung": "ring",
}  # fmt: skip

_SHORT = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "ain't": ("is", "not"),
    "dont": ("do", "not"), "doesnt": ("does", "not"), "isnt": ("is", "not"), "wont": ("will", "not"),
    "didnt": ("did", "not"), "arent": ("are", "not"), "havent": ("have", "not"), "hasnt": ("has", "not"),
    "it's": ("it", "is"), "that's": ("that", "is"), "there's": ("there", "is"), "who's": ("who", "is"),
    "what's": ("what", "is"), "he's": ("he", "is"), "she's": ("she", "is"), "nobody's": ("nobody", "is"),
    "we've": ("we", "have"), "they've": ("they", "have"), "i've": ("i", "have"), "i'm": ("i", "am"),
    "we're": ("we", "are"), "they're": ("they", "are"), "we'll": ("we", "will"), "they'll": ("they", "will"),
    "i'd": ("i", "would"), "we'd": ("we", "would"), "they'd": ("they", "would"), "you've": ("you", "have"),
    "dunno": ("do", "not", "know"), "&": ("and",), "+": ("and",), "theres": ("there", "is"), "/": ("and",),
    "=": (":",), "→": (":",),
    "n": ("and",), "doin": ("doing",), "frm": ("from",), "\t": (":",), "|": (":",),  # codespell:ignore
    "i'll": ("i", "will"), "you'll": ("you", "will"), "let's": ("let", "us"),
    "you're": ("you", "are"), "it'll": ("it", "will"), "noone": ("no", "one"), "everybody's": ("everybody", "is"),
}  # fmt: skip


class Token(NamedTuple):
    """One plain word or one mark, and where it stands in the text."""

    low: str
    stem: str
    start: int
    end: int
    raw: str

    @property
    def mark(self) -> bool:
        """Whether it is a mark between words."""
        return self.low in SEPARATORS

    @property
    def named(self) -> bool:
        """Whether it is written with a capital."""
        return self.raw[:1].isupper() or any(letter.isupper() for letter in self.raw[1:])


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending."""
    if word in PEOPLE:
        return "people"
    if word in _IRREGULAR:
        return _bare(_IRREGULAR[word])
    word = word.removesuffix("'s").rstrip("'")
    for ending, instead in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ing", ""),
        ("ied", "y"),
        ("ed", ""),
        ("es", "e"),
        ("s", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            word = (
                _undouble(word[: -len(ending)] + instead) if ending in ("ing", "ed") else word[: -len(ending)] + instead
            )
            break
    return _bare(word)


def _bare(word: str) -> str:
    """A word without the "e" that endings take away."""
    return word.removesuffix("e") if len(word) > 3 else word


def _undouble(word: str) -> str:
    """A word without the letter that an ending doubled."""
    return word[:-1] if word[-1] == word[-2] and word[-1] not in "lsz" else word


def read_tokens(text: str) -> list[Token]:
    """The words and marks of a text in order; a short form becomes the words that it stands for."""
    found: list[Token] = []
    shouted = text.isupper() and " " in text.strip()
    for match in _PIECE.finditer(text):
        raw = match[0]
        if raw == "-" and not _spaced(text, match.start(), match.end()):
            continue
        if raw == "." and text[match.end() : match.end() + 1].isalnum():
            continue
        low = raw.lower().translate(_APOSTROPHES)
        for place, word in enumerate(_in_full(low)):
            seen = word if place or shouted else raw
            found.append(Token(word, stem(word) if word not in SEPARATORS else word, match.start(), match.end(), seen))
    return found


def _spaced(text: str, start: int, end: int) -> bool:
    """Whether a dash has room about it, so that it divides."""
    return text[start - 1 : start].isspace() or text[end : end + 1].isspace()


def _in_full(low: str) -> tuple[str, ...]:
    """The words that a short form stands for."""
    if low in _SHORT:
        return _SHORT[low]
    if low.endswith("n't"):
        return (low[:-3], "not")
    if low.startswith("co") and "ord" in low[:7]:
        return (low.replace("-", "").replace("‐", "").replace("–", ""),)
    return (low.rstrip("'"),)
