"""English: every word and sentence of it."""

from __future__ import annotations

from faq_bot.languages.language import Language
from faq_bot.languages.phrases import phrases, words
from faq_bot.languages.sentences import ChatTexts, ExplanationTexts, PageTexts, Refusals, Sentences, SmallTalk
from faq_bot.languages.wording import (
    FollowUpWords,
    MessageWords,
    NumberWords,
    Numerals,
    PickWords,
    QuestionWords,
    TurnWords,
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
    duz wen whn wer wher wich whch wotz watz woz iz cud shud wud dat dis dem da cuz dunno gimme lemme
    lol lmao rofl haha hahaha hehe xd smh ngl rn atm tho thru w wd wt wld wanna gonna gotta hmm hm hmmm uh um umm
    er erm ah aha oh ooh wow whoa ugh huh duh well so like literally hell heck damn dude bro mate man plus nice
    great good excellent awesome amazing cool super wonderful lovely quick stupid silly dumb simple easy bot
    chatbot assistant robot
    alone earlier basis bigger circumstances context drawing intro lay listed listing nutshell occur occurs
    refer refers referred respect side terms undertake brought caught following regard aspect aspects angle
    paper essay article homework presentation play plays played manner nature word wording gist dig missing
""")

_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("and for | and also | and | as well as | also | n | plus"),
    openers=phrases("""
        and for | and what about | and how about | and | what about | how about | or | but | so | also | then |
        ok | okay | oh | ah | right | got it | i see | cool | great | nice | thanks | well | hmm | back to |
        and back to | going back to | coming back to |
        and (then/so/also/as for/regarding/concerning/in that case/with/at/in) | as for | regarding | concerning |
        in that case | and in that case | ok (and/so/but/then/thanks/cool/great/got it) | okay (and/so/but) |
        alright | i understand | understood | interesting | perfect | sure | fine | yes | yes and | yeah | yep |
        hm | um | uh | sweet | awesome | wow | lol | noted | another question | one more question |
        one more thing | last question | next question | quick one | another thing | same question for |
        n (/then/also/for/at/with/what about/how about) | (ok/okay/cool/great/nice/thanks/thx/ty) n |
        thx | ty | cheers | brilliant | lovely | very well | very good | in that event |
        returning to | by the way | btw | speaking of which | on another note | just out of curiosity |
        out of curiosity | quick question | one question
    """),
    persons=phrases("""
        he | she | him | her | his | hers | they | them | their | that person | this person | who is that | hes |
        shes | theyre | he's | she's | they're
    """),
    things=phrases("it | its | this | that | these | those | this one | that one | the same | the thing"),
    places=phrases("there | over there | that place | in that city | here"),
    speakers=phrases("i | im | ive | id | me | my | we | us | our | myself | ourselves"),
    other_way=phrases("""
        the other way round | the other way around | other way round | other way around | the other way |
        the other direction | in the other direction | the opposite | the reverse | vice versa | conversely |
        and the opposite direction | the opposite way | in return
    """),
    fillers=phrases("""
        at | about | the | for | from | with | in | of | on | to | is | it | there | a | an | please | pls |
        then | too | also | as well | univ | university | one | case | and | was | were | are | agreement |
        ones | same (/question/q/thing/again/for) | ditto | how is it | what is it like | any idea |
        any info | info |
        partnership | deal | exchange with | side | regarding | concerning | respect | regard | them | those |
        these | thanks | question | college | uni | unis | universities | case of | like | that | as for
    """),
)

_ASKING = QuestionWords(
    who=phrases("who | whos | whom | whose | who's | by whom | with whom"),
    when=phrases(
        "whens | since when | until when | when | wen | whn | what date | which year | what year | what time"
    ),
    where=phrases("wheres | where | wer | wher | whereabouts | in which city | in which country | which place"),
    how_many=phrases(
        "how many | how much | hw many | how mny | hw mny | hw much | how big | how large | what number"
    ),
    how_long=phrases("how long | hw long | for how long | what duration"),
    why=phrases("why | what for | how come | for what reason"),
    what=phrases("what | what's | whats | wat | wut | wot | what about"),
    which=phrases("which | wich | whch | which one | which ones"),
    how=phrases("how | hows | in what way"),
    whether=phrases(
        "does | do | did | duz | is | are | can | was | were | will | has | have | could | should | whether | "
        "if there | is there | are there | was there | were there | will there be | there is | there are | there's"
    ),
    that=phrases("that"),
)

_TURNS = TurnWords(
    yes=phrases("""
        yes | yes please | yeah | yep | yup | ok | okay | sure | of course | that one | that's it | that's right |
        exactly | right | correct | please do | go on | the first one | yes exactly | yes that one | indeed | y |
        sure please | oh yes please | yes sure | that's the one | this one | it's that one | yes that's it |
        yes that one please
    """),
    no=phrases("""
        no | nope | nah | no thanks | no thank you | not that | not that one | something else | that's not it |
        that's not what i asked | not really | n | that's not what i mean | that's not what i meant |
        not what i meant | not what i asked | another one | i meant something else | not quite | not exactly |
        no not that | nah not that | no something else
    """),
    none=phrases("""
        neither | none | none of these | none of them | none of those | none of the above | none of that |
        neither of them | neither of these | neither of those | neither of the two | neither one |
        neither thanks | not any of these | not any of those | not any of them | not these | not those |
        nothing there | nothing fits | none fits | none of it | no neither | no none of these | no none of them |
        neither nor | not on the list | it's not on the list | it isn't there
    """),
    corrections=phrases("""
        no i mean | no i meant | i mean | i meant | sorry i mean | sorry i meant | no sorry | sorry | oops |
        my bad | my mistake | wrong one | wrong person | nope | not that | i was asking about |
        i was asking for | i am asking about | i was talking about | i wanted to say | no wait | wait |
        actually | rather | correction | no the one of | no not that | no |
        (no/sorry/oops/nah/wait/ah/er/um/hold on/hang on) (i mean/i meant/i was asking about/
        i was talking about/not that/no) |
        i (mean/meant) (to say/to ask/to write) | (my question/the question) (was/is) (about/) |
        i'm (talking/asking) about | i am talking about | i was thinking of | let me rephrase | to rephrase |
        rephrase | that's not what i (asked/meant) | typo | i (mistyped/misspoke/wrote the wrong thing) |
        scratch that | strike that | apologies | sorry about that | pardon | excuse me | my mistake i meant |
        i should have said | or rather | i said | i asked (about/for) | i had in mind | i was referring to |
        (/i'm afraid/i think) you (/have) (misunderstood/misread) (/me/my question) |
        you got (me/that/it) wrong | (that was/there is) a misunderstanding | wrong (university/uni/school)
    """),
    rejects_next=phrases("""
        not | instead of | rather than | and not | but not | no longer | not the one (at/in/with/from) |
        and definitely not | not for | not at | not with | not in | not about
    """),
    contrasts=phrases("but"),
    tags=phrases("no | right | correct | yes | yeah | isn't it | isn't that so | innit | eh"),
    sure=phrases("""
        sure | really | seriously | for real | no way | srsly | oh really | honestly | truly | no joke | legit |
        are you (/really/quite/absolutely/totally/completely/very/so/100%) (sure/certain) | you are sure |
        are you (/really/quite/absolutely) (positive/confident/serious) | sure about (that/it) | surely not |
        (are u/r u/you/u/you're/really/quite/100%) sure | (you/u/r u) (really/100%/totally) sure |
        how (sure/certain) are you |
        is (that/this/it/dat) (/really/rly/actually) (true/tru/right/rite/correct/so) | is it (/really/rly) legit |
        true or false | is that (/really) (a thing/real) |
        is (that/this) (/really) (the case/accurate/a fact/for real/legit) | really (tho/though) |
        isn't that (wrong/a mistake) | aren't you (mistaken/wrong) | could (that/it/you) be (wrong/mistaken) |
        (are you/you must be/you're) (kidding/joking) | (/can you/could you) (confirm/double-check/verify) that |
        can you confirm | (that/it/this) can't be (right/true/correct) | do you (/really) (mean it/mean that) |
        (that/it) doesn't (sound/seem/look) right | i (doubt/don't believe/can't believe) (it/that/you) |
        can i (rely on/trust) (that/it/you)
    """),
    again=phrases("""
        repeat (/that/it/this/the answer/your answer/yourself/what you said) |
        (say/tell me/show me) (that/it/this) (again/once more/one more time) | (say/tell me) again |
        (hear/read/see) (that/it) again | (repeating/saying) that | run that (by/past) me again |
        again | once (more/again) | one more time | come again | pardon | pardon me | beg your pardon |
        i beg your pardon | what | sorry what | say what | you said what | huh | what (was/is) that (/again) |
        what's that again | what was it again | what was (the/your) answer (/again) |
        what did (you/u) (just/) say (/again) | i (missed/forgot) (that/it/the answer/what you said) |
        (i/) (didn't/did not) (/quite) catch (that/it/you) | i didn't (hear/quite hear) (that/you) |
        repeat (that/it) (again/once more/one more time) |
        just them | only them | just those | only those | just that one | only that one | is that all |
        is that all of it | is that it | nobody else | no one else | nothing else at all
    """),
    more=phrases("""
        more | go on | and more | elaborate | expand | in detail | in more detail | details | anything else |
        what else | (more/further) (details/detail/info/information) | more (about/on) (it/that) |
        (tell/give) me (/a bit/a little/some) more | give me (/some) more (details/info/information) |
        i (want/would like/'d like) to (know/hear/learn) more | say (/a bit/a little) more |
        go into (/more) detail | is there (anything/something) (else/more) (/to add/to know/to say) |
        (anything/something) else to (add/say/tell me) | what (else/more) (do you know/can you tell me/can you say)
    """),
    meaning=phrases("""
        meaning | such as | that is | how so | in other words | explain | clarify | rephrase | reword |
        what do you mean (/by that/by this/exactly) | what does (that/it/this) mean (/exactly) |
        i (don't/didn't/do not/did not) (/quite/really) (understand/get it/get that/follow) |
        i don't understand (that/this/it/you/your answer/what you mean) | i'm (/a bit) (confused/lost) |
        (explain/clarify/rephrase/reword) (that/it/this/yourself/your answer) |
        (say/put/explain) (that/it) (differently/another way/more simply/in other words/in simple words) |
        (that's/it's) (/a bit) (unclear/not clear/confusing) | not clear | unclear
    """),
    wrong=phrases("""
        wrong | false | incorrect | not true | not right | not correct | wrong answer | untrue |
        (that's/that is/this is/it's/your answer is) (/just/completely/simply) (wrong/false/incorrect/not true) |
        (that's/it's) not (right/correct) | (you're/you are) (/just/completely/simply) (wrong/mistaken) |
        that's (a mistake/an error/untrue/nonsense/a lie) | you (made/have made) a mistake | i disagree |
        there's (a mistake/an error) | (that/it) isn't (true/right/correct) | you got (it/that) wrong |
        i (don't agree/don't think so) | i don't think that's (right/true/correct)
    """),
    around=phrases("""
        oh | ah | but | no but | yeah but | yes but | ok but | sorry | sorry but | wait | hang on | hold on | hm |
        hmm | um | uh | er | erm | please | pls | plz | mate | bro | man | dude | lol | for me | me | hey |
        (can/could) (you/u/i) | would you (/mind/be so kind as to/kindly) | kindly | to me | i think | i'm afraid |
        (of/about/on) (that/it) | if (i may ask/you don't mind/you please) | ok | okay | well | good | sir | madam
    """),
    saying=phrases("""
        can you | could you | would you | please | pls | say | say it | say that | say this | that | it | this |
        the same | the answer | your answer | answer | answer me | answer that | reply | respond | talk |
        speak | speak to me | talk to me | tell me | tell me that | write | write it | write that |
        give it to me | give me that | give me the answer | translate | translate it | translate that |
        translate this | put it | put that | explain | explain it | explain that | again | now | instead |
        to me | i want | i want it | i'd like it | i'd prefer | i prefer | if possible | if you can |
        let's speak | let's talk | switch to | change to | into | do it | do that | i need it | i need that |
        preferably | mind saying that | thanks | rather | same | same thing | to | translate to |
        translate into | can u | could u | give me it | back to | go back to | switch back to | back in |
        your last answer | the last answer | ok | okay | well | how would that be | what would that be
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        number | no | nr | option | question | choice | the | answer | item | row | line | pick | choose | take
    """),
    after_number=phrases("please | pls | one | thanks | thank you | thx | then"),
    ordinals=(
        phrases("first | 1st | top | topmost | upper | former | number one | very first"),
        phrases("second | 2nd | two"),
        phrases("third | 3rd | three"),
        phrases("fourth | 4th | four"),
        phrases("fifth | 5th | five"),
        phrases("sixth | 6th | six"),
        phrases("seventh | 7th | seven"),
        phrases("eighth | 8th | eight"),
        phrases("ninth | 9th | nine"),
    ),
    last=phrases("last | last one | final | bottom | latter | lowest | very last | final one"),
    around=phrases("""
        the | question | option | please | pls | i want | i mean | i meant | choice | yes | answer | no | nah |
        nope | sorry | ok | okay | oh | ah | um | uh | well | hmm | thanks | thank you | thx | yeah | yep | sure |
        i'd like | i would like | i'll take | i take | i choose | i pick | i'll have | give me | show me |
        let's go with | let's take | go with | go for | i'll go with | make it | it's | that's | that would be |
        it is | i want to know | tell me | tell me about | open | select | then | actually | rather | i said |
        of them | of those | of these | of the two | of the list | in the list | on the list | mate |
        i'm asking about | i was asking about | about | i guess | i think | i suppose | maybe | probably
    """),
    middle=phrases("middle | one in the middle | in the middle | central | centre | center | mid"),
    other=phrases("other | other one | remaining | remaining one"),
    back=phrases("""
        again | once more | once again | one more time | repeat | say | can you | could you | can you repeat |
        could you repeat | can you say | could you say | say again | and | what was | what about |
        and what about | how about | and how about | go back to | back to | remind me of | and what was
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
        thank you for your help | i appreciate your help | any help is appreciated | thank u | tysm | thanx |
        i appreciate it | that helped | that helps | you have been very helpful | you've been very helpful |
        you've been a great help | big thanks | thanks so much | thanks a bunch | just wanted to thank you
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
        could you please | would it be possible | would also like to know | also like to know |
        also want to know | also wondering | also wonder if | also be interested to know | would also like to ask
    """),
    alternatives=phrases("or | or rather | or else | or just"),
    name_joiners=phrases("and | with"),
    comparisons=phrases("""
        difference | differences | difference between | differ | compare | compared | comparison | versus | vs |
        rather than | better than | the same as | as much as | which of the two | between | both | respectively
    """),
    in_this_language=phrases("""
        anglais | in english | in english please | english please | english pls | english | speak english |
        en anglais | en anglais svp | en anglais s'il vous plaît | 英語で | 英語でお願いします | 英語で答えて |
        英語 | auf englisch | en inglés | in inglese | em inglês | 用英语 | 영어로 | can you speak english |
        answer in english | reply in english | do you speak english | à l'anglais | back to english
    """),
    at_signs=words("at"),
    dots=words("dot"),
    titles=words("Mr Mrs Ms Dr Prof St"),
)

_SENTENCES = Sentences(
    greeting="Hello! Ask your question in a few words.",
    empty="Please type your question: a sentence or a few keywords will do.",
    too_long="Your message is over {most} characters. Could you ask your question in a sentence or two?",
    no_match="I don’t have an answer to that question.",
    can_ask="You can ask, for example:",
    related="You can ask:",
    ambiguous="Did you mean:",
    rephrase="Could you put your question in a full sentence?",
    no_such_number="That number is not in the list:",
    nothing_to_pick="There is no list to pick from yet. Please ask your question in words.",
    not_said_about="I have found no answer to that about “{thing}”.",
    can_say_about="About “{thing}” you can ask:",
    unanswered="To “{question}” I have no answer.",
    left_out="I cannot answer all of that at once. Please send the next question by itself: {question}",
    sure="Yes, that is my answer: {text}",
    say_again="Once again: {text}",
    more_details="I have no more details to give on that. You can also ask:",
    no_more_details="I have no more details to give on that.",
    speaks_languages="I can answer in these languages: {languages}.",
    wrong_noted="Thank you for telling me. Here is my answer again, so that you can check it against the source:",
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
    fragment="nothing was said before {asked}, and it does not name what the entry is about: {found}",
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
    reached="the confidence is enough to answer",
    under="the confidence is not enough to answer",
    doubt="a guard lets it be offered only",
    nothing_near="nothing in the base is near the question",
    nothing_to_offer="no entry is likely enough to be offered",
    picked="picked from the questions offered, or said once more",
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
    wrong_logged="Your report has been noted. Thank you.",
    wrong_not_kept="Your report could not be noted: the log cannot be written.",
    wrong_not_logged="Nothing is noted here, unless faq-bot is started with --log-unanswered FILE.",
    language_is="I answer in English. ",
    unknown_language="I have no answers in {language}. ",
    language_is_open="I answer each question in its own language. ",
    language_usage="Languages: {usage}.",
    unknown_command="Unknown command: {command}. ",
    not_kept="Your questions will not be kept for the next time ({reason}).",
    nearest_command="Did you mean {command}?",
    see_help="/help shows them all.",
    cleared="The conversation starts afresh.",
    help_hint="/help shows the commands.",
    help_title="Ask a question, or type:",
    help_keys="Tab completes, ↑ and Ctrl-R find your questions again, → takes what is proposed, "
    "Ctrl-C clears the line and, twice on an empty one, leaves.",
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
    failed="The server could not answer. Your question is kept.",
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
            thanks so much | cheers | great thanks | perfect thanks | ta | ta very much | ta muchly | thanx |
            thnx | tnx | tks | tysm | ty | thank u | thank u so much | thanks a bunch | thanks a million |
            thanks heaps | thanks very much | thanks for your help | thank you for your help |
            thanks for the help | thanks for ur help | thanks for all your help | thanx 4 ur help |
            thanks 4 ur help | thx 4 ur help | thx for ur help | thanx for ur help | thanx for your help |
            thanks for that | thanks for the info | thank you for the information | thanks for your time |
            (how/that's/that is) (very/so/) (kind/nice/sweet/thoughtful) of you | how kind | most kind |
            thank you for your time | thanks again | thank you again | much appreciated | i appreciate it |
            i appreciate your help | appreciate it | that's very kind | you've been very helpful |
            you have been very helpful | you've been helpful | you're a star | you're the best | thanks anyway |
            thank you anyway | thank you kindly | thanks in advance | thanks mate | cheers for that | thanks pal
        """),
        "You’re welcome! Is there anything else you would like to know?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            bye | goodbye | bye bye | see you | see you soon | see you later | have a nice day | good night |
            ta-ra | tara | cya | see ya | see ya later | c u | c ya | laters | catch you later |
            (cu/cya/c ya/c u/see you/see ya) (later/l8r/l8er/l8a) | l8r | l8rs | l8ers |
            take care | have a good one | have a good day | have a great day | have a lovely day |
            have a (nice/good/lovely/pleasant/wonderful) (evening/afternoon/weekend/rest of your day) | good bye |
            (enjoy/have a wonderful/have a pleasant/have a splendid) (day/your day) |
            I (shall/will) (leave you now/let you go) |
            bye now | bye for now | bye then | buh bye | byee | farewell | cheerio | toodle pip | toodles | ttyl |
            gtg | g2g | gotta go | i have to go | i've got to go | i gotta go | i'm off | i must go |
            i need to go | until next time | all the best | best wishes | kind regards | best regards | ciao |
            nighty night | night night | i'll be going | i'm leaving | that's all bye
        """),
        "Goodbye, and come back whenever you have a question.",
    ),
    SmallTalk(
        "who",
        phrases("""
            who (are/r) (you/u) | what (are/r) (you/u) | do you have a name | (what is/what's) (your/ur) name |
            (who is/who's/whos) this | who dis | (who/whom) am I (talking/speaking/chatting) (to/with) |
            (are/r) (you/u) (a robot/a bot/a chatbot/a machine/a program/an AI/AI/a human/human/
            a person/a real person/real/chatgpt/just a bot/automated) |
            is this (a bot/an AI/a robot/a real person/a person/a human/a machine/automated/chatgpt) |
            (are/r) (you/u) (really/) (an actual/a living/a human) (person/being) |
            (am I/I'm) (talking/speaking/chatting) (to/with) (a human/a person/a real person/a bot/a robot) |
            (human/a human/person/a person) or (AI/an AI/bot/a bot/robot/a robot/machine/a machine) |
            (AI/bot/robot/machine) or (human/person) | who (made/built/created/programmed) you
        """),
        "I am an automated assistant: I give answers that people have written, and add nothing to them.",
    ),
    SmallTalk(
        "what",
        phrases("""
            help | what can (you/u) (do/do for me/help with/help me with/answer/tell me) | what are you for |
            what do (you/u) (know/know about/do) | (what's/what is) this (chat/bot) (for/about) |
            what can I ask (/you/here/about/you about) | (what kind of/which) questions can (I ask/you answer) |
            (how do you/how does this) work | how can you help (/me) | can you help me
        """),
        "I answer questions that people have prepared answers to. Ask one in a sentence or a few keywords.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            sorry | (so/very/really) sorry | I'm (/so/very) sorry | (sry/sorry) (/about that/for that/mate) | soz |
            my mistake | I made a mistake | oops | whoops | my bad | (I apologise/apologies) | my apologies |
            excuse me | pardon me | forgive me | I didn't mean to be rude
        """),
        "No harm done. What would you like to know?",
    ),
    SmallTalk(
        "laughter",
        phrases("""
            haha | lol | hahaha | lmao | hehe | very funny | rofl | that's funny | hehehe | xd | lmfao | ha |
            ha ha | ha ha ha | hah | lolz | that's hilarious | hilarious | too funny | so funny | rotfl
        """),
        "Glad to amuse! What would you like to know?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            yes | ok | okay | yeah | sure | alright | all right | yep | fine | yup | yea | ya | aye | of course |
            sure thing | very well | will do | okey dokey | okie dokie | okie | kk | k | aight | righto |
            right you are | roger | roger that | ok ok | okay okay | oki
        """),
        "Good. What would you like to know?",
    ),
    SmallTalk(
        "no",
        phrases("""
            no | nope | no thanks | no thank you | nothing | never mind | nah | that's all | that is all |
            that's all for now | that'll be all | that will be all | that's all I wanted to know |
            that's everything | nothing else | nothing more | no more questions | no other questions |
            no further questions | I'm good | I'm fine | I'm all set | all set | not now | maybe later |
            idk | idc | dunno | (/I) (don't/do not) know | (/I) dunno | not sure | I'm not sure | no idea |
            I have no idea | I don't (mind/care) | I can't (think of anything/remember) | I forgot |
            forget it | it doesn't matter | doesn't matter | nvm | no need | nah thanks | no ta | nothing thanks
        """),
        "All right. I am here if you have a question.",
    ),
    SmallTalk(
        "remark",
        phrases("""
            oh | ah | oh nice | oh nice one | nice one | nice | lovely | oh lovely | how lovely | brilliant |
            great | oh great | that's great | awesome | cool | oh cool | that's cool | ok cool | that's nice |
            that's good | that's brilliant | interesting | that's interesting | very interesting |
            how interesting | good to know | that's good to know | fair enough | fair point | fair do's |
            good point | makes sense | that makes sense | I see | oh I see | ah I see | ah ok | ah okay | oh ok |
            oh okay | gotcha | got it | I got it | noted | duly noted | understood | I understand | right |
            right then | right ok | ok then | okay then | alright then | oh right | ah right | oh well | well |
            hmm | hm | mm | wow | oh wow | whoa | gosh | omg | my goodness | oh my god | blimey | not much |
            not a lot | not many | that's not much | that's not a lot | that's not many | that's a lot |
            that's quite a lot | that's quite a few | so few | that few | that many | too bad | what a shame |
            what a pity | pity | that's a shame | that's a pity | that's too bad | that's short | that's long |
            I (shall/will/'ll) (ask/write to/call/email/contact) (them/the school/my school/my teacher) |
            I (shall/will/'ll) (think about it/look into it/ask around) |
            I (shall/will/'ll) (ask/check) (/with them/again later/later) | I'll do that | let me think about it |
            not bad | that's not bad | sounds good | sounds great | sounds fun | good stuff | good job |
            well done | nice work | perfect | excellent | amazing | wonderful | fantastic | superb | no worries |
            no problem | all good | all clear | crystal clear | that's clear | that helps | that helps a lot |
            that's helpful | very helpful | good answer | bro | mate | man | dude | buddy | my friend |
            I didn't know that | didn't know that | who knew | you don't say | as I thought |
            that's what I thought | there you go | I like it | love it | neat | oh dear | yay | woohoo | hooray |
            bravo | fine by me | works for me | tbh | for now | good | very good | great stuff | ok good |
            good one | not that many | so little | that little | that's few | only that
        """),
        "Is there anything else you would like to know?",
    ),
    SmallTalk(
        "complaint",
        phrases("""
            you're useless | you are useless | useless | (you/u) suck | (you're/you are/ur/this is/this bot is)
            (stupid/dumb/an idiot/rubbish/terrible/awful/a joke) | stupid bot | (idiot/moron) | (shut up/stfu) |
            what a (joke/waste of time) | you (don't/do not/didn't) (answer/understand/get) my question | that
            doesn't answer my question | that does not answer my question | (i am/i'm) (very/so/really/)
            disappointed | (not/not very/not really/not that) helpful | unhelpful | not (much/a lot of) help |
            (you're/you are/ur/u r/this is/that's/that is/that was/it's)
            (not/not very/not really/not so/not that) (helpful/useful/clever/good/smart) |
            (you're/you are/ur/that's/that was) (no/not much) (help/use) | that (doesn't/does not) help (/me) |
            you (/have/'ve) misunderstood (/me/my question/what I said) | you (/have) misread my question |
            you (aren't/are not) (helping/listening)
        """),
        "I am sorry. Could you put your question another way?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            hang on | hold on | wait | wait a minute | wait a sec | wait a second | wait a moment | wait a bit |
            wait up | one moment | one moment please | one sec | one second | one minute | just a moment |
            just a sec | just a second | just a minute | hang on a sec | hang on a second | hang on a minute |
            hang on a moment | hold on a sec | hold on a second | hold on a minute | give me a second |
            give me a sec | give me a minute | give me a moment | gimme a sec | let me think | let me see |
            let me check | brb | be right back | bear with me | I'm thinking | please wait | wait please |
            half a sec | two secs | two minutes
        """),
        "Take your time.",
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
        hundreds=(("hundred", 100),),
        and_hundred="and",
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
