"""What the chat shows in return for a line: paragraphs in order, not yet wrapped or coloured."""

from __future__ import annotations

from enum import StrEnum

from faq_bot.answering.answer import Answer, Status, Suggestion
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Source
from faq_bot.languages.registry import language
from faq_bot.output.terminal import printable
from faq_bot.output.terminal_markdown import lay_out


class Tone(StrEnum):
    """How a paragraph is meant; its words say the same, so that it can be read without colour."""

    ANSWER = "answer"
    NOTE = "note"
    ASIDE = "aside"


@frozen
class Paragraph:
    """Text of one tone; it may hold line feeds and no other control characters.

    `format` is what it is written in, "plain" or "markdown".
    """

    text: str
    tone: Tone = Tone.ANSWER
    format: str = "plain"

    @property
    def laid_out(self) -> str:
        """The text for people to read, Markdown without its signs."""
        return printable(lay_out(self.text, self.format))


@frozen
class Reply:
    """The paragraphs that answer a line, and what happens around them."""

    paragraphs: tuple[Paragraph, ...] = ()
    clears: bool = False
    leaves: bool = False


def say(text: str, tone: Tone = Tone.NOTE) -> Reply:
    """Return a reply of one paragraph; what could steer a terminal is made visible."""
    return Reply((Paragraph(printable(text), tone),))


def show_answer(answer: Answer) -> Reply:
    """Return an answer with its source and the questions that go with it."""
    wording = language(answer.language).chat
    shown = [Paragraph(printable(answer.text), format=answer.format)]
    shown += [Paragraph(f"{wording.source}{cite(source)}", Tone.ASIDE) for source in answer.sources]
    lists_them = answer.status not in {Status.ANSWERED, Status.NOT_COVERED}
    if answer.suggestions or (answer.related and lists_them):
        shown.append(Paragraph(wording.pick, Tone.ASIDE))
    elif answer.related:
        shown.append(Paragraph(f"{wording.related}\n{number(answer.related)}", Tone.ASIDE))
    return Reply(tuple(shown))


def number(suggestions: tuple[Suggestion, ...]) -> str:
    """Return questions one a line, numbered from 1."""
    return "\n".join(f"  {number}. {printable(s.question)}" for number, s in enumerate(suggestions, 1))


def cite(source: Source) -> str:
    """Return a source in one line."""
    return printable(str(source)).replace("\n", " ")
