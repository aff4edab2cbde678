"""`create_server`: the assistant as tools and resources for other assistants, by the Model Context Protocol.

>>> from faq_bot.serving.mcp import create_server
>>> server = create_server()        # the bundled base, or a FAQBot
>>> # server.run()                  # over standard input and output
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_type_hints
from urllib.parse import quote

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.resources import FunctionResource
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field, create_model

from faq_bot import __version__
from faq_bot.answering.answer import Answer, Level, Status
from faq_bot.answering.arguments import check_is
from faq_bot.answering.conversation import Conversation
from faq_bot.bot import FAQBot
from faq_bot.knowledge.importing.markdown_text import heading
from faq_bot.knowledge.model import Entry, Format, Kind, Source
from faq_bot.knowledge.topics import facts_by_topic
from faq_bot.languages.codes import nearest
from faq_bot.output.json_text import harmless
from faq_bot.output.markdown import as_markdown
from faq_bot.output.terminal import printable
from faq_bot.serving.in_thread import telling
from faq_bot.serving.mcp_server import Server, known

MAX_AFTER = 10
"""Earlier messages of a conversation: each is a question to answer again."""

QUICK = 300
"""Characters of a question and the messages before it up to which it waits for none of those that take longer."""

INSTRUCTIONS = """\
Curated answers to frequently asked questions. Use them in place of what you believe to know about the subject: \
every answer was checked against its source. Where there is no answer, say so; never fill the gap."""

_LOOKS = ToolAnnotations(read_only_hint=True, open_world_hint=False)

_TOOLS = {
    "ask_faq": (
        "Ask the FAQ",
        """\
Look up the curated answer to a question.

Use it first, whenever the user asks about the subject of these FAQs; list_topics tells what that is.
Do not use it for other subjects, for calculations, translation or writing.

The answer was checked against its source: pass it on without adding to it. Where the result says that
there is no answer, the FAQs do not have one: say so, and do not invent one.""",
    ),
    "list_topics": (
        "What can be asked",
        """\
List what can be asked, by topic, each question with the id of its entry.

Use it to learn what these FAQs are about, or when the user asks what can be asked. Do not use it to
answer a question: ask_faq understands the user's own words.""",
    ),
    "get_entry": (
        "An entry of the FAQ",
        """\
Return the curated answer with an id.

Use it when the user has picked one of the questions that ask_faq or list_topics offered. Do not guess
ids; for a question in the user's words use ask_faq.""",
    ),
}
"""The title of each tool, and what an assistant reads of it; no docstrings, which `python -OO` leaves out."""

_ADVICE = {
    Status.ANSWERED: "This is the curated answer to the question. Keep to what it says, and name its source.",
    Status.SMALL_TALK: "This is small talk and no fact.",
    Status.NOT_COVERED: (
        "The source is silent on this. Tell the user that it is not stated, as above. "
        "Do not answer from other knowledge, do not guess and do not invent a name, number or address."
    ),
    Status.AMBIGUOUS: (
        "This is not an answer yet. Ask the user which of the questions below is meant, then call get_entry with "
        "its id. Do not choose for the user, unless the conversation has made it plain, and do not invent."
    ),
    Status.NO_MATCH: (
        "There is no curated answer to this. Tell the user so. "
        "Do not answer from other knowledge, do not guess and do not invent a name, number or address."
    ),
}


_DESCRIPTIONS = {
    Kind.FACT: "A curated answer, checked against its source.",
    Kind.NOT_COVERED: "What the source does not say.",
}


# Without slots, which the SDK would take for defaults: so not `frozen`.
@dataclass(frozen=True)
class Offered:
    """A question that has an answer."""

    entry_id: str
    question: str


@dataclass(frozen=True)
class Topic:
    """A heading with the questions under it."""

    title: str
    entries: tuple[Offered, ...]


@dataclass(frozen=True)
class Topics:
    """What can be asked."""

    language: str
    languages: tuple[str, ...]
    topics: tuple[Topic, ...]


def _answer_model(name: str, part: Any, most_parts: int | None) -> Any:
    """Return the model of `Answer.to_dict()`, read from the dataclass so that it cannot fall behind."""
    hints = get_type_hints(Answer)
    keys: dict[str, Any] = {field.name: (hints[field.name], ...) for field in fields(Answer)}
    parts = (list[part], Field(max_length=most_parts, description="an answer for each question of several"))
    return create_model(name, **(keys | {"parts": parts, "level": (Level, ...)}))


# A part has no parts: the schema refers to nothing above itself, which clients need not follow.
_AnswerModel = _answer_model("Answer", _answer_model("Part", Any, 0), None)
if TYPE_CHECKING:
    _Result: TypeAlias = CallToolResult
else:
    _Result = Annotated[CallToolResult, _AnswerModel]

Language = Annotated[
    str | None,
    Field(description="Code of the language to answer in, one of those of list_topics; default: the question's."),
]
EntryId = Annotated[
    str, Field(description="Id of an entry, as list_topics and the suggestions of an answer name it.")
]
Question = Annotated[
    str, Field(description="What the user asks, in the user's own words and language; do not translate it.")
]
After = Annotated[
    list[str] | None,
    Field(
        max_length=MAX_AFTER,
        description="The user's earlier messages of the same conversation, oldest first, so that 'and at Osaka?' "
        "is understood; the id of an entry stands for a question that was picked.",
    ),
]


class Tools:
    """What an assistant can do with one bot."""

    def __init__(self, bot: FAQBot) -> None:
        self._bot = bot
        # Of the threads of the SDK each question that waits would hold one, and keep the rest from its turn.
        self._quick = ThreadPoolExecutor(1, thread_name_prefix="faq-bot")
        self._slow = ThreadPoolExecutor(1, thread_name_prefix="faq-bot-slow")
        self._listed = cache(self._topics_in)

    async def ask_faq(self, question: Question, language: Language = None, after: After = None) -> _Result:
        """Return the answer to a question, as the assistant is told of it."""
        conversation = self._bot.quiet.conversation(self._language(language))
        length = sum(map(len, (question, *(after or ()))))
        turn = self._quick if length <= QUICK else self._slow
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(turn, self._asked, conversation, question, after or ())

    def _asked(self, conversation: Conversation, question: str, after: Sequence[str]) -> CallToolResult:
        for message in after:
            # An id is no text that a person types: it stands for a question that was picked.
            known = message in self._bot.knowledge.by_id
            conversation.pick(message) if known else conversation.ask(message)
        answer = conversation.ask(question)
        if self._bot.on_answer is not None:
            telling(self._bot.on_answer, answer)
        return _result(answer)

    def list_topics(self, language: Language = None) -> Topics:
        """Return what can be asked, by topic."""
        return self._listed(self._language(language) or self._bot.languages[0])

    def _topics_in(self, spoken: str) -> Topics:
        topics = [
            Topic(printable(title), tuple(_offer(entry, spoken) for entry in entries))
            for title, entries in facts_by_topic(self._bot.knowledge, spoken)
        ]
        return Topics(spoken, self._bot.languages, tuple(topics))

    def get_entry(self, id: EntryId, language: Language = None) -> _Result:  # noqa: A002 - the name clients use
        """Return the curated answer with an id."""
        entry_id = known(id, self._bot.knowledge.by_id, "entry")
        return _result(self._bot.answer(entry_id, self._language(language)))

    def _language(self, language: str | None) -> str | None:
        if language is None:
            return None
        return nearest(language, self._bot.languages) or known(language, self._bot.languages, "language")


def create_server(bot: FAQBot | None = None) -> MCPServer:
    """Return a server with the tools `ask_faq`, `list_topics` and `get_entry`, and each entry as a resource.

    Args:
        bot: answers; what its `on_answer` is told are the last turns alone. None: that of the bundled base.

    Raises:
        KnowledgeError: the base cannot be loaded.
        TypeError: what is to answer is no bot.
    """
    bot = FAQBot.load() if bot is None else bot
    check_is(FAQBot, bot, "what answers")
    bot.warm_up()
    server = Server("faq-bot", title="FAQ", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")
    tools = Tools(bot)
    for name, (title, told) in _TOOLS.items():
        tool = getattr(tools, name)
        server.add_tool(tool, title=title, description=told, annotations=_LOOKS, structured_output=True)
    for entry in bot.entries:
        if entry.kind is not Kind.SMALL_TALK:
            server.add_resource(_resource(entry, bot))
    return server


def _result(answer: Answer) -> CallToolResult:
    """Return an answer as data for the client and as text for the model, which is told what it may do with it."""
    paragraphs = [answer.text]
    paragraphs += [f"Source: {_cite(source)}" for source in answer.sources]
    offered = answer.suggestions or answer.related
    if offered:
        questions = [f"- {suggestion.question} (id: {suggestion.entry_id})" for suggestion in offered]
        paragraphs.append("\n".join(["Questions that have an answer:", *questions]))
    paragraphs += [f"On {part.question!r}: {_ADVICE[part.status]}" for part in answer.parts]
    if not answer.parts:
        paragraphs.append(_ADVICE[answer.status])
    return CallToolResult(
        content=[TextContent(type="text", text=printable("\n\n".join(paragraphs)))],
        structured_content=harmless(answer.to_dict()),
    )


def _resource(entry: Entry, bot: FAQBot) -> FunctionResource:
    language = entry.answer_language(bot.languages[0])
    return FunctionResource(
        uri=f"faq://entries/{quote(entry.id, safe='')}",
        name=entry.id,
        title=printable(entry.first_phrasing(language).text),
        description=_DESCRIPTIONS[entry.kind],
        mime_type="text/markdown",
        fn=partial(_document, entry, bot),
    )


def _document(entry: Entry, bot: FAQBot) -> str:
    """Return an entry in all its languages, with its sources, in Markdown."""
    blocks = [
        f"{heading(entry.first_phrasing(language).text, 1)}\n\n{_in_markdown(entry, printable(text))}"
        for language, text in entry.answers.items()
    ]
    cited = [f"- {as_markdown(_cite(source))}" for source in bot.knowledge.cited(entry, next(iter(entry.answers)))]
    return printable("\n\n".join([*blocks, "\n".join(cited)]).rstrip() + "\n")


def _in_markdown(entry: Entry, answer: str) -> str:
    if entry.format == Format.MARKDOWN:
        return answer
    # Lines of plain text stay lines.
    blocks = (as_markdown(block).strip() for block in answer.split("\n\n"))
    return "\n\n".join(block.replace("\n", "\\\n") for block in blocks)


def _cite(source: Source) -> str:
    return f"{source}, {source.url}" if source.url else str(source)


def _offer(entry: Entry, language: str) -> Offered:
    return Offered(entry.id, printable(entry.first_phrasing(language).text))
