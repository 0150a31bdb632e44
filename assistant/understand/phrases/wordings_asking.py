"""What people type who want to ask about a question: whole wordings, slips and dialect included."""

from __future__ import annotations

WORDINGS_ASKING: dict[str, str] = {
    "why": """
        why do you ask|why do you need to knwo that|why are u asking me tihs|why d'you wanna know|what's it for
        |what's that for|whats this for tho|what do you want that for|what do you ened that for
        |whit dae ye need that fur|whit ye asking that fur|what's it to you|what's it got to do with you
        |what's that got to do with the plan|what has that got to do with anything|what's that to do wi owt
        |how come you're asking that|how come|for what reason do you ask|reason for asking?
        |whats the reson behind that one|what's the point of this question|is there a point to this
        |is there any point in knowing that|what good does it do knowing that
        |what difference does it make what I put|does it matter what I put here|does this matter
        |why does that matter|why's that important|is it important that you know|how is this relevant
        |what's the relevance of this|what is the relevance please|what is the purpose of this question please
        |what purpose does it serve|to what end|what wil you do with my anser|what happens to this answer
        |what happens with the information|where does this infomation go|who wants to know|who needs to know this
        |what's it used for|how's that going to be used|how will my ratnig be used|what's the rating in aid of
        |what's all this in aid of|in aid of what|whats the daet needed for|what do you need a date for
        |what d'you need the money figure for|what's the cost got to do with it|what's my role got to do with it
        |what do you want my role for|is it neccesary to ask that|do you really need that
        |do you realy need to know about the monye|what makes you ask that|what made yuo ask
        |what you asking for, pet|what for|wot for|what fower bab|what yow want to know that for
        |bit nosy, what's that for|bit personal, what's the reason|that's a funny thing to ask, what's behind it
        |strange question, what's the thinking there|whats the thinkng behind this one
        |what's the logic in asking that|what's your game asking that|what you after that for mate
        |why you dey ask this one|why are you needing this information|may I know the reason you are asking
        |may I know what this is for|kindly tell me the purpose of this|can you justify asking that
        |justify that question for me|could you explain the reasoning for asking
        |explain yourself, what's that needed for|what use is my answer to anyone|how does knowing that help
        |how does that help the plan|waht is this for|whta for|wy do u need that|what is teh point of this one
        |whats the purpse of this|y do u need that|y tho|y u askin|why, like|but why
        |is it the law that I've to tell you that|is there a rule says you need this|what's it for, butt
        |what's that in aid of then, la|what does my answer change|what does it change if I tell you
    """,
    "example": """
        for example?|can I have an example please|such as?|like what for instance|like wha, giz an idea
        |for instance?|eg?|e.g. please|show me one that's been done|show me one somebody else did
        |show me a goood one|show me what a good answer looks like|what does a good anser look liek
        |what would a good one look like|what would a decnt answer be|whats a typcial answer
        |what's a normal answer to this|what do most folk put|what do people usually put
        |what do otehr people say here|what have others written|what do other homes put for this
        |what did the last person put|what would you put|what would you write here if it was you
        |what sort of thing do people write|what kind of thing goes here|what kind of answers do you get
        |wharra people normally put here|what do folk normally put down|whit dae folk usually pit here
        |gie's an idea of whit others pit|gie us a for instance|giz a for instance, man
        |can you give us a for instance|got a sample|sample answer please|have you a sampel i could see
        |is there a sample risk I can look at|is there a model answer|do you have a specimen answer
        |kindly share one sample answer|please show me one sample so I can follow it
        |abeg show me one that somebody has filled|show me how someone else filled it|show me a filled in one
        |can i see a finsihed one|here's one I made earlier, got one of those?|let me see one first
        |let's see one then|let me look at one before I start|I work better from an example
        |easeir if i could see one|need to see one before I have a go|give me a rough idea what one looks like
        |what does one of these look like|what's one look like when it's at home|what would that look like
        |what would that look like written down|what would a line in this table look like
        |what does a row look like when it's filled|show us one row filled in|show me a sample row
        |what does a risk look like written properly|how wuld you word a risk|how would you word it
        |how have others worded it|how would someone put that into words|how would a nurse answer that
        |what might a carer put for this one|what migth i put|what could I put, a few ideas
        |any idaes what others put|any suggestions what it might look like|suggest something so I get the gist
        |start us off with one pet|do the first one for me so I can see|do one for me to copy
        |give me something to copy from|something to go off would be good|have you got owt I can go off
        |got a template|is there a templat to copy|can you demo one|demonstarte an answer for me
        |illustrate that please|an illustration would be useful|show me a exmaple|exmple pls|exampel please
        |shwo me one|waht would a good answer look like|smaple answer pls|what do peopel usually put|wot do ppl put
        |show us one, butt|show I one me lover|show me a pretend answer|make one up so I can see
        |make up an answer and show me
    """,
    "help": """
        help|I don't understand the question|i dont gte it|what do you mean|what do you mean by outcome
        |whit dae ye mean|wharra ya mean|what yow on about|what you on about mate
        |what does that mean in plain English|plain English please|in normal words please|put it in simpler words
        |say it simply, English is my second language|can you explian it more simply|explain like I'm five
        |explain the question|can you explain what you're asking|what are you aksing me
        |what is it you're actually asking|what are you after here|not sure what you're after
        |you've lost me there pal|lost me la|im lsot with this one|I'm confused|proper confused here
        |very confusing question, please clarify|please clarify what is being asked|kindly clarify the question
        |kindly explain better, I am not getting you|I am not understanding what is to be entered
        |abeg explain this one well|I no understand this question|no understand, please make it easy
        |could you rephrsae that|reword that for me pet|ask it a different way|try asking that in another way
        |say that again in words I can follow|what's all this jargon|that's gobbledegook to me|double dutch to me
        |straight over my head that|you what|eh?|eh? come again|huh|beg pardon, I don't follow|sorry what|wot
        |what am I supposed to type|what do I type|what am I meant to put in here|what do i put in tihs box
        |what do I do now|what do I do with this table|how do I fill in the table|how do I write the date
        |what fromat for the date|do I type the pound sign|do I put pence or just pounds
        |do i tpye the number or the word|is 1 good or bad|is five teh best or the worst
        |which end of the scale is good|do I pick one or more than one|how many can I put
        |how do i pick form the list|how does this work|how's this thing work then|what can I type here
        |what commands are there|I'm not good with computers, how do I do this
        |I'm no good wi computers, what do I press|which buton do i press|is it words or numbers you want
        |am I meant to write a sentence or what|does it want a full sentence|can somebody walk me through this
        |talk me through it|I need a hand with this question|gie us a haun wi this|giz a hand with this one
        |can ye explain that, man, I cannit follow|I cor understand that bab|dun't mek sense to me, that question
        |that question don't make no sense|I'm none the wiser|ive read it 3 times and still dont undrstand it
        |what does this wrod mean|dont undrestand|hlep|hepl me|i dont undertsand this|waht do i type|wht do u mean
        |cofused|wot am i ment to type|explian please|not with you there, butt
        |where's that question to, I don't follow it
    """,
}
