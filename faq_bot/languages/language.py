"""What is known of a language, as data: one `Language` in one file of this package.

A language is added by adding its file, with one value of type `Language` in it; the registry finds
it. A sentence that is missing is a type error. Words may be left out: without words of follow-ups a
language has no follow-ups, without common words it is told from others by the base's own words.
"""

from __future__ import annotations

from faq_bot.frozen import frozen
from faq_bot.languages.phrases import Words
from faq_bot.languages.sentences import ChatTexts, ExplanationTexts, PageTexts, Refusals, Sentences, SmallTalk
from faq_bot.languages.wording import (
    Endings,
    FollowUpWords,
    MessageWords,
    NumberWords,
    Numerals,
    PickWords,
    QuestionWords,
    Script,
    TurnWords,
)


@frozen
class Language:
    """A language: its words and its sentences."""

    code: str
    """BCP 47, the shortest that tells it from others: "pt", "ja"."""
    name: str
    """As it calls itself: français, 日本語."""
    sentences: Sentences
    refusals: Refusals
    explanation: ExplanationTexts
    chat: ChatTexts
    page: PageTexts
    script: Script = Script()
    common_words: Words = ()
    """Some hundred words of any question, each one normalised word, texting included: they tell the language, and
    stand for what a small base cannot know of how common a word is. Of a language in another script only those
    that people write in Latin letters (rōmaji): the script tells the rest."""
    conversational_words: Words = ()
    """Words around a question, which add nothing to what it asks: adverbs, pronouns, auxiliaries, verbs of
    wishing, knowing, saying and asking, fillers, texting. Several hundred: any word outside of them and of the
    base is taken for something new, of which the base cannot speak. None that a base may be about (cost, open)."""
    particles: Words = ()
    """In a language without blanks, the words of one sign that stand between others and say nothing: 的, 吗. None
    that many words begin or end with."""
    endings: Endings = Endings()
    numerals: Numerals = Numerals()
    number_words: NumberWords = NumberWords()
    asking: QuestionWords = QuestionWords()
    follow_ups: FollowUpWords = FollowUpWords()
    turns: TurnWords = TurnWords()
    picks: PickWords = PickWords()
    messages: MessageWords = MessageWords()
    small_talk: tuple[SmallTalk, ...] = ()
