"""English: every word and sentence of it."""

from __future__ import annotations

from faq_bot.languages.language import Language
from faq_bot.languages.sentences import ChatTexts, ExplanationTexts, PageTexts, Refusals, Sentences, SmallTalk
from faq_bot.languages.wording import (
    FollowUpWords,
    MessageWords,
    NumberWords,
    Numerals,
    PickWords,
    QuestionWords,
    TurnWords,
    phrases,
    words,
)

_COMMON = words("""
    a about all also am an and any anyone anything are as at be been best bye can cool could did do does for from
    get getting give go goes going gonna good got gotta guy had has have he hello help her hey heyyy hi him his
    how i if im in info into is it its just know let like long lot make many me meaning mornin morning much my
    need no of off ok on one or our part please pls really right run see she should so someone tell than thank
    thanks that the their them then there they thing this thx to today tonight u until up ur us use want was wat
    watch we well were what whats when where which who whos whose why wich will with would wtf ya yes you your
""")

_CONVERSATIONAL = words("""
    myself yourself yourselves himself herself itself ourselves themselves oneself mine yours hers ours theirs
    those these such same other others another each every either neither both some none nobody nothing everybody
    everyone everything somebody something somewhere anybody anywhere anyway anyways whatever whichever whoever
    whenever wherever however being am isn isnt aren arent wasn wasnt weren werent don dont doesn doesnt didn
    didnt done doing haven havent hasn hasnt hadn hadnt having won wont wouldn wouldnt couldn couldnt shouldn
    shouldnt can't cant cannot mustn must might may shall ought needn ll ve re s t d m y'all yall i'd i'll i'm
    i've it'd that'd thats theres there's heres here's lets let's who'd who's what's where's wheres how's hows
    when's why's ain aint used actually already again almost always altogether anymore apparently approximately
    around roughly basically because cause cuz cos bc before after afterwards between beside besides but by
    certainly clearly concretely correctly currently definitely else enough especially essentially eventually
    ever exact exactly fairly finally firstly frankly further furthermore generally given hardly hence here
    hopefully honestly indeed instead kind kinda lately later least less literally mainly maybe meanwhile more
    moreover most mostly namely nearly never nevertheless next nonetheless normally not notably nowadays now
    obviously often once only originally otherwise out over overall partly particularly perhaps please possibly
    possible potentially practically precise precisely presently presumably pretty previously primarily probably
    properly quickly quite rather real recently regarding concerning respectively roughly seemingly seriously
    shortly simply since slightly somehow sometime sometimes somewhat soon sort sorta specific specifically still
    straight strictly supposedly sure surely though although through throughout thus till til together too
    totally toward towards truly typically under unfortunately unless usually very via when while whilst whether
    within without yet even eh able answer answers answered ask asked asking asks assume assuming appreciate
    believe bother bothering brief briefly bring bringing call called care check clarify clarification clear come
    comes coming confirm confused consider considering curious describe detail detailed details doubt elaborate
    exist exists existing expect expected explain explained explanation fact facts feel figure find finding fine
    follow forget forgot found gave gets gimme given gives giving gladly glad gone grateful guess guessing guys
    happen happened happening happens happy hear heard helped helpful helping helps hope hoping idea ideas
    imagine indicate inform information informations interested interesting involve involved involves keep kindly
    knew knowing known knows lemme looked looking looks look made makes making matter mean means meant mention
    mentioned mind misunderstood mistaken needed needing needs notice offer okay okey perfect please point
    possible prefer preferably provide pleased question questions query read reading reason regards remember
    remind reply respond response said saw say saying says seem seemed seems seen sense set share show showing
    shown situation somebody sorry sound sounds specify state stated states suppose supposed take taken takes
    taking talk talked talking talks telling tells think thinking thought told took topic tried try trying turn
    turns understand understanding understood unsure useful using uses wait wanna wanted wanting wants welcome
    went willing wish wonder wondered wondering worded words worry wrong true false correct incorrect case cases
    thing things stuff way ways bit lot lots plenty couple few several various whole entire entirely part own
    sake example instance eg ie etc aka default general particular hiya heya hallo greetings dear sir madam mr
    mrs ms team folks evening afternoon cheers thankyou thnx thanx tnx ty tysm tks appreciated advance bye
    goodbye cya sincerely faithfully kind warm wishes asap plz plss pleaseee abt b4 bcz bcoz becuz coz r ur urs
    yr u're youre ure ya yah yea yeah yep yup yo nah nope na n nd dunno idk idc imo imho tbh tbf btw fyi ffs omg
    lol lmao rofl haha hahaha hehe xd smh ngl rn atm tho thru w wd wt wld wanna gonna gotta hmm hm hmmm uh um umm
    er erm ah aha oh ooh wow whoa ugh huh duh well so like literally hell heck damn dude bro mate man plus nice
    great good excellent awesome amazing cool super wonderful lovely quick stupid silly dumb simple easy bot
    chatbot assistant robot
""")

_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("and for | and also | and | as well as | plus | also"),
    openers=phrases("""
        and for | and what about | and how about | and | what about | how about | or | but | so | also | then |
        ok | okay | oh | ah | right | got it | i see | cool | great | nice | thanks | well | hmm | back to |
        and back to | going back to | coming back to
    """),
    persons=phrases("""
        he | she | him | her | his | hers | they | them | their | that person | this person | who is that
    """),
    things=phrases("it | its | this | that | these | those | this one | that one | the same | the thing"),
    places=phrases("there | over there | that place | in that city | here"),
    other_way=phrases("""
        the other way round | the other way around | other way round | other way around | the other way |
        the other direction | in the other direction | the opposite | the reverse | vice versa | conversely |
        and the opposite direction | the opposite way | in return
    """),
    fillers=phrases("""
        at | about | the | for | from | with | in | of | on | to | is | it | there | a | an | please | pls |
        then | too | also | as well | univ | university | one | case | and | was | were | are | agreement | ones
    """),
)

_ASKING = QuestionWords(
    who=phrases("who | whos | whom | whose | who's | by whom | with whom"),
    when=phrases("whens | since when | until when | when | what date | which year | what year | what time"),
    where=phrases("wheres | where | whereabouts | in which city | in which country | which place"),
    how_many=phrases("how many | how much | how big | how large | what number"),
    how_long=phrases("how long | for how long | what duration"),
    why=phrases("why | what for | how come | for what reason"),
    what=phrases("what | what's | whats | wat | wut | wot | what about"),
    which=phrases("which | which one | which ones"),
    how=phrases("how | hows | in what way"),
    whether=phrases(
        "does | do | did | is | are | can | was | were | will | has | have | could | should | whether | if there"
    ),
)

_TURNS = TurnWords(
    yes=phrases("""
        yes | yes please | yeah | yep | yup | ok | okay | sure | of course | that one | that's it |
        that's right | exactly | right | correct | please do | go on | the first one | yes exactly |
        yes that one | indeed | y
    """),
    no=phrases("""
        no | nope | nah | no thanks | no thank you | not that | not that one | none | none of these |
        none of them | neither | something else | that's not it | that's not what i asked | not really | n
    """),
    corrections=phrases("""
        no i mean | no i meant | i mean | i meant | sorry i mean | sorry i meant | no sorry | sorry | oops |
        my bad | my mistake | wrong one | wrong person | nope | not that | i was asking about | i was asking for |
        i am asking about | i was talking about | i wanted to say | no wait | wait | actually | rather |
        correction | no the one of |
        no not that | no
    """),
    rejects_next=phrases("not | instead of | rather than | and not | but not | no longer"),
    sure=phrases("""
        are you sure | are you sure about that | are you certain | sure | really | is that true | is it true |
        is that right | is that correct | seriously | for real | you sure | no way | are you positive
    """),
    again=phrases("""
        say it again | say that again | say that again please | repeat | repeat that | please repeat |
        please repeat that | can you repeat | could you repeat that | can you say that again | once more |
        again please | again | come again | pardon | sorry what | what
    """),
    more=phrases("""
        more | more details | tell me more | more please | more info | more information | can you elaborate |
        could you elaborate | go on | details | anything else | what else | give me more details |
        in more detail | can you tell me more | i want to know more | more about it | more about that |
        and more | in detail
    """),
    meaning=phrases("""
        what do you mean | meaning | what does that mean | what does it mean | i don't understand | explain |
        can you explain | i don't get it | in other words | how so | that is | such as
    """),
    wrong=phrases("""
        that's wrong | that is wrong | wrong | you're wrong | you are wrong | this is wrong | false |
        that's not true | that's false | that's incorrect | incorrect | not true | that's a mistake
    """),
)

_PICKS = PickWords(
    before_number=phrases("number | no | nr | option | question | choice | the | answer"),
    after_number=phrases("please | pls | one"),
    ordinals=(
        words("first 1st"),
        words("second 2nd"),
        words("third 3rd"),
        words("fourth 4th"),
        words("fifth 5th"),
        words("sixth 6th"),
        words("seventh 7th"),
        words("eighth 8th"),
        words("ninth 9th"),
    ),
    last=phrases("last | last one"),
    around=phrases("""
        the | one | question | option | please | pls | i want | i mean | i meant | choice | yes | answer
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        hello | hi | hey | hi there | hello there | good morning | good afternoon | good evening | greetings |
        dear sir or madam | dear sir | dear madam | dear all | dear team | dear | to whom it may concern |
        hey there | hope you are well | i hope you are well | i hope this finds you well | how are you
    """),
    thanks=phrases("""
        thanks | thank you | thx | ty | many thanks | thanks a lot | thank you very much | thank you so much |
        thanks in advance | thank you in advance | cheers | much appreciated | thanks for your help |
        thank you for your help | i appreciate your help | any help is appreciated
    """),
    goodbyes=phrases("""
        bye | goodbye | see you | see you soon | best regards | kind regards | regards | best wishes | best |
        sincerely | yours sincerely | yours faithfully | have a nice day | have a good day | take care | yours |
        i look forward to your reply | looking forward to your reply | looking forward to hearing from you
    """),
    introductions=phrases("""
        i am a | i am an | i'm a | i'm an | i am | i'm | my name is | this is | i study | i'm studying |
        i am studying | we are | i work | i live | i come from | i'm from | i've been | i have been |
        i'm currently | i'm in my | i just | i saw | i read | i heard | my son | my daughter | my friend | as a
    """),
    requests=phrases("""
        could you tell me | can you tell me | would you tell me | tell me | please tell me |
        i would like to know | i'd like to know | i want to know | i wanna know | i wanted to know |
        i was wondering | i wonder | i'm wondering | do you know | would you know | any idea | i need to know |
        let me know | please let me know | could you explain | can you explain | explain | i'd like to ask |
        i wanted to ask | i have a question | quick question | i'm looking for | please explain | give me |
        could you please | would it be possible
    """),
    comparisons=phrases("""
        difference | differences | difference between | differ | compare | compared | comparison | versus | vs |
        rather than | better than | the same as | as much as | which of the two | between | both | respectively
    """),
    in_this_language=phrases("""
        in english | in english please | english please | english pls | english | speak english | en anglais |
        en anglais svp | en anglais s'il vous plaît | anglais | 英語で | 英語でお願いします | 英語で答えて |
        英語 | auf englisch | en inglés | in inglese | em inglês | 用英语 | 영어로 | can you speak english |
        answer in english | reply in english | do you speak english
    """),
    at_signs=words("at"),
    dots=words("dot"),
)

_SENTENCES = Sentences(
    greeting="Hello! Ask your question in a few words.",
    empty="Please type your question: a sentence or a few keywords will do.",
    too_long="Your message is over {most} characters. Could you ask your question in a sentence or two?",
    no_match="I don't have an answer to that question.",
    can_ask="You can ask, for example:",
    related="You can ask:",
    ambiguous="Did you mean:",
    rephrase="Could you put your question in a full sentence?",
    no_such_number="That number is not in the list:",
    nothing_to_pick="There is no list to pick from yet. Please ask your question in words.",
    not_said_about="I have found nothing on that about “{thing}”.",
    can_say_about="What I can tell you about “{thing}”:",
    left_out="I have answered three questions. Please send the next one by itself: {question}",
    sure="That is what the source says: {text}",
    say_again="Once again: {text}",
    more_details="That is all the source says about it. See also:",
    no_more_details="That is all the source says about it.",
    speaks_languages="I can answer in: {languages}.",
    wrong_noted="Thank you for telling me. I only repeat what the source says: please check it there.",
    all_questions="Questions",
    other_questions="Other questions",
    no_facts="There are no facts in this base.",
)

_REFUSALS = Refusals(
    entity="the question names {asked}; the entry is about {found}",
    direction="the question is about {asked}; the entry is about {found}",
    number="the question has {asked}; the entry is about {found}",
    unexplained="the question names nothing of the subject ({found}), and the entry never says {asked}",
    margin="the lead over the second is {asked}, under {found}",
    focus="the conversation is about {asked}; the entry is about {found}",
    new_words="the question has a word that the entry ({found}) never says: {asked}",
)

_EXPLANATION = ExplanationTexts(
    status="answer",
    confidence="confidence",
    high="high",
    medium="medium",
    low="low",
    matched="nearest question",
    concepts="concepts found",
    read_as="read as",
    contributions="phrasings that weighed",
    evidence="evidence",
    runner_up="runner-up",
    ahead="margin",
    refusals="refused",
    decision="decided by",
    none="none",
    answered="answered",
    ambiguous="asked back",
    not_covered="not covered",
    small_talk="small talk",
    no_match="no match",
    lead="lead",
    silence="lead over the unknown",
    nearer="nearer than the unknown",
    named="concepts shared",
    reached="confidence reaches the threshold",
    under="confidence is under the threshold",
    doubt="a guard lets it be offered only",
    nothing_near="nothing in the base is near the question",
    nothing_to_offer="no entry is likely enough to be offered",
    picked="picked from the questions offered",
    no_such_number="the number is before none of the questions offered",
    reading="how it was read",
)

_CHAT = ChatTexts(
    for_example="For example:",
    loading="loading…",
    source="Source: ",
    related="You might also ask:",
    pick="Type a number to pick one.",
    keys="/help · Tab completes · Ctrl-R history · Ctrl-D leaves",
    keys_short="/help · Ctrl-D leaves",
    leave_again="Ctrl-C once more to leave",
    farewell="Goodbye!",
    no_answer_yet="There is no answer yet: ask a question first.",
    no_sources="This answer cites no source.",
    wrong_logged="Noted: this answer is wrong. Thank you.",
    wrong_not_logged="Nothing is noted here; it can be where faq-bot is started with --log-unanswered FILE.",
    language_is="I answer in English. ",
    unknown_language="I have no answers in {language}. ",
    language_is_open="I answer each question in its language. ",
    language_usage="Languages: {usage}.",
    unknown_command="Unknown command: {command}. ",
    not_kept="Your questions will not be kept for the next time ({reason}).",
    nearest_command="Did you mean {command}?",
    see_help="/help shows them all.",
    cleared="The conversation starts afresh.",
    help_hint="/help shows the commands.",
    help_title="Ask a question, or type:",
    help_keys="Tab completes, ↑ and Ctrl-R find your questions again, → takes what is proposed, "
    "Ctrl-C clears the line, twice on an empty one leaves.",
    help="this help",
    topics="what can be asked",
    lang="change the language",
    why="why that answer",
    sources="where the answer comes from",
    wrong="say that the answer is wrong",
    clear="clear the screen and start afresh",
    quit="leave (also: exit, quit, Ctrl-D)",
)

_PAGE = PageTexts(
    title="Questions & answers",
    welcome="Hello! Ask your question in your own words, or begin with one of these.",
    everything="Everything you can ask",
    question="Your question",
    placeholder="Ask a question…",
    send="Send",
    restart="New conversation",
    close="Close",
    languages="Language",
    conversation="Conversation",
    you="You:",
    bot="Answer:",
    thinking="Looking for the answer…",
    why="Why this answer?",
    sources="Source",
    wrong="This answer is wrong",
    wrong_not_noted="This could not be noted. Please ask again: the answer may have changed.",
    offered="You can also ask",
    gone="The server cannot be reached. Your question is kept.",
    busy="Many questions are being asked just now. Please try again in a moment.",
    retry="Try again",
    scripts="This page needs JavaScript to answer questions.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            hello | hi | hey | hi there | hello there | good morning | good afternoon | good evening |
            how are you
        """),
        "Hello! What would you like to know?",
    ),
    SmallTalk(
        "thanks",
        phrases("""
            thank you | thanks | thx | thanks a lot | many thanks | thank you very much | thank you so much |
            thanks so much | cheers | great thanks | perfect thanks
        """),
        "You're welcome! Is there anything else you would like to know?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            bye | goodbye | bye bye | see you | see you soon | see you later | have a nice day | good night
        """),
        "Goodbye, and come back whenever you have a question.",
    ),
    SmallTalk(
        "who",
        phrases("""
            who are you | what are you | are you a robot | are you human | are you a bot | what is your name |
            are you a real person | am I talking to a human | are you an AI
        """),
        "I am an automatic assistant: I give answers that people have written, and add nothing to them.",
    ),
    SmallTalk(
        "what",
        phrases("""
            what can you do | what can I ask | what can I ask you | what can I ask here | what can I ask about |
            help | how do you work | what do you know | how can you help me | what are you for | can you help me
        """),
        "I answer questions on the subject of this assistant. Ask one in a sentence or a few keywords.",
    ),
    SmallTalk(
        "sorry",
        phrases("sorry | I'm sorry | my mistake | I made a mistake | oops | my bad | I apologise | excuse me"),
        "No harm done. What would you like to know?",
    ),
    SmallTalk(
        "laughter",
        phrases("haha | lol | hahaha | lmao | hehe | very funny | rofl | that's funny"),
        "Glad to amuse! What would you like to know?",
    ),
    SmallTalk(
        "yes",
        phrases("yes | ok | okay | yeah | sure | alright | all right | yep | fine"),
        "Good. What would you like to know?",
    ),
    SmallTalk(
        "no",
        phrases("no | nope | no thanks | no thank you | nothing | never mind | nah"),
        "All right. I am here if you have a question.",
    ),
)

ENGLISH = Language(
    code="en",
    name="English",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        words=words("""
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty
        """),
        ordinals=words("""
            second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """),
        tens=words("twenty thirty forty fifty sixty seventy eighty ninety"),
        large=(("thousand", 10**3), ("million", 10**6), ("billion", 10**9)),
        ones=words("a an one first single only once"),
        months=words("January February March April May June July August September October November December"),
    ),
    number_words=NumberWords(
        hours=("h", "o ?['’]?clock"),
        before_noon=(r"a\.? ?m\b\.?",),
        after_noon=(r"p\.? ?m\b\.?",),
        money=("pounds?", "dollars?", "euros?", "yens?"),
        age=("-?years?[ -]?old", r"-?y/?o\b"),
        own_age=("i am", "i['’]m", "im", "aged?"),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
