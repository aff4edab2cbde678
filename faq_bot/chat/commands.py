"""What can be typed beside questions: a table, from which help is printed and completion is made."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.reply import Reply, Tone, cite, say
from faq_bot.errors import FAQBotError, shortened
from faq_bot.frozen import frozen
from faq_bot.languages.codes import nearest
from faq_bot.languages.registry import USUAL, language, languages
from faq_bot.languages.sentences import ChatTexts

if TYPE_CHECKING:
    from faq_bot.knowledge.model import Source

AUTO = "auto"
"""What stands behind /lang for the language of each question."""

LEAVING_WORDS = frozenset({"exit", "quit"})


@frozen
class Command:
    """A word with a slash.

    Attributes:
        name: how it is typed, with the slash.
        run: takes the dialogue and what was typed behind the name.
        summary: picks its one-line help from the wording of a language.
        choices: returns what may stand behind it.
    """

    name: str
    run: Callable[[Dialogue, str], Reply]
    summary: Callable[[ChatTexts], str]
    choices: Callable[[Dialogue], tuple[str, ...]] = lambda _dialogue: ()

    def usage(self, dialogue: Dialogue) -> str:
        """Return the name and what may stand behind it."""
        return f"{self.name} {'|'.join(self.choices(dialogue))}".rstrip()


def respond(line: str, dialogue: Dialogue) -> Reply | None:
    """Return what a line asks for: a command or a question; None: the line is blank."""
    typed = line.strip()
    if not typed:
        return None
    if typed.lower() in LEAVING_WORDS:
        return _quit(dialogue, "")
    if not typed.startswith("/"):
        return dialogue.ask(typed)
    name, behind = parted(typed)
    command = next((c for c in COMMANDS if c.name == name.lower()), None)
    return command.run(dialogue, behind.strip()) if command else _unknown(dialogue, name)


def parted(typed: str) -> tuple[str, str]:
    """Return the name of a command and all behind it, with the blanks between, which may be of any kind."""
    name = typed.split(maxsplit=1)[0]
    return name, typed[len(name) :]


def _help(dialogue: Dialogue, _argument: str) -> Reply:
    wording = language(dialogue.language).chat
    width = max(len(command.usage(dialogue)) for command in COMMANDS)
    lines = [f"  {command.usage(dialogue):{width}}  {command.summary(wording)}" for command in COMMANDS]
    return say("\n".join([wording.help_title, *lines, "", wording.help_keys]))


def _topics(dialogue: Dialogue, _argument: str) -> Reply:
    from faq_bot.knowledge.topics import list_topics

    return say(list_topics(dialogue.knowledge, dialogue.language))


def _lang(dialogue: Dialogue, argument: str) -> Reply:
    if argument.lower() == AUTO:
        dialogue.conversation.speak(None)
        return say(language(dialogue.language).chat.language_is_open.rstrip())
    chosen = nearest(argument, dialogue.knowledge.languages)
    now = language(chosen or dialogue.language).chat
    if chosen:
        dialogue.conversation.speak(chosen)
        return say(_spoken(chosen).rstrip())
    usage = ", ".join(f"/lang {code}" for code in (*dialogue.languages, AUTO))
    spoken = _spoken(dialogue.language) if dialogue.conversation.is_settled else now.language_is_open
    unknown = now.unknown_language.format(language=shortened(argument)) if argument else spoken
    return say(unknown + now.language_usage.format(usage=usage))


def _spoken(code: str) -> str:
    """Return the sentence that tells in which language is answered; one without a file is called by its code."""
    said = language(code).chat.language_is
    return said if nearest(code, tuple(languages())) else said.replace(language(USUAL).name, code)


def _why(dialogue: Dialogue, _argument: str) -> Reply:
    from faq_bot.answering.explanation import explain

    last = dialogue.conversation.last
    return say(explain(last)) if last else say(language(dialogue.language).chat.no_answer_yet)


def _sources(dialogue: Dialogue, _argument: str) -> Reply:
    last = dialogue.conversation.last
    wording = language(dialogue.language).chat
    if last is None:
        return say(wording.no_answer_yet)
    if not last.sources:
        return say(wording.no_sources)
    return say("\n".join(_in_full(source) for source in last.sources))


def _in_full(source: Source) -> str:
    """Return a source with its own title, where the line under the answer leaves it out, and its address."""
    more = (source.title if source.citation else "", source.url)
    return "\n  ".join([f"- {cite(source)}", *filter(None, more)])


def _wrong(dialogue: Dialogue, _argument: str) -> Reply:
    last = dialogue.conversation.last
    wording = language(dialogue.language).chat
    if last is None:
        return say(wording.no_answer_yet)
    if dialogue.log is None:
        return say(wording.wrong_not_logged)
    try:
        dialogue.log.report_wrong(last)
    except FAQBotError:
        return say(wording.wrong_not_kept)
    return say(wording.wrong_logged)


def _clear(dialogue: Dialogue, _argument: str) -> Reply:
    dialogue.conversation.forget()
    return replace(say(language(dialogue.language).chat.cleared, Tone.ASIDE), clears=True)


def _quit(dialogue: Dialogue, _argument: str) -> Reply:
    return replace(say(language(dialogue.language).chat.farewell, Tone.ASIDE), leaves=True)


def _unknown(dialogue: Dialogue, name: str) -> Reply:
    wording = language(dialogue.language).chat
    meant = nearest_command(name)
    advice = wording.nearest_command.format(command=meant.name) if meant else wording.see_help
    return say(wording.unknown_command.format(command=shortened(name)) + advice)


def nearest_command(name: str) -> Command | None:
    """Return the command that a misspelled name most likely stands for, if any is near."""
    found = difflib.get_close_matches(name.lower(), [c.name for c in COMMANDS], n=1, cutoff=0.5)
    return next((c for c in COMMANDS if c.name in found), None)


COMMANDS = (
    Command("/help", _help, lambda w: w.help),
    Command("/topics", _topics, lambda w: w.topics),
    Command("/lang", _lang, lambda w: w.lang, lambda dialogue: (*dialogue.languages, AUTO)),
    Command("/why", _why, lambda w: w.why),
    Command("/sources", _sources, lambda w: w.sources),
    Command("/wrong", _wrong, lambda w: w.wrong),
    Command("/clear", _clear, lambda w: w.clear),
    Command("/quit", _quit, lambda w: w.quit),
)
