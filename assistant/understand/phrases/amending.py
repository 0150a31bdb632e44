"""Phrases for taking an answer back, and for changing one. How to write one is said in shapes.py."""

from __future__ import annotations

AMENDING: dict[tuple[str, str], str] = {
    ("undo", ""): """
        undo
        undo <this> [<last>]
        undo (undo|that again)
        undo (the|my) (last|previous) (thing|answer|one|bit|change|step|entry|action|reply|response)
        undo (that|my|the) last [thing|answer|one|bit|change|step|entry|reply]
        undo (what|the thing) i (just) (did|said|put|typed|wrote)
        undo what i (did|said|put|typed|wrote)
        (that was|that is|this is|it was|it is|last one was|the last one was|my last answer was|my last answer is)
            [all] (wrong|a mistake|an error|not right|not what i meant|incorrect|rubbish|a typo|not what i said|not
            what i put|my mistake|my bad)
        that (was|is) not (right|what i meant|what i said|what i wanted|what i put|it|correct)
        [no] not what i (meant|said|wanted|put|typed)
        wrong (answer|one|button|key|option|choice|number|thing)
        ?wrong
        (take|get) <this> (last one|last bit|last answer|last thing|) back
        take (that|the|my) last (one|bit|answer|thing) back
        take back (that|what i said|what i just said|my last answer|the last one|my answer)
        (scrap|scratch|bin|delete|remove|erase|cancel|clear|reverse|revert|retract|withdraw|rub out|strike|forget
            |disregard|ignore|ditch|wipe|get rid of|lose|untick|unpick|unsay|undo) (that|the last one|that last one
            |that last bit|my last answer|that last answer|the last answer|that answer|my answer|that one|what i
            said|what i just said|what i put|what i just put|the last thing|that bit|the last bit|last answer|last
            one|that please|my last)
        (oops|whoops|woops|whoopsie|oopsie)
        ?(drat|damn|bugger|doh|blast|aargh|argh)
        (made|i have made|just made|think i made|i made|have made) (a|an) (mistake|error|typo|boo boo|cock up|balls
            up|slip|hash of it|mess of it|mess of that|hash of that)
        [i] (did not|do not) mean (that|it|to|this|to do that|to say that|to put that|to press that|to type that|to
            send that|to hit enter|to hit that|to hit return)
        (pressed|hit|clicked|ticked|chose|picked|typed|put|entered) (the|that) wrong (thing|button|key|one|option
            |box|answer|number|way)
        (pressed|hit|clicked|ticked|chose|picked|typed|sent|put) (that|it) (by mistake|by accident|too soon|too
            early|in error|wrong)
        (by mistake|by accident|my mistake|my bad|slip of the finger|fat fingers|finger trouble|typo)
        (i|i have|just) (messed|cocked|screwed|mucked|ballsed) (it|that|this) up
        (messed|mucked|screwed|cocked) up
        (got|have got|i got) (that|it|this|that one) wrong
        put (it|that|things) back (how|the way|as) (it|they) (was|were)
        put (it|that|things) back
        (change|changing) (it|that) back
        ctrl z
        (unsend|unsubmit)
        (go|step) back on (that|what i said|my answer)
        (take|bring|put|roll|wind) (that|it|this|my answer|my last answer|the last answer|the last one|the last
            thing) back
        (roll|wind|step) back (that|my last|the last) [answer|change|one]
        [no] (that|it|this) (was|is) (the wrong|a wrong|not the right|not the|no the right) (one|answer|thing
            |option|button|way|number|box|date|figure|choice|name)
        (did|said|put|typed|chose|clicked|picked|hit|pressed|ticked|entered|gave|sent|wrote) (that|it|the last one
            |that one|the last answer) (wrong|by mistake|by accident|in error|in the wrong place|too fast|too
            quickly|in haste|accidentally|without thinking)
        (did|said|put|typed|chose|clicked|picked|hit|pressed|ticked|entered|gave|sent|wrote|got) (the|a) wrong (one
            |answer|thing|option|button|way|number|box|date|figure|choice|name|key|bit) [there|then|in]
        (no|not|did not mean|never meant|was not meant) (that|that one|to send that|to press that|to press enter|to
            hit enter|to say that|to click that|to submit that|to do that|to put that|to write that|to choose that
            |like that) [one]
        (wrong|incorrect|mistaken|bad|duff) (one|answer|button|box|option|click|key|entry|choice|number|thing|date
            |figure|name)
        (delete|remove|scrap|scratch|bin|cancel|clear|erase|wipe|strike|discard|drop|lose|rub out|cross out|get rid
            of|throw away|chuck out|ditch|reverse|revert|withdraw|retract|reset|unsend|unsubmit|recall|ignore
            |forget|disregard|void|nullify|rescind|undo|un do|blot out|score out) (that|it|this|the last|the last
            one|my last|the last answer|my last answer|my answer|that answer|that last answer|that last one|that
            last thing|that last command|that one|what i said|what i just said|what i put|what i just put|what i
            wrote|what i just wrote|what i typed|what i just typed|the last thing|the last thing i said|the last
            thing i did|the last bit|that bit|that last bit|the previous answer|my previous answer|the last entry
            |that entry|what i did|what i just did|my last entry|the last change|that change|my last change|my last
            reply|the previous one|the last step|the last move|the last action) [again|please|sorry|instead|it is
            wrong|was wrong|that was wrong|i said|i did]
        (i|i have|i think i|sorry i|oops i|i just) [have] (made|just made) (a|an) [silly|stupid|daft|bit of a|small
            |big] (mistake|error|typo|slip|blunder|boob|hash of it|mess|mess of it|mess of that|pig is ear of it
            |howler|clanger|bloomer)
        (i|i have) (goofed|slipped|blundered|erred|misread it|misread that|misread the question|misclicked|mistyped
            |typed it wrong|typed that wrong|spelt that wrong|answered the wrong question|answered wrong|answered
            that wrong|got that wrong|got it wrong|got that one wrong|put that wrong|put that in wrong|put it in
            wrong|changed my mind about that)
        (let me|can i|could i|want to|like to|need to|i would like to) (undo|take that back|take it back|reverse
            that|have that back|redo that|start that again|start again|start over|do that again|do that one again
            |try that again|try again|have another go|have another go at that|answer that again|re do that|re
            answer that)
        (start|do|try|answer|have) (that|that one|the last one|it|that last one) (again|over|over again|afresh|from
            scratch)
        (go back on|reconsider|rethink|retract) (that|it|what i said|what i just said|my answer|my last answer)
        (naw|nope|no no|nah|no wait|ah no|oh no) (that is|it is|that was) (wrong|not right|no right|incorrect|not
            it|a mistake|not what i meant|rubbish)
        (that|it|this) (was|is) (a|my|an) (mistake|error|typo|slip|accident|misclick|blunder|wrong answer|wrong one)
        (that|this|it) (is not|was not) (right|correct|true|it|what i meant|what i said|what i wanted|what i put
            |what i typed|what i intended|the right one|meant to go there|supposed to be there|meant to be there
            |accurate)
        control z
        ?(mistake|error|typo|misclick|whoopsy|oh dear|oh bother|my fault)
        [i] (pressed|hit|clicked|ticked|chose|picked|typed|put|entered|selected|gave|said|sent) the wrong (thing
            |button|key|one|option|box|answer|number|way|date|name|figure|word)
        (do not|please do not) (keep|save|use|record|count|include|store) (that|it|this|that one|that answer|my
            last answer|the last one)
        undo [the|my] (last|previous) [one|answer|thing|bit|step|change|move|action|entry|reply]
        (rub|cross|score|strike|scratch|scrub|blot|white) {that|it|this|the|last|one|answer|bit|my} out
        [i|we] (hit|pressed|clicked|sent|tapped|submitted|typed|put|entered|said|answered|gave|did) {enter|return
            |it|send|that|submit|the|button|key|wrong|answer|one|this|last|ok|yes|no|go|my} (too soon|too early|too
            fast|too quick|too quickly|by mistake|by accident|before i was ready|before i had finished|before i
            finished|in error|wrongly|accidentally|wrong|without meaning to|when i did not mean to|without thinking
            |prematurely|in the wrong place|in the wrong box)
        (can|could|would|will|please|may|let) {you|i|we|me|just|please|us} (undo|scrap|scratch|delete|remove|erase
            |cancel|clear|reverse|revert|retract|withdraw|forget|ignore|disregard|ditch|wipe|take back|redo) {that
            |this|it|the|my|last|answer|one|thing|bit|step|change|previous|what|i|just|said|put|did|typed|back|for
            |me|please|again|entry|reply|move|wrote|us|of|out}
        (no|that is|this is|it is|that was|it was|sorry|oops|naw|ach|ah) {that|is|was|it|this|just|i|the|a|all
            |sorry|oops|no} (wrong|incorrect|a mistake|mistaken|an error|not right|not what i meant|not what i said
            |not what i wanted|my mistake|not it|not what i put|not what i typed|not the right one|the wrong one
            |the wrong answer|the wrong thing|wrong answer|wrong one|a typo|not correct) {sorry|undo|that|it|please
            |there|one|answer|again|oops|my|bad|at|all|take|back|delete|scrap}
    """,
    ("undo", "redo"): """
        redo
        redo <this>
        redo (that|the) (change|undo)
        undo (the|that|my) undo
        (put|bring|get) (that|it) back (again|in)
        i was right [the first time|first time]
    """,
    ("change", ""): """
        ?(change|edit|amend|correct|correction|alter)
        (let me|can i|could i|may i|i need to|i want to|i would like to) (change|edit|amend|correct|alter) [an answer
            |something|it|that|one] [please]
        (change|edit|amend|correct|alter|fix|revise|redo|rewrite|update) (something|an answer|my answers|answers
            |some answers|my answer|what i said|what i put|what i wrote|something i said|something i put|an earlier
            answer|one of my answers|a previous answer|some of my answers|a few answers|one of them|something
            earlier|an old answer)
        (change|edit|amend|correct|alter|fix|revise|redo|rewrite|update) (something|an answer|what) (i|that i)
            (said|put|gave|wrote) (earlier|before)
        (made|there is|i made) a mistake (earlier|before|further up|further back|in an earlier answer|higher up)
        (got|put) something wrong (earlier|before|further back)
        (changed|changing|change) my mind
        (changed|had a change of) (mind|heart)
        make a (change|correction) [to|in] [my answers|an earlier answer|something]
        (change|edit|amend|correct|alter|fix|revise|redo|rewrite|update|tweak|modify|adjust|go back and change|go
            back and fix|go back and edit|put right|sort out) (something|an answer|my answers|answers|some answers
            |my answer|some of it|what i said|what i put|what i wrote|something i said|something i put|an earlier
            answer|earlier answers|one of my answers|a previous answer|previous answers|some of my answers|a few
            answers|a few things|a couple of answers|one of them|something earlier|an old answer|my earlier answer
            |my response|my responses|a response|one of my earlier answers|one of the earlier answers|one of the
            answers|an answer i gave|an answer from before|something i said before|something i said earlier|what i
            said before|what i said earlier|what i put before|what i put earlier|that answer from earlier|a mistake
            |a mistake earlier) [earlier|before|further back|from earlier|from before|higher up|i gave]
        (made|there is|spotted|found|noticed|seen) (a|an) (mistake|error|typo) (earlier|before|further up|further
            back|higher up|in my answers|in an earlier answer|in one of my answers|in what i said|in what i put)
        (want|need|like|got|have) to (change|correct|fix|edit|amend|update|revise) (something|an answer|my answer
            |my answers|things|a few things|what i said|what i put|one|one of them|some answers|some things)
        i (have|) changed my mind (about|on) (an answer|something|one|one of them|what i said|an earlier answer)
        (got|put) (something|one|an answer|an earlier one) wrong [earlier|before|further back|back there]
    """,
    ("change", "last answer"): """
        (change|edit|amend|correct|alter|fix|revise|rewrite|update) (my|the|that) (last|previous) (answer|one|reply
            |response|bit)
        (change|edit|amend|correct|alter|fix|revise|rewrite|update) what i [just] (said|put) (last|just now)
        (change|edit|amend|correct|alter|fix|revise|redo|rewrite|update|tweak|modify|adjust) (my|the|that) (last
            |previous|prior) (answer|one|reply|response|bit|entry|question)
        (change|edit|amend|correct|alter|fix|revise) (what|the thing) i (said|put|typed|wrote|answered) (last|just
            now|just then|a minute ago|a second ago|a moment ago)
        (change|edit|amend|correct|alter|fix|revise) (what|the thing) i just (said|put|typed|wrote|answered)
        (i|i have|i think i|sorry i|oops i|we) [have] (made|just made) (a|an) [silly|stupid|daft] (mistake|error|typo
            |slip) (on|in|with|about) (the|my|that) (last|previous) (one|answer|question|bit|entry)
        (i|i have|we|we have) (got|put|typed|entered) (the|my|that) (last|previous) (one|answer|question|bit|entry)
            (wrong|in wrong|down wrong|incorrectly)
    """,
    ("change", "short_route"): """
        (short|shorter|quick|quicker) (route|version|way|one)
        (the|do the|use the|switch to the|go to the|take the|give me the|want the|only the|just the) (short|shorter
            |quick|quicker) (route|version|way|one|set)
        (only|just) the (main|key|important|essential) (questions|ones)
    """,
    ("change", "full_route"): """
        (full|long|longer|whole) (route|version|way)
        (the|do the|use the|switch to the|go to the|take the|give me the|want the) (full|long|longer) (route
            |version|way|one|set)
        all the questions
    """,
}
