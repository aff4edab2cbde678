"""Answers over HTTP, with a chat page. In: a bot or the paths of a base. Out: an ASGI application."""
