"""The words of a language, by what people do with them: to ask, to go on, to correct, to pick, to write a mail.

Words are written as people write them, accents, capitals and apostrophes included; whoever looks
them up normalises them (`normalising.normalise`).
"""

from __future__ import annotations

from enum import StrEnum

from faq_bot.frozen import frozen
from faq_bot.languages.phrases import Words

Forms = tuple[str, ...]
"""Words of several forms, each a regular expression for small letters as NFKC leaves them: heures?."""


class Typo(StrEnum):
    """A kind of harm that hurried fingers and other keyboards do to a question."""

    TYPO = "typo"
    ACCENTS = "missing accents"
    PUNCTUATION = "lost punctuation"
    SWAPPED = "swapped words"
    CAPITALS = "capitals"
    WIDTH = "full or half width"
    KANA = "other kana"


@frozen
class Script:
    """How the language is written."""

    spaced: bool = True
    """Words are parted by blanks: not in Japanese, Chinese, Thai."""
    letters: Words = ("LATIN",)
    """The scripts of its letters by the first word of their names in Unicode: ("CJK", "HIRAGANA", "KATAKANA").
    A question in other letters than Latin is in one of the languages of the base that have them; a language of
    which nothing is known may have any."""
    capitals_are_names: bool = True
    """A capital inside a sentence begins a name: not in German, nor in scripts without capitals."""
    colon: str = ": "
    """What stands between a label and what it labels: " : " in French, "：" in Japanese."""
    right_to_left: bool = False
    """Lines begin on the right, as in Arabic."""
    typos: tuple[Typo, ...] = (Typo.TYPO, Typo.ACCENTS, Typo.PUNCTUATION, Typo.SWAPPED, Typo.CAPITALS, Typo.WIDTH)
    """The kinds of harm that a question in this language comes to."""

    @property
    def latin(self) -> bool:
        """Tell whether it has Latin letters, as far as is known. In another script, Latin words are names."""
        return not self.letters or "LATIN" in self.letters


@frozen
class Endings:
    """What the language writes onto words and others write beside them: in Korean, particles, "is" and "does"."""

    letters: str = ""
    """Its letters, first and last with a hyphen between: 가-힣."""
    forms: Forms = ()
    """The endings; several may follow one another."""
    polite: str = ""
    """What may close any of them: 요."""


@frozen
class Numerals:
    """Numbers and dates in words, for comparing translations of an answer."""

    words: Words = ()
    """Two, three, four ... in order, each one word."""
    ordinals: Words = ()
    """Second, third, fourth ... in order, each one word."""
    tens: Words = ()
    """Twenty, thirty ... ninety; a unit follows behind a hyphen or `and_unit`: thirty-five, trente et un."""
    and_unit: str = ""
    """The word between tens and a unit: et."""
    ones: Words = ()
    """What may stand for one: a, an, first, single, only."""
    hundreds: tuple[tuple[str, int], ...] = ()
    """A hundred, or several in one word, and how many that is: hundred, cent, quinientos."""
    and_hundred: str = ""
    """The word behind a hundred, or between a unit and the tens that it is written onto: and, und."""
    months: Words = ()
    """The twelve months in order, with their capitals; empty where they are numbered (4月)."""
    digits: str = ""
    """Signs for one, two, three ... that are numbers before a counter only: 一二三."""
    counters: Words = ()
    """What stands behind such a sign: 人, 名, 年."""
    large: tuple[tuple[str, int], ...] = ()
    """What multiplies the number before it, and by how much: thousand, millions, 万."""


@frozen
class NumberWords:
    """Words that tell what a number is."""

    hours: Forms = ()
    """After a number up to 24: it is a time of day. heures?, Uhr, 時(?!間)."""
    hours_of_half_day: Forms = ()
    """The same, if one of `morning` or `afternoon` stands before the number; without them it means more: 点."""
    before_noon: Forms = ()
    """After a time of day: a.m."""
    after_noon: Forms = ()
    """After a time of day: twelve hours are added. p.m."""
    morning: Forms = ()
    """Before a time of day: 午前."""
    afternoon: Forms = ()
    """Before a time of day: twelve hours are added. 午後."""
    minutes: Forms = ()
    """After the minutes of a time of day: 分."""
    half: Forms = ()
    """After an hour: thirty minutes more. 半."""
    money: Forms = ()
    """Beside a number: it is an amount of money. Signs (€) and codes (eur) are known to all languages."""
    age: Forms = ()
    """After a number: it tells how old somebody is. ans, years old, 歳."""
    own_age: Forms = ()
    """Before a number that nothing follows: the asker tells how old they are. i am, j'ai."""
    eras: tuple[tuple[str, int], ...] = ()
    """Eras by which years are counted, and the year before their first: 令和, 2018."""


@frozen
class QuestionWords:
    """Question words by what they ask, the abbreviations of hurried people included."""

    who: Words = ()
    when: Words = ()
    where: Words = ()
    how_many: Words = ()
    how_long: Words = ()
    why: Words = ()
    what: Words = ()
    which: Words = ()
    how: Words = ()
    whether: Words = ()
    """What makes a question of a sentence and asks yes or no: does, is, est-ce que, ですか."""
    that: Words = ()
    """What begins a clause whose truth is asked: "can you confirm that there are five": that, que, dass."""

    @property
    def all(self) -> Words:
        """Question words of every kind."""
        return (*self.open, *self.whether)

    @property
    def open(self) -> Words:
        """Question words that ask for more than yes or no."""
        return (
            *self.who,
            *self.when,
            *self.where,
            *self.how_many,
            *self.how_long,
            *self.why,
            *self.what,
            *self.which,
            *self.how,
        )


@frozen
class FollowUpWords:
    """Words of a question that leans on the turns before. All may be empty: then there are no follow-ups."""

    openers: Words = ()
    """What such a question begins with: and, and what about, et pour, では."""
    joiners: Words = ()
    """What joins a further question or thing to one in a sentence: and, as well as, et, また."""
    infixes: Words = ()
    """Joiners that stand between two things without a blank, where words are written so: 和, および."""
    holding_infixes: Words = ()
    """Words that hold one of them, and are not to be parted there: 和平, 平和."""
    persons: Words = ()
    """What points back at a person: he, her, lui, 彼."""
    things: Words = ()
    """What points back at a thing: it, this, ça, celui-ci, それ."""
    places: Words = ()
    """What points back at a place: there, là-bas, そこ."""
    doubling: Words = ()
    """Pronouns that repeat, behind a hyphen, a subject that stands before: elle in "ma fille doit-elle"."""
    speakers: Words = ()
    """Who asks, and for whom: I, we, my daughter, je, nos élèves, 私, 娘. A direction beside them is theirs."""
    other_way: Words = ()
    """What turns a direction round: the other way round, l'inverse, 逆."""
    fillers: Words = ()
    """What may stand beside a name and adds nothing: prepositions, articles, particles, please."""

    @property
    def backward(self) -> Words:
        """All that points back, at whatever."""
        return (*self.persons, *self.things, *self.places)


@frozen
class TurnWords:
    """What people say to the answer before: the whole message, or its beginning."""

    yes: Words = ()
    """Agreement to what was offered, each a whole message: yes, ok, d'accord, はい."""
    no: Words = ()
    """Refusal of what was offered, each a whole message: no, not that, non merci, いいえ."""
    none: Words = ()
    """Refusal of all that was offered: neither, none of these, aucun, どちらでもない."""
    corrections: Words = ()
    """What begins a correction and stands before what is meant: no i mean, sorry, je voulais dire, いや."""
    rejects_next: Words = ()
    """What stands before the part that is taken back: not, instead of, pas, plutôt que."""
    rejects_before: Words = ()
    """What stands behind the part that is taken back: じゃなくて, ではなく."""
    contrasts: Words = ()
    """What stands between the two: but, mais, sondern."""
    tags: Words = ()
    """What makes a question of what was said, at its end before a question mark: no, right, n'est-ce pas, oder."""
    sure: Words = ()
    """Doubts of the answer: are you sure, really, tu es sûr, 本当."""
    again: Words = ()
    """Requests to hear the answer again: say it again, tu peux répéter, もう一回."""
    more: Words = ()
    """Requests for details: tell me more, plus de détails, もっと詳しく."""
    meaning: Words = ()
    """Requests for other words: what do you mean, c'est-à-dire, どういう意味."""
    wrong: Words = ()
    """Complaints of the answer: that's wrong, c'est faux, 違います."""
    around: Words = ()
    """What may stand around any of these and adds nothing: oh, no but, mate, stp, ねえ."""
    saying: Words = ()
    """What may stand around the name of a language to be answered in: can you say that, dis-le, 言って."""


@frozen
class PickWords:
    """How one of several numbered questions is picked."""

    before_number: Words = ()
    """What may stand before the digit: number, option, n°."""
    after_number: Words = ()
    """What may stand behind it: please, 番, 番目でお願いします."""
    ordinals: tuple[Words, ...] = ()
    """The spellings of first, second, third ... in order, without article: ("first", "1st"), ("second", "2nd")."""
    last: Words = ()
    """The last of them: last, dernière, 最後."""
    middle: Words = ()
    """The one in the middle: middle, celle du milieu, 真ん中."""
    other: Words = ()
    """The one of two that was not picked: other one, l'autre, もう一つ."""
    around: Words = ()
    """What may stand around an ordinal: the, one, le, la, question, please, がいい."""
    back: Words = ()
    """What may stand around an ordinal of something said before: again, and, répète, もう一度."""


@frozen
class MessageWords:
    """What tells the parts of a mail that ask something from those that do not."""

    greetings: Words = ()
    """Hello, dear sir or madam, bonjour, こんにちは."""
    thanks: Words = ()
    """Thank you, merci d'avance, ありがとうございます."""
    goodbyes: Words = ()
    """Bye, best regards, cordialement, よろしくお願いします."""
    introductions: Words = ()
    """What begins a sentence on the asker: i am a, my name is, je suis, と申します."""
    requests: Words = ()
    """What makes a question of a sentence without question mark: could you tell me, je voudrais savoir."""
    alternatives: Words = ()
    """What stands between two answers that a question offers: or, ou, それとも."""
    name_joiners: Words = ()
    """What joins two names, of which a question may ask alike: and, with, et, と."""
    comparisons: Words = ()
    """What sets two things side by side, which is one question: difference, compare, versus, 違い."""
    in_this_language: Words = ()
    """How people ask to be answered in this language, whatever they speak: in english, en anglais, 英語で."""
    at_signs: Words = ()
    """What is written for @ in an address that programs shall not read, between brackets: at, arobase, アット."""
    dots: Words = ()
    """The same for its dots: dot, point, ドット."""
    titles: Words = ()
    """Titles that are written with a dot before a name: Mr, Dr, Prof."""
