"""Print which tests a report of pytest tells as skipped, one a line, as pytest takes them.

    python .ci/skipped.py REPORT

REPORT is what `--junitxml` writes with `-o junit_family=xunit1`. Tests that are expected to fail are none of them.
"""

import sys
from collections.abc import Iterator
from xml.etree import ElementTree as ET


def skipped(report: str) -> Iterator[str]:
    """Yield the tests, or the files of which nothing could be imported."""
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - written by our own tests
        reason = case.find("skipped")
        if reason is None or reason.get("type") == "pytest.xfail":
            continue
        file, module, name = case.get("file", ""), case.get("classname", ""), case.get("name", "")
        within = module.removeprefix(file.removesuffix(".py").replace("/", ".")).split(".")[1:]
        yield "::".join([file, *within, name]) if module else file


if __name__ == "__main__":
    print(*skipped(sys.argv[1]), sep="\n")
