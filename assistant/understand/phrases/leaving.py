"""Phrases for a break, and for leaving. How to write one is said in shapes.py."""

from __future__ import annotations

LEAVING: dict[tuple[str, str], str] = {
    ("pause", ""): """
        pause
        pause <this>
        pause (here|there|for now|for today|for a bit|for a minute|the session|the conversation)
        <stopwords> (here|there|now|for now|for today|for the day|for a bit|for the moment|for tonight|at this
            point|today|for this morning|for lunch) [and] [save|carry on later|carry on tomorrow]
        (stop|leave|call) (it|things|this) (there|here|a day|a night|at that|for today|for now there) [for today
            |for now|for tonight]
        leave (it|things|this|off) (there|here) [for] [today|now|tonight|the day]
        [i|we] [am|have] (need|have|want|going|got|must|ought) to (stop|pause|dash|run|go|nip out|shoot|split|head
            off|pop out|get off|step away|stop there|stop here|take a call|be off|make a move|break off|nip off
            |rush) [here|there|now|for now|for today|soon|for a bit|to a meeting]
        [i|we] [am] (take|have|need|want|having|taking|time for|want to take|need to take|going for|off for|grab
            |get|nip for|put the kettle on for) a [quick|short|little|bit of a|five minute|wee] <break>
        (time for|need|want|fancy) (lunch|dinner|tea|a brew|my tea|my lunch|my dinner|my break|a break)
        (break|lunch|tea) time
        (have|take|give me|back in|be back in|need|taking|having) (five|ten|5|10) [minutes|mins|minute|min|ticks]
        (have|take|give me|back in|be back in|need|taking|having) (two|a|2|one) (minutes|mins|minute|min|ticks|tick
            |secs|mo)
        (brb|afk|be right back|back in a bit|back soon|back later|be back later|i will be back|back in a minute
            |back in a mo|back in a tick|be back soon|back shortly|see you later|see you tomorrow|see you in a bit
            |catch you later)
        [i will] (carry on|continue|finish|finish off|resume|pick up|come back|be back|do the rest|finish this
            |finish it|do this|pick this up|pick it up|come back to it|complete it|carry this on|return|log back
            in) [this|it|that|with it|off|up|with this] [again] (another day|tomorrow|another time|later|later on
            |some other time|next week|on monday|in the morning|after lunch|this afternoon|later today|another day
            |tonight|after the weekend|next time|when i get back|when i have time|from here tomorrow)
        (carry on|continue|pick up|resume) from here (tomorrow|later|another day|next time)
        (that is|that will be|that will do|this is) (me|us|it|all|enough|that|my lot) [done] (for today|for now|for
            the day|for tonight|for one day)
        (enough|that is enough|had enough) for (today|now|one day|tonight)
        (done|finished|finish|finishing|stopping|pausing|stop|had enough|tired|i am out) for (today|now|the day
            |tonight|the moment)
        hold (it|on|up|that thought|the line|your horses|off) [there|for a bit|a bit]
        (hang on|wait|one moment|just a moment|just a minute|one minute|wait a minute|hang fire|bear with me|bear
            with|give me a minute|give me a sec|give me a moment|half a mo)
        call it a (day|night)
        knock it on the head [for today|for now]
        (phone is|someone is|boss is|somebody is) (ringing|at the door|calling|here)
        (got|have|in|late for|off to) a meeting
        home time
        (freeze|suspend|adjourn|time out)
        (come|go|get) back (to this|to it|to the lot|and finish|and do the rest) [all] (tomorrow|another day|next
            week|after lunch)
        (stop|pause|break|leave it|leave off|finish|halt) (here|there|now|for now|for today|for a bit|for the day
            |at this point|right here|for the moment|for tonight) [please|and come back later|and carry on later
            |and carry on tomorrow|and finish later|and save|thanks|and come back tomorrow|and pick up later]
        (need|want|have|got|going|must|ought|would like|like) to (stop|pause|break off|rest|leave it there|leave it
            here|leave it|go for now|nip out|nip off|pop out|get lunch|get a drink|go now|take this call|answer the
            door|answer the phone|pick the kids up|collect the kids|catch a bus|catch a train|go into a meeting|go
            to a meeting|be somewhere|finish this later|finish later|carry on later|come back later|come back
            tomorrow|do this later|do the rest later|do this another time|head off|head out|get going|dash off
            |scoot|shoot off|love you and leave you|wrap up for today|wrap up for now|call it a day|stop and save
            |save and stop|save this|save and go|save and come back) [now|please|today|for now|for today]
        (can|could|may|shall) (we|i) (stop|pause|break|rest|finish|leave it|do this|do the rest|carry on|continue
            |come back|pick this up|pick it up|save|save this|save it|save that|finish this|finish it|do it|resume)
            [here|there|for now|for today|later|tomorrow|another time|another day|another day|this afternoon|after
            lunch|later on|next week|now|and come back later|on monday]
        (continue|resume|carry on|finish|finish off|come back|pick up|pick this up|pick it up|do the rest|do more
            |do it|complete) [this|it|from here|where i left off|where we left off] (later|later on|tomorrow
            |another time|another day|next week|on monday|after lunch|this afternoon|in the morning|tonight|some
            other time|next time|when i get back|in a bit|soon|when i have time|when i have more time|after the
            weekend|after my break|after my meeting|in a while)
        (knocking|clocking|clock|knock|signing|logging|finishing) off (for now|for today|now|for the day|for
            tonight|for lunch|early)
        (that is|this is|that will be|it is) (enough|plenty|all|me|us|me done) for (one day|today|now|the day
            |tonight|for now|for today)
        (that is|it is) (enough|plenty|where i stop|where we stop|lunch|dinner time|home time|tea time|knocking off
            time|time to stop) [for now]
        (enough|plenty) for (now|today|one day|one go|one sitting|tonight|this morning)
        (back|see you|speak|talk|speak to you|talk to you|be back|catch you|will be back|i will be back) [again]
            (in a bit|in a minute|in a mo|in a sec|in a tick|in five|in 5|in ten|in 10|in an hour|in five minutes
            |in 5 minutes|in ten minutes|in 10 minutes|in 5 mins|in 10 mins|in half an hour|later|soon|shortly
            |tomorrow|next week|after lunch|this afternoon|on monday|in two ticks|after my break|after the break|in
            a while|later on)
        (off|gone|going|away|popping|nipping|just going|just off) (for|to get|to make|out for|to have|to|out to|off
            for|off to) (a|my|some|lunch|the) [quick] (brew|break|cuppa|coffee|tea|lunch|smoke|meeting|wee|walk
            |drink|loo|door|phone|toilet|shops|bite to eat|sandwich|kids)
        (my|the) (phone|doorbell|boss|bus|train|taxi|meeting|dinner|tea|lunch|next meeting|brew|battery) (is|has
            |just) [just] (ringing|here|going|ready|starting|about to start|rung|called|calling|come|arrived|due
            |dying|running out|about to die|started|gone)
        (someone|somebody|a colleague|my manager|my boss) (is|has|just) [just] (here|at the door|calling|come in
            |walked in|ringing|arrived|waiting|on the phone|called)
        (i am|we are|am) (knackered|tired|shattered|worn out|done in|all in|flagging|wiped|brain dead|out of time
            |running late|late|out of steam|late for a meeting|in a rush|in a hurry|due in a meeting|double booked)
        (out of|have run out of|has run out of|short of|running out of) (time|steam|energy|puff) [for now|for today
            |today|now]
        (take|have|need|want|time for|due|fancy|having|taking|could do with|grab|grabbing|going for|go for|on) (a
            |my|some|the) (break|breather|rest|brew|cuppa|coffee|lunch|tea|tea break|lunch break|coffee break
            |comfort break|wee break|quick break|short break|five minute break|pause|sit down|lie down|walk|screen
            break|time out|fag break|smoke break|loo break|bit of lunch|nap|drink|minute|moment|bite to eat|kip)
            [now|first|please|here]
        (put|stick) (the kettle on|this on hold|it on hold|things on hold|a pause on it|us on hold)
        (on hold|hold)
        (park|leave|pause|stop|freeze|suspend|shelve|hold) (the whole thing|the session|it all|everything|the
            conversation|the interview|this whole thing|the rest|all this|the lot) [for now|here|there|for today
            |til later|until later|until tomorrow]
        (let us|shall we) (stop|pause|leave it|break|call it a day|finish|wrap up|knock off|adjourn|resume
            |reconvene|pick this up|continue) [here|there|at that|for now|for today|later|tomorrow|another day|next
            week]
        that will do (for today|for now|for the day|for tonight|me for today|me for now|us for today)
        (got to|have to|need to|must|gotta|will have to|going to have to|am going to have to) (stop|go|run|dash
            |pause|leave it|shoot|break off|finish|nip out|head off|be off|split) [there|here|now|for now|for today
            |soon|shortly|in a minute]
        (i|we) [am|are] (going|will|gonna) [to|have to|need to] [have to] (stop|pause|break|rest|leave it|finish
            |carry on|continue|come back) [there|here|now|for now|for today|later|tomorrow|at that]
        (phone|phone's|door|boss|kids|doorbell|someone|somebody|meeting|baby|bus|taxi|dinner's|lunch is|tea's) [is]
            (ringing|going|calling|at the door|here|starting|crying|ready|on the phone|waiting)
        (that is|it is|there is|that will be|here is) (my|the|me|our) (lunch|break|dinner|tea|time|bus|train|taxi
            |cue|meeting|next meeting|phone|door|doorbell|boss|brew|kettle|cuppa|lift|alarm|tea break) [ready
            |ringing|here|now|up|starting|gone|calling]
        (can|could|may|shall|should|might) (we|i) {just|please|maybe|perhaps} (stop|pause|break|rest|finish|carry
            on|continue|resume|come back|wrap|adjourn|postpone) {this|it|that|up|here|there|now|for|today|later
            |tomorrow|another|time|day|week|next|and|come|back|to|carry|on|continue|the|rest|a|an|bit|minute|moment
            |while|save|then|monday|morning|afternoon|please|off|evening|some|other|at|point|session|finish|resume
            |again|tonight|leave|until|till|til}
        (can|could|may|shall|should|might) (we|i) {just|please|maybe|perhaps} (pick|do|leave|save|park|call|take
            |have|grab) {this|it|that|up|the|rest|a|an|quick|short|on|again|five|another|some|my} (break|breather
            |pause|lunch|coffee|tea|brew|cuppa|minute|moment|five|ten|up|later|tomorrow|another time|another day
            |next week|some other time|day|a day|there|here|on monday|after lunch|this afternoon|in the morning
            |later on|tonight) {later|tomorrow|another|time|day|next|week|for|today|now|please|then|from|here|on
            |monday|after|lunch|in|the|morning|minutes}
        (stop|pause|finish|leave|break|halt|save|park|wrap|call|knock) {it|this|that|here|there|things|off|up|us
            |me} (for|til|till|until|here|there|now|today|and|on) {today|now|tonight|the|day|a|bit|minute|moment
            |later|tomorrow|lunch|evening|week|weekend|while|time|being|morning|afternoon|and|save|carry|on|come
            |back|continue|finish|pick|up|resume|please|then|another|next|monday|there|head|for|it|this|again|to
            |when|get|i}
        [i|we] {am|have|will} (need|want|have|got|going|must|ought|would like|like|time|due|better|ready|about|off)
            to {just|quickly|really|go|and|have|stop} (stop|pause|break|rest|dash|run|nip|pop|shoot|leave it|head
            off|step away|eat|finish|carry on later|be off|scoot|scarper|skedaddle|wrap up|split|adjourn|make
            tracks|log off for now) {here|there|now|for|today|out|off|to|a|the|loo|toilet|minute|moment|bit|soon
            |shortly|and|come|back|later|tomorrow|save|carry|on|that|it|this|point|tonight|while|finish|again|at
            |sec|mo|tick}
        [i|we] {am|have|will} (need|want|have|got|going|must|ought|would like|like|time|due|better|about|off) to
            {just|quickly|go|and|have} (take|have|grab|get|make|answer|fetch|collect|catch|attend|join|pick up) {a
            |an|my|the|some|another|quick|short|bit|of|to|this|that|wee|little|five|ten|minute} (break|breather
            |rest|brew|cuppa|coffee|tea|lunch|dinner|meeting|call|phone|door|kids|children|bus|train|minute|moment
            |drink|air|doorbell|pause|time out|five|ten|nap|walk|bite|food)  {now|first|then|for|a|bit|and|come
            |back|later|soon|to|eat|please|in|minute|minutes|from|school|off|it|up}
        (i will|we will|will|let me|going to|i am going to|let us|we can|i can|i would rather|i would like to|want
            to|happy to|i intend to) {have|to|just|probably|maybe} (carry on|continue|finish|resume|pick|come back
            |do|complete|return|be back|log back|get back|catch up|sort) {this|it|that|up|on|off|in|with|the|rest
            |to|and|again|from|here|more|where|we|i|left|back|finish|complete} (later|tomorrow|another time|another
            day|next week|next time|on monday|after lunch|this afternoon|in the morning|tonight|some other time
            |soon|shortly|in a bit|in a minute|when i get back|when i have time|when i can|after my break|after the
            break|after my meeting|after the weekend|after dinner|after tea|in an hour|in five|in ten|in a while|in
            a mo|this evening|first thing|on friday|on tuesday|on wednesday|on thursday) [please|then|thanks]
        (grab|grabbing|getting|get|fetch|fetching|making|make|having|have|taking|take|on|off for|off to get|off
            for) {a|an|some|my|the|quick|short|wee|bit|of|five|ten|minute|well|earned|lunch|cup|nice|little|comfort
            |tea|coffee|lunch|loo|screen|fag} (break|breather|brew|cuppa|coffee|tea|lunch|rest|pause|drink|smoke
            |bite|snack|sandwich|time out|nap|five|ten|water|biscuit|dinner|breath of air|bite to eat|fresh air)
        (taking|take|having) (five|ten) [please|now|thanks]
    """,
    ("pause", "save"): """
        save
        save (it|this|that|everything|all|all of it|my work|my answers|progress|my progress|where i am|what i have
            got|what i have done|the lot|what i have|now|for now|so far|changes)
        save (and|then|&) (close|exit|stop|quit|go|leave|finish|finish later|come back later|come back tomorrow
            |carry on later|pause|continue later|end|log out)
        save (it|this|everything) (and|then) (close|exit|stop|quit|go|leave|finish|finish later|come back later
            |come back tomorrow|carry on later|pause|continue later|end|log out) [now|later|tomorrow]
        (stop|pause|finish|end|close|exit|quit) and save [it]
        keep what i have (done|got|put|said)
        (is this|is it|is that|has it|has this|has that|have you|did you|did that|will this|will it|are my answers)
            [been|be|get|being] (saved|save|saved it|save it|save that) [yet|now]
        (save|keep|store|hang on to|bank|remember|record|park) (it|this|that|everything|my answers|my work|the lot
            |my progress|what i have done|what i have got|what we have done|what we have|what i have|where i am
            |where we are|my place|the session|all this|all that|all of this|progress|changes) [so far|for later
            |for now|as it is|here|there|safely|now|for next time|til later|til tomorrow|for tomorrow] [and] [quit
            |exit|stop|close|finish|leave|come back later|come back tomorrow]
        (please|can you|could you|do|will you|make sure you) save [now|first|here]
        (is|has|was|have|are|will) (this|it|that|everything|my work|my answer|my answers|my progress|all this|the
            last one|they|what i have done) [all|been|be|get|being|automatically] (saved|safe|kept|stored|safe if i
            leave|saved if i close|saved automatically|saved if i leave|lost|lost if i close) [yet|now|if i stop|if
            i close this|so far|automatically]
        (does|do|will|did) (it|this|you) (save|keep) [my|everything|it|this] [work|answers|automatically|as i go|as
            we go|by itself|progress]
        save (draft|point|game|session|file|state)
        (save|keep|store|bank|hold|park) {it|this|that|all|everything|my|answers|work|the|lot|progress|session|what
            |i|have|we|done|got|said|so|far|of} (for|til|till|until|and|then|as|now|please|here) {later|tomorrow
            |now|next|time|another|day|exit|quit|close|stop|leave|finish|go|come|back|carry|on|continue|it|is
            |please|here|today|resume|log|out|off|pause|end|then|the|week}
    """,
    ("quit", ""): """
        quit
        stop
        stop (it|this) [now|please]
        quit (this|it|now|the app|the program|the programme|the session|out|everything)
        exit
        exit (this|it|now|the app|the program|the session|please|out)
        ?(leave|end|finish|done|finished|cancel|abort|terminate)
        (close|logout|logoff|stop everything|log off|sign off)
        (leave|close|end|shut|kill|stop|finish|terminate|abort|cancel|shut down|close down|turn off|switch off|get
            out of|come out of|log out of|close out) (the app|the program|the programme|the application|the session
            |the conversation|the chat|this session|this conversation|this program|this app|this chat|this thing
            |the window|the tool|the questionnaire|the interview|everything|this down|it down|it all|the lot)
        (shut|close|turn|switch|power) (down|off|up|up shop)
        (shut|close|turn|switch) (it|this|that|everything) [all] (down|off|up) [now]
        (close|end|stop) (it|this) [now|please]
        (log|sign|clock|get|let me|want) (me) (out|off)
        (log|sign|clock) (out|off) [now]
        (let|get) me out [of here|of this]
        get me off this
        want out
        [i|we] [am] (get|want|need|like|would like|have|going|off|got|want) to (quit|exit|leave|log off|log out|get
            out|finish up|end this|close this|close it|close|get out of here|get out of this|be done|be done with
            this|leave this|end it|stop this now|stop altogether) [now|for good|this|altogether|completely]
        (bye|bye bye|goodbye|good bye|cheerio|ta ra|tara|cya|see ya|see you|so long|farewell|later gator|good night
            |goodnight|night night|toodle pip|toodles|laters|ta ta|adios|ciao|so long|hasta la vista|over and out
            |hwyl|cheerie|ttfn) [for now|now|then|bye]
        (i am|we are) (off|out of here|done here|finished here|leaving|outta here|done|finished|all done|done with
            this|out|away)
        (done|finished) (here|with this|with it|for good)
        [i am] (off|away) (home|now|out|hame)
        (that is|this is) (me) (done|finished|off|away)
        had enough [of this]
        (i) (give up|quit|resign|am giving up)
        (sod|stuff|bugger|forget|screw) this
        no more questions
        stop asking [me] [questions|me questions]
        stop (the program|the programme|this thing|the app|the questions|the session|now|altogether|this now)
        (end|finish) (now|session|program|programme|chat|here)
        (let us|we can) (end|finish) (it|this|) (here|there)
        (quit|exit|leave|close|end|shut|stop|finish|terminate|kill|abandon|abort) (the|this|that) [whole] (app
            |application|program|programme|session|conversation|chat|interview|questionnaire|survey|thing|window
            |tool|system|form|dialogue|process|whole thing|planner|lot) [now|down|please|altogether]
        (want|need|like|would like|going|have|time|ready|trying|about) to (quit|exit|leave|log off|log out|sign out
            |sign off|get out|get out of here|get out of this|end this|end it|end it here|end the session|close
            this|close it|close down|close the app|close the program|finish up|go home|get off|be off|stop this
            |stop using this|shut this down|shut it down|say goodbye|say bye|head home|leave this|leave now|bail
            |bail out) [now|please|altogether|for good]
        (how do i|how can i|where do i|how would i|how to|how do you|how does one) (quit|exit|leave|close|close
            this|log out|log off|get out|get out of this|get out of here|end this|stop this|shut this down|turn
            this off|sign out|close it|end it|escape|stop)
        (bye|goodbye|cheerio|see you|see ya|so long|farewell|ta ta|ta ra|laters|tara|bye bye|good night|goodnight
            |night) (now|for now|then|all|everyone|and thanks|and thank you|thanks|for good|assistant|computer|my
            friend|mate|love|pal|duck|chuck|me duck|to you|friend|pet)
        (have a|enjoy your|enjoy the rest of your|have a nice|have a good|have a lovely|have a great) (day|nice day
            |good day|good one|lovely day|great day|weekend|good weekend|evening|good evening|rest of your day|good
            night|nice evening|nice weekend) [now] [bye|goodbye]
        (thanks|thank you|cheers|ta) (for your help|for everything|for that|for your time|for the help|for all your
            help|very much|and goodbye|and bye|bye|goodbye|and see you|for the chat|for chatting) [bye|goodbye|now
            |and bye|and goodbye]
        (nice|good|great|lovely) (talking|chatting|speaking|to talk|to chat|to speak) [to|with] [you] [bye|goodbye]
        ?(that is|that will be|that was|i think that is|this is) (all|everything|it|me|all done|the end|all folks
            |all from me|it from me) [i need|i wanted|from me|for me|folks|thanks|then]
        (that is|that will be|this is) (all|everything|it|me|me done|all done|me finished|me away) [i need|i wanted
            |from me|thanks|then] (bye|goodbye|thank you bye)
        (that is|this is) me (done|finished|away)
        (i am|we are|am|me) (off|out|done|finished|away|leaving|going|going home|off home|off now|done now|done
            here|finished here|finished now|all done|through|logging off|signing off|logging out|going now|leaving
            now|outta here|gone|away home|away now|bored|fed up|sick of this|bored of this|fed up with this|done
            with this|not doing this any more|not doing any more|heading off|heading home|quitting|giving up) [now
            |then|bye|goodbye|thanks|ta]
        (had|i have had|had quite) enough [of this|of it|of you|of questions|of these questions|thanks|now]
        (get|let|take|bring) (me|us) (out|off|out of here|out of this|home|off this) [please|now]
        (make it|please|just|can you|could you|would you) stop [now|it|this|please|altogether|asking]
        (stop|end|quit|cancel|abort|kill) (it|this|everything|all this|the lot) [all] (now|altogether|completely
            |for good|please|right now)
        (peace out|over and out|signing off|logging off|checking out|time to go|i must be off|must be off|i will be
            off|better be off|off i pop|off i go|until next time|till next time|til next time|see you around|see
            you soon|take care|all the best|that is all folks|game over|no more questions thanks)
        ?(the end|end of|finito|fin|no more|no more thanks|no more please|nothing else|nothing more|nothing else
            thanks)
        (log|sign|clock|check) [me] (out|off) (now|please|of this|of here)
        (can|could|may) (i|we) (quit|exit|leave|go|finish|close|close this|log out|log off|get out|end this|stop
            this) [now|please]
        (finish|stop|end|done|shut|that is it) [up] and (close|quit|exit|leave|go|log out|log off|shut down|get out
            |close down|close it|close this|go home)
        [okay|right|well] (bye|goodbye|cheerio|ta ra|see you|see ya|tara) {then|now|for|bye|and|thanks|thank|you
            |mate|love|pal|all|everyone|later|soon|tomorrow|again|quit|exit|close}
    """,
}
