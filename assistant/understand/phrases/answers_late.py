"""Answers that hold the words of commands: learning, telling, feedback and looking back."""

from __future__ import annotations

ANSWERS_LATE = """
    Stop talking over people|Knowing when to step back and let the family lead|Brave enough to ask
    |time and again it's the weekend|Go out to the sites and not wait for folk to come in
    |leave it with me, we say, and then nothing happens
    |going back to the same four agencies though none can recruit
    |A joint lead, so neither side can pass it on to the other
    |People don't know what is on offer at the community centre|One stop clinic for frailty
    |He'd quit drinking and nobody noticed or said well done
    |Summary of the care plan kept in a folder by the front door
    |Staff briefings at change of shift, five minutes, same words each time
    |tell staff face to face, not by email|go on courses but never get to use what they learned
    |being done over by doorstep traders|Going to the wrong hospital|Keep a bank of relief carers
    |Why the same 30 people account for a third of ambulance calls
    |understand how social care is paid for, health staff haven't a clue
    |People can't get out because of the steps|We ring and leave messages and nobody ever gets back to us
    |Finish chemo with someone to talk to|What is said at the MDT never reaches the home carers
    |Nobody had his back|Getting people back on their feet after a hospital stay
    |left arm weakness after a stroke so can't open the packs|Why carers leave
    |Who does what next is never clear after the MDT|Beyond question the biggest gap is nights
    |I didn't understand how the panel worked so I asked to sit in
    |explain to families why a home visit isn't always possible|Never enough interpreters
    |skip-level meetings so that frontline staff can raise worries with the head of service
    |Help us to help them, that is what the neighbours said|told to ring back Monday
    |back to back visits with no travel time between them|Save a bed for emergencies
    |small change, big difference: a phone call the night before
    |Folk look up the number on the internet and get one that's been dead two years|left off the list
    |families get no warning when the carer changes
    |pausing care packages when people go into hospital means they lose the carer they know
    |Put an end date on every temporary arrangement|as far as the gate and back, that was his goal
    |The clocking in app tells them to leave when the 15 minutes is up
    |get out of jail cards, i.e. a clear escalation route|How many times people had to tell their story
    |knowing when to pass on a worry|Left behind by digital, can't use the app
    |so people stop slipping through the net|"I've had enough" said on the phone by a carer of 82
    |That people are left with less than they had|"Not for the likes of us" is what I hear about the hospice
    |checking the house is warm before they go back|Change agents in each team
    |explain to people what the role is and isn't|Carry on cooking for herself, that's the outcome she picked
    |By far the biggest group is people over 80 living alone
    |She doesn't apply because of the form, it's 30 pages
    |Nobody knows who's doing what, and that's the honest truth|families live far away, Leeds, London, Spain
    |How many staff stay past a year|three seniors quit since Christmas|how much pain they're in
    |move on accommodation for people leaving supported living|I don't feel staff understand autism well enough
    |mistakes with medicines when people leave hospital
    |helped Mr A to find his brother through the Salvation Army|Reviews not done for over a year
    |Next year's budget|Young people can't move on because there's no supported housing
    |How much it costs a carer to give up work|Mistakes get repeated because we don't debrief
    |How much of the budget goes on crisis care compared with prevention
    |Things change fast at end of life and the plan doesn't|To end the practice of discharging people after 8pm
    |go on visits together|finding out why people say no to equipment
    |People don't understand the letters we send|"Move on" is what our homeless clients hear all day
    |wrong end of the stick about what a co-ordinator does|Fall back plan for when the carer is ill
    |What happens next? That's what every carer asks us|risk that families think we'll save their service
    |End of probation reviews|Change in the threshold for adult social care has left a group with no support
    |Councillors who don't know the difference between nursing and residential
    |undo the damage done by the last provider walking out|what isn't working is weekends|Save bed days
    |The service lead at the trust, with help from the council's commissioning manager
    |Letters full of things not relevant to the person|get out of the silo
    |I went back the next day and sat with her, and it all came out
    |GPs want to skip the MDT because it clashes with surgery|things get done when there's one person chasing
    |things started to look up once the new housing officer came
    |Back home safely within 48 hours with the equipment already in place|End of shift handovers are rushed
    |summat to get folk out the house|fifteen minutes isn't enough to get someone washed, dressed and fed
    |How many are still at home 91 days later|hard to find people for night work
    |That the trust goes back on the agreement|Asking why five times until we got to the cause
    |Hold GPs to what they signed up to|Save the night sitting service|Training not relevant to night staff
    |stop ppl fallin|Ring every person the day after they go home|bus stops too far from the surgery
    |back garden gates left unlocked because the key safe never came
    |By telling the carers' groups, and a show at the village hall with a brew and cake
    |tell carers before it goes in the paper|head of nursing will lead and I'll help|to drive again
    |Tell me once, that's what families want|I find it hard to end visits
    |keep in touch with people after the service ends|Done by Easter
    |it's not about how many visits but how much they help|famlies dont know whats next|go home to die
    |understand where people are coming from|Agency quit the contract with two weeks notice
    |Move from one team to the next without a gap|Staff aren't told why the plan was altered
    |They skip the assessment stage and go straight to a placement|Nothing gets done at weekends
    |safe answer is always "send him in", that's the trouble
    |What went wrong with Mr D's discharge, we've written it up|I find it hard to say no
    |Tell-tale signs of a UTI|leave no one behind|stop treating carers like visitors
    |Leave families a card with a name on|quit smoking support for people with serious mental illness
    |Told to leave it with the duty desk|Finish line keeps moving for families applying for CHC
    |back in hosp 2 days later|Why people aren't taking up direct payments|I find it hard to explain funding
    |Get out of bed|Taking a step back and letting him do it himself, even if it took twenty minutes
    |Answer letters within ten days|Mum's not sure which carer is coming from day to day
    |No summary comes to the care home|Left school with no support
    |Explain to partners what co-ordination is, before asking them to sign anything
    |Switchboard puts you through to the wrong ward|I want to learn how to explain capacity to families
    |A short summary for the out of hours doctor|Care workers not sure what they can share and what they can't
    |Reading done with the residents|no idea how to work the hoist, the family weren't shown
    |Not sure what to say to someone who's dying, our new carers told us this
    |how many people know the name of their co-ordinator|explain the role to consultants
    |Patients say they're not sure what the tablets are for
    |far too many people die in hospital who wanted to be at home|change in behaviour missed by agency staff
    |what's next for people after reablement finishes at six weeks is a complete blank
    |get out of hospital sooner and safely|Train up two more to do it so we're not left short
    |leave it all to one nurse and when she's off it stops|non stop calls to 999 from one scheme
    |Staff who finish the certificate|"We'll get back to you" and they don't
    |Nothing to go on but a phone number and a first name
    |we'll explain it at the next provider forum and leave cards with every home
    |"Stop talking about me as if I'm not here"|Problems get put right quickly when the teams sit in one room
    |Most leave it till the last minute|End of tether|Families find the mistakes before we do
    |Make no mistake, housing is the root of it|To help residents understand what is available and how to get it
    |Hold back ten percent for emergencies|Map who does what, so there's no overlap and no one's left out
    |People fit to go home but stuck|Find a way through the maze|Enough time in a visit to have a chat
    |I've changed how I start visits, I ask about them before the form|relevant training
    |Back office staff at the council who take the first call|pause in funding|enough sleep
    |Set up a one-stop shop at the leisure centre|Weekly check of everybody left waiting over ten days|Keep well
    |Explain who we are on the doorstep|once again the voluntary sector picks it up
    |Saved 14 journeys to Carlisle|Pushing back on unsafe discharges|Playing the organ again|tell us once
    |last one to know is always the family|nobody has ever told me why mum was moved
    |They've no idea how the money works|Find a base for the team where nurses and social workers sit together
    |To pass on learning from each review to front line teams within a week|Walking to the shops again
    |Help desk staff to be briefed before launch|Families say they never know what's coming next
    |told to go home and wait|a hospital stay can undo all the good work reablement did
    |tell people in plain English, easy read and Polish
    |help families to understand what the hospital has told them
    |Tell families who their named worker is on day one|How many visits were late
    |Patients with no idea why they're on warfarin|Done nothing about damp
    |Help the hospice recruit night sitters|done with people not to them|go home to family abroad
    |how long between falls|save people from having to chase everyone|Right care, wrong place
    |Saved from eviction|Something wrong with the pendant signal in the valley|wrong pads delivered
    |Work I've done with the family of a man with MND, getting three services to visit together
    |pass on the key safe number securely|risk that GPs don't change how they refer
    |Nothing wrong with the staff, it's the system|Carers carry on until they drop
    |Not bad enough for services, families are told|Find better ways of sharing the care plan with paramedics
    |On hold for an hour to the benefits people
    |What is working is the falls team, what isn't is the link with housing
    |clarity about what is health and what is social care
    |end of the line for trains so nobody wants to work here
    |Tell families straight away when there's a delay and why|last to hear, first to be blamed|keep his job
    |Tell the taxi drivers and hairdressers, they know everyone
    |I showed a new carer how to use the slide sheet, and she showed me how to use the tablet
    |start again with every new worker
    |The group agreed that the aim is to stop avoidable readmissions among people aged 75 and over
    |Status of refugees affects what they can claim
    |"Is there an example of anywhere getting this right?" one governor asked, and yes, Torbay
    |last bus is at ten to six|Keep the volunteers|Being left out
    |Families ask the same question of four people and get four answers
    |I went back and put it right with her the same day|mistake in the dosette box
    |the end of free parking for carers|Dressing changes done by whoever is free
    |Questions about money get passed round|skip the jargon when talking to families|hold-ups at the panel
    |Keep the same carer going in|He wants to go home and nobody's asked what it would take
    |Tell people the truth about waiting times|Question and answer evenings in each village hall
    |those left caring on their own|Things go wrong at handover|Carers have no idea of what they could claim
    |Carry on going to chapel on Sundays|Done well by the hospice at home team
    |Saved the day centre by sharing the minibus with the school
    |Relevant experience counts more than certificates|Find people somewhere to live that's not a hotel room
    |The last co-ordinator we had was brilliant and she's not been replaced
    |Finish and task groups to be chaired by people who use services
    |how much people understand when they leave hospital|they keep changin the carer|help wi' shopping
    |cant get thru to anyone, on hold 4 ages|Cornwall, mainly the far west bar the Scillies
    |don't know if they're coming or going|Change the way we hand over from ward to community
    |enough hours to do the job properly
    |through the mosque committee, they'll pass on the word after Friday prayers
    |Complaints show that people feel abandoned after discharge
    |stop passing people round from one desk to another
    |I'd like to understand benefits better, I get asked every day
    |The figures show a rise in falls among over 85s|Pass on the message in the person's words
    |Saying what is going to happen and when|stop carers getting to breaking point before anyone notices
    |Left without heating for nine days|show families where to find help
    |To show measurable improvement in people's experience of handovers
    |I don't always know when to stop helping and let people do it themselves|quit rates
    |Keeping pets when people go into care|"Just go away" is what he says to new carers, he's frightened
    |Discharge summary arrives a week late, sometimes not at all|pass on bad news
    |"I don't know what you people do" (GP, last month)|find it hard to trust us
    |Going back over the same ground with each new worker|safe enough|the person's next move
    |show the person their own plan|"You'll have to start again" they told her, after nine months of waiting
    |pause before deciding on a care home, give folk time|Staff finish late and aren't paid for it
    |End loneliness in the sheltered schemes|help comes too late
    |Look at how Leeds do it and copy what's any good|They have no idea what it's like at 3am
    |leave it too late to ask for help|I was wrong to think he didn't want visitors, he was ashamed of the house
    |What is important to the person isn't written anywhere in the plan
    |GPs get forty page assessments they haven't time to read|Recruit two co-ordinators and keep them
    |How much choice people felt they had|hang on in there is all the advice carers get
    |district nurse lead, she knows the area back to front|Told the rules don't apply because he's self funding
    |A pause between hospital and the big decisions|waits go on too long
    |The policy doesn't apply at weekends and that's when it matters
    |To save clinical time spent on chasing information|hold the plan in one place|keep mum home
    |Get out more, see people|Go home alone at midnight in a taxi, which happened twice in October
    |Help people help themselves|Can't carry on like this, she told me, so I rang the GP there and then
    |carry on caring without making myself ill|how many different faces in a week|A leaflet to explain fees
    |Find the hidden carers|speak again after the stroke|Work again, part time
    |what is a care co-ordinator is the first thing every family asks us|Keep turning up at A&E
    |Hold a session in each of the five neighbourhoods|Write one page that explains who to ring for what
    |Show a short film on the waiting room screens|I'd go back and ask the daughter sooner
    |The reasons why folk refuse care|Go home the same day
    |an example was Mr T who got home two days sooner because I rang round|one answer from all of us
    |Sons and daughters living far off|A change of culture so people are asked what they want first
    |For example a man with COPD who had eleven different people visit in one week
    |Far from the hospital, 22 miles and no bus|how long carers can keep going|To stop feeling like a burden
    |told there's nothing left in the budget|Help for unpaid carers before they hit crisis
    |Back-up arrangements for carer illness to be recorded in every plan
    |Go on the ward and meet them before discharge|Told to look on the website
"""
