"""What people type who want to move about in a conversation, or look at it: whole wordings, slips included."""

from __future__ import annotations

WORDINGS_MOVING: dict[str, str] = {
    "back": """
        go bakc one please|can i see teh last question again|take us to the one before, pet|previous question pls
        |i want the one i was jsut on|hang on, return to the question before this|one step backwards please love
        |whoa too fast, the one before|i pressed enter too soon, let me on the last one again|previous|prev q
        |nip back a question would you|wait, I hadn't finished with that last question
        |can we revisit the question you just asked|what was the one before this? take me there
        |gan back one bonny lad|let's rewind one question|rewind to the previuos screen please
        |the buzzer went and I missed that one, show me it again, the one before
        |kindly take me to the previous question|please I want to return to the former question
        |abeg take me to the last question|up one|one up please|go up to teh question aboev
        |the question above this one please|reopne the last question for me
        |id like anoher look at the questoin before|can i hav another go at the previus one
        |retrun to previous question|prevoius question plz|tek me back to t'last un|let's have that last un again
        |gie me the last question again, will ye|haud on, I wisnae done wi the last yin
        |return me to the earlier question, kindly|I moved on by accident, wanted to stay on the last one
        |hit return by mistake, question before please|my thum slipped, previos one please
        |I didn't mean to go forward|ive gone one to far|ive jumped ahead, put me on the one before
        |not this one yet, the last one first|can you reask the last question|ask me that last one again
        |ask me the previous oen again plese|oh I see what the last one meant now, let me return to it
        |just thought of something for the last question, can I go to it|got more to say on the previous question
        |want ot add to the question befor|something else occurred to me about the last one, take me there
        |tidy, but can I see the question before now|where's the question before gone, I want it
        |bring up the one before again|could we return to what you asked just now|reverse up a bit bab
        |back up a sec to the one before|can yow goo back a question|let me at the question before this, mate
        |goin back a step, is that possible|sorry duck, previous question
        |the date one, it was just before this, let me see it again
        |I need to look at the rating question again, the one before|put me on the question I just left
        |last qusetion again please|is there a previous button? I need it|how do I return to the question before
        |how do I get to the one before this
        |I rushed that last one, can I do it over with the question in front of me|can I retrace one step
        |one before this|the one b4|b4 this one pls|lst question agen please|tkae me to the previous one
        |cna i go to the one before|let me revisit the last one|scroll me up to the previous question
        |I was still thinking about that last one, return to it please
        |my manager's just corrected me, I need the previous question again|step backwards one, ta
        |gerrus the last question up again la|giz the one before this|oy, I ain't done with that last question
        |me lover, can us have the last question again|go backwards|hop back to the one before
        |slip back one question my lovely|go to the preceding question|preceding item please
        |could you display the preceding question once more|sorry sorry, wrong one, I wanted the question before
        |oops i skiped past it, previous plesae|didn't read the last one properly, show me that question again
        |I'd better look again at what you asked before this|may I please see the earlier question once more
        |can we do the one before again, I was on the phone|before this one there was a date, I want to be on that
        |eh up, can I have t'question before|the question that just went, bring it here again
    """,
    "skip": """
        next questoin please|move on ot the next|let's leave this one for now|ill come to thsi one later
        |ask me another time|ask me taht later on|not now, next one|can we park this one|park it and carry on|next
        |nxt one pls|can we come round to this one at the end|do this one at the edn please
        |I'd rather not answer this one, carry on|don't want to answer that, next|pass over this one please
        |jump this one|jump to the nxt qestion|skip it|can i skip tihs please|leave that blank please
        |leave this empty, we'll fill it in later|let's crack on with the next one
        |crack on, I'll do this another day|carry on without this one|on to the next love
        |move along to the following question|kindly proceed to the next question
        |please let us proceed, I will answer this afterwards|abeg let's move to the next one
        |I'll get to that one after|haven't got the figure to hand, ask me after the others
        |need to look that up, give me the next one for now|need to check with finance so come to me again on this
        |will have to find the date in my diary, next question meanwhile|this question can wait till later hun
        |I'll fill that in tomorrow, next|not redy to answer this one yet, cary on
        |can't face this one now, give me an easier one|too tired for this one, what's next
        |cannae be bothered wi this yin, next|gie's the next yin|leave that yin the noo and move on
        |leave this un, do t'next|next un please|hadaway with this one, next|leave it be for now, pet, what's next
        |let's do the next one instead|swerve this one|gonna swerve this q|miss this one out
        |can I miss this question out please|miss it out bab, carry on|could we give this one a miss
        |I'll give that one a miss|bypas this question|go past this one|move me along, I'll answer it another time
        |come to this one later|save this question for later and do the next|put this one to one side
        |set that question aside for now please|let's put a pin in this|bookmark this one and carry on
        |can you remind me of this one at the end|remind me about this question later
        |prefer not to say, next one please|rather keep that to myself, move on please
        |that's a bit personal, next question|none of your business that, next|can we go forward please|forwards
        |the one after this please|let me do the rest first and then this|do the others first
        |il do the easy ones frist, leave this till after|i'll tackle this one last|skpi this one
        |nxet question please|moev on please|leav this one for now|jsut go on to the next|ask me agian later
        |can i leave thsi one blank|not answering this, carry on with the rest
        |don't fancy doing this table now, next bit|leave the table for now and carry on
        |I'll do the risks later, carry on|leav the rateing for now, next question
        |no time for the money one, next question|go on without an answer|can I go on without filling this in
        |do I have to answer? if not, next|if it's optional I'll leave it out|omit this one please
        |ignore this one for now and move on|boss is looking over my shoulder, ask me this one later
        |residents in the room, ask me this one later on|tamping with this question, next one butt
        |I'll do this one now in a minute, next|sack this one off, next question
        |bin this question off and move on la
    """,
    "undo": """
        undo that|undo|undo my last answer|take that answer away|take that off again please|take the last one off
        |take the last anwser out|take out what I just put|take bakc what i just said|I take that back|scratch that
        |scurb that last one|scrap that last answer|scrap what I just wrote|bin that last answer
        |bin what I just typed|rub that out|rub out the last anser|rub it oot|cross that out|strike that
        |strike my last entry please|delete that|delete what I just put in|delete that last risk I added
        |delete the row I just added|remove taht last row|remove what I entered just now
        |kindly remove my last answer, it was wrong|please cancel the last entry|cancle that last change
        |abeg remove that one, I made mistake|abeg wipe that last one|I made a mistake just now, please reverse it
        |claer the last answer|get rid of that last answer|get shot of that last answer|ditch that last one I gave
        |withdraw my last answer|I withdraw that|retract my last answer please|revert that change
        |revrese that change|put it back how it was befroe|put it back the way it was|put it as it were before
        |change it to what it was|restore what was there before I changed it|I preferred it before, put it as it was
        |bring my old answre back|oosp didnt mean that|oops wrong number, take it off|oops hit 5 meant 4, clear it
        |I pressed the wrong key|wrong key, wipe it|wrong button, take that away|worng date, get rid of it
        |wrong one sorry, delete|typo, get rid of that answer|fat fingers, get rid of that
        |cat walked on the keyboard, delete that|my lad typed that, get rid|forget I said that
        |forget that last answer|forget what I just put love|ignore that last answer|ignore what i jsut typed
        |disregard my previous answer please|don't keep that last one|don't count that answer
        |that's not what I meant to put, take it off|that wasn't meant to go in|that shouldn't have gone in
        |I didn't mean to put that|I didnae mean tae pit that|never meant to send that one, pull it
        |I put that in by accident, whip it out|pasted the wrong thing, take it off
        |put the wrong figure in, remove it|didn't want that added|unsay that|unsend|ctrl z|ctrl+z please
        |i didnt meen that, take it off|udno|undoo that|delte that|deleet last answer|remvoe that last one
        |scarp that last answer|tkae that off|get rid o that last un|get rid of that un bab
        |giz that answer back, it's wrong|wipe that off, pet|nah take that out mate|tek that off, I've done it wrong
        |take that one off now, butt|whip that last un off me lover
    """,
    "progress": """
        how far am I|how far throguh am i|how far along are we|how far in am I now|how far have we got to go
        |how far off the end am I|how much more is there of this|how much longer
        |how much longer is tihs going ot take|how many qustions are left|how many more questions
        |how many more of these|how many more are there pet|how many to go|how many have I done
        |how many have I answered so far|how many questions altogether|how many questions are there in total
        |how many pages is this|how many secitons left|how many sections have I finished|how long to go
        |how long till the end|how long have I got left on this form|how long does the rest take|is tehre much left
        |is there much more o this|is there a lot more to go|much more of this la?|many more?|many mair?
        |hoo many mair o these|hoo many mair hinny|hoo far through am ah|are we nearly there yet lol
        |are we nearly done|am I nearly done|am i near the edn|nearly finished bab?|are we halfawy|halfway yet?
        |have i doen half of it|past the middle yet?|is that the last one|is this the last queston
        |is that it or is there more|is there an end to this|when does this form finish|when will this be over
        |will it be finished before my break's over|can I finish this in ten minutes
        |will I get it done before handover|have I time to finish before my next visit|are there loads more to do
        |loads more left or what|what's left to do|what is left for me to complete|what else is left after this
        |what have i stil got to do|what's still to come|what parts are still to do|which bits are elft
        |which bits haven't I done yet|which sections are still empty|which ones are still outstanding
        |what percent done|percentege complete please|% done?|what number question is this|what quesiton am i on
        |which question number are we on|where am I up to|where are we up to|where are we upto with this
        |where am I in this|whereabouts am I in the form|where've we got to|where to are we, near the end?
        |at what stage am I|kindly tell me how many questions are remaining|abeg how many remain|e remain how many
        |show me my progress|progress bar please|progress?|this is going on forever, how many more
        |is there a light at the end of this tunnel|my battery's low, how many more questions
        |my tea's going cold, how many more|does this ever end|how mcuh is there left of this|how mnay more
        |hwo far am i|hw many left|how mcuh longer|are we neraly done|how far thruogh am i|how long lft
        |am I over the worst of it yet
    """,
    "summary": """
        show me what I've said so far|what have I said so far|what have i put so fra|what did I put for the others
        |what did i put earleir|what did i say at teh start|what did I tell you before|what have yuo got so far
        |what have you got down for me|what have you got written down|what have you wrote down so far
        |what you got down for us pet|what's down so far|what's been written so far|what's in it so far
        |what's in the plan up to now|what does the plan look like so far|how's the plan looking so far, show me
        |how does it read so far|let me raed it through|let me read over my answers|read me what's there
        |read bakc my answers|read it back to me|read that all back to us|can you repeat what I've told you
        |repeat all my answers please|list everything I've put|list out what I have given so far
        |list what risks I've put in|show me all my answrs|show me the lot|show me everything
        |show me everthing ive typed|show us what we've got|show us what we've done the day
        |gie's a look at whit I've pit|let's see whit I've said|let's have a look at what we've got
        |let's see what we've got so far|let me see it all together|let me see the whole thing up to now
        |let me chekc my answers|can I check over what I've done|can I see what I've written
        |can i see it all on one paeg|can I look over it all so far|could I look through my answers please
        |may I review my answers|may I please view all I have entered|kindly display all my responses
        |kindly show all what I have filled|abeg show me everything I don write|let me see all I don talk so far
        |recap|recap what I've told you|quick recap pls|remnid me what ive put
        |remind me what I've said, I lost my thread|remind me what we've covered
        |I've lost my thread, what have I told you|lost track, what answers have I given
        |got called away, what had I put|been away an hour, where's what I wrote|I've forgotten what I put, show me
        |can't remember what I've already told you, show me|did I mention the falls already, show my answers
        |have I already told you about the money, check my answers|what did I score them all
        |what ratings have I given|summary|sum it up for us so far|summarise my answers|give me a rundown
        |rundown of my answers please|run thruogh what ive said|run me through my answers
        |go over what I've told you so far|overveiw of what ive put please|an overview so far would be nice
        |the story so far please|story so far?|the gist of what I've said so far|print out what I've said so far
        |print my answers on screen|bring up my answers|pull up what I've entered|play it all back to me
        |waht have i said so far|shwo my answers|what hav i put so far|sumary pls|show me waht ive done|reacp please
        |show my anwsers|wot av I put so far|what've I said up to now like|what've I said so far, butt
        |what've I wrote up to now, my lover|worrav I put so far
    """,
}
