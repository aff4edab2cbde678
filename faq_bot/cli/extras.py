"""What is said where a package of an extra is missing."""

from __future__ import annotations

from faq_bot import __version__
from faq_bot.cli.exits import Exit
from faq_bot.output.terminal import complain


def complain_of_extra(what: str, missing: ModuleNotFoundError, extra: str) -> Exit:
    """Say how to install what is missing, from a checkout and from a wheel: no index has this program.

    Args:
        what: what needs it, such as a command.
        missing: what was raised when it was imported.
        extra: the extra of this package that brings it.
    """
    package = (missing.name or "what is not installed").partition(".")[0]
    wheel = f"faq_bot-{__version__}-py3-none-any.whl"
    complain(
        f"{what} needs {package}: pip install '.[{extra}]' in the checkout; "
        f"with a wheel, pip install '{wheel}[{extra}]'"
    )
    return Exit.USAGE
