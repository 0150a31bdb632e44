"""Phrases that ask for help, or for the question again in other words. How to write one is said in shapes.py."""

from __future__ import annotations

HELPING: dict[tuple[str, str], str] = {
    ("help", ""): """
        help
        help (me|us) [out] [with <this>]
        (need|want|like|get|have|require) [some|a bit of|a little|any|more] (help|assistance|guidance|support)
            [with] [<this>|here]
        (give me|give us|lend me|want|need) (a hand|a bit of help|some help|a steer|some guidance)
        (any|some|more) (help|guidance|advice) [with <this>|here]
        help with <this>
        (stuck|lost|confused|baffled|flummoxed|puzzled|bamboozled|muddled|perplexed|struggling|at sea|all at sea)
        [i am|you have] [a bit|really|totally|completely|getting] [got me|lost me] (stuck|lost|confused|baffled
            |struggling|flummoxed|puzzled) [with|on|by] [<this>|here]
        (you have|you) (lost) me
        [i] (do not|did not|can not|could not|am not sure i|not sure i|dinnae|not) [really|quite|fully|even]
            (understand|follow|get|grasp|see) [<this>|what you mean|what this means|what you are asking|what you
            want|what that means|the wording|a word of it|what it means|what it is asking]
        (no idea|not sure|do not know|have not a clue|not a clue|unclear|do not understand|unsure|not certain|have
            no idea|not clear) what (you|this|that|it|these|the question) (mean|means|is asking|are asking|want
            |wants|is|are|is after|are after|are getting at|are on about|is about|says|is saying|are saying|is
            asking for|are asking for|are asking me|is asking me|want me to say|want me to put)
        (no idea|not sure|do not know|have not a clue|not a clue|unsure) (what|how) [i am] (to|supposed to|meant to
            |should) (<say>|answer|do) [here|this|that|for this|to this]
        (no idea|not sure|do not know) how to (answer|do|fill in|respond to) [<this>]
        (what|whatever) (do|does|did|is|are) (you|this|that|it|these|they|the question|this question|that question
            |the words|this one) [even|all|actually] (mean|means|meaning|on about|asking|getting at|after|saying
            |want|asking for|asking me|trying to say|looking for|trying to ask) [by] [this|that|it|here|me to say
            |from me|exactly|me to put|me to do]
        what on earth (does|do|is|are) (that|this|it|you) (mean|asking|on about)
        meaning
        what (am|should|do|can|shall|would|could|must|might|are) (i|we) [supposed|meant|going|expected|allowed
            |able] [to] (<say>|answer|do|put down|write down) [here|now|for this|in here|to this|in this box|next]
        what (goes|do i put|should go|is meant to go) [in] (here|in here|in this box|there)
        what (format|form|order|style) [should|do|does|is|it] [i|you|it|be|want] [use|want|be|in] [it] [in]
        in what format
        how (do|should|would|can|am|shall|does) (i|we|this|it|one) [supposed|meant] [to] (answer|do|fill in|work
            |fill out|tick|choose|pick|reply|respond|use|tackle|go about|begin|start|say|put|enter|write) [this
            |that|it|here|more than one|several|these|a date|to this|two|one|them|a note]
        how (does it|do these|does this) work
        what (can|could|should) i (say|type|do|ask|put|choose|pick) [here|to you|now|from]
        what are (my|the) (options|choices|commands|possible answers|answers)
        (what is|tell me|explain|show me) the difference [between] [these|them|the two|those|these two]
        (what do|what does) (these|they|those|the options|each of these|each one|each) mean
        (commands|menu|guide me|show commands|list commands|sos)
        ?(instructions|manual|options|assist|assistance)
        [can|could|would|will] [you] (explain|clarify) [<this>|it to me|yourself|further|more|a bit|a bit more|what
            you mean|what this means|what that means|the question|what you want|please|that again]
        explain
        (elaborate|expand on that|tell me more|say more|spell it out|unpack that)
        ?(more detail|more information|further information)
        [what is|what was|what were] the question again
        (what is|what was) the question
        (repeat|read|say|ask|tell me|show me|give me) (that|this|it|the question|that one) [out] [again|once more
            |one more time|aloud]
        (repeat|come again|say again|beg your pardon|i beg your pardon|pardon|pardon me|pardon me what|sorry what
            |what was that|what did you say|you what|ya what|say what|run that by me|run that past me) [again|love
            |mate|one more time]
        (eh|huh|what|whit|uh|come again|wtf)
        what is (all) (this|that)
        what is (this|that|it) [question] [all] (about|asking|asking me|asking for|getting at|on about|meant to be)
        what is [it] you (want|need|are after|want to know|are asking|mean)
        what do you want [me] [to] [<say>|know|from me|here|exactly]
        (not sure|unsure|not clear|unclear) what (you are after|you want|is wanted|is needed|you mean|you are
            asking|to put|to say|to write|i should put|to do|this means|you need)
        (does not|do not) make [any] sense [to me]
        makes no sense
        (that is|it is|this is) (gibberish|double dutch|all greek to me|greek to me|clear as mud|gobbledegook
            |jargon|nonsense)
        (clear as mud|double dutch|goes over my head|over my head|went over my head)
        ?(jargon|too much jargon)
        can not (follow|understand|make head nor tail of|make sense of|make heads or tails of|get my head round)
            [<this>]
        who (are|is) you
        what (are|can) you [do]
        (repeat|replay|restate|reread) [<this>|the last thing|your last message|your last question|what you said
            |what you just said|what you asked|what you just asked|what you told me|what you just told me|yourself
            |that question|that phrase|that response|that last bit|that last thing|that last response] [to me|over]
            [again|once more|one more time|back|out|more slowly|slower|louder|you told me|you said]
        (say|ask|read|tell|phrase|hear|give|show|go over|run through|have|run) [me|us] (<this>|what you said|what
            you just said|what you asked|that question|the last bit|that last bit|what you just asked|the last
            thing|that bit) [to me|by me|past me|over|out] (again|once more|one more time|back|over|louder|slower
            |more slowly)
        (say|ask|read|tell me|phrase|hear) [it|that] over
        (ask|tell) me (again|once more|that again|one more time|the question again)
        [i] (did not|could not|can not|have not|never) (hear|catch|get|follow|understand|make out|see|read|pick up)
            (you|that|it|this|what you said|what you just said|what was said|that last bit|the question|what you
            asked|what that was)
        (did not|could not) (hear|catch that)
        (missed|misheard|misread) (that|it|this|what you said|the question|that last one|that bit|the last bit|that
            last bit|what you asked)
        what (did|do|was|were) (you|that|it) [just] (say|saying|ask|asking|ask me|mention|say there) [again|just
            now|there|me]
        what was (said|asked|that you said|that you just said|that last thing you said|that again|that question
            |that last bit|that you asked|it you asked|it again)
        what question (did you ask|was that|did you just ask|are you asking) [me] [again]
        (once more|one more time|come again with that|and again|run it by me again|what would you say|what you say
            |what would you say there)
        (want|need|like|get|have) (that|it|this|the question) (repeated|said again|explained|spelt out|read out
            |read again|in english)
        (hear|know) (that|it) again
        [i am] (not|not quite|no) (following|understanding|getting it|getting this|with you|sure i follow|sure i
            understand|there|clear|clear on this|clear what this is) [you|this|that|here]
        (what|how) (can|could|do) you [do|help] [with] [me|here|for me]
        what (can|could|may) i (ask|say|do) [you] [here|about]
        what (things|questions|kind of things|sort of things|kinds of things|type of things|types of questions)
            (can|could|may|should) i (ask|say) [you|about]
        (what|which) (buttons|keys|commands|words|shortcuts) (are there|do i press|can i use|do you know|are
            available|should i use|work)
        show [me] [the] (help|commands|menu|shortcuts|keys|options)
        (what|which) (one|option) (should|do|would) i (choose|pick|tick|go for)
        (pick|choose) for me
        (what|how) (is|are) [it] (this|that|these|it) (different|supposed to work)
        (what|whats) the (craic|script) [with this]
        not (clear|obvious) [what you want|to me|what this means|what to do]
        (this|it|that) (does not|is not) (make|making) [any] sense [to me]
        ?(this|it|that) is not (clear|obvious) [to me]
        (i am|you have) (at a loss|lost the plot|completely stumped by the wording|tied up in knots|going round in
            circles)
        ?(clarify|clarification|more info)
        (clarify|unpick|unpack|break down|walk me through|talk me through|take me through) <this> [for me|again]
        what (does|do) [all] (this|that|it|these|those) (even|all) mean
        what (is it|are they|am i being) (asking|asked) [for|me|of me|about]
        what (exactly|precisely) (do you|are you|is this|does this|should i) [want|mean|after|asking|put] [for|here
            |by this|by that]
        what (now|next then|do i do now|happens now|happens next)
        ?(any|some) (tips|pointers|clues|guidance)
        (could|can) (do with|use) (a hand|some help|a bit of help|help|a steer)
        give (me|us) a (hand|clue how to answer|steer)
        (say|put|ask|explain|word|phrase) <this> in a [way|simpler way|different way|plainer way|way that] [i|we
            |anyone|people] [can|could|will|might] [understand|follow|get|grasp]
        (give|drop|throw) (me|us) (a clue|a hint|a steer|a pointer|an idea|some idea) [what|of what|about what|as
            to what] [you|this] (want|mean|are after|are asking|need|is asking|is about|are looking for) [here|me
            to say|me to put]
        what (is|are) (this|that|it|these|you) [all] (asking|meaning|saying|getting at|after|on about|wanting
            |driving at|trying to say|looking for|supposed to mean|meant to mean|even asking|even mean)
        [that|it|this] [is|was] [about as] clear as mud
        what the (heck|hell|dickens|devil) (does|do|is|are) (that|this|it|you) (mean|asking|on about|saying|about)
        (rephrase|reword|repeat|explain|clarify|simplify) [<this>|the question|yourself|that] [please|for me|again
            |again please]
        (do not|did not|can not) (understand|follow|get) (what|how|why|any of it|any of this|a word|the first thing
            |half of that|half of this|the words) [i am|to|you are|you|this|it|is] [being asked|asked|asking|put
            |answer|want|mean|means|is|do]
        (struggling|having trouble|finding it hard|having difficulty|not sure how) (with|to understand
            |understanding|to follow|to answer|answering) [<this>|the question|what you mean]
        (tell|show|teach|explain to|remind) (me|us) {again|please|exactly} (what|how) (to|i|we|you) {should|can
            |need|to|am|have|are|supposed|meant|must|would|want|going} (do|put|say|write|answer|type|enter|use this
            |do this|answer this|choose|pick|know|mean|asking|want|need) {here|this|that|for|it|now|next|question
            |in|to|me|please|exactly}
        what {on|earth|the|hell|heck|exactly} (does|do|is|are|am|was|should|did|can|must|would|could) {you|this
            |that|it|these|those|i|we|to|supposed|meant|even|all|question|words|word|asking|going|exactly|in|being
            |the|trying|one|bit} (mean|means|meant|asking|about|after|on about|getting at|saying|write|put|say
            |looking for|trying to say|driving at|asking for|asking me|put down|enter|type|fill in|supposed to be)
            {here|this|that|by|it|for|exactly|please|in|to|me|from|question|now|then|plain|simple|english|words
            |terms|one|again|when|you|say|box|all|the|normal}
        what (do|did|does) (you|it|this) {actually|really|even|exactly} (want|need|mean) {here|this|that|by|it|for
            |exactly|please|to|me|from|know|say|put}
        (do not|did not|can not|could not|not|am not|having trouble|struggling to|struggle to|hard to|difficult to
            |i am not|cannot|fail to) {really|quite|fully|even|sure|i|clear|entirely|able|to} (understand
            |understanding|understood|follow|following|get|getting|grasp|grasping|twig|comprehend|fathom|see) {this
            |that|it|the|question|what|you|mean|means|are|is|asking|on|about|at|all|any|of|one|bit|want|wording
            |words|here|to|me|meaning|a|word|i|am|being|asked|supposed|meant|do|put|say|after|getting|jargon
            |language}
        (no|not|have not|do not|not got|have not got|have) {idea|sure|know|clue|a|the|foggiest|clear|no|certain
            |faintest|got|have|really|all|that|too} (what|how) {you|this|that|it|the|question|is|are|i|am|to|do
            |does|mean|supposed|meant|should|we|even|asking|on|about|after|wanting|these|words|one} (mean|means
            |asking|about|after|want|wants|is|are|answer|put|say|write|do|getting at|on about|asking for|asking me
            |answer this|answer that|wanted) {here|this|that|it|for|me|to|by|from|in|now|exactly|question|say|at
            |all}
        (can|could|would|will) you {please|just|maybe|kindly|possibly|try|to|and} (explain|rephrase|reword|simplify
            |clarify|repeat|help|expand|elaborate|put|say|ask|word|break|phrase|assist|guide|read|describe|tell)
            {me|us|this|that|it|the|question|again|in|a|another|other|different|way|simpler|plainer|easier|plain
            |simple|english|words|terms|to|for|what|you|mean|means|out|with|more|simply|clearly|please|on|is|asking
            |please|bit|further|over|down|properly|better|little|one|by|normal|everyday|once|time|through|are|want
            |being|asked|i|should|do|put|meant|am|here|language}
        (need|want|like|could do with|require|could use|after|get|have) {some|a|bit|of|little|more|any|your|the
            |wee} (help|assistance|guidance|support|hand|explanation|clarification|clarity|steer|advice) {here|with
            |this|that|one|please|on|to|understand|answer|question|it|understanding|answering|me|the|now|from|you}
    """,
    ("help", "plainer"): """
        (plainer|simpler|simplify|rephrase|reword)
        ?(easier|clearer)
        (plainer|simpler|plain|simple|normal|easier|shorter) (words|english|language|terms|version|way|question)
        (say|put|explain|ask|word|phrase|have|rephrase|tell me|give me|write|do) [<this>] [again] (in|using) [plain
            |plainer|simple|simpler|easy|normal|proper|everyday|layman is|layperson is|laymans|ordinary|other
            |different|fewer|easier] (english|words|language|terms|speak)
        in english
        ?in (plain|plainer|simple|simpler|easy|normal|proper|everyday|other) (english|words|language|terms)
        (say|put|explain|ask|word|phrase|rephrase|reword|simplify|write) <this> [a bit|bit|a little|much] [more]
            (simply|plainly|clearly|easier|simpler|plainer|differently|another way|a different way|some other way
            |better|in another way|in a different way|slower|easy)
        (rephrase|reword|simplify|dumb down|break down) <this> [for me|down]
        (dumb|break|water) <this> down
        make <this> (simpler|plainer|easier|clearer|shorter)
        ?(too complicated|too many long words|too wordy|too long winded|too hard|too technical)
        (another|a different|some other) way
        speak english
        what does that mean in english
        what (is|does) that mean in (plain|simple|normal) (english|words|terms)
        (put|say|ask|explain|write|word) <this> (in|using) (words|terms|language) (i|we|anyone|normal people|a
            child|people) (can|could|would) (understand|follow|get|use)
        (words|language|terms|english) (i|we) (can|could|would) (understand|follow)
        (use|using|in) (fewer|simpler|plainer|shorter|easier|smaller|normal|everyday) (words|terms|language)
        (explain|say|put|tell me) [<this>|it to me] like (i am|i was|i were) (five|5|six|a child|stupid|an idiot
            |new|ten)
        (less|no|without the|cut the|drop the|lose the) (jargon|waffle|big words|long words|management speak)
        (simplify|simplified|shorter|easier) (please|version|wording|question)
        (plain|simple|clear) english
        ?(that is|it is|this is|wording is|question is|that was) (too|a bit|very|over|so) (complicated|wordy|long
            |long winded|complex|technical|difficult|hard|confusing|jargony) [for me|to understand|to follow]
        (come|go|try) again in (english|plain english|normal words|simple words)
        (can not|do not) understand (the|all the|these) (jargon|words|language|wording|big words)
        what is that in (english|plain english|old money|normal words|layman is terms)
        (say|put|ask|explain|write|word|phrase|repeat|describe|tell|give|have|try) {it|this|that|me|us|the|question
            |again|to|one} (in|with|using) {a|more|much|some|the} (plain|plainer|simple|simpler|easy|easier|normal
            |ordinary|everyday|other|different|fewer|shorter|proper|basic|human|real|layman's|clearer) {and|simple
            |english|words|language|terms|way|speak|please|manner|one}
        (use|try|need|want|prefer) {some|a|the|bit|more|much} (plain|plainer|simple|simpler|easier|shorter|fewer
            |normal|everyday|smaller|clearer) (words|english|language|terms|wording|version|question)
    """,
}
