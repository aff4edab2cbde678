import os

import pytest
from exchange_base import write_base
from hypothesis import settings

pytest_plugins = ["pytester"]

# Two workers on two cores: more threads for one small matrix only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def exchange_bot(tmp_path_factory):
    from faq_bot import FAQBot

    return FAQBot.load(write_base(tmp_path_factory.mktemp("exchange")))
