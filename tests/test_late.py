"""What is imported late, and processes that are forked meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from exchange_base import write_base

ROOT = Path(__file__).parent.parent

ASK_IN_A_FORK = """
import os, sys, threading
import faq_bot
name, begun, may_end = sys.argv[1], threading.Event(), threading.Event()

class Slow:
    def find_spec(self, module, *_):
        if module == name and not begun.is_set():
            begun.set()
            may_end.wait(1)

def ask():
    faq_bot.ask("How many students can go to Kagawa?")

sys.meta_path.insert(0, Slow())
thread = threading.Thread(target=ask)
thread.start()
begun.wait()
child = os.fork()
if not child:
    ask()
    os._exit(0)
may_end.set()
thread.join()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
@pytest.mark.parametrize(
    "module", ["faq_bot.bot", "faq_bot.languages.french", "faq_bot.knowledge.loader", "platformdirs"]
)
def test_a_process_that_is_forked_while_a_thread_imports_does_not_wait_for_it(tmp_path, module):
    env = {
        "XDG_CACHE_HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "FAQ_BOT_KNOWLEDGE": str(write_base(tmp_path)),
    }
    done = subprocess.run(
        [sys.executable, "-c", ASK_IN_A_FORK, module], env=os.environ | env, check=False, timeout=30
    )
    assert done.returncode == 0
