"""Phrases that ask why, or ask for an example. How to write one is said in shapes.py."""

from __future__ import annotations

ASKING: dict[tuple[str, str], str] = {
    ("why", ""): """
        why
        why (this|that|it) [one|question]
        why is (this|that|it) [one|question] (important|relevant|necessary|needed|asked|there|here)
        ?why (this|that|it) [one|question] [is] (matter|matters|important|relevant|necessary|needed)
        why (do|does|did|would|should|are|is|must|have|has) (you|we|i|it|this|that|they|this one|that one|this
            question|the question) [have] [to|got to|really|even|all] (ask|asking|need|want|know|care|matter
            |important|relevant|needed|necessary|bother|say|answer|tell you|ask me|ask us|asked|interested|care
            about) [me|us|that|this|it|for|to know|to ask|to ask me] [this|that|it|about this|about that|that for
            |to know|to know that|to know this|want to know|for]
        why (ask|asking|bother|on earth|the question|this question|you asking|you ask|do you)
        (on what grounds|what on earth for|whatever for|how come|for what reason|to what end)
        how come [you] (need|want|ask|are asking|you are asking) [to] [know] [this|that|it|me]
        what for
        what (are|do|did|would) you {really|even|actually|all|be} (ask|asking|want|wanting|need) {me|us
            |this|that|it|to|know|all} for
        what is (this|that|it|the question|this one|that one|this question|this information|the number|the date|the
            answer|the figure|the point|all this) (for|in aid of|about then|all in aid of|used for|needed for|got
            to do with anything|got to do with it|got to do with this|to do with anything|going to be used for)
        what has (this|that) (got to do with) (anything|it|me|us|this|care|the plan)
        what is (this|that|it) got to do with (anything|it|me|us|this|the plan|the price of fish)
        what is the (point|purpose|reason|reasoning|use|relevance|good|thinking|idea|logic|thinking behind|reason
            for|point of|point in|purpose of|reason behind|reason for asking|reason you ask|reason you are asking
            |sense in) [of|for|in|behind] [asking] [this|that|it|this question|that question|the question|asking
            |all this]
        what (do|would|are|will|does|is) (you|it|this|they|we) (need|want|use|do|get|wanting|needing|going to do
            |going to use|gonna do|going to be used) [it|this|that|with it|with this|with that|to know] [that|this
            |it|for|number|the number|with it] [for|the number for|that for|it for|this for|to know for|to know
            that for|to know it for|to know this for]
        what (difference|use|good|odds|business) (does it make|is it|is that|is this|does that make|does this make
            |would it make|is it of yours)
        what (does|will) (it|this|that) (matter|help|change|achieve)
        (how|in what way) is (this|that|it) (relevant|important|useful|going to help|helpful|any use|needed)
        [is|are] (this|that|it|these) [question] [really|even|all] (necessary|needed|relevant|important)
        do (i|we) [really|have to] (need to|have to|got to) (answer|say|tell you) [this|that|it]
        do (i|we) (need|have) to (answer|do) [this|that|it]
        (who|what) (wants|needs) to know [that|this]
        (should|must|would) i (answer|tell you) (this|that)
        (tell|explain to|remind) me why [you] [are] [ask|asking|it matters|this matters|you need this|we need this]
        (tell me|give me|explain|state) (the|your) (reason|reasons|reasoning|purpose|thinking)
        explain why
        (the|your) (reason|purpose|reasoning)
        reason
        reasons
        whys
        what makes (this|that|it) (important|matter|relevant)
        does (it|this|that) [really|even] matter
        who cares
        so what
        (what|how) (will|would|are|is|do|does) (you|this|it|they|my answer|the answer|this information|that|we) (do
            |be|going to be|get|going to do|use|happen) [with|used] [it|this|that|for|the answer|my answer|the
            information|all this] [for]
        what happens (to|with) (this|my answer|the answer|it|that|this information|what i say|what i put)
        where (does|will|is) (this|it|my answer|that|the answer) (go|end up|get used|going|used|be used)
        who (sees|will see|reads|looks at|gets to see|is going to see|needs|uses|wants) (this|it|that|my answer|my
            answers|these|to know|to know this|to know that)
        what (do|does) (you|it|they|anyone) (care|matter)
        what is it to (you|do with you|anyone)
        what business is (it|that) of yours
        why (that|this|these) (question|one|information|in particular|of all things|now)
        why (me|us|now|on earth do you ask|the interest|so nosy|the questions)
        why would (you|anyone|i|we|that|it) (need|want|ask|matter|be important|care|have to) [to] [know|this|that
            |say|answer] [this|that|it]
        (explain|tell me|say) [to me] why [you|this|that|it|we|i] [is|ask|need|asked|are asking|need this|need to
            know|want to know|matters|asked for|has to be answered|need to answer this|is important|is relevant]
        what is (this|that|it) (going|meant|supposed) to (do|prove|tell you|show|achieve|be for|help with)
        what is the (idea|thinking|logic|rationale|relevance|purpose|point|reason|need|use|benefit|reasoning|aim
            |goal) (here|behind this|behind that|of this|of that|of it|for this|for that|in this|in that|of this
            one|with this|of this question|of asking this|of asking that|behind it|behind the question|behind
            asking|behind this question|of all this)
        (on what basis|to what end|for what purpose|for why|for what)
        ?(rationale|relevance|purpose|point) [please]
        what does (this|that|it) (have to do with|matter|add|get us|give us|tell you|help with) [anything|me|us|it
            |this|the plan|my job]
        is (this|that|it) [one] [really|even] (going to be used|something you need|essential|compulsory|mandatory
            |required|optional|obligatory)
        (do|must|should) i [really] [have to|need to|got to] (answer|fill in|say) (this|that|it|this one|that one
            |this question)
        what makes you ask [that|this]
        what (prompted|led to) (this|that|the) [question]
        you (need|want|asking) (this|that|to know|me this) (why|for what|what for)
        (asking|ask) (because|why|for what reason)
        how does (this|that|it) (help|matter|fit in|relate|relate to anything|fit|fit with the plan|relate to the
            plan)
        why (am i|are we|is anyone|are they|was i|were we|have i|do i|would i) [being|get|been] (asked|made to
            answer|getting asked|asked to answer|supposed to answer|meant to answer|expected to answer|told to
            answer) [this|that|about this|about that|it] [question]
        why (did you|do you|would you|you) [want|need|wanna|wish|have|like] [to] (know|ask|see|hear|find out|be
            told|be asking) [this|that|it|about this|about that|all this|all that]
        is there (a|any|some) (reason|point|purpose|need|cause) [for|to|in|why|behind] [this|that|you|asking|it
            |this question|we|you are|i] [asking|ask|need|have|are asking] [to] [this|that|answer|answer this|know
            |know this]
        [what|whats] [is] your (reason|reasoning|rationale|thinking|purpose|interest) [for|in|behind] [asking]
            [this|that|it]
        why (the heck|the hell|on earth|in the world|in heaven's name|for goodness sake) (do|would|are|does|is)
            (you|this|that|it) (want|need|ask|asking|matter|relevant|care|know) [to] [know|that|this|ask|ask that
            |ask this] [that|this|for]
        why (do|does|did|is|are|am|was|have|has|would|should|must|need|on earth) {do|does|did|is|are|am|was|you|i
            |we|it|this|that|they|have|has|to|got|being|be|the|need|want|even|all|would|should|must|wish|like
            |people|anyone|question|one|keep|these|so|such|information|info} (ask|asked|asking|know|need|needed
            |want|wanted|matter|matters|important|relevant|answer|necessary|care|bother|for|about|interested
            |bothered|nosy|there|included|here|required) {me|us|this|that|it|to|for|about|know|you|all|question|one
            |the|answer|answers|information|info|please|exactly|then|now|so|much|again}
        (do not|did not|can not|fail to|could not|struggle to) (see|understand|get|follow|know|fathom|work out
            |figure out) (why|what) {you|we|this|that|it|i|they|is|are|am|do|does|need|want|should|have|to|the|has
            |be|being|got|would|for} (matters|matter|relevant|important|know|this|that|need|needed|necessary|ask
            |asking|asked|for|with anything|answer|with it|with me|with us|point)
        (any|a|what|is there|what is|is there any|is there a|have you a|have you any|got a|got any|some|whats) {the
            |your|good|particular|actual|real|special|there|a|any} (reason|reasoning|rationale|purpose|point|need
            |motive|logic|cause|thinking|benefit|use) {why|for|that|to|you|we|i|are|is|it|this|these|asking|ask
            |want|wanting|to|know|need|needed|of|in|behind|this|question|being|am|me|us|the|that|about|knowing
            |information|info|here|one|asked|all}
        what {on|earth|is|are|do|does|will|would|you|it|this|that|they|we|i|the|my|going|to|be|of|all|answer
            |answers|information|info|information|being|these|data|even|ever} (used for|for|in aid of|got to do
            with anything|got to do with it|got to do with owt|got to do with me|got to do with us|got to do with
            this|got to do with that|got to do with the plan|to do with anything|happen to it|happen to this
            |happens to it|happens to this|happens with it|happens to my answer|do with it|do with this|do with
            that|do with them|do with my answers|do with my answer|do with the answer|do with the answers) {this
            |that|it|then|exactly|anyway|please|all}
        is {this|that|it|the|question|one|really|all|these|even|any|of} (necessary|needed|relevant|important
            |required|essential|compulsory|mandatory|obligatory|any of your business|really needed) {question|to
            |answer|for|the|plan|this|at|all|us|really|now}
        (but|and|so|okay but|yes but|aye but|sorry but) why
        why are (we|you|i) (doing|answering|being asked|going through|asking) [<this>|about this|about that|all
            this]
    """,
    ("why", "source"): """
        source
        sources
        (where|which) (does|did|do|is) (this|that|it|the question|this question|these) (come|came|taken|from
            |coming) [from]
        where (is|are) (this|that|it|these) [question] from
        where (did|do) you get (this|that|it|these) from
        (what is|tell me|show me|give me) (the|your) (source|sources|reference|evidence) [for|of] [<this>]
        who says [so]
        says who
    """,
    ("example", ""): """
        example
        examples
        (e g|for example|for instance|like what|such as|such as what|like who|for eg)
        ie
        (an|any|some|one|another|got|got an|got any|have you got an|have you got any|do you have an|do you have any
            |have you an|have you any|give me an|give us an|give me a|give us a|give me some|give us some|give an
            |give|show me an|show us an|show me some|show an|show|see an|see some|see|want an|want some|need an
            |need a|need some|like an|like some|is there an|are there any|provide an|do an|throw me an|chuck us an
            |had an|have an|have some|more) (example|examples|for instance|sample|samples|sample answer|example
            answer|example answers|illustration|for example|idea of what to put|idea of what to say|idea of what
            others put|idea of what you want)
        (what|which|how) would (an example|a good answer|a good one|a typical answer|a model answer|a decent answer
            |an answer|the answer|one) [look|sound|be] [like]
        (example|an example) (would|might|could|will) (help|be good|be useful|be nice|be handy)
        what (does|do|might|should) (a good answer|a good one|good|a typical answer|an answer|answers) [look|looks
            |sound|be] [like]
        (what|how) (do|did|have|would|might|could|are|should) (other|others|other people|other areas|other places
            |most people|most areas|people|somebody else|someone else|folk|other folk|everyone else|everybody else
            |other councils|other commissioners) [usually|normally|typically|generally] [<say>|said|putting|saying]
            [this|for this|here|to this|down]
        (give me|give us|get|have|see|show me) (an idea|some idea|some ideas|ideas|a clue|a hint|a steer|a flavour)
            [of] [what] [other areas|others|other people|people|you want|to put|you mean|you are after|sort of
            thing|i should put] [<say>|said|to put] [here]
        (see|show me|tell me|give me|give us|look at) what (other areas|others|other people|other places|people
            |everyone else) [have] <said>
        what (sort|kind|type|sorts|kinds) of (thing|things|answer|answers|stuff|detail) [are you after|do you want
            |do you mean|should i put|are you looking for|goes here|would you like|is it|is wanted]
        (show|give|gie) (me|us) (one|some|a sample|a go to)
        (can you|could you) (show|do) (one|me one|us one)
        ?(hint|hints|a hint|clue|suggestion|suggestions|a suggestion|any suggestions|any ideas|ideas)
        (model|sample|typical|worked|example) (answer|answers|example|examples)
        what (have|did) other (areas|people|places) <said>
        (some|an|any) (inspiration|ideas for this|idea what to put|suggestions)
        (what|how) (might|could|would) (i|we|someone|people|you|one|a person|a commissioner|an answer) (put|say
            |write|answer|answer this|look like|typically put|typically say|usually put) [here|for this|as an
            answer|for example|like]
        what (would|do|did|might) (you|they|someone else|other folks|other teams|other services|my peers|similar
            areas|the others|most folk|most people) (put|say|write|answer|do|suggest|recommend|normally put|usually
            say) [here|for this|to this|if you were me|in my place|yourself]
        (give|show|lend|send|gie|throw) (me|us) (a|an|some|any|one) (example|examples|sample|idea|clue|pointer|for
            instance|model answer|prompt|starter|starter for ten) [please|of this|of one|of that|answer|of a good
            one|of what you want|of what you mean|to go on|to work from|to look at|or two]
        (an|one|any|some|two) (example|examples) (please|would help|would be good|would be useful|might help|to
            help|to go by|to go on|of this|of that|maybe|or two|of what you mean|of what you want|of a good answer
            |of an answer)
        (example|examples|sample) (please|answer please|needed|pls|anyone|of this|of that|of one|for this|for this
            one|to copy|to follow)
        (with|using|through|by) an example
        (do|have|got) (you|u) [got] (an|any|some|one) (example|examples|sample|samples|i could look at|to show me)
        (is there|are there) (an|any|some) (example|examples|sample) [i can see|i could see|to look at|of this|for
            this|answers|to go by|to follow]
        (could|can) (do with|use) (an|some|a) (example|examples|sample|idea)
        what (is|would be|would) (an|a) [good|typical|decent|sample] (example|answer|sample) [of this|of that|look
            like|here|for this|to this|be]
        what does (a|an|the) (good|typical|decent|strong|ideal|model|right|proper|usual) (answer|one|response|reply
            |example) [look|sound] like
        (how|what) does good look like [here]
        what (kind|sort|type|kinds|sorts) of (thing|things|answer|answers|stuff|detail|response|reply|example) [are
            you after|do you want|do you mean|should i put|are you looking for|goes here|would you like|is it|is
            wanted|would work|do people put|do others put|should it be|are we talking|are you expecting|counts|is
            expected|do i put]
        (show|tell) (me|us) (how|what) (it is|this is|others|someone else|other people|another area|another
            council) (done|did it|did|answered|answered this|put|answered it|have done)
        (a|the) (worked|sample|model|good|typical) (example|answer)
        ?(illustrate|illustration|sample|samples|instance)
        as (an|in an|for an|for) example
        [and] what (else|other things) (do|might|could|would) (people|others) (say|put)
        (help|start) me (off|get started|get going) [with an example]
        (give|show|lend|tell|gie|offer) (me|us) (something|summat|anything|one|a bit|a little|a wee bit) to (go on
            |work with|start with|start from|look at|work from|compare with|go by)
        how (have|did|would|do|are|might|could) (other|others|other places|other areas|other people|other councils
            |people|someone else|most people|similar places|most places|the rest|everyone else) [have] [usually
            |normally|typically] (answered|answer|answering|put|said|say|done|do|responded|respond|tackled|handled
            |replied|reply) [this|that|it|this one|this question|to this|here]
        (a|an|any|some) (example|sample|illustration|starter|prompt|template|model answer|worked example|for
            instance) (please|would be great|would be good|would help|would be helpful|would be useful|would be
            lovely|would be nice|wouldn't go amiss|to get me started)
        (inspire|prompt|nudge|start) me
        (what|which|how) (would|might|could|should|does) (an|a|the) [typical|good|usual|standard|normal|average
            |ideal|model] (answer|response|reply|entry|one) (look|sound|be|read|say|contain|include|need) [like
            |here|in it]
        [help me|help us|help] {got|have|see|get|give|gie|gies|show|want|wants|need|like|is|there|are|do|you
            |provide|throw|chuck|had|more|read|look|at|hear|send|find|lend|offer|with|using|for|as|by|through|from
            |me|us|i|we|can|could|to|be|any|chance|of|would|please|just|some|help|good|useful|handy} (a|an|any|some
            |one|another|two|few|more|the|couple|worked|good|your|real|sample|model|typical) [of] [good|quick
            |worked|typical|sample|real|decent|proper|simple|short|model|other|different|better|more] (example
            |examples|sample|samples|illustration|for instance|sample answer|sample answers|example answer|example
            answers|model answer|ideas of what to put|idea of what to put|idea of what to say|idea of what you mean
            |template answer|idea of what others put) {please|of|this|that|one|here|for|to|answer|answers|go|by|on
            |work|from|look|at|me|us|help|start|with|maybe|then|if|you|have|got|would|be|could|can|might|good|great
            |useful|helpful|handy|nice|it|what|mean|want|are|after}
        (what|how|which) {kind|sort|type|kinds|sorts|types|of|thing|things|answer|answers|stuff|a|an|the|good
            |typical} (would|might|could|should|do|does|did|have|are|is) {be|a|an|the|good|typical|decent|usual
            |normal|ideal|perfect|best|right|model|sample|answer|answers|one|other|others|people|councils|areas
            |places|services|teams|folk|most|everyone|everybody|else|someone|somebody|they|you|commissioners
            |usually|normally|typically|generally|similar|already} (look like|sound like|put|said|say|saying
            |written|wrote|answered|like|expect|expecting|looking for|after|want|responded|respond) {here|this|that
            |to|for|it|question|one|like|in|the|past|before|please|then|when|asked|as|an|example|usually|normally}
        (what|which) (kind|sort|type|kinds|sorts|types) of (thing|things|answer|answers|stuff|detail|response) {do
            |does|should|would|are|is|you|i|it|we|to|be} (want|put|after|expect|mean|give|need|looking for|like|it)
            {here|this|that|to|for|question|please}
        (show|tell|give|let) (me|us) [see|know|have] (how|what) {have|has|other|others|people|councils|areas|places
            |services|teams|someone|somebody|else|everyone|the|rest|most|did|do|would|they|might|could|usually
            |normally|typically|a|an|good|answer|decent|model|typical|one} (answered|answer|put|said|say|wrote
            |written|did it|done|do it|looks like|sounds like|look like|tackled it|responded|handled it) {this|that
            |it|here|to|for|question|one|like|before|please}
    """,
    ("lookup", ""): """
        look (something|some things|a word|a term|a phrase|a thing|words|some words) up
        look up (something|a word|a term|a phrase|a thing|some words|the meaning of a word)
        ?(find|search for) (something|a word|a term) [out]
        ?(lookup|search|dictionary|glossary)
        find out what (a word|something|a term|a phrase) means
        search the (library|guidance|documents|sources|glossary)
    """,
}
