"""The sentences of a language, by who says them: the assistant, its explanations, the chat.

They are filled with `str.format`; the fields that each may have are named here in braces. They are
polite and short, with the apostrophes and blanks of print, and end as sentences do; what introduces a list
or a quotation ends with the language's colon. A sentence that a language lacks is a type error.
"""

from __future__ import annotations

from collections import Counter
from string import Formatter

from faq_bot.frozen import frozen
from faq_bot.languages.phrases import Words


def fields_of(sentence: str) -> Counter[str]:
    """Return how often each field stands in braces in a sentence, with how it would be formatted; none should be.

    Raises:
        ValueError: a brace stands alone.

    >>> sorted(fields_of("{text} of {most:>99}"))
    ['most:>99', 'text']
    """
    return Counter(
        name + (f"!{conversion}" if conversion else "") + (f":{width}" if width else "")
        for _, name, width, conversion in Formatter().parse(sentence)
        if name is not None
    )


def literal(text: str) -> str:
    """Return a text as a sentence that has no fields, whatever braces it has."""
    return text.replace("{", "{{").replace("}", "}}")


@frozen
class Sentences:
    """What the assistant says where no curated answer is given. A base may put its own in their place."""

    greeting: str
    """The first words of a chat."""
    empty: str
    """To a message without words."""
    too_long: str
    """To a message over the limit of {most} characters."""
    no_match: str
    """Nothing fits."""
    can_ask: str
    """Before questions that can be asked."""
    related: str
    """Before facts beside what the source leaves open."""
    ambiguous: str
    """Before the one to three questions that may have been meant."""
    rephrase: str
    """Where the assistant is asked what it means and has nothing to say it with."""
    no_such_number: str
    """To a number that is not in the list, before the list."""
    nothing_to_pick: str
    """To a number where nothing was offered."""
    not_said_about: str
    """What is asked is not said of {thing}."""
    can_say_about: str
    """Before questions on {thing}."""
    unanswered: str
    """To {question}, one of several, that has no answer."""
    left_out: str
    """Behind the answers to a message that asks too much: {question} is the next, which is left out."""
    sure: str
    """To "are you sure?": {text} is the answer once more."""
    say_again: str
    """To "say it again": {text} is the answer once more."""
    more_details: str
    """To a request for details: the assistant has none, whatever the source says. Before other questions."""
    no_more_details: str
    """The same, where there are no other questions either."""
    speaks_languages: str
    """Which {languages} can be spoken."""
    wrong_noted: str
    """To "that is wrong", before the answer once more: it concedes nothing, and nothing is noted."""
    all_questions: str
    """The heading of all questions, where a base has no topics."""
    other_questions: str
    """The heading of those under no topic."""
    no_facts: str
    """There is nothing to ask."""
    about: str = ""
    """What the base is about, said behind the greeting: for a base to fill."""
    contact: str = ""
    """Whom to ask what the base does not say, said behind that: for a base to fill."""


@frozen
class Refusals:
    """Why a guard turned an entry down, by the guard's name: {asked} in the question, {found} in the entry."""

    entity: str
    direction: str
    number: str
    unexplained: str
    margin: str
    fragment: str
    """Nothing was said before {asked}, which does not name what the entry is about, {found}."""
    focus: str
    """The conversation is about {asked}, the entry about {found}."""
    new_words: str
    """The entry ({found}) never says {asked}."""

    def why(self, guard: str, asked: str, found: str) -> str:
        """Return in words why a guard turned an entry down."""
        sentence: str = getattr(self, guard)
        return sentence.format(asked=asked, found=found)


@frozen
class ExplanationTexts:
    """Labels and short phrases of an explanation: no capitals, no full stop."""

    status: str
    confidence: str
    high: str
    medium: str
    low: str
    matched: str
    concepts: str
    read_as: str
    contributions: str
    evidence: str
    runner_up: str
    ahead: str
    refusals: str
    decision: str
    none: str
    answered: str
    ambiguous: str
    not_covered: str
    small_talk: str
    no_match: str
    lead: str
    silence: str
    nearer: str
    named: str
    reached: str
    """The grounds of decisions, from here on."""
    under: str
    doubt: str
    nothing_near: str
    nothing_to_offer: str
    picked: str
    no_such_number: str
    reading: str
    """The label of how a message was read."""

    def label(self, name: str) -> str:
        """Return a label by its name, such as that of a status or of evidence; the name where it has none."""
        return getattr(self, name, name)


@frozen
class ChatTexts:
    """What the chat in a terminal says of itself."""

    for_example: str
    loading: str
    source: str
    """Before a source, with its colon."""
    related: str
    pick: str
    keys: str
    """The line under the prompt, parted by " · "."""
    keys_short: str
    leave_again: str
    farewell: str
    no_answer_yet: str
    no_sources: str
    wrong_logged: str
    """To /wrong and to the button of the page: it is noted, and whether it is so is left open."""
    wrong_not_kept: str
    """To /wrong where the log cannot be written."""
    wrong_not_logged: str
    """To /wrong where there is no log, with how to have one."""
    language_is: str
    unknown_language: str
    """To /lang with a {language} that the base has not, before how to change it."""
    language_is_open: str
    """To /lang auto: each question is answered in its own language."""
    language_usage: str
    """How to change the language: {usage} is "/lang fr, /lang en"."""
    unknown_command: str
    """With {command}, and a blank behind it where the language has blanks."""
    not_kept: str
    """Questions are not kept, for the {reason}."""
    nearest_command: str
    """With {command}."""
    see_help: str
    cleared: str
    help_hint: str
    help_title: str
    help_keys: str
    help: str
    """The commands, from here on, in a few words."""
    topics: str
    lang: str
    why: str
    sources: str
    wrong: str
    clear: str
    quit: str


@frozen
class PageTexts:
    """What the chat page in a browser says beside the answers.

    Attributes:
        title: the heading of the page, and the name of the bubble on another site.
        welcome: the first thing said.
        everything: opens the list of all that can be asked.
        question: the label of the field.
        placeholder: what stands in the empty field.
        send: the button that sends.
        restart: the button that forgets the conversation.
        close: the button that closes the bubble.
        languages: the label of the choice of language.
        conversation: the name of the conversation for screen readers.
        you: who speaks, before a question; read aloud only.
        bot: the same before an answer.
        thinking: while an answer is awaited.
        why: opens the explanation.
        sources: before the sources.
        wrong: the button that calls an answer wrong.
        wrong_not_noted: where that cannot be noted, because the server is gone or answers otherwise by now.
        offered: before what may be asked next.
        gone: when the server does not answer.
        failed: when it answers that it cannot.
        busy: when it has too much to do.
        retry: the button that asks again.
        scripts: for a browser without JavaScript.
    """

    title: str
    welcome: str
    everything: str
    question: str
    placeholder: str
    send: str
    restart: str
    close: str
    languages: str
    conversation: str
    you: str
    bot: str
    thinking: str
    why: str
    sources: str
    wrong: str
    wrong_not_noted: str
    offered: str
    gone: str
    failed: str
    busy: str
    retry: str
    scripts: str


@frozen
class SmallTalk:
    """One thing that people say to any assistant, and what it says to that."""

    id: str
    """The same in every language: greeting, thanks, goodbye, who, what, sorry, laughter, yes, no, complaint."""
    questions: Words
    answer: str
