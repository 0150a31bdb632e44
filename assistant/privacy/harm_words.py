"""The ways in which people tell of abuse, neglect, control, danger and the wish to die.

A pattern asks for somebody in particular to whom it is done, so that plans, services and figures do not match.
All read lower-case text with plain apostrophes and single spaces, one sentence at a time.
"""

from __future__ import annotations

from assistant.privacy.harm_people import (
    BADLY,
    BE,
    IS,
    KIN,
    MONEY,
    NAMED,
    ONE,
    OTHER,
    RELATIVE,
    SELF,
    SOMEONE,
    STOP,
    THEIR,
    THEM,
    one_of,
)
from assistant.privacy.harm_us import TO_US

# ---- what is done

_HITS = one_of(
    r"""
    hits? hitting slap(?:s|ped|ping)? smack(?:s|ed|ing)? punch(?:es|ed|ing)? kick(?:s|ed|ing)? beats?(?:_up)?
    beating(?:_up)? strangl(?:es?|ed|ing) chok(?:es?|ed|ing) attack(?:s|ed|ing) assault(?:s|ed|ing)
    rap(?:es?|ed|ing) molest(?:s|ed|ing)? abus(?:es?|ed|ing) hurts? hurting burn(?:s|ed|t|ing) bit bites biting
    stab(?:s|bed|bing) threaten(?:s|ed|ing) stalk(?:s|ed|ing) grop(?:es?|ed|ing) bull(?:ies|ied|ying)
    starv(?:es|ed|ing) neglect(?:s|ed|ing) shook shak(?:es|ing) drag(?:s|ged|ging) spat_(?:at|on) spits?_(?:at|on)
    throttl(?:es|ed|ing) terroris(?:es|ed|ing) drugs drugged pinch(?:es|ed|ing) scratch(?:es|ed|ing)
    smother(?:s|ed|ing) tortur(?:es|ed|ing) humiliat(?:es|ed|ing) torment(?:s|ed|ing) exploit(?:s|ed|ing)
    groom(?:s|ed|ing) harass(?:es|ed|ing) intimidat(?:es|ed|ing) blackmail(?:s|ed|ing)? mistreat(?:s|ed|ing)
    batter(?:s|ed|ing) thump(?:s|ed|ing) whack(?:s|ed) bash(?:es|ed|ing)
    """
)
_STRUCK = one_of(
    r"""
    hit slapped smacked punched kicked beaten(?:_up)? strangled choked attacked assaulted raped molested abused hurt
    burn(?:ed|t)_with stabbed threatened stalked groped bullied starved neglected shaken exploited groomed
    trafficked mistreated ill-treated tortured harmed harassed intimidated blackmailed robbed scammed conned drugged
    humiliated battered thumped pushed_around knocked_about
    """
)
_NOT_BY_CHANCE = (
    r"(?! by (?:a |an |the |two |three |all )?(?:cuts?|\w+ cuts|delays?|changes?|(?:\w+ )?prices?|costs?|rises?|last|"
    r"late|press|long|car|bus|van|bike|dog|news|pandemic|fall|how|targets?|critics|councillors)\b)(?! in (?:a fall|the "
    r"press))(?! lifting)(?! to the\b)"
)

_VIOLENCE = (
    r"(?<!\bit )(?<!what )(?<!knee )(?<!hip )(?<!back )(?<!leg )(?<!arm )(?<!foot )(?<!head )(?<!fall )"
    rf"\b{_HITS} {THEM}",
    rf"\b{_HITS} (?:my|his|her|the|our) \w+,? and (?:then )?(?:me|him)\b",
    rf"\b{IS}{BADLY} {_STRUCK}\b{_NOT_BY_CHANCE}",
    rf"\b{_STRUCK} by (?:his|her|my|their|one of (?:our|the)|a) (?:own )?(?:{KIN}|staff|visitor|stranger|man|gang)\b",
    rf"\b(?:push(?:es|ed|ing)?|shov(?:es?|ed|ing)|throws?|threw|knock(?:s|ed)?|slam(?:s|med)?|pin(?:s|ned)?) {OTHER} "
    r"(?:over|down|into|against|onto|around|up against|to the (?:wall|floor|ground|bed))\b",
    rf"\b(?:push(?:es|ed)|shov(?:es|ed)) {OTHER}(?= ?(?:[,.;!?]|$)| (?:last|again|when|and|every)\b)",
    rf"\b(?:throws?|threw|throwing) (?:things|stuff|plates?|cups?|food|furniture|objects|bottles?) at {OTHER}\b",
    rf"\bgrab(?:s|bed|bing)? {OTHER} by\b|\bby (?:the|her|his|my) (?:throat|hair|neck)\b",
    r"\bhands? (?:round|around|over) (?:my|her|his|their) (?:throat|neck|mouth)\b|\bpull(?:s|ed|ing)? (?:my|her|his) "
    r"hair\b",
    rf"\b(?:gives?|gave|given|giving) {OTHER} (?:a |another )?(?:black eyes?|thick lip|split lip|good hiding|beating|"
    r"slap)\b",
    r"\b(?:has|had|got|with|have|saw|noticed|found)(?: \w+){0,3} (?:black eyes?|split lip|(?:finger|bite|belt) marks|"
    r"cigarette burns)\b",
    r"\bbruis(?:es|ed|ing)\b.{0,20}\b(?:on|over|round|around) (?:both )?(?:his|her|their|my|mr|mrs|ms|miss)\b",
    rf"\b{IS} (?:covered in (?:\w+ )?(?:bruises|cuts|sores)|black and blue)\b",
    r"\b(?:found|saw|seen|noticed|has|had|with|have) (?:\w+ )?unexplained (?:bruis|injur|burn|mark|cut)",
    rf"\b(?:pulls?|pulled|has|had|got|waved|waving) a (?:knife|gun|machete)(?: (?:on|to|at) {OTHER}|\s*(?:[.,!;]|$))",
    r"\bscream(?:s|ing)\b.{0,20}\b(?:at night|every night|next door|for help)\b",
    rf"\b(?:violent|abusive|aggressive|cruel|nasty|rough|horrible|vile) (?:to|towards|with) {OTHER}\b",
    rf"\b{RELATIVE} (?:is|was|has been|can be|gets|turned|turns)(?: very| so| really)? (?:abusive|violent|"
    r"controlling|cruel)\b",
    r"\ban abusive (?:marriage|relationship|home|partner|husband)\b(?! (?:services?|policy))",
    rf"\bhandl(?:es?|ed|ing) {OTHER} (?:very |too |so )?roughly\b",
    rf"\b(?:abuse|violence|assault|cruelty) (?:by|from) (?:his|her|my|their|one of (?:our|the)) (?:own )?{KIN}\b",
    r"\b(?:live|cope|put up) with (?:this|the|his|her) (?:abuse|violence)\b",
    rf"\b{IS}{BADLY} (?:suffering|experiencing|going through|(?:a|the) victim of|subjected to|living with) (?:\w+ "
    r")?(?:abuse|violence|cruelty|neglect|harassment)\b",
    rf"\b(?:forc(?:es|ed|ing)|mak(?:es|ing)|made|pressur(?:es|ed|ing)) {OTHER} (?:to |into )?(?:have sex|having sex|"
    r"sex|undress|strip)\b",
    rf"\btouch(?:es|ed|ing)? {OTHER} (?:where|inappropriately|sexually|there|down|up|in (?:places|a way))\b",
    rf"\b(?:keeps?|kept|started|been|always|is) (?:touching|groping|kissing|fondling) {OTHER}(?= ?(?:[,.;!?]|$)| "
    r"(?:when|and|at|in)\b)",
    rf"\bexpos(?:es|ed|ing) himself\b|\bsexually (?:abus|assault|harass|exploit|touch)\w+ {OTHER}\b",
)

_MONEY_TAKEN = (
    rf"\b(?:steal(?:s|ing)?|stole|stolen|rob(?:s|bed|bing)|nick(?:s|ed|ing)) (?:\w+ ){{0,2}}?from {OTHER}\b",
    rf"\b(?:steal(?:s|ing)?|stole|stolen|nick(?:s|ed|ing)) {THEIR} (?!ideas?|thunder|show|heart|time|work)\w+",
    rf"\b(?:{RELATIVE}|carers?|someone|somebody|they)(?:,| \w+){{0,4}} (?:takes?|taking|took|taken|spends?|spending|"
    rf"spent|empties|emptied|drain(?:s|ed|ing)|pockets) (?:all |all of |most of |out )?{THEIR}(?: own| whole)? "
    rf"{MONEY}\b",
    rf"\b(?:he {one_of('takes took spends withholds empties')} (?:all )?(?:my|her)|she "
    rf"{one_of('takes took spends withholds empties')} (?:all )?(?:my|his)) {MONEY}\b",
    rf"\b(?:my|her|his|their) {MONEY} (?:is|are|was|were|has|have|keeps?)(?: been| being)? (?:taken|stolen|going "
    r"missing|gone missing|disappear(?:ing|ed)|emptied|drained)\b",
    r"\b(?:takes?|taking|took|withdrawing|withdrew) (?:the |all |all the )?(?:money|cash) (?:from|out of) (?:her|his|"
    r"my|their) (?:bank )?(?:account|purse|wallet|bag|room)",
    rf"\b(?:asking for|hand(?:ing)? over|give (?:him|her|them)|sign over|change) (?:all )?(?:my|her|his) (?:{MONEY}|"
    r"will)\b",
    rf"\b(?:scammed|conned|tricked|cheated|swindled) (?:{OTHER} )?out of\b|\b(?:loans?|debts?) (?:\w+ )?in (?:my|her|"
    r"his) name\b",
    r"\bcontrols? (?:all )?(?:of )?(?:my|her|his) (?:money|phone|life|bank|every)\b",
)

_CONTROL = (
    rf"\b(?:lock(?:s|ed|ing)?|shuts?) {OTHER} (?:in|up|out|inside|away)\b",
    rf"\b(?:ties?|tied|tying|chain(?:s|ed)|strap(?:s|ped)) {OTHER} (?:to (?:a|the|his|her) (?:bed|chair|wheelchair|"
    r"radiator|toilet)|up|down)\b",
    rf"\b{IS}{BADLY}(?: found)? (?:locked|tied|chained|strapped|held|kept|trapped|shut) (?:up\b|in (?:(?:her|his|my|"
    r"their|a|the) )?(?:own )?(?:bed)?(?:room|house|flat|cupboard|garage)|to (?:a|the|her|his) (?:chair|bed)|"
    r"against (?:her|his|my|their) will)",
    rf"\b(?:keeps?|kept|keeping|held|holds) {OTHER} (?:prisoner|captive|locked|hostage|indoors|away from (?:my|her|"
    r"his|their) \w+)\b",
    r"\b(?:will not|won't|wont|doesn't|doesnt|never|refuses? to|didn't|didnt|don't|dont) lets? (?:me|him|them|her|my "
    r"\w+|mum|dad) (?:see|leave|go|out|have|use|speak|talk|eat|sleep|work|meet|answer|phone|call|visit)\b(?! to the "
    r"(?:meeting|course))",
    r"\b(?:won't|wont|will not|doesn't|never|refuses to) lets? (?:anyone|anybody|people|visitors|the nurses?|carers) "
    r"(?:in|see (?:her|him)|near)\b",
    rf"\b(?:{IS}|and|or)(?: \w+)? not (?:allowed|permitted) (?:out|to (?:leave|go out|eat|speak|have (?:friends|"
    rf"visitors|a phone)|see (?:my|her|his|their|anyone)|use the phone))\b|\b{IS} not allowed out\b",
    r"\bfollow(?:s|ed|ing)? (?:me|her|him|my \w+) (?:everywhere|home|around)\b",
    r"\b(?:smashed|hides|hid|taken|took|tak(?:es|ing)|keep(?:s|ing)?) (?:my|her|his|their) (?:phone|passport|glasses|"
    r"walking frame|hearing aids?|inhaler|insulin)\b(?! (?:number|to|for|in))",
    r"\bthreaten(?:s|ed|ing)? to (?:kill|hurt|hit|harm|stab|rape|beat|take (?:my|her|his|the) (?:kids|children|baby)|"
    r"throw (?:me|her|him) out|put (?:me|her|him)|burn|set fire)\b",
    r"\b(?:he|she|they)(?:'ll| will| would| is going to|'s going to| might)(?: \w+ (?:me|him|her) and| \w+)? (?:kill|"
    r"hurt|hit|beat|harm|rape|stab) (?:me|her|him|us|them|my \w+|mum)\b",
    r"\b(?:makes?|made|making|forces?|forced) (?:her|him|me|them|my \w+) (?:to )?(?:work (?:without|for no|for "
    r"nothing)|beg|marry)\b",
    rf"\b{IS}{BADLY} (?:forced|made) (?:to|into) (?:marry|marriage|a marriage|have sex|sex|work (?:without|for no)|"
    r"beg|steal)\b",
    r"\b(?:moved|moving) in(?:to)? (?:with )?(?:her|his|my)\b.{0,30}\b(?:won't|wont|will not|refuses?)\b",
    r"\btaken over (?:her|his|my) (?:flat|house|home)\b",
    rf"\b(?:shouts|screams|swears|yells|always shouting|keeps? (?:shouting|screaming|swearing)) at {OTHER}\b",
    r"\bcalls? (?:me|her|him|them) (?:names|stupid|useless|worthless|fat|ugly|thick|mad|a (?:liar|pig|cow|burden|"
    r"nuisance|waste))\b",
)

_NEGLECT = (
    rf"\b(?:leaves?|left|leaving) {OTHER} (?:without|with no) (?:food|water|heat|heating|medicine|medication|help|a "
    r"drink)",
    rf"\b(?:leaves?|left|leaving) {OTHER} (?:on the (?:floor|toilet|commode)|in (?:bed (?:until|all)|pain|the dark|"
    r"urine|a wet|wet|soiled|dirty|her own|his own)|hungry|thirsty|dirty)\b",
    rf"\b{SOMEONE}{BE} left (?:lying )?on the (?:floor|toilet|commode)\b",
    rf"\b{SOMEONE}(?:{BE}|) (?:left|lies?|lying|sits?|sitting|kept|found)(?: \w+)? (?:in (?:a |an )?(?:wet|soiled|"
    r"dirty|filthy|soaked|urine|faeces))\b",
    rf"\b{SOMEONE}(?: (?:has|have|had|is|was|are))?(?: not|n't) (?:been |being |getting |given )?(?:fed|washed|any "
    r"food|enough to eat|given (?:any )?(?:food|water)|(?:eaten|had any food) (?:for|in|since))\b",
    r"\b(?:won't|wont|will not|refuse[sd]?(?: to)?|never) (?:feed|wash|change|toilet|give (?:any )?(?:food|water|"
    rf"medicine|tablets) to) {OTHER}\b",
    r"\b(?:her|his|he|she|there is|has|had)\b.{0,25}\bno food in (?:the|her|his|their) (?:house|flat|home|fridge|"
    r"cupboards?)\b",
    rf"\b{SOMEONE}\b.{{0,40}}\bsores?\b.{{0,30}}\b(?:no ?one|nobody|never|ignored|infected|untreated|do not|don't|"
    r"not treated)\b",
    rf"\b{IS}{BADLY} (?:always |very |often )?(?:starving|malnourished|hungry and|emaciated)\b",
    rf"\b(?:withh[eo]ld(?:s|ing)?|kept|withheld|hidden|hides)(?: \w+)? from {OTHER} on purpose\b",
    rf"\bmedic(?:ine|ation)\b.{{0,30}}\b(?:kept|withheld|hidden) from {OTHER}\b",
)

_FEAR = (
    rf"\b{IS}{BADLY} in (?:real |great |serious |immediate |grave )?danger\b(?! of (?:missing|losing|falling|being "
    r"cut|closing))",
    rf"\b(?:{IS}|looks?|seems?)(?: (?:too|really|quite))? (?:scared(?: stiff)?|frightened|terrified|afraid|"
    rf"petrified) (?:of|to go home|when) ?(?:{RELATIVE}\b|{NAMED}|(?:him|her|them)\b(?= ?(?:[,.;!?]|$)| (?:and|"
    r"because|when|so|at|but)\b)|the (?:new )?(?:carer|staff|night staff|man)\b)",
    r"\b(?:scared|frightened|terrified|afraid|petrified|worried|fears?)(?: that)? (?:he|she|they)(?:'ll| will| might|"
    r" would)(?: \w+)? (?:kill|hurt|hit|beat|harm|rape)\b",
    r"\bfear(?:s|ed|ing)? for (?:my|her|his|their)(?: own)? (?:life|lives|safety)\b|\bliv(?:es?|ing) in fear\b",
    r"\b(?:i|he|she|mum|dad|my \w+|her \w+|his \w+)(?: just)? (?:do not|don't|dont|doesn't|doesnt|does not|never|no "
    r"longer)(?: ever)? feels? safe\b(?! (?:to|sharing|using|with (?:the|this) ))",
    rf"\bi(?:'m| am) not safe{STOP}",
    rf"\b{SOMEONE}(?:{BE} not|(?: is| was| are)n't|n't| isnt|'s not) safe (?:at home|with|in (?:that|this|her|his|"
    r"the|my) (?:house|home|flat)|there)\b",
    rf"\b{RELATIVE}.{{0,20}}\b(?:cries|flinches|shakes|hides) (?:when|whenever|every time)\b",
)

_SELF_HARM = (
    rf"\b{SOMEONE}\b(?:'\w+)?(?: [\w']+){{0,5}} (?:wants?|wanted|wish|wishes|wished|ready|trying|tried) to (?:die|be "
    r"dead)\b(?! (?:at|in|with|near|where|somewhere|peacefully|well|a |there))",
    rf"\b{SOMEONE} (?:do not|don't|dont|doesn't|doesnt|does not|no longer|didn't) wants? to (?:live|be here|be alive|"
    rf"wake up|exist)(?: any ?more| any longer)?{STOP}",
    rf"\b{SOMEONE}\b(?:'\w+)?(?: [\w']+){{0,8}} (?:kills?|killing|hang|hanging|drown|cuts?|cutting|harms?|harming|"
    rf"poison|starve|burns?|hurting|shoot|stab) {SELF}\b(?! (?:in a fall|by accident|cooking))",
    r"\bi hurt myself\b(?! (?:in a|at|on the|falling|by))|\bhurts? (?:himself|herself|myself) (?:on purpose|"
    r"deliberately)\b",
    r"\b(?:has|have|had|he|she) cut (?:his|her|my) wrists?\b|\b(?:wants?|going|threatens) to kill (?:me|my|his|her|"
    r"him)\b",
    r"\b(?:cuts|cutting|slits?|slashed) (?:my|her|his|their)(?: own)? (?:arms?|wrists?|legs?|thighs?)\b",
    r"\b(?:end|ending|take|taking|took|ended) (?:my|his|her|their) (?:own )?life\b|\b(?:end|ending) it all\b",
    rf"\b(?:{IS}|{SOMEONE})(?: (?:feels?|feeling|felt|so|very|really|been|sounds?|seems?))* suicidal\b",
    r"\b(?:i|he|she|they|has|have|having|had|my \w+|her \w+|his \w+)\b(?: \w+){0,3} (?:suicidal thoughts|thoughts of "
    r"suicide|(?:thoughts|thinking) (?:about|of) (?:suicide|ending|dying|killing))\b(?<!people had thoughts of "
    r"suicide)",
    rf"\b{SOMEONE}\b(?:'\w+)?(?: \w+){{0,3}} (?:taken|took|takes|taking) an overdose\b|\b(?:taken|took|swallowed)(?: "
    rf"\w+)? too many (?:tablets|pills|painkillers)\b|\b(?:tablets|pills)\b.{{0,20}}\b(?:saved up|stored up|take "
    r"them all)\b",
    rf"\b(?:{IS}|{SOMEONE})(?: (?:been|again|still|started|keeps))* self[ -]?harm(?:s|ed|ing)?\b",
    r"\bwish(?:es|ed)? (?:i|he|she|they) (?:was|were) (?:dead|not here)\b|\bbetter off (?:dead|without me)\b|\bnot "
    r"worth living\b|\bno (?:reason|point)(?: in)? (?:to live|living|to go on|going on)\b|\b(?:can't|cannot|cant) "
    r"see (?:a|any) way out\b",
    rf"\bi (?:can't|cant|cannot) (?:go on{STOP}|(?:take (?:it|this)|do this) any ?more)|\bi just want it (?:all )?to "
    rf"end{STOP}",
    r"\b(?:suicide|goodbye) note\b|\b(?:attempted|attempts|planning|threatens|threatened|threatening) suicide\b",
)

DISCLOSURES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "hit slap smack punch kick beat strangl chok attack assault rap molest abus hurt burn bit stab threaten "
        "stalk grop bull starv neglect shook shak drag spat spit throttl terroris drug pinch scratch smother "
        "tortur humiliat torment exploit groom harass intimidat blackmail mistreat ill-treat batter thump whack "
        "bash rob scam con harm knock push shov thr slam pin grab hair neck mouth eye lip hiding mark bruis cover "
        "black unexplained knife gun machete scream violen aggressive cruel nasty rough horrible vile sex undress "
        "strip touch kiss fondl expos traffic",
        (*_VIOLENCE, *TO_US),
    ),
    (
        "steal stole rob nick money pension saving benefit cash card bank purse wallet wage pin cheque jewel ring "
        "tablet medication watch inherit account bag room ask hand give sign chang scam con trick cheat swindl "
        "loan debt",
        _MONEY_TAKEN,
    ),
    (
        "lock shut tie tying chain strap trap held hold kept keep let allowed permitted follow phone passport "
        "glasses walking hearing inhaler insulin threaten kill hurt hit beat harm rap stab work beg marr sex "
        "steal mov tak took shout scream swear yell name stupid useless worthless fat ugly thick mad liar pig cow "
        "burden nuisance waste",
        _CONTROL,
    ),
    (
        "lea left food wet soiled dirty filthy soaked urine faeces fed wash feed chang toilet give eat sore "
        "starving malnourished hungry emaciated purpose medic",
        _NEGLECT,
    ),
    ("danger scared frightened terrified afraid petrified worried fear safe cries flinch shak hid", _FEAR),
    (
        "die dead want my him her them hurt cut slit slash life end kill suicid thought think overdos too tablet pill "
        "self selfharm wish better worth no reason point see can cant i goodbye",
        _SELF_HARM,
    ),
)
"""Each pattern tells of harm by itself; a group's first words begin a word in every telling that it knows."""

# ---- grave words, which tell of harm where they stand beside a person and no plan

GRAVE = r"\b{}\b".format(
    one_of(
        r"""
        batter(?:s|ed|ing) raped rapes rapist strangl(?:es|ed|ing) throttl(?:es|ed|ing) molest(?:s|ed|ing)
        grop(?:es|ed|ing) abusive abuses abused abuser abusing assaulted assaults punched punches punching slapped
        slaps slapping thumped thumps smacked smacks stabbed fists beaten(?!_(?:to|track|path)) bruise[ds]? bruising
        stalk(?:er|ed|ing) suicidal overdosed? self[_-]?harm(?:s|ed|ing)? noose trafficked a_gun a_knife_(?:to|at)
        a_slave(?!_to) maggots petrified flinch(?:es|ed|ing)? spat_(?:on|at) spits_(?:on|at) spitting_(?:on|at)
        black_eye knocks?_(?:\w+_){1,2}about climbed_into_(?:her|his|my)_bed into_my_(?:bed|room)_at_night
        hands?_up_(?:my|her)_(?:skirt|top) set_fire_to_(?:my|her|his) kill(?:s|ed)?_(?:me|him|her|mum|dad) a_belt_to
        drinks?_bleach in_(?:her|his)_own_(?:urine|mess|faeces)
        (?:swallow(?:s|ed)|necked)_(?:\w+_){0,3}(?:paracetamol|tablets|pills|painkillers)
        filmed_(?:me|her|him)_in_the_(?:shower|bath|toilet)
        """
    )
)
A_PERSON = (
    r"\b(?:i|i'm|i've|me|my|he|he's|him|his|she|she's|her|they|them|residents|someone|the (?:boy|girl|kids)|"
    rf"{RELATIVE}|{NAMED}|{ONE})\b"
)
PLANS = r"\b{}\b".format(
    one_of(
        r"""
        train(?:ing|ed|ers?) polic(?:y|ies) strateg(?:y|ies|ic) prevent(?:ion|ing|s)? awareness pathways? services?
        programmes? statistics rates? data audits? plans? planning teams? boards? projects? budgets? measures?
        outcomes? guidance conferences? forums? helpline charit(?:y|ies) courses? leaflets? reduc(?:e|es|ing|tion)
        improv(?:e|es|ing) targets? panels? procedures? leads_on link(?:s|ed)? support_groups? statement fall falls
        fell bid cyber contract funding cuts councillors? conditions? survivors? victims people_who last_merger
        """
    )
)
EVERYBODY = (
    r"\b(?:if|when|where|whether|in case|should) (?:someone|somebody|anyone|anybody|a person|people|an adult|a child|"
    r"a client|a patient|a resident|a service user|the person|a worker|a carer|staff)\b|\bhow (?:would|should|could|"
    r"to|do|can) |\bwhat (?:to do|would|should)\b|\b(?:risk|risks|chance|likelihood|number|per cent|%) (?:is |that |"
    r"of )"
)
"""Talk of anybody at all: no one in particular is harmed."""
