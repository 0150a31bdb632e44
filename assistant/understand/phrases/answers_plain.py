"""Answers of everyday, as people type them."""

from __future__ import annotations

ANSWERS_PLAIN = """
    I'm a good listener, so people say|getting out of the flat, lift's been broke since Easter|St John Ambulance
    |Call the daughter before the son, she does the caring|Grimsby|Benefits
    |It taught me to involve the family early|Interpreter|Report writing
    |looking up who the GP is takes ages because the systems don't talk
    |Pausing new placements while the home is under improvement measures|frailty
    |Carrying on with dialysis at home|answering calls within three rings|parking|Too many referrals
    |within six months|Registered landlords|finished with services too early
    |Saving face is part of it, older men won't ask|pts sent home w no meds|Duty rota
    |I explained the MCA to the night team using a case we all knew|Six month review
    |skipping rope sessions with the primary school and the care home residents, best day of the year
    |a decent home|Our locality manager|not enuff time wi each person|Edit down the forms, forty pages is daft
    |log of calls from families|Restarting the package after a hospital stay takes days|Newham
    |Reablement finishes at six weeks and then nothing|Negotiation|Double funding|Readmissions within 30 days
    |The Better Care Fund|Telling families bad news well|Scope|Gets out at night and wanders|Three|paramedics
    |Our practice manager, she keeps everyone on track|short term contracts
    |progress meetings every other Thursday|Say no early to work that isn't ours|Occupational therapist
    |District nurses visit at eleven and the social worker at twelve, and neither knew about the other
    |hanging on the phone for an hour|ring round the care homes Monday mornings|Advocate
    |Home helps, as we used to call them|Sent home with no tablets|Hospital is forty minutes by car
    |A decent night's sleep|Cold homes|fewer falls
    |Our population is older than the national average and getting older|I learnt that silence is useful
    |By the spring|Keeping staff, we lose one in three every year
    |No one questions decisions made on the ward round|The risk is we raise hopes and then funding ends
    |Ward sister|No one understands Makaton on the ward|I supported a young carer to talk to her school
    |Holding services to account|Deaf people|People with dementia are moved between wards at night
    |seasonal workers|mentoring from a senior nurse|sending people miles for a blood test
    |I held a meeting with the whole family, six of them, round the kitchen table
    |looks up to her big brother, so we got him in the meeting|confidentiality|finding an NHS dentist
    |the daughter said I was a godsend|Macmillan|Hoarding
    |Went on the dementia course in March and used it the same week with a lady who wouldn't wash
    |personal assistants|Showing respect for people's culture and faith|Equipment delays
    |Closer links with the fire service|Changing rooms for disabled adults at the leisure centre|Days delayed
    |Isle of Sheppey|Staff turnover|Positive behaviour support|Fishing communities
    |Young men think counselling is not for them|none of our homes have a nurse at night|Teesdale
    |The east of the borough has the highest rate of emergency admissions for falls|Leeds Community Healthcare
    |Messages aren't passed on to the evening carers|Passed on from pillar to post|Medication awareness
    |Two GP surgeries merging|Fact finding visits to the Isle of Wight|Joint between trust and council
    |Agree a single referral form|Independence|Draft a job description|Time management|None of the agencies talk
    |the food bank|Safeguarding level 3|I'd like more confidence with consultants
    |Carers are exhausted and respite is scarce|low pay|County council|damp and mould
    |No joined up record, no shared budget, no named lead
    |Telling GPs through the weekly bulletin, and care homes by a phone call|Summaries of MDT sent within a day
    |An information sharing agreement|housing law|Mental capacity
    |High numbers of people with two or more long term conditions|BSL|Friday night bingo
    |gets out of breath on the stairs|Return home within a week|Salvation Army|social isolation
    |Lone working policy|Finding care at short notice|Pharmacy|Cleethorpes and Immingham
    |Website and social media|Life savers, the volunteer drivers
    |Undoing years of people being told to ring someone else|Zarit scale
    |Nothing works because housing isn't in the room|Word of mouth
    |menus in the care homes don't suit Muslim residents
    |waiting for equipment, waiting for funding, waiting for someone to decide|Being organised|Facebook
    |Being near family|Write down who holds the risk|Short notice changes|Medication errors
    |understanding between wards and homes|Patient experience
    |Explaining the difference between health care and social care, which gets paid for and which doesn't
    |Open days in the library and at the gurdwara|Suicide|ASCOT|logged on the ward system but not on ours
    |Continued contact after the service has closed|GP|Report to the health and wellbeing board every quarter
    |Finding out who is involved takes half a morning|Being told no without a reason|Funding
    |Open access to the crisis team|Intranet|Long covid|Each organisation has its own assessment form|Veterans
    |Infections|Work with the college on apprenticeships|the Black Country|The PCN|Dignity
    |Continue funding the link worker past March|Clearing the waiting list for OT
    |nothing for young adults with brain injury|Stroke survivors|Turning Point
    |Reviewing packages after the first fortnight|Silo working|A life, not a service|Staff quitting
    |yes people who nod along in meetings and then don't act|new mums|Quitting the job through burnout
    |holding the ring between the trust and the council
    |That it all falls on one person and if she's off it stops
    |Passing on skills to new starters before the old hands retire|Pads changed once a night
    |Refugees and asylum seekers|I chaired my first MDT in May and everyone had their say
    |Quitting rates among home carers are 38 percent|Rural Herefordshire|Bells answered in under three minutes
    |Stoke and the Potteries|Jackie from the carers' centre|Me and Sandra
    |Care finishes on the Friday and the new agency starts Tuesday|I was nervous but prepared|Clear protocol
    |Buy tablets for the care homes|Community matron|exemplary work by the Macmillan nurses
    |Housing stock is old and damp|explaining direct payments in community languages|mistakes when tired
    |Logging every time we chase another service
    |Questions of consent remain unresolved between the trust and the council|County lines
    |Closure of two GP surgeries|families moving on and off the site|Mileage|Around £45,000|Everyone
    |Safe keeping of money|Rotary|Putting it right when families complain|Co-design with families
    |Better mental health|Mental health nurse|Half from the trust and half from the council|dying at home
    |Map local services|Young carers|Late visits|University of Hull|Shared risk register
    |Number of A&E attendances|Poor discharge letters|Care homes feel blamed for admissions
    |start date for the new provider keeps slipping|Making mistakes under pressure
    |moving on from children's services at 18, it is like falling off a cliff|No one asked me, said the husband
    |Exit from reablement with no follow up|Dementia awareness|no shows at clinic
    |Menu of activities picked by residents|Care home manager|team meetings
    |Worked with a family of five in temporary accommodation|finding people who never come forward|Debt
    |Postcode lottery|Staff survey|Pets|Saving unpaid carers from burning out|Understanding each other's jobs
    |nobody listens to the care worker who sees her four times a day
    |My strengths are patience and knowing the patch|Children with complex needs|Autistic adults
    |Wait lists for CAMHS of over a year|registered manager|Director of adult social services
    |copying good practice from Rochdale|It made me think about who gets heard in meetings
    |"No one asked me" was the commonest comment in the survey|ppl dont kno who to call
    |closed cases with no follow up|I'd start with the person, not with the professionals
    |Getting out of bed when they choose|Coffee mornings|Data breach|Pauses let people speak
    |check on people after discharge, phone call within 48 hours|Through community leaders
    |I could've passed it on sooner|Choice and control|Social prescriber
    |Post at the surgery and letters home, and ring those who can't read|paused packages|ending well|Diabetes
    |Percentage with a care plan|a day with the ambulance crew|Undoing harm from long stays in bed
    |Putting folk off with forms|The housing association|I felt out of my depth with the legal side|vacancy rate
    |Told it's not for them|No options in the rural north of the county|posters
    |correct information at every handover|Monthly audit|discharge co-ordinator
    |People with dementia and their families|nobody told us she was coming home|Local radio|Mencap|IMCA
    |safeguarding|slowing the spread of flu in the homes|Alcohol|Dehydration
    |Housekeeping team notice more than we do|Exit interviews to be shared with the commissioner|Care leavers
    |social worker|Newsletter|Podiatry|nobody tells the night staff owt|set up home before discharge
    |I talk too fast when I'm nervous|Meet care home managers|Transport
    |Colleagues say I'm reliable but take on too much|ends up with the daughter doing everything
    |close working with district nurses|getting out of an abusive home safely|Telling our story over and over
    |complaints and compliments|Poor mobile signal in the valleys|Closing the gap between rich and poor wards
    |Finance lead|overspend|The voluntary sector is strong but works on tiny budgets
    |add up the cost of all the failed discharges and you could fund two posts|Hackney|to be treated as a person
    |Fragmented commissioning|Care finishing without warning|Named lead for every family
    |An understanding of trauma|Gardening|Cancelled operations and no word to the family|parent carers
    |Understanding consent|Ageing population|keeping folk warm and fed over winter|nob'dy tells us owt
    |Changes to benefits|Telling people early|Medical director|no1 explains anythin|Travel time
    |Joint training for health and social care|Homelessness|Whitby|Two case studies a quarter
    |Personalised care planning|chairing meetings|Keeping the day centre open through the winter|Volunteers
    |Weekly MDT|HR|open door policy at the surgery|Priya in brokerage|understanding loss
    |People with learning disabilities|Hang on to experienced staff|Stigma|practice manager
    |written escalation route|Sickness absence|nothing changes whatever we say|Local mosque|Carer breakdown
    |keeps falling|Families mostly|Ending up in a home they didn't choose|Learning disability nurse|Burnout
    |Opticians|Holds grudges with the council since the closure|OT and physio|Friday discharges
    |explained three times by three people, three different ways|Holding too much risk at night
    |no one rings to say they're late|Interviews with twelve families|Walking the dog|Barrow
    |Appoint a project manager|commissioning manager|Living independently
    |settings where people feel safe, not a clinic|Timely discharge|Fuel poverty
    |Stopping admissions from care homes at weekends|menopause support for our mostly female workforce
    |repeat prescriptions not matched to the dosette box|Yorkshire Ambulance Service|the DASS|Having friends
    |brokerage|Start of a shift huddles|Care Act
    |I explained the care plan to Mrs B's son in Urdu and he rang the day after to thank us|A job
    |finding their feet|Bradford|Humber and North Yorkshire ICB
    |The doctor explained it to her but she hadn't her hearing aids in|Motivational interviewing|Dr Okafor
    |blind and partially sighted people|District nurses|St Mary's church|saves on taxis|GPs and practice nurses
    |Cultural awareness|I arranged a joint visit with the physio and the housing officer for a man with MS
    |poor communication|The Fens|exit plan agreed with the provider|feeling safe|The gurdwara|Healthier lives
    |Rushed visits|Goes on for months with no decision|Setting goals with the person
    |Exits blocked by clutter, fire risk|Folk divn't knaa who to ring
    |Undoing the mistrust between the trust and the council|Getting out to the allotment
    |review of medicines for everyone on more than ten|Keeps getting lost
    |Many residents are self funders and are unknown to the council
    |Life expectancy is eight years lower in Harbour ward than in the villages|Prison leavers|Delayed discharge
    |Finishing school with a plan in place|fire and rescue|Holding meetings when carers can come
    |holding people's hands through the funding process|Saves families a dozen phone calls
    |I'm good with people who are upset|Trust between the hospital and care homes is low since covid
    |Recruitment has been paused since September|Families say the best thing was having one name and one number
    |roughly 60 families a year|adding a carer's voice to the board|Shorter stays|Peer support
    |A lady wrote to thank me for being patient with her brother|First aid|Return to work schemes for nurses
    |My manager said my records are thorough|Examples of good practice to be gathered from each locality|Age UK
    |the ward round|Around a fifth of our over 65s live alone|Chief nurse
    |carrying on living at home with the dog|Link worker|updates to families every Friday
    |Pilot in two neighbourhoods|Digital skills|starting the discharge plan on the day they come in
    |Autism training, the Oliver McGowan one|Case examples in the newsletter
    |Poor understanding of the Care Act among ward staff|Buddying|Citizens Advice
    |Secure funding from the Better Care Fund|Skill in saying no to unsafe discharges|Calm in a crisis
    |Shared decision making|Set up a monthly tea for bereaved husbands
    |Returned equipment sits in the yard for months|Gypsy, Roma and Traveller families|Lunchtime sessions
    |that nothing changes|Printed leaflets, because half of them don't have the internet
    |Recruit five volunteers in each village|mutual understanding|Steering group
    |Listed building, no lift, so nobody gets upstairs|Duplication|learning from mistakes without blame
    |Embed a social worker in the A&E team|Housing officer|Jobcentre|Healthwatch|Malnutrition
    |Keeping notes up to date|Cumbria County Council as was|Calls at the same time each day
    |Nowhere to refer people with mild memory loss|Bereaved husbands|Hospice seen as not for people like us
    |Understanding of mental capacity across all the teams|0.6 WTE|step up care to avoid admission
    |Working age adults with brain injury|Whoever holds the contract|exit strategies for the pilot
    |the Alzheimer's Society|Helping lads coming out of prison to register with a GP|Tower Hamlets
    |The integrated care board|Understanding the law on information sharing|RNIB
    |Record sharing between trust and council|sixth form college|people with Parkinson's|Being listened to
    |Primary schools|nextdoor app and the parish newsletter|Young carers skipping school|Referral numbers
    |domestic abuse
"""
