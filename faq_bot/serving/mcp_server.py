"""`Server`: what the server of the SDK lacks, and how a word that is none is told to an assistant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.resources import Resource as Added
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS, ListResourcesResult, PaginatedRequestParams, Resource
from pydantic import ValidationError

from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import one_line
from faq_bot.serving.wire import GRACE, Wire
from faq_bot.spelling import closest

PAGE = 1_000
"""Resources that are listed at a time: others wait while they are written."""

LISTED = 10
"""Words up to which all that are valid are listed."""

_WRONG = {
    "missing": "is missing",
    "string_type": "expected a text",
    "list_type": "expected a list of texts",
    "too_long": "expected at most {max_length}, not {actual_length}; leave out the oldest",
}
"""What is said of an argument, by the kind of error that pydantic finds."""

_NOTHING_OF = ("prompts/list", "prompts/get", "subscriptions/listen")
"""Methods that are not announced: there are no prompts, and no list ever changes."""


class Server(MCPServer):
    """A server that answers what was asked before it ends, lists in pages, and tells in a line what is wrong.

    The SDK would drop what is in flight, keep others waiting for a list of thousands, pass on the report of
    pydantic, and announce what there is nothing of.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._listed: list[Resource] | None = None
        for method in _NOTHING_OF:
            self._lowlevel_server._request_handlers.pop(method, None)  # noqa: SLF001 - there is no other way

    async def run_stdio_async(self) -> None:
        """Answer over standard input and output until the end of the input.

        Raises:
            FAQBotError: not all that was asked is answered some time after it.
        """
        wire: Any = Wire()
        async with stdio_server(wire, wire) as (requests, answers):
            served = self._lowlevel_server
            await served.run(requests, answers, served.create_initialization_options())
            # Within: what waits to be read, maybe by nobody, is given up.
            if wire.unanswered:
                problem = f"{wire.unanswered} requests had no answer {GRACE} seconds after the input ended"
                raise FAQBotError(problem)

    def add_resource(self, resource: Added) -> None:
        """Add a resource."""
        self._listed = None
        super().add_resource(resource)

    async def _handle_list_resources(
        self, _ctx: Any, params: PaginatedRequestParams | None
    ) -> ListResourcesResult:
        """Return a page of the resources; a cursor is the place of its first (MCP 2025-06-18, "Pagination").

        Raises:
            MCPError: no page begins there.
        """
        # Made once: each page of thousands would else take as long as all of them.
        if self._listed is None:
            self._listed = await self.list_resources()
        resources = self._listed
        begins = {str(place): place for place in range(PAGE, len(resources), PAGE)}
        cursor = params.cursor if params else None
        if cursor is not None and cursor not in begins:
            raise MCPError(INVALID_PARAMS, "no page of the resources begins there; ask without a cursor first")
        first = 0 if cursor is None else begins[cursor]
        following = str(first + PAGE)
        return ListResourcesResult(
            resources=resources[first : first + PAGE], next_cursor=following if following in begins else None
        )

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Call a tool.

        Raises:
            ToolError: it cannot be called so; the assistant reads why, and calls again.
        """
        # The SDK passes over what a tool does not know: "lang" would change nothing and be no error.
        taken = {tool.name: tool.input_schema["properties"] for tool in await self.list_tools()}
        for argument in arguments if name in taken else ():
            known(argument, taken[name], "argument")
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                wrong = "; ".join(map(_wrong_argument, error.__cause__.errors()))
                raise ToolError(wrong) from error.__cause__
            raise


def _wrong_argument(error: Mapping[str, Any]) -> str:
    name = ".".join(map(str, error["loc"]))
    said = _WRONG.get(error["type"], "{msg}").format(msg=error["msg"], **error.get("ctx", {}))
    return one_line(f"{name!r}: {said}")


def known(word: str, valid: Iterable[str], what: str) -> str:
    """Return a word that is valid.

    Raises:
        ToolError: it is not; the assistant reads which are, and calls again.
    """
    words = tuple(valid)
    if word in words:
        return word
    nearest = closest(word[:80], words)
    listed = f"expected one of: {', '.join(words)}" if len(words) <= LISTED else "list_topics names them"
    expected = f"did you mean {nearest!r}?" if nearest and len(words) > LISTED else listed
    raise ToolError(f"unknown {what} {word[:80]!r}; {expected}")
