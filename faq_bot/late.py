"""What is imported late, or loaded when somebody first asks, and processes that are forked meanwhile."""

from __future__ import annotations

import os
from _thread import RLock

LOADING = RLock()
"""Held by a thread that imports late, or loads the base that all ask: a process is forked when no other holds it.

It would not have that thread, and wait without end for what it has begun to import.
"""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=LOADING.acquire, after_in_parent=LOADING.release, after_in_child=LOADING.release)
