"""How phrases are written: one a line, and these shapes.

`(a|b)` is either, `[a]` may be left out, `{a|b}` is any number of these in any order, `<name>` is one of SHAPES.
A line that is set in further goes on with the one above. A phrase that begins with `?` could well be an answer:
on open questions it is asked about. Short forms and spellings ("don't", "dunno", "gimme") are brought together
in words.py, so one way is enough.
"""

from __future__ import annotations

SHAPES = {
    "this": "(this|that|it|this one|that one|this question|that question|the question|these|this bit|that bit)",
    "last": "(last|previous|prior|preceding|earlier)",
    "q": "(question|one|page|screen|step|bit|thing|part|prompt|section)",
    "go": (
        "(go|going|step|nip|pop|skip|jump|hop|flip|move|head|scroll|turn|come|get|track|click|switch|went|gan|gang)"
    ),
    "take": "(take|bring|put|send|get)",
    "n": "(1|2|3|4|one|two|three|four|a|a couple|a couple of|a few|another|once|twice)",
    "later": (
        "(later|later on|another time|another day|some other time|some other day|next time|in a bit"
        "|in a minute|tomorrow|after|afterwards|at the end|a bit later|in a while|further on"
        "|when i know|when i am ready|when i have more time|when i can|when we know|for later"
        "|until later|till later|til later|til then)"
    ),
    "see": (
        "(see|show me|show us|let me see|have a look at|look at|look over|view|read|read me"
        "|read back|give me|list|print|tell me|remind me|remind me of|go over|run through|go through"
        "|bring up|check)"
    ),
    "far": "(so far|up to now|until now|till now|already|to date|thus far|up to this point|)",
    "more": "(more|left|remaining|to go|to come)",
    "say": "(say|put|write|type|answer|enter|give|do|tell you|choose|pick|reply)",
    "said": "(said|put|written|told you|answered|given you|typed|entered|given|got down|got|put down|wrote)",
    "stopwords": ("(stop|pause|finish|leave it|call it a day|pack it in|pack up|knock it on the head|break off|quit)"),
    "break": ("(break|breather|pause|rest|time out|brew|cuppa|coffee|tea|drink|cup of tea|smoke|loo break|minute|fag)"),
}
