"""Phrases that say that nobody knows, or that a question is not for us. How to write one is said in shapes.py."""

from __future__ import annotations

UNKNOWN: dict[tuple[str, str], str] = {
    ("dont_know", ""): """
        do not (know|no)
        [i|we] (have not|not) [got] [the|a|any] (foggiest|faintest|scooby|scoobie|clue|notion|baldy)
        ?not decided [yet|on that|on this]
        [i|we] [really|honestly|just|genuinely|simply] (do not|would not|did not|will not) [really|actually
            |honestly|even] know [this|that|it|the answer|that one|this one|the first thing|any of this]
        [i|we] (do not|can not) [really|actually] (remember|recall)
        [i|we] (do not|would not) have (a clue|an idea|the foggiest|the faintest|any idea|a scooby|that|the answer
            |an answer|that figure|the figure|the figures|that number|that information|that information to hand
            |that to hand|this to hand|it to hand|a date|a figure|the numbers|the number|a number|one yet)
        [i|we] (have not|have not got|has not got|not got|not) [got] (a|an|any|the) (clue|idea|foggiest|faintest
            |scooby|notion|inkling|baldy|danny|breeze|scoobies|earthly) [idea|notion]
        not a (scooby|clue|baldy|notion|danny)
        [i|we] (have no|no|not one|got no|have not any|have absolutely no|absolutely no|not any) (idea|clue|notion
            |inkling|answer|information|knowledge|idea at all)
        (the|not the) (foggiest|faintest) [idea]
        (clueless|stumped|buggered if i know|hanged if i know|damned if i know|blowed if i know|wish i knew|search
            me|beats me|beats us|you have got me|you have me there|got me there|you have lost me there|that has me
            stumped|ask me another|ask me one on sport)
        (god|lord|goodness|heaven|heavens|christ|who|dear|deity|fuck) (knows|only knows|alone knows)
        (who|how) (can say|could say|would know|should i know|would i know|am i to know|am i supposed to know|do i
            know|can i know)
        [i|we] (can not|could not|can not rightly|could not really|can not really|would not like to) (say|tell you
            |tell|answer that|say for certain|say for sure|be sure|answer|help you there)
        [i] (would be|am) (guessing|only guessing|just guessing)
        (your|thy) guess is as good as mine
        (you|anyone is) guess
        your guess
        anyone's guess
        (i|we) [am|are] (not) [really|entirely|quite|totally|100|completely] (sure|certain) [about|of] [this|that
            |it|which|who|who does|how much|when|how many|what] [yet]
        not [really|entirely|quite|totally|too|so|all that|completely] (sure|certain) [about|of] [this|that|it
            |which|yet]
        not (known|clear|confirmed) [yet|at present|at this stage|at the moment]
        ?(it|that) is not (known|clear|confirmed|decided) [yet|at present|at this stage|at the moment]
        [it is] (unknown|unclear|tbc|tbd|tba|unsure|uncertain)
        [i am|we are] (unsure|uncertain|in the dark|none the wiser|not the right person|not the person to ask|not
            the best person to ask) [about this|about that]
        to be (confirmed|determined|decided|advised)
        ?(still|yet) to be (agreed|decided|confirmed|set|settled)
        ?[it has|that has] not been (decided|agreed|settled|confirmed|set) [yet]
        ?(up in the air|no date yet|too early to say|too soon to say|hard to say|difficult to say|depends|it
            depends|that depends|who can tell|remains to be seen|watch this space|jury is out)
        ?(nobody|no one|none of us) (knows|does|knows yet|has told me|has told us|has said|seems to know)
        [i] (would|will|would need|will need|would have|will have|have|need) [to] (ask|check|find out|look it up
            |look into it|look into that|look that up|enquire|dig it out|get back to you|ask around|check up on
            that|check with someone|ask someone) [about that|that]
        ?we (would|will|would need|will need|would have|will have|have|need) [to] (ask|check|find out|look it up
            |look into it|look into that|look that up|enquire|dig it out|get back to you|ask around|check up on
            that|check with someone|ask someone) [about that|that]
        (need to|have to) (check|ask|find out|look it up)
        (not my|above my|beyond my|outside my|way above my) (call|pay grade|area|department|remit|field|decision
            |patch)
        not for me to say
        ?before my time
        (it|that) (escapes|eludes) me
        (gone|went) (out of my head|blank)
        (my mind is|i have gone|gone|drawing a|drawn a|i am drawing a) blank
        [i] (have) forgotten
        ?i forget
        (no one|nobody) (ever) told (me|us)
        ?not that i know of
        you tell (me|us)
        (that is|it is) (a) (good question|tricky one|tough one|hard one)
        how (would|should|do) (i|we) know
        not (recorded|measured|counted) anywhere
        [i] not know
        i know not
        (do not|would not) (have|hold|keep|possess|get|see|collect) (any|the|that|this|those|such|much) (data
            |information|figures|figure|detail|details|number|numbers|stats|records|record|answer|answers
            |knowledge) [on|for|about|to hand|on that|on this|for that|for this|yet|about that|about this|with me]
            [<this>]
        ?(no|have no|got no|not got any|not got the|not got that|have not got the|have not got that|have not got
            any|there is no|have not) (data|information|figures|figure|detail|details|number|numbers|stats|records
            |record|knowledge) [on|for|about] [<this>|it] [to hand|yet|with me|here]
        ?(data|information|figure|figures|answer) (not available|unavailable|not known|not held|not to hand|missing)
        ?not (available|held|collected|recorded|to hand)
        [i am|we are] (undecided|clueless|no wiser|none the wiser|not sure|unsure|at a loss|not certain|not clear)
            [on this one|on that|about it|there|here|myself|as yet]
        (do not|no use) (ask|asking) me
        (how|why) (should|would|the hell should|would) (i|we) know
        (it is|that is|your guess|well it is|is) (anyone's|anybody's|any body's|any one's) guess
        (stumped|got|beaten|foxed|flummoxed) me [there|with that one|on that one|with that|on this one]
        you have (stumped|foxed|beaten|lost|got) me (there|with that one|on that one|on this one|with this one|now)
        (that is|it is|this is) (beyond|over|past) (me|my ken|my knowledge)
        (that is|it is) (not something|something) (i|we) (know|do not know|would know|could tell you|can tell you
            |have|have to hand|would not know|can answer)
        (not something|nothing) (i|we) (know|would know|can answer|could answer|have to hand|know about|know
            anything about)
        (do not|would not|did not) know (about|much about|anything about|a thing about|enough about|the first thing
            about|owt about) [this|that|it] [one] [yet]
        (do not|would not) know (off hand|offhand|off the top of my head|at this stage|at this point|at present
            |right now|either|myself|exactly|precisely|for sure|for certain|that yet|this yet|the answer to that
            |the answer to this|that one|what the answer is|how to answer that)
        (not|nothing) (off the top of my head|off hand|offhand|to my knowledge)
        (can not|could not) (mind|recall|remember|think|think of it|think of any|think of anything|bring it to mind
            |quite remember) [right now|off hand|the details|just now|now|that]
        (need to|have to|will have to|would have to|will need to|would need to|i will|we will|got to|must|better
            |best|let me|can) (look|check|find out|look it up|look that up|look into it|look into that|get back to
            you|find that out|check that|check it|double check|go and ask|ask around|ask someone|ask the team|ask
            my manager|check with the team|check with someone|get the figures|dig that out|dig it out) [first|on
            that|on this|and come back|about that|that|for you]
        ?we (need to|have to|will have to|would have to|will need to|would need to|i will|we will|got to|must
            |better|best|let me|can) (look|check|find out|look it up|look that up|look into it|look into that|get
            back to you|find that out|check that|check it|double check|go and ask|ask around|ask someone|ask the
            team|ask my manager|check with the team|check with someone|get the figures|dig that out|dig it out)
            [first|on that|on this|and come back|about that|that|for you]
        (wish|if only) (i|we) knew
        (wish i could|would love to) tell you
        (not been told|never been told|have not been told|no one has said|nobody has said|have not heard|not heard)
            [yet|anything|that|about that]
        (god|lord|goodness|heaven|christ|who) (alone|only) knows
        (who|whoever) (the hell|on earth) knows
        nae (idea|clue|scooby|bother kenning)
        (no|not) (a|the) (scooby doo|scooby|foggy|foggiest idea|faintest idea|first idea|earthly)
        ?(still|we are still|i am still|currently) (working on it|working it out|working that out|finding out
            |looking into it|looking into that|waiting to hear|waiting to find out|in the dark|checking)
        (we|i) (have not|not) (worked|figured|sorted) (it|that|this) out [yet]
        (do not|no) (have a|a|got a) (baldy|breeze|monkeys|notion)
        (unknown|not known|unsure|uncertain|unclear) (at present|at this stage|at the moment|to me|to us|yet|right
            now|so far|currently)
        can not (answer|say|tell) [<this>|that yet|for sure|for certain|either way|right now|with certainty|off
            hand|until i check]
        (would|will) only be (guessing|a guess)
        (a|pure|complete|total|just a) guess at best
        no (clue|idea|notion|inkling) (mate|pal|whatsoever|at all|sorry|really|to be honest|yet|what so ever)
        (it|that|the name|the figure|the answer) escapes me [for the moment]
        (my|the) (memory|mind) (has gone|fails me|is blank|has gone blank|went blank)
        (not|never) (thought|really thought) about (it|that|this)
        (couldnt|could not) begin to (say|guess|tell you)
        (no one|nobody|none of us) (here|in the team|in the office|yet) (knows|know)
        [i|we] (could not|can not|could not possibly|can not possibly) [possibly] (say|tell|know|tell you|comment
            |guess|answer) [for sure|with any certainty|one way or another|either way|off the top of my head]
        [i|we] (have|have got|got) (no way|no means) of (knowing|telling|finding out) [that|this]
        no way of (knowing|telling) [that]
        [i|we] (have not|not|do not) (got|have) (that|this|it|those|them|the answer|the figure|the figures|the
            information|the number|the date) [to hand|with me|here|on me|yet|in front of me|at the moment] [yet|at
            the moment|sorry]
        not to hand
        (i|we) (would be|am|are) (lying|making it up|making that up|plucking it out of the air|fibbing) if (i|we)
            (said|knew|answered|gave you one|gave you a figure) [i|we] [knew|did]
        would be (lying|making it up|making that up|plucking a figure out of the air) [if i said]
        (who|god|lord) (knows|can tell|can say) [mate|pal|love|really]
        (no|not a|not the|have not the|have not got the|without a) (slightest|faintest|foggiest|remotest|first
            |vaguest) [idea|clue|notion|inkling]
        (is|it is|that is) a (mystery|blank|unknown|guess|closed book) [to me|to us]
        (not|nothing|never) (heard|been told|told|seen) [yet|anything|about it|about that|about this|owt]
        ?(it|that) is not (known|clear|decided|certain|confirmed) [yet|to me|to us|at this stage|at present]
        (your|anyone's|anybody's) guess [is] [as good as mine|as good as ours]
        (yet|still|remains) to be (determined|established|known|worked out|found out)
        (lost|stumped|flummoxed|baffled) on (this|that) [one]
        (no one|nobody|they|he|she|no body) {has|have|ever|yet|did|not|never|is|us} (told|said|informed|let) (me
            |us) [know] [that|this|about it|yet|about that|what it is|that yet]
        (do|did|would|will) not {i|we|really|even|actually|myself|quite|yet} know {it|that|this|the|answer|yet
            |either|to|for|sure|certain|at|all|myself|exactly|right|now|just|currently|one|myself|anything|about
            |much|sorry|off|hand}
        (that|this|it) [is] [something] (i|we) (do not|would not|could not) (know|tell you|say|answer)
        (it|that) is (not|hardly|beyond) {something|anything|what|that|a|thing} (i|we) {would|could|do|can|will
            |really} (know|answer|say|tell|tell you|remember|know about|have)
        [i am] (blowed|hanged|damned|buggered|blessed|jiggered|stuffed|darned|dashed|sure i do not know) [if i know
            |if i do]
        (no|have no|have not any|not any|without|lack|lacking|not got any|have not got any|have not got the|do not
            have any|do not have the|need the) (info|information|data|figures|figure|details|detail|numbers|number
            |knowledge|idea|clue|evidence|records|record|sign) (on|for|about|of|regarding) <this>
        (am|i am|we are) {really|just|still|all|that|so|too|very|a|bit|entirely|totally|honestly|quite} (unsure
            |uncertain|clueless|in the dark|stumped|not sure|not certain|not clear|none the wiser|no wiser
            |undecided) {about|on|of|this|that|one|it|yet|here|at|the|moment|now|sorry|either|myself|to|be|honest
            |as|all}
        (need|have|got|would have|would need|will need|will have|going to have|i will) to (ask|check|find|look|dig
            |go|confirm|enquire|research|investigate) {that|this|it|out|up|into|around|about|with|on|and|get|back
            |to|you|someone|somebody|first|for|sure|again|the|figures|figure|number|date|answer|team|office|system
            |records|in}
    """,
    ("not_applicable", ""): """
        not applicable [to|for] [us|me|here|our area]
        n a
        inapplicable
        [it|this|that|this one|that one|this question|none of this] (does not|did not|will not|would not) (apply
            |fit|concern|relate|affect) [to] [us|me|here|our area|in our area|to our area|to our service|to my job
            |round here|our case|in our case]
        (not|is not|it is not|this is not|that is not|none of this is|this one is not|nothing here is) [really]
            (relevant|applicable) [to] [us|me|here|our area|our service|my job|in our case|our case]
        (not|is not|it is not|this is not|that is not|this one is not) something (that applies|we do|that is
            relevant|we have|that we do|for us) [to us|here|to me]
        irrelevant
        [it is|this is|that is] irrelevant [to us|here|for us]
        [it is|this is|that is|this one is|question is] not (for|about) (us|me|our area|here) [this one]
        ?not (us|ours|our thing|our bag|our business|our area|our job|our responsibility|our remit|one for us|one
            for me|my job)
        ?(nothing|it has nothing|has nothing) to do with (us|me)
        [we] do not need (this one|this question|to answer this)
        ?(we|they) do not (do|have|use|provide|cover) (that|this|it|any of that|any|them|those|one) [here]
        ?[we] have not got (one|any|them|that|those) [here]
        (no such thing|nothing like that) [here|round here|in our area]
        (does not|not) count for us
        (out of|outside|not in|beyond|outwith) (scope|our scope|our remit|our area|our control|our responsibility
            |remit|the scope) [of this|of our work]
        (not|is not|it is not|that is not|this is not) (our|my) (area|remit|responsibility|job|patch|department
            |concern|role|problem|business|field|bag|thing|service) [this|that|that one]
        (does not|do not|will not) (apply|fit|pertain|relate|concern|affect|suit) [to|with] [us|me|here|our area
            |this area|our service|our plan|this plan|our situation|this service|our team|anyone here|our patch|my
            role] [at all|really]
        (is not|not) (relevant|applicable|pertinent|appropriate|needed) [to|for|in] [us|me|here|our area|this area
            |our service|our plan|this plan|our situation|my role|this service|our case] [at all|really]
        (not|no longer) (relevant|applicable) [to us|any more|for us|now]
        (we are|i am) not that (kind|sort|type) of (service|organisation|team|place)
        (nothing|nowt|zilch) to do (with|wi) (us|me) [really|at all]
        (that is|this is|this one is|that one is|it is) (nothing|nowt) to do with (us|me)
        (that|this|it|that one|this one|question) (is|does) not (us|apply|ours|for us|concern us|our job|something
            for us|relevant|applicable|our area)
        (skip|pass) (this|that) [one|question] (as it is|because it is|it is|it does|as it does) not (relevant
            |applicable|apply|for us|for me|apply to us|relevant to us)
        (there is|there are|we have) (no|none|nothing) (such thing|of those|of that|like that) [here|round here|in
            our area]
        [it is|that is] (not our|no our) thing
        (not|never) (required|needed) (here|for us|in our case|in our area)
        (irrelevant|immaterial|not relevant|not applicable|inapplicable) [to|for|in] [us|me|our service|our area
            |our plan|this plan|this service|my job|my role|our work|our team|here|our case|our situation]
        (no|of no|not of any|has no|have no|without any) (relevance|bearing|concern|application) [to|on|for] [us|me
            |our service|our area|our plan|our work|here]
        (skip|pass|leave) <this> [as|because|since] [it is|it does|does] (not relevant|irrelevant|not applicable
            |not apply|not apply to us)
        (we|i) (do not|have not|are not) [have|do|deliver|provide|run|offer|got|doing] (that|this|it|any of that
            |any of this|those|these|one) (here|in our area|round here|round these parts|at all|as a service
            |ourselves)
        (it|this|that|this one|that one|question|they|these|none of this|none of these|none of it|nothing here) {is
            |does|do|are|really|just|simply|was} not {really|at|all|actually|directly|any|of} (apply|relevant
            |applicable|relate|pertain|fit|concern|count|affect us|concern us|for us|about us|our concern|our remit
            |our job|our area|something we do) {to|for|in|us|me|our|area|patch|service|here|at|all|really|team|role
            |job|work|plan|case|situation|region|county|town|borough|organisation|this|the|really|now|anymore}
        [i|we] [am|are] exempt [from this|from that]
        (not|nothing|nowt|not really) {really|at|all|much|to|do} (relevant|applicable|with us|wi us|for the likes
            of us|for us|for our area) {to|for|us|here|our|patch|area|service|that|this|one|at|all}
        [that is|this is|it is] not one for (us|me)
    """,
}
