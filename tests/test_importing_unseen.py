"""What a page in HTML holds and nobody sees: it becomes no answer, and is told."""

import pytest

html_pages = pytest.importorskip("faq_bot.knowledge.importing.html_pages", reason="the extra `import` is missing")

UNSEEN = {
    "hidden questions": (
        "<h2 hidden>What was it?</h2>\n<p hidden>Ten.</p>",
        ["1:1: hidden text: 'What was it?'", "2:1: hidden text: 'Ten.'"],
    ),
    "hidden parts": (
        '<div style="margin:0;display:none">\n<h2>A secret?</h2><p>Draft</p></div>',
        ["1:1: hidden text: 'A secret? Draft'"],
    ),
    "hidden words": (
        '<p>It is.<span style="visibility: hidden"> Or is it?</span></p>',
        ["1:1: hidden text: 'Or is it?'"],
    ),
    "films": (
        "<video src=a>\nYour browser plays none.</video><p>It is.\n<iframe src=b></iframe></p>",
        ["1:1: an element <video>, which is no text", "3:1: an element <iframe>, which is no text"],
    ),
    "nothing around the page, and nothing without words": (
        "<nav hidden>a</nav><i hidden></i><script hidden>b</script>",
        [],
    ),
}


@pytest.mark.parametrize(("unseen", "told"), UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_of_a_page_is_left_out_and_told(unseen, told):
    found = html_pages.read_html("a.html", f"<h2>Open?</h2><p>At nine.</p>{unseen}")
    (entry,) = found.entries
    assert entry.answer.removesuffix("\n\nIt is.") == "At nine."
    assert [f"{left.place}: {left.why}" for left in found.left_out] == [f"a.html:{line}" for line in told]
