"""Everyday words that look like a slip of a word of a command, and are none."""

from __future__ import annotations

from assistant.understand.words import word_set

REAL = word_set(
    """
    abandoned abide accidental accidents achieved acid acres actions addressed addresses adds advanced advise
    adviser affects agree agrees aims ally altar among anybody apologize apple apples applications applied
    appropriately armed arrive arrives asks auction avoidable babe backs badly bags bait bald ball ban band bang
    banks bare bark barn bars bath bats bay beam bean beans beard bears beast beasts beat beating beck bee beef
    beer bees began begins begun beings bells belt benefits bent bet beth bets bigger bike bills bind bites
    bitter black blew blink blood blow boat boats bob boil bolt bomb boobs books boom boost booth boots booty
    bore boring bothers boy boys brag brains breach bread breaks breathe brings brink brother buck bugs bum bunk
    burger burned bury bush businesses bust butter butts buy buys cage cake cakes calc caller calls calm camel
    camp cancer cane cans capture card cards cared carer carers cars cart carve cases cash cast cat caused
    causes cave caves cease cell cents certainly chances chanting chap charge charged charges charging charity
    chart chase chatter chattering cheat checks cheek cheeks cheer chef chick chili chill choke chooses chosen
    chuckling chunk clan clap clean cleaner cleared clears clicking clicks cloak clone closes closet club clubs
    coat code coke cold colleagues collection coma comb comes commanded commander comments commission
    commissioned compared compelled compete computers concerned concerns concert confessed confirms confuse
    confusingly confusion connected connection contained container contains continued continues controls
    convenient conversations converted cook cooked cop cope cops core corrected corruption counter country coup
    couples court courts covers covert cozy cracks crops cult cups cure curtain cute cuts dad daily dam dame
    dare dared daring darn dated dates dawn days deaf deals dealt decade decides decisions deck deed deer del
    deleted delivered delivers delivery depend des described describes determine devils dialogues dice died dies
    diet diff differences differing dime dine diner ding dish dive diving dock doesn dogs dome don donor doors
    dope dose doth doubled drag drain drank draw drawings draws drift drinks drone drops drown drunk duct dudes
    duel dump earn ears ease east eats ehch ends enjoys enters erased escaped essentially establish eve evenings
    event every excuses exist expects expert explains faced faces facing fact fade failing fairy fake faking
    fall falls fame fare farm fart farther fate favor fears feast feds fee feed feels fees feet fell fellow
    fever fields filed files fills film findings finds fine finishes fired fires firing firm fist fits fixed
    flags flat flavor fled flee flesh flood flow flowers foam fold follows fond fool foot forgave forge forged
    forgets forgiven fork formal formats forms fort forum foul frail frat freed fried friends frog fuel fund
    funding fur gag gain gal games gangs gasping gate gaze gene gives goals goat gold goods grabs grace grades
    grave gray greed green greet gross ground guest guests guided guides guts hack hall hallway ham handed
    handle handler handles hands hangs hans harm harsh hast hat hate hath hating hats headings heal healing
    hearing hears hearts heat heating hee heed heel heir helps her herd hero hers hill hire hits holds hole
    holed holt holy homes hood hope horse hose hours houses hove hull humans hung hunt iced idiots ignored
    illustrates importance importantly includes input inspired insurance int intends intent intercept
    intercepted interests interviewed interviews intro investigated investigator jobs john joins joint july
    jumps keen keeps kent kicks king kings kiss knee knocks knot lac lacks lads lady laid lake lame land lane
    languages laser lasts launch laws layer layers laying lays lead leading leads leaking leaning lease least
    leaves legs lens lent lick licking lied lies life liked lined lines link lists lit live lively liver lives
    load lock locking locks lodged login logs lone lonely longing loop loose lords loser loses loved lovers
    loves lower luck lung lust machines mad madame maid mail maker male males mall managed managers manages
    manly manners marks marry mary mask massage master masters mates math meal meals measure measures meat
    meetings melting men mend mentioned mere messages messes messing messy mice mighty mike mild mile mill minds
    mines mini mint minus mislead misses mistakes moaning mode models mole moments monkey months motel mourning
    mouth moves movie named names nation nearby neat necessarily nest news nexts nicer nick niece nights nine
    noisy non nose noses notice notices nuclear nude obviously odd offers officer offices older opens orders
    organisational organisations organization ounce oven owes pace packed packing packs pain paint painter
    palace pale palm pals pan pants particularly parting party passing pasta pat path paul pays peach peer
    peoples perfectly permanent persons phase phoned phony pic picks pie pigs pill pilot pimp pine pink pins
    pint pipe pitch placed plane planes planned plans plant plate plates plays pleased pleases poet pointed
    pointless points poker pole poop pope pops pork port pose positions possessed post posts pot potion powder
    powers practical pray precious prefers prep prepare presented presents president pretending prevent prey
    prices prick pride prime prince prints prize probable probe problems processed processes produced producer
    producers produces product programmed programmes programs promoted promotion prop property proposition
    proved proven proves provided provider providers provides pulls purposes purse puts puzzle questioned quid
    quiet quits quote raid rail rains rainy raised raises rally ran rang rash rational reaches realm rear rebel
    recipe recommended recording red referenced regain regions reign related relay relies rely remembered
    remembers reminding reminds remote removed rent repay repeatedly repeats reports requires researcher resent
    resort respected responsive restates rests retain returns reviews revive reward ride rights ring rise roads
    roam robe robots rod rode roles rolls root rope rose rounds routes rug ruin ruining rule runs sad safer
    safety sail sale sally sam sampled sand sandwiches sane saves saving scare scattered scent schools scoop
    scored scores scout scratched scum seal sean seas seat seats seconds seed seeds seek seeks selection self
    sell sends sensed senses serve sessional sessions sets setting settle settles seven shake shaking shalt
    shame sharing shave shaved shaving shed sheep sheer ship shipped ships shirt shoe shoes shook shooter shoots
    shopping shore shorts shot shots shout shoved shovel shower shown shows shuts sides sighs sight signs silk
    similarly sin sing singing sink sip site sits situations size ski skill skin skips slap slapped slave slay
    sleeps sleepy slide slips slit slow slowed smack smart smarter smash smell smoked smuggling snake sneak
    sneaking snow snuck sock soda soft sold sole song sons sore spare speaks spear specially speed spells spend
    spent spice spill spine spit spitting splitting spoke spoon sports spot spreading spying stack staff staged
    stake stakes stall standards stands star stare stared staring starring stars startled starts starving stated
    states stating statue stay staying stays steak steal steel stem stepping stew sticks sticky stiff stink stir
    stock stole stone stoned stops stores storm stove straighten strap stream strikes string stroke stroll
    struck struggled strung stuart submarine suck sue sued suggested suggesting suggests suing suite suits
    summaries summit supported supports supposedly surf surge surveys suspended sway sweep swell swore systems
    tables takes tale talks tall tame tan tank tanks tape taped tapes tasks tax tear tears tease technically
    technician teen tele tells templates tend tens tent term thanking theme thick thin thine thinks thorough
    thoughts threw thrown throws thugs ticket tickle tide tie ties times tip tipped tire tires token toll ton
    took tools torn totals touch tow towns trace traces trail trains trap trapped tree trick tricked tricks
    tried trips troubled troubles truck trucks tuck tucked turns twin tying understands untie unto updated user
    users vary verb views visits wager wailing waist waited waiter waits walks wall wander wandering ward ware
    warn warp wars wash wasted wasting waters ways weak weed weekends weeks weep wells west wet whale wheat
    wheels whites whom whose wide wider widow wife wild windows winds wine wing wins wire wired wise witch won
    wonders wood woods wore worker worlds worm worms worried wound writer writes writing year undefined
    """
)
