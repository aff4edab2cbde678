"""`python -m faq_bot`: the same as the command `faq-bot`."""

from __future__ import annotations

import sys

from faq_bot.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
