import os
import signal

import pytest
from exchange_base import write_base
from hypothesis import settings

pytest_plugins = ["pytester"]

# No deadlines: a busy machine is no fault. In CI the same examples each time; elsewhere others, to find more, and
# more of them: those that are the same find nothing new.
settings.register_profile("here", deadline=None, max_examples=60)
settings.register_profile("same", deadline=None, max_examples=20, derandomize=True, database=None)
# With other versions of what is installed, whose faults seldom need a certain text.
settings.register_profile("few", deadline=None, max_examples=8, derandomize=True, database=None)
# For an hour of attack: pytest tests/fuzz --hypothesis-profile long.
settings.register_profile("long", deadline=None, max_examples=3_000)
settings.load_profile("same" if os.environ.get("CI") else "here")

# Two workers on two cores: more threads for one small matrix only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# What runs behind a script ignores these, and so would all programs that it starts.
for _name in {"SIGINT", "SIGQUIT"} & set(dir(signal)):
    if signal.getsignal(getattr(signal, _name)) is signal.SIG_IGN:
        signal.signal(getattr(signal, _name), lambda *_: None)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    folder = tmp_path_factory.getbasetemp()
    # Of several workers each has a folder in that of all: what one has compiled is there for the other.
    common = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(common / "cache"))
        yield


@pytest.fixture(scope="session")
def exchange_bot(tmp_path_factory):
    from faq_bot import FAQBot

    return FAQBot.load(write_base(tmp_path_factory.mktemp("exchange")))
