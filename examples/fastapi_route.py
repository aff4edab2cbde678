"""A route of a FastAPI application, and the whole chat page mounted beside it.

In the checkout:

pip install '.[web]' fastapi
uvicorn --app-dir examples fastapi_route:app
"""

import sys

from fastapi import FastAPI, Response

from faq_bot import FAQBot, FAQBotError
from faq_bot.output.json_text import as_json_line
from faq_bot.output.terminal import printable
from faq_bot.serving.web import create_app

try:
    bot = FAQBot.load()
except FAQBotError as error:
    sys.exit(printable(str(error)))
app = FastAPI()


# Not async: FastAPI then answers in a thread, and the event loop stays free.
@app.get("/answer")
def answer(question: str, language: str | None = None) -> Response:
    """Answer a question."""
    known = language if language in bot.languages else None
    # What would steer a terminal is escaped; FastAPI itself writes it as it is.
    return Response(as_json_line(bot.ask(question, known).to_dict()), media_type="application/json")


# The page, /faq/api/ask and the rest: last, since it takes every path under /faq.
app.mount("/faq", create_app(bot))
