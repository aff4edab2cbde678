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
    "what opens over the page": (
        "<dialog>\nCookies?</dialog>\n<div popover>Sure?</div><dialog open>It is.</dialog>",
        ["1:1: hidden text: 'Cookies?'", "3:1: hidden text: 'Sure?'"],
    ),
    "what stands beside the page": (
        "<aside>Call us.</aside>\n<noscript>No script?</noscript>\n<form>Search <input></form>",
        [
            "1:1: text in <aside>, beside the page: 'Call us.'",
            "2:1: text in <noscript>, beside the page: 'No script?'",
            "3:1: text in <form>, beside the page: 'Search'",
        ],
    ),
    "forms that ask their reader": (
        "<form><h3>Helpful?</h3>\n<label>Why<input></label> <button>Yes</button></form>It is.",
        ["1:1: text in <form>, beside the page: 'Helpful? Why'"],
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


@pytest.mark.parametrize("answer", ["<p>At nine.</p>", "<aside>x</aside>At nine.", "<i hidden>x</i>At nine."])
def test_what_is_hidden_behind_a_question_is_no_answer_where_one_is_seen(answer):
    found = html_pages.read_html("a.html", f"<h2>Open?</h2><p style='display:none'>Old: ten.</p>{answer}")
    assert [entry.answer for entry in found.entries] == ["At nine."]
    assert found.left_out[0].why == "hidden text: 'Old: ten.'"


def test_what_a_button_opens_is_an_answer_whatever_is_seen_behind():
    found = html_pages.read_html("a.html", "<h2><button>Open?</button></h2><p hidden>At nine.</p><p>Bye.</p>")
    assert [entry.answer for entry in found.entries] == ["At nine.\n\nBye."]


def test_pictures_in_titles_are_told_as_they_may_be_words_or_ornaments():
    page = '<h2>\n<img alt="Arrow"> Open?</h2>At nine.<p>\n<b><img alt=""> What is <img alt="this">?</b> That.</p>'
    found = html_pages.read_html("a.html", page)
    assert [(*entry.questions, entry.answer) for entry in found.entries] == [
        ("Open?", "At nine."),
        ("What is ?", "That."),
    ]
    assert [f"{left.place}: {left.why}" for left in found.left_out] == [
        "a.html:2:1: a picture in a question or a heading: 'Arrow'",
        "a.html:3:1: a picture in a question or a heading: 'this'",
    ]


def test_a_form_around_the_page_is_read_but_for_its_labels():
    page = "<form>\n<label>Name <input></label>\n<h2>Open?</h2><p>At nine.</p><p><b>Shut?</b> At five.</p></form>"
    found = html_pages.read_html("a.html", page)
    assert [entry.answer for entry in found.entries] == ["At nine.", "At five."]
    assert [str(left.why) for left in found.left_out] == ["text in <label>, beside the page: 'Name'"]


@pytest.mark.parametrize("part", ["article", "section", "li", "details", "blockquote"])
def test_the_header_of_a_part_of_the_page_is_read_and_its_footer_told(part):
    page = f"""<h2>Open?</h2>At nine.
<{part}><header><h2>Shut?</h2>On Sundays</header>
<p>At five.</p><footer>
Not <b>in</b> May!</footer><header hidden><h2>x</h2></header></{part}>"""
    found = html_pages.read_html("a.html", page)
    assert [(*entry.questions, entry.answer) for entry in found.entries] == [
        ("Open?", "At nine."),
        ("Shut?", "On Sundays\n\nAt five."),
    ]
    assert [f"{left.place}: {left.why}" for left in found.left_out] == [
        "a.html:3:1: text in <footer>, beside the page: 'Not in May!'",
        "a.html:4:1: hidden text: 'x'",
    ]


def test_a_header_without_a_question_or_a_heading_is_told():
    part = "<article><h2>Open?</h2><header>By me</header>At nine.</article>"
    page = f"<header><h1>Us</h1></header>{part}<footer>x</footer>"
    found = html_pages.read_html("a.html", page)
    assert [(entry.topic, entry.answer) for entry in found.entries] == [("", "At nine.")]
    assert [left.why for left in found.left_out] == ["text in <header>, beside the page: 'By me'"]


def test_what_nobody_sees_on_a_button_that_asks_is_told():
    page = (
        '<button>Do you <i hidden>x</i>take <img alt="Visa">?</button>Yes.<button hidden>No?</button><p>Bye.</p>'
    )
    found = html_pages.read_html("a.html", page)
    assert [(*entry.questions, entry.answer) for entry in found.entries] == [("Do you take ?", "Yes.\n\nBye.")]
    assert [left.why for left in found.left_out] == [
        "hidden text: 'x'",
        "a picture in a question or a heading: 'Visa'",
        "hidden text: 'No?'",
    ]


@pytest.mark.parametrize(
    ("title", "asked", "told"),
    [
        ('Is <b class="text-with-icon">Wi-Fi</b> free?', "Is Wi-Fi free?", []),
        ('<span class="has-icon">Parking</span>', "Parking", []),
        ('Is it <i aria-hidden="true">hot</i>?', "Is it ?", ["hot"]),
        ('Is <i class="big icon">Wi-Fi</i> free?', "Is free?", ["Wi-Fi"]),
        ('<i class="icon-q">Q</i>Open?<i class="the-icon">expand_more</i><i class="the-icon">▾</i>', "Open?", []),
        ('Open?<i class="material-icons">add</i><i class="icon">arrow_up</i>', "Open?", []),
    ],
)
def test_a_word_at_an_icon_stays_and_one_in_place_of_an_icon_is_told(title, asked, told):
    found = html_pages.read_html("a.html", f'<h2 class="icon" aria-hidden="true">{title}</h2>At nine.')
    assert [(*entry.questions, entry.answer) for entry in found.entries] == [(asked, "At nine.")]
    assert [left.why for left in found.left_out] == [
        f"a sign in a question or a heading: {said!r}" for said in told
    ]


def test_a_heading_of_one_word_is_no_icon():
    found = html_pages.read_html("a.html", '<h2 class="icon">Parking</h2>Here.<h2 aria-hidden="true">Why?</h2>So.')
    assert [entry.questions for entry in found.entries] == [("Parking",), ("Why?",)]
    assert found.left_out == ()
