"""Phrases that ask how far it is, or what was said. How to write one is said in shapes.py."""

from __future__ import annotations

STANDING: dict[tuple[str, str], str] = {
    ("progress", ""): """
        progress
        status
        [see|show me|what is|check|how is] (my|the|our) progress
        how (much|many) {more|longer|further|of|this|questions|is|are|there|left} [is|are] [there] (to go|left|to come
            |of this|of this is there|more of this|more of it|more of these)
        progress (bar|check|report|so far|please)
        how (much|many) [<q>|questions|of these|of them|of this|further|longer|stuff|more] [questions|of these|of
            this|of them|is|are] [is|are|have] [there] (<more>|to do|still to do|to answer|still to go|do i have
            left|have i got left|have we got left|there are|do we have left|have we left) [to] [do|go|answer|of
            this|come]
        how (much|many) (more|longer|further|left) [is|are|of|do|will|have|to] [there|this|these|questions|it|i|we
            |got|them] [left|to go|to do|to come|take|be|go|have|got] [to do|to go|left]
        how many (questions|are there|is there|in total|altogether|in all|of these|sections|stages) [are there|in
            total|altogether|all together|left|are left|remain|still to go]
        how many [questions|of these|of them] (have|did) (i|we) (done|answered|do|got through|answer|completed
            |finished)
        how (far|long) [through|along|in|into it|into this|on] (am i|are we|have i|have we|is it|have we got|have i
            got|did i get) [got|come|gone|to go|through|along|in] [to go|left|through|now|along|in]
        how far (to go|left|off|off the end|from the end|through|along|till the end|to the end) [am i|are we|is it]
        how (long|much time) (will|is|does|do|has|have) (this|it|i|we) [all] (take|go on|going to take|last|left
            |got left|to go|need)
        how (much longer|longer|further|much further) [will this take|to go|have we got|have i got|is there|is this
            |is it|left|now]
        (how are|how is|how am) (we|i|it|things) (doing|getting on|going|coming along|looking|faring)
        how (we|i) (doing|getting on)
        how is it (going|looking)
        where (am|are|have|did|was|were) (i|we) [got|get|up] [up|to|now|at|in this] [to] [in this|in all this|in
            the process|with this]
        (nearly|almost|close to|anywhere near) (there|done|finished|the end) [yet]
        (are we|am i|is it|is this|is that|are we all|is that us) [nearly|almost|close to|anywhere near|getting]
            (there|done|finished|the end|through|over|near the end|at the end) [yet]
        (are we|am i) (nearly|almost|anywhere near|close to) [it|there]
        is (there|it|this) [still|very|going to be] [a lot|lots|much|many|loads|any] (more|left|longer|further)
            [to] [go|do|come|answer|left|questions|of this|of these]
        ?(much|lots|a lot|many) (more|left|longer|further) [to] [go|do|come|answer|left|questions]
        what is (left|remaining|outstanding|still to do|still to come|still left|still outstanding|next to do) [to]
            [do|go|answer|come]
        what (have|do) (i|we) (left|got left|still have|still got|have left|need to do|need to answer) [to] [do
            |answer|go]
        what [is|are] [still] (outstanding|remaining|remains)
        what (number|question|section|stage|page) (are we|am i|is this|is it|we) [on|at|up to|in] [now]
        which (question|section|stage|bit) (are we|am i|is this) [on|at|up to|in] [now]
        when (will|do|does|is) (this|we|i|it) (end|finish|be done|be finished|be over|stop|over|done|get to the end)
        what have i done [<far>]
        (am i|are we) (half way|halfway|near the end|close) [yet|there]
        (half way|halfway) yet
        what percentage [have i done|am i at|done]
        (how|what) (much|many) (is|are|have|do) (left|we left|i left|we got left|i got left|there left|still left
            |to do|there to do|we still got|i still have) [to do|to go|to answer|of this]
        (how many|how much) (mair|more) [to go|left|of these|are there|is there|questions|do i have|have we got
            |have i got] [to go|to do|left]
        (much|many|long|far|lots|a lot) (left|to go|still to go|more to do|more to go|to do|remaining) [now]
        (nearly|almost|practically|just about) (finished|done|there|over|at the end|through) [now|yet]
        (are|is|am|will) (we|this|i|it) [be] (nearly|almost|close to|any closer to|near|getting near|getting close
            to|about|anywhere near) (finished|done|there|over|the end|at the end|through|finishing|complete|being
            done|halfway|done yet|the finish)
        (what|which) (question|number|stage|section|bit|page|step|part) (is this|are we on|am i on|am i at|are we
            at|have we got to|am i up to|are we up to|is it|number is this) [now|out of]
        (where|what point) (have|did|are|am) (we|i) (got|get|reached|up|at) [to|up to|now|in all this]
        how (near|close) (are we|am i|is it) [to] [the end|finishing|being done|done|finished]
        how (long|much time) (left|to go|is left|more|until the end|till the end|till it is done|have we got left
            |have i got left|does it take|will it be|does all this take|to finish|is this going to be|is this thing
            |is this questionnaire|is the whole thing)
        how (long|big|many questions) is (this|it|the whole thing|the survey|this thing|the questionnaire|this
            section)
        (when|what time) (do|will|are|does|is) (we|i|this|it) (finish|finished|done|end|be done|over|be over|be
            finished|get done)
        (what|how much) (percent|percentage|proportion|per cent|fraction) (have i|have we|is|am i|done|complete|of
            it) [done|complete|finished|answered|is left|through]
        (have|are) (i|we) (much|many|a lot|lots|far|long) (left|more|to go|still) [to do|to go|left]
        (have we|have i|is there|are there) [got|still] (much|many|lots|a lot|loads|any|far|long) (more|left|to go
            |further|still to do|to do|questions left|more questions|more to do|more to go|to go yet) [to go|left
            |to do]
        (have|do) (i|we) (done|missed|skipped|left out|still need) (enough|any|anything|most of it|half|much) [yet
            |so far|to do]
        (show|tell|give|let) (me|us) [see|know] (my progress|the progress|progress|how far|how far i am|how far we
            are|where i am|where we are|how much is left|what is left|how many are left|the progress bar|how i am
            doing|how we are doing|the task list|what is still to do|what is left to do|my status|where we have got
            to|where i have got to|how many more|how long is left)
        (task|to do|question) list
        (check|see|view) (my progress|progress|how far i am|how far we are|where i am|where we are|how much is left
            |what is left|where i have got to)
        am i (nearly|almost|half way|halfway) [there|done|finished|through]
        is (that|this|it) (it|the last|the last one|the last question|nearly it|everything|all|the end)
        (is this|are we on) the (last|final) (one|question|section|bit|stage)
        how (many|much) (to|still to|left to|yet to) (go|do|answer|come)
        what (else|more) (is there|do i|do we|is left|have i|have we) [need|got|have] [to do|to answer|left|to go]
        how is (it|this) (coming along|shaping up|looking)
        (progress|status) (update|report|check|please)
        how (much|many) (left|more|to go|remaining|still to go|still left)
        (what|how) (is|are|am) (my|our|the|i|we) (progress|status|position|standing|doing|getting on|going|getting
            along|fairing|faring) [so far|now|like|looking like]
        (how|whats) (close|near|far off) [are|am|is] [we|i|it|this] [to|from] [the|being|getting] [end|finish|done
            |finished|finishing|there]
        how (much|many|far|long|close|near|soon) {is|are|am|do|does|did|has|have|i|we|it|this|that|there|still|got
            |get|to|go|from|of|these|those|questions|question|more|further|until|till|be|being|been|will|the|yet
            |now|along|through|so|been|left|a|way|in|into|all|them|bits|sections|stages|parts|pages|mair|longer
            |else} (left|to go|to do|done|remaining|to come|through|along|to answer|answered|finished|the end|the
            finish|take|taken|last|be|more|further|to finish|outstanding|completed|complete|in|covered|longer|mair
            |before we finish|before i finish|before the end|till we are done|until we are done|go on|go on for)
            {now|yet|so|far|still|please|to|do|go|then|of|these|this|it|in|all|total|roughly|about|altogether|for
            |me|us|have|i|we|is|there|are|got|already|from|here|today|left}
        (are|am|is|have|will) (we|i|it|this|that) {all|nearly|almost|close|anywhere|near|getting|about|just|be|even
            |any|closer|to|got|far|still|much|many|lots|a|lot|really|halfway|half|way|yet|more|of} (there|done
            |finished|the end|at the end|near the end|through|over|finishing|half way|halfway|left|to go|to do
            |complete|being done|more to go|more to do|off the end|from the end|the last one|the last question|last
            one|the finish) {yet|now|still|to|go|do|soon|then|please|through|left|far}
        (what|which) {number|question|stage|section|bit|page|step|part|point} {of|number|the|question|stage|section
            |plan|this|it} (are we|am i|is this|is it|have we|have i|we are|i am) {on|at|up|to|in|now|got|reached
            |come|currently|doing|at}
        (where|how far) {have|has|did|do|are|am|was|were} (we|i|it) (got|get|gotten|reached|got to|up to|come to
            |stand|at|come|through|along) {to|up|now|at|in|this|it|all|with|the|process|plan|questions|so|far
            |through|along|currently|then}
        (what|how much|how many) {is|are|have|has|do|does|i|we|there|still|got|more|else|to|yet} (left|outstanding
            |remaining|remains|left to do|still to do|undone|unanswered|still to come|still to go|else to do|more
            to do|yet to do) {to|do|go|answer|now|then|please|for|me|us|in|this|the|all|section|stage|plan|still
            |yet}
        (show|tell|give|let) (me|us) {see|know|have|please|again} (how|what|where) {much|many|far|long|is|are|am|i
            |we|have|has|there|it|more|still|got|this|questions|of|to} (left|to go|to do|through|along|done|at|are
            |am|is|got to|up to|remaining|it is|we are|i am|finished|outstanding|answered) {to|do|go|now|so|far
            |please|with|this|in|still}
    """,
    ("summary", ""): """
        summary
        (summarise|summarize|recap|sum up|re cap|sum it up|sum it all up|sum this up|round up)
        (summarise|summarize|recap|sum up) (it|this|that|everything|my answers|so far|all that|what i have said
            |what we have|what we have got|what we have said|for me|what i said|where we are|the lot|all of it|it
            all|what i have told you|what we have done|what i have put) [<far>]
        (a|the|my|see a|see the|see my|give me a|give us a|give me the|show me a|show me the|show the|show a|want a
            |want the|need a|like a|get a|do a|have a|have the|print a|run a|produce a|quick|view the|view) (quick
            |brief|short|full|) (summary|recap|round up|run down|rundown|overview) [of] [my answers|everything|it
            all|it|this|what i have said|what i said|things] [<far>]
        <see> {all|of|us|me|everything|back|again} (what|everything|all) {that|all} (i|we) [have] {all|already|actually}
            (<said>|done|did|filled in|got|answered|finished|covered) <far>
        summary (please|so far|of my answers|of answers|view|page|of everything|of it all)
        (what|which) (have|has|did|do) (i|we|you) [all] [actually|already|just|got|actually] (<said>|say|put|tell
            you|answer|get down|have|write|got written|got down|noted|noted down|written|recorded|agreed|covered
            |done) [down|for that|there|on that] [<far>] [last time|before|earlier|again|for me|from me|about me
            |written down]
        what have (we|i|you) got [down|here|written|written down] [<far>] [for me]
        what (is|was) (my|the|our) (answers|answer|last answer|previous answer) [<far>]
        what i have said <far>
        <see> [me|us] [all] [of] [my|the|our] (answers|responses|replies|entries|notes so far|inputs) [<far>]
            [back] [to me|to us|again]
        <see> (everything|it|the lot|all of it|all|that all|the whole lot|it all) (back|so far|again|i have said|i
            have answered|i have put|i said|i have told you|we have said|we have got|you have got|i have done) [to
            me] [<far>]
        <see> [me] [of] (what|everything|all) [that] (i|we|you) (have) [already] [actually] (<said>|said|written
            down|noted|recorded|so far) [already] [<far>]
        <see> [me] (what) (i|we|you) (said|put|wrote|have|got|told you) [earlier|before|last time|down|<far>]
        read (it|them|that|everything|my answers) (all|) (back|out) [to me]
        (my|all my|all the) answers [<far>]
        (list|show|review|display|check|view) (my|all|all my|the|what i have) (answers|answer|done|responses)
        (go|run) (over|through) what (i|we) have (said|put|done|got) [<far>]
        where did (we|i) get to with my answers
        (check|review) (my|the) answers
        (what|which) (have|did|has) (i|we|you) [already|just|actually] (told you|said|put|given|answered|written
            |entered|typed|covered|done|agreed|say|put down|got down|recorded|noted|captured) [<far>|about that|for
            the last one|for that|there|earlier|before|down|in total|on that]
        (where|what) (do|are|have) (we|i) (stand|got so far|have so far|put so far|said so far)
        (show|see|view|read|list|print|display|give|tell|remind|run|talk|take|walk|play|bring up|check|review|look
            at|look over|look through|go over|go through|recap) [me|us] [back|through|over|of|on] (my answers|the
            answers|all my answers|my responses|what i have said|what i said|what i have put|what i put|what i have
            written|what i wrote|what i have told you|what i told you|what we have said|what we have got|what we
            have|what you have|what you have got|what you have written|what i have done|what i have answered|what i
            have entered|what i have so far|what we have so far|what you have so far|what has been said|everything
            |everything so far|everything i have said|everything i have put|it all|it back|them back|the lot|the
            plan so far|my plan|the plan|the story so far|the draft|my entries|what is there|what is down|what is
            written down|what i have given you|what we have covered|what we have agreed|the record) [<far>] [back
            |again|to me|please|out]
        (story|answers|plan) so far
        (my|the) (story|plan|answers|responses|record|draft) (so far|to date|up to now)
        (quick|brief|short) (recap|summary|overview|look back|run through|review)
        (a|an|the) (recap|summary|overview|run down|rundown|read back|readback|playback|review|look back) [of] [it
            all|everything|my answers|what i have said|what we have|things] [<far>]
        (read|play) (that|it|this|them|everything|all that|all of that|my answers|what i said) back [to me]
        ?(overview|playback|readback)
        ?(read back|play back|look back)
        remind me [what] (i|we) (said|put|have said|have put|told you|wrote|answered) [<far>|earlier|before|last
            time]
        what (is|was) (my|our) [last|previous|earlier] (answer|answers) [<far>|again|to that|to the last one]
        (can|could|may) (i|we) (see|check|read|look over|look at|review|have a look at|go over) (it|that|everything
            |my answers|what i have|them) [all] [<far>|back]
        where (are|is) my (answers|responses|draft)
        (gie|give|gizza|giz) (me|us) (a|the) [quick|brief|short|full] (summary|recap|overview|run down|rundown|read
            back)
        (what|which) {answers|bits|things} (have|has|had|did|do|was|were|is) {i|we|you|all|just|already|been|that
            |the|so|far|got|of|it|my|actually} (said|put|written|told you|answered|recorded|noted|captured|covered
            |entered|typed|given|put down|written down|got down|noted down|down so far|told|logged|saved|got so far
            |have so far|got written down|got recorded) {so|far|down|already|here|to|you|up|now|me|about|this|that
            |before|earlier|last|time|please|in|total|all|for|on|until|date|by|there|today|yet|then}
        ?what (i|we|you) {have|had|all|just|already} (said|put|written|told you|answered|recorded|covered|entered
            |given|put down|written down|got down) {so|far|down|already|here|to|you|up|now|before|earlier|last|time
            |please}
        (show|see|view|read|list|print|display|give|gie|tell|remind|run|talk|take|walk|play|bring|check|review|look
            |go|let|have|get|recap|summarise|repeat|recite|sum) {me|us|you|a|of|back|through|over|up|at|out|see
            |have|look|on|the|all|can|please|just|that|again|to|i|quick|brief|short|full|run|down|want|need} (my
            answers|the answers|all my answers|our answers|answers so far|my responses|everything|summary|recap
            |overview|rundown|what i have said|what i said|what i have put|what i put|what i have written|what i
            have told you|what i told you|what we have said|what we have got|what we have so far|what we have|what
            you have got|what you have|what has been said|what i have answered|what i have entered|what i have done
            |what i have so far|what i have got so far|what we said|what we agreed|the lot|it all|my notes|my
            entries|my draft|the draft|the plan so far|the story so far) {so|far|please|back|again|to|me|us|down|up
            |now|already|that|i|we|have|has|said|put|given|of|all|told|you|answered|done|got|written|here|for|my
            |answers|in|total|this|point|everything|things|it|on|one|place|until}
        (read|play|repeat) {it|that|this|them|all|everything|my|answers|of|the|lot|what|i|said|through|over} back
            {to|me|us|please|again}
        where {is|can|do|i|find|see|the|my|are|get} (summary|my answers|the answers|a summary)
    """,
    ("summary", "friend"): """
        (check|review|test|go over|look over|look at|inspect) my [whole] plan [over|through|for me|please|again|now|for
            (gaps|holes|mistakes|faults|problems|contradictions)]
        (check|go over|look over|look at|inspect) (our|the|this) [whole] plan (over|through|for me|please|again|now|for
            (gaps|holes|mistakes|faults|problems|contradictions))
        check (our|the|this) [whole] plan
        [what is] missing (from|in) (my|our|the|this) plan
        what is (wrong|not right) with (my|our|the|this) plan
        [is|are] [there] (anything|something|any) [gaps|holes|mistakes|faults|problems|contradictions] (missing|wrong|)
            (from|in|with) (my|our|the|this) plan
        is (anything|something) (missing|wrong) (from|in|with) (my|our|the|this) plan
        what have (i|we) (missed|forgotten|left out|overlooked) (in|from|of) (my|our|the|this) plan
        what does (my|our|the|this) plan (lack|need|miss)
        (find|show|show me|list|tell me|see) [me] [the|all|any] (gaps|holes|mistakes|faults|problems|contradictions) (in
            |of) (my|our|the|this) plan
        what (needs mending|needs fixing|is there to mend|must i mend|should i mend|should we mend|do we need to mend)
            [in|about] [my|our|the|this] [plan]
        [ask|call|get|open|see|show|show me|be|where is] [the|my|our|a] critical friend [please]
        what (does|would|says) (the|my|our|a) critical friend (say|think|find|make of it)
    """,
    ("summary", "chart"): """
        (show|see|view|open|display|look at|draw) [me|us] [the|my|our] [rating|ratings] (chart|graph) [now|again|please]
        (show|see|view|open|display|look at|draw) [me|us] [the|my|our|a] (chart|graph|picture) of (my|our|the) (ratings
            |needs|figures|learning needs) [now|again|please]
        where is (the|my|our) (chart|graph)
    """,
    ("summary", "notes"): """
        notes
        <see> (my|the|our) notes
        my notes
    """,
    ("progress", "explain"): """
        why (was|is|did|were|are|have) (i|we|you) not (asked|ask|asking|been asked) [me] [about] (this|that|it)
    """,
}
