"""Phrases for going back, and for putting a question off. How to write one is said in shapes.py."""

from __future__ import annotations

MOVING: dict[tuple[str, str], str] = {
    ("back", ""): """
        back
        backwards
        back (up|track)
        back [up|by|it up] <n> [<q>|questions|steps|pages|ones|more|back]
        <n> (questions|steps|pages|step|page) back
        one back
        <go> back [up|over] [<n>] [more] [<q>|questions|steps|pages|ones]
        <go> backwards
        <take> (me|us) back [up|over] [<n>] [more] [<q>|questions|steps|pages|ones]
        <take> me to the <last> <q>
        (<go>|<take> me|take us) [back] to (what|where) (we|i) (was|were) [on|at] [before]
        (return|revisit|rewind|reverse|re visit)
        (return|revert) to the <last> <q>
        [[<go>] back] to the <last> <q> [again]
        the <last> <q> [again]
        <last> <q> [again]
        previous
        prev
        prev <q>
        ?last
        [[<go>] back] [to] the (one|question|bit|page) before [this|that|this one|that one|it|last]
        (one|question) before [this|that|this one|that one|last]
        [to] (what|where) (we|i) (was|were) [on|at] before
        (see|redo|answer|do|look at|have|revisit|try|reopen) the <last> <q> [again]
        (see|redo|answer|do|look at|have|revisit|try|reopen) (the one|the question) before [this]
        (up|undo) one (question|page|step)
        wrong (question|page|screen)
        (missed|skipped|went past|rushed) the <last> <q>
        (missed|skipped|went past|rushed) (the one|the question) before
        (see|have|get|want|do|answer|show me|let me see) (the one|the question|that one) (before|i just did|i just
            answered|we just did|previously)
        (go|take me|get) to the question (before|above)
        (the one|the question) (i|we) (just|just now) (did|answered|had|were on)
        (want|need) the <last> <q> [again|back]
        (see|show me|let me see|look at) (my|the) <last> (question|one) [again]
        <last> (one|question) (again|please|back)
        back the way
        [<go>] back [to] one (before|earlier|previous)
        (where|what) was the <last> (one|question)
        (a|one|two) (step|question|page|screen|back) (back|earlier|before)
        (could|can) (i|we) (back up|go back)
        <go> back (again|there|then|now|some|a little|a little bit|a bit|a wee bit|a tad)
        (return|go) (me|us) to the <last> <q>
        [<go>] back to (the earlier one|the other one|where i was|where we were|before)
        awa back
        backup
        back up
        (the|that) (one|question) (b4|before|previous|prior|earlier)
        (go|nip|get|take me|can we go) to the (one|question) before
        (i|we) (missed|skipped|rushed|forgot) something [back there|there|earlier|on the last one|on the last
            question]
        (wheel|roll|wind|spin|turn|move|dial|take|bring|crank|reel|pull) (it|things|us|me|this|the clock) back [a
            bit|one|a step|a question|a page|a tick|again|to the last one|to the previous one|a little|please]
        (want|wanted|need|needed|meant|see|like|prefer|see if i can get) {to|see|answer|do|go|be|on|have|look|at
            |return|get|back} (the|that|my) (last|previous|prior|earlier) (question|one|bit|screen|page|thing)
            [again|back]
        (want|wanted|need|needed|meant|see|like|prefer) {to|see|answer|do|go|be|on|have|look|at|return|get|back}
            (the question|the one|the bit|one) (before|earlier|previous|prior) [this|that|this one]
        [i] (skipped|went|rushed|clicked|pressed|moved|jumped|flew|sped) (past|through|on|over|ahead|by) [that|it
            |the last one|one|too] [too|so] [fast|quick|quickly|soon|early|far]
        (go|get|take|put|bring|send|move|skip|jump|step|pop|nip|hop|pull|drop) {me|us|it|to|on|up|over|the|a|one
            |way|bit|step} back {to|the|a|one|bit|step|again|please|then|now|way|couple|of|two|few|little|up|over
            |page|pages|question|questions|previous|last|before|earlier|prior}
        back {to|the|a|one|up|over|two} (previous|last|before|prior|earlier|preceding) {question|one|page|screen
            |bit|this|that|please|again}
        (return|revert|rewind|revisit|reopen|redo) {to|the|my} (previous|last|prior|earlier|preceding) {question
            |one|page|screen|bit|please|again}
        (could|can|may|might) {i|we|you|please|just|have|see|show|me|us|do|get|redo|answer|look|at|another|again}
            (the|my|that) (last|previous|prior|earlier) (question|one|page|screen|bit) {again|please|back|now|then}
    """,
    ("skip", ""): """
        skip
        skip <this>
        skip [ahead|on|over|past] [to] the next (one|question|bit)
        skip (over|past|ahead) [<this>]
        pass
        (pass|miss|give|bypass|dodge|duck|jump|leave out|step over) (on|over|out|past) <this>
        (pass|miss) on <this>
        give <this> a miss
        (move|moving|press|jump|push|scoot|get) (on|along|ahead|forward)
        ?carry on
        ?(crack|go|keep|plough) on
        ?(continue|proceed|forward|forwards|onwards)
        (move|go|jump|carry|crack) (on|along|ahead) (to|with) the next (one|question|bit|thing)
        (go|straight|jump|on|onto|move) to the next (one|question|bit)
        next
        next (question|one|bit|q|page|up)
        the next (question|one)
        what is next
        come back
        [i will|i shall|we will|i can|we can] (come|get|coming|circle|go|return) back to <this> [<later>]
        (come|get|circle|return) to <this> <later>
        (come|get|circle|go) back <later>
        [i will|we will] (come|get|circle) back to you [on <this>] [<later>]
        [i will|we will] get back to you [on|about] [<this>]
        return to <this> [<later>]
        (leave|park|shelve|postpone|defer|delay|bin|ignore|drop|table|parking|leaving) <this> [one] [<later>|for
            now]
        leave <this> (blank|empty|open|out|be|with me|for the moment|for another day|aside|to one side|unanswered)
        leave blank
        ?(leave|park) it
        (put|set|pop|stick|keep|save|leave|park|stash|file) <this> (aside|to one side|off|on hold|on ice|by|back)
        (put|set|pop|stick|keep|save|leave|park|stash|file|shove|chuck) <this> (on|in) (the|a|my) (pile|diary|list
            |back burner|shelf|tray|bin|side|to do list|car park|parking lot) [for|until] [<later>]
        (put|set|pop|stick|keep|save|leave|park|stash|file) <this> <later>
        [i will|i shall|we will|i would|i can|we can|we could|i could|will] (do|answer|tackle|sort|fill in|fill out
            |complete|look at|deal with|think about|address|pick up|name|have|try|cover|return to|revisit|see to
            |decide) <this> [in] <later>
        (do|answer|fill) <this> in when i (know|can|have it|have them)
        ?<this> [at] <later>
        pick <this> [back] up <later>
        ask (me|us) [<this>|about <this>] [again] <later>
        (ask|try) me again
        (remind|tell) me <later>
        i will let you know [<later>]
        let you know <later>
        later
        later on
        not (now|this one|right now|just now)
        ?not (today|at the moment|at this point|yet)
        (wait|can wait|will wait|can this wait|can it wait|hold off)
        not do (this|that) [one|question|bit] [now|today|yet|right now]
        not (going to|want to|ready to|prepared to|able to) (answer|do) <this> [one] [now|today|yet]
        (do not|would rather not) want to (answer|do) (this|that|it) [one|question] [now|yet|today]
        would rather not (say|answer) [<this>] [now|yet]
        rather not (say|answer)
        (prefer|i prefer) not to (say|answer)
        (need|want) to think about <this>
        think about it
        think about <this> and come back [to <this>] [<later>]
        (have|need) a think [about it|about that]
        (another time|another day|some other time)
        do not fancy <this>
        can not (be bothered|be arsed|face it) [with <this>]
        (put|stick) a pin in (it|this|that|this one|that one)
        (bookmark|flag|mark|hold|postpone|delay|dodge|duck|bypass|bump|table) <this> [for <later>|over|<later>|one]
        (let us|we will|i will|we can|can we|maybe) (circle back|come back|revisit|return) [to <this>] [<later>]
        (miss|leave|skip|jump|pass) <this> (out|over|by|for the time being|for now|til later|until later|till later
            |aside|alone)
        (jump|skip|move|go|on|onward|get|take me|carry on|advance) [on] to (the next|next|the next one|the next
            question|another question|question after|a different question|something else|another one|the following
            question)
        (the next|another|a different|the following) (question|one) please
        (try|give me|have|ask) (the next|another|a different) (question|one)
        (not|no) (time|energy|head space|headspace) for this [one] [now|right now|today]
        (no time|have not got time|do not have time|not enough time|too busy) [for this|for this one|to do this one
            |to answer this] [now|today|right now]
        (leave|keep|save|do|finish|hold) <this> (for|till|until|til) (later|another day|another time|the end|last
            |tomorrow|next time|now|me to do later)
        (do|answer) <this> (last|at the end|another day|another time)
        [i will|we will|let me|need to|i need to|i want to] (think|mull|sleep|ponder) (on|about|over|it over)
            [<this>] [<later>]
        (come|get|go) back (to|on) (me|us) [on|about|with] [<this>] [<later>]
        do not want to (answer|say|do) [<this>] [right now|just now|now|yet]
        (prefer|would prefer|rather) (not to|not) (answer|say) [<this>]
        (let us|can we) (avoid|swerve|dodge|sidestep) <this>
        (leave|park) (it|this|that) (there|with me) [for now]
        (bring|raise|pick) <this> up (again|later|another time) [later]
        (can|could) <this> (wait|be left|be skipped|be done later|come later) [til later|until later]
        (on|onto|on to) the next [one|question]
        (get|move) past <this>
        (got|have) nothing (for|to say on|to add on|to put for) (this|that) [one]
        nothing to add [here]
        remind me [about|of] [<this>] (later|tomorrow|another time|again|at the end)
        (maybe|perhaps|possibly) later
        later (please|on please|maybe|thanks)
        yet to come
        come back (tae|to) (this|that|it)
        (take|get|have) a rain check [on <this>]
        rain check [on <this>]
        (jog|hop|skip|jump|trot|plough|push|press|crack) on [to] [the] (next|next one|next question|next bit)
        (bin|sack|jib|swerve|leave|chuck|boot) <this> off [for now|for today|til later|until later|for the minute]
        (kick|boot|push|knock) <this> (down the road|into the long grass|back|on|to later|to the end|to another day)
        (i would|would) (rather|prefer to|sooner) (come back to|do|answer|leave|skip|tackle|return to) <this>
            [<later>]
        leave <this> (on|in) (the|a) (side|shelf|back burner|to do list|pile|heap)
        (add|put) <this> (to|on|onto) (the|my|a) (list|to do list|pile|back burner|later pile|list for later|list
            of things to do)
        (do|can do|could do) (that|this) [one] (in a bit|after|afterwards|first thing tomorrow|another time|when i
            have a minute)
        (later|later on|maybe later|perhaps later|not yet later) [mate|pal|please]
        (i am|we are) not (ready|in a position|able) to (answer|say|do) [<this>] [yet|now|just yet]
        not ready (for|to answer|to do) [<this>] [yet]
        (need|want|like) (to|) (more|some) time (to think|for this|on this|on this one|to answer|to think about it)
        (let me|i will|i need to|need to) (come back|get back|return) [to] [<this>] [<later>]
        (leave|keep|put|stick|shove|set|file|park|hold|push|bump|move) (it|this|that|this one|that one|these|this
            question|the question|this bit) (for|til|till|until|to|on|in|over) {a|the|my|one|me|i|am|have|when|now
            |to} (later|another time|another day|bit|end|tomorrow|now|next time|back burner|side|list|pile|minute
            |moment|while|ready|know|more)
        (put|set|leave|park|stick) <this> (aside|off|to one side)
        (do|answer|tackle|come|return|get|revisit|finish|fill|look|think|pick|deal|sort) {back|to|in|at|about|up
            |with|on|out|it|this|that|one|question|the|bit|thing} (later|another time|another day|tomorrow|next
            time|some other time|in a bit|afterwards|at the end|last|when i know|when i can|when i have time|when i
            am ready|after lunch|a bit later|later on|next week)
        (can not|will not|could not|unable to|not able to) (do|answer|face|manage|deal with) (this|that|it) [one
            |question] [right now|now|just now|today|yet|just yet|at the moment|for now|at present]
        (no|not) (this|that) one {just|right|now|today|yet|for|the|moment|thanks|please}
        (onto|on to|on|to) {the} (next|following) [one|question|bit|please]
        (let us|shall we|can we|could we|we could|i will|we will|i would like to|i want to|please) {just|all|maybe
            |perhaps|i|we|to} (skip|pass|bypass|dodge|miss|avoid|park|postpone|defer) {over|on|past|this|that|it
            |one|question|out|the|for|now|please|then|bit|entirely|altogether|today|later}
    """,
    ("skip", "next_section"): """
        (skip|jump|go|move|get|hop|carry) [on|ahead|forward|straight|over] [to] (the|) (next|following) (section|stage
            |part|chapter)
        (on|onto|on to|over to) (the|) next (section|stage|part|chapter)
        (skip|finish|leave|miss|pass|jump|drop) [over|out|past] [all|all of|the whole of] (this|the) [whole|entire]
            (section|stage|part|chapter) [for now|now|out|altogether|entirely|completely]
        next (section|stage|part|chapter) [please|now|then]
        skip [over|past|out] [all] [of] (the rest|rest|what is left|everything else|the others|the remaining ones
            |the remaining questions|the other questions|the rest of the questions|these questions|all these questions
            |all the questions) [of|in|on|here] [this|the|it|these|them] [section|stage|part|chapter|page|bit
            |questions|ones] [for now|now|please]
        (skip|leave out|miss out|pass over) (all|all of|the whole|the rest of) (this|these|it|them) [section|stage|part
            |chapter|page|questions] [for now|now|please]
        skip the (lot|whole lot|whole thing)
    """,
}
