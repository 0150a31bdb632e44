"""What people type who want to stop, for now or for good: whole wordings, slips and dialect included."""

from __future__ import annotations

WORDINGS_LEAVING: dict[str, str] = {
    "pause": """
        pause please|can I pause here|stop there for now and save it|save it, I've got to go
        |save and ill finsh tomorrow|save for later|save my palce|save where I am|save what I've done, I'm off
        |sav it for now|svae it please im off|save this, buzzer's going|buzzer's gone, hold this for me|buzzer, brb
        |back in a bit, keep my place|back in five, don't lose it|be back in 10 mins|gtg, keep this
        |got to go, keep this safe|gotta dash, save us a place|gotta run, finish later|gottago, save plz
        |i have to go now, ill cary on later|I've to go now pet, keep it for us
        |i need to go, can i finish tihs later|got to pick the kids up, will finish after
        |the bairn's greetin, I'll finish this efter|bairn's up, keep this for us
        |somone at the door, hold on to this|phone's ringing, hold it there|phone's going, give me a minute
        |give me a minute, someone needs me|hold it there a mo, resident's fallen
        |resident needs me, keep this open for later|emergency on the ward, save this
        |crash bell, have to leave it here for now|my shift's over, I'll pick it up tomorrow
        |shift's finished, carry on tomorrow|end of my shift, save it where it is
        |handover now, I'll come back to it after|meetings startng, lets stop here till later
        |I've a visitor, we'll carry on after|dinner's ready, pick this up after|tea break's over, continue tomorrow
        |breaks finished, ill do the rest latter|off to bed, finish in the mornign
        |too tired, we'll carry on tomorrow|my eyes are going, let's do the rest tomorrow
        |knackered, can I carry on another day|cream crackered, finish it tomorra
        |am wrecked, doing the rest tomorrow la|ah'm paggered, finish it the morra
        |I'm jiggered, I'll do t'rest tomorrow|pure done in, I'll finish it the morn
        |clamming, back after me dinner, keep it|I need a wee break fae this, keep it
        |having a breather, hold it there|taking five, hold my place|need a brew, back in a bit
        |putting the kettle on, hold that thought|hold on to this for me while I see to someone
        |hang on to this for me|hang on to my answers, I'll be back|keep this for me|keep it for laetr please
        |keep what I've put and I'll return|please keep it safe, I will continue tomorrow
        |kindly save, I will resume later|I will continue some other time, please store it
        |let me go and come, keep it for me|I dey come, hold am for me|park it all till tomorrow, I have to leave
        |lets stop tehre for today|stop for today|that's me for the night, save it
        |that's me done for today, rest tomorrow|calling it a night, will finish tomorrow
        |call it a day, I'll do the rest Monday|can we finish this anohter time|can I finish this at home
        |can I do the rest on my laptop later|baterys dying, save quick|phone about to die, save it
        |bus is here, I'll finish on the way home|my bus is coming, store this|train's going in a tunnel, save it
        |can i leave it here and come bakc tomoro|can I stop halfway and carry on later
        |if I stop now will you keep it|ill finihs this later|carry on tomorow please|have to go nwo, keep this
        |stop here, I'll be back now in a minute|got to see to Mam, save it there
        |I'll pick this up when I'm home my lovely|I got to goo, keep it for we|stick it in the drawer till tomorrow
        |put this form on hold till I'm back|freeze it there|resume this another day please
    """,
    "quit": """
        quit|exit|let me quit|close|clsoe this screen down|close the porgram|close it, i opend it by mistake
        |shut this screen down|shut this thnig down|shut this off for me love|switch this off|trun this thing off
        |get me out|get us out of this|get me out of this thing|gerrus out of here|gerrout of this program
        |giz out of here|let me out|let us oot|how do I get out of this|how do i cloes this|how do I end this
        |how do I make this go away|how d'you turn this thing off|worng program, get me out
        |I opened the wrong thing, close it please|i didnt mean to opne this|not what I was looking for, close
        |not for me this program, shut it|i want to eixt|I want to come out of this
        |please I want to come out of this program|kindly close the application|kindly exit me from this|log out
        |log off|sign me out|sing out please|abeg close this thing|abeg comot me from here
        |I don tire for this thing, close am|don't want to carry on with this|I'm not doing any more of this rubbish
        |I give up with this thing|givng up, close it|I've had enough of this, shut it
        |had enough of this program mate|done with this thing, close it|sick of this thing, end it|I'm out
        |I'm off, close it down|I'm away, shut it doon|I'm finished with this program, close it
        |I'm finished with you, close|finished here, close the widnow|bye|bye bye|tara a bit|ta-ra chuck
        |cheerio then, close it|see ya|laters|hwyl|ta-ta pet|end the session please|end the chat|stop teh program
        |terminate|terminate this session|abort|kill this program|stop this thing and give me my screen|go away
        |sod this, close it|bugger this, I'm out|blow this for a game of soldiers|stuff this, shut it|naff off
        |stop bothering me and close|no thanks, get me out|forget the whole thing, shut it|pack this program in now
        |I'm jacking this program in|knock it on the head, close it|give me my terminal back
        |take me out to the desktop|take me off this screen|colse this|exti|eixt|quti|get me otu|shut thsi down
        |lemme outta here|bring this to an end|press what to leave?|q
    """,
}
