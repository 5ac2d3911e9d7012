"""Rows of the catalogue about markup and formats: what is only text, and what is not read yet."""

from __future__ import annotations

from tests.hostile.case import BEL, ESC, HIDDEN, Case, text_case

MARKUP = (
    Case(
        "mk_rich", b"[/] wins [red]gold[/red]\n\nThe [bold]club[/bold] [/] won.\n", "[/] wins [red]"
    ),
    text_case("mk_action", "[@click=app.quit]press[/] here", "[@click=app.quit]press[/] here"),
    text_case("mk_emoji", ":smile: was closed", ":smile: was closed"),
    text_case("mk_shell", "$(touch x) `touch x` ; touch x | sh", "$(touch x) `touch x`"),
    text_case("mk_url", "See file:///etc/passwd and javascript:alert(1)", "file:///etc/passwd"),
    text_case("mk_format", "%s {0} {x.__class__} %n \\x1b[31m", "%s {0} {x.__class__} %n \\x1b["),
    text_case("mk_sql", "'; DROP TABLE articles; -- \" OR 1=1 NEAR(", "DROP TABLE articles"),
    text_case("mk_csv", "=cmd|' /C calc'!A0 was closed", "=cmd|"),
    Case("mk_path", b"../../etc/passwd\n\nIt was closed.\n", "../../etc/passwd"),
    text_case("md_esc", f"**was** &#27;]0;{HIDDEN}&#7;closed &#x9b;31m", "closed"),
    text_case("html_entity_esc", f"was &#x1b;]0;{HIDDEN}&#x07;closed", "was closed"),
    Case(
        "fm_yaml",
        b"---\ntitle: !!python/object/apply:os.system ['touch x']\na: &a [x, x]\nb: [*a, *a]\n"
        b"---\nThe harbour was closed.\n",
        "The harbour was closed.",
    ),
)
"""What other programs would run, open or expand, here only text."""


def _mail(subject: str, headers: str, body: str) -> bytes:
    return f"From: Ana Ruiz <ana@port.example>\nSubject: {subject}\n{headers}\n\n{body}\n".encode()


_DEEP = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(500))

MAILS = (
    Case(
        "eml_2047",
        _mail(f"=?utf-8?q?Port_=1B]0;{HIDDEN}=07closed?=", "", "The ferries wait for the storm."),
        "Port closed",
        ending=".eml",
    ),
    Case(
        "eml_charset",
        _mail("Port", "Content-Type: text/plain; charset=x-unheard-of", "The ferries wait."),
        "The ferries wait.",
        ending=".eml",
    ),
    Case(
        "eml_attach",
        _mail(
            "Port",
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
            "--b\nContent-Type: text/plain\n\nThe ferries wait.\n"
            "--b\nContent-Type: application/octet-stream\n"
            f"Content-Disposition: attachment; filename=../../{HIDDEN}\n\n{HIDDEN}\n--b--",
        ),
        "The ferries wait.",
        ending=".eml",
    ),
    Case(
        "eml_only_attachment",
        _mail(
            "Port",
            "MIME-Version: 1.0\nContent-Type: application/pdf\n"
            "Content-Disposition: attachment; filename=port.pdf",
            "JVBERi0=",
        ),
        skipped="holds no plain text",
        ending=".eml",
    ),
    Case(
        "eml_deep",
        _mail("Port", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0", _DEEP),
        skipped="holds no plain text",
        ending=".eml",
        seconds=10,
    ),
    Case(
        "mbox_two",
        "\n\n".join(
            f"From ana@port.example Wed Oct 12 19:23:0{n} 2022\nSubject: Port {n}\n\n"
            f"The ferries wait.\nFrom here nothing sails.\n\nFrom the quay one sees it."
            for n in range(2)
        ).encode(),
        "From here nothing sails.",
        ending=".mbox",
        articles=2,
    ),
)


def _refused(row: str, content: str, ending: str, reason: str) -> Case:
    return Case(row, content.encode(), skipped=reason, ending=ending)


_PAGE = "<!DOCTYPE html><html><body>{}<p>The harbour was closed.</p></body></html>"
_HTML, _FEED, _XML, _JSON = (
    f"{kind} not read yet" for kind in ("HTML pages are", "feeds are", "XML is", "JSON is")
)
_LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 9))

NOT_READ_YET = (
    _refused("html_script", _PAGE.format("<script>alert(1)</script>"), ".html", _HTML),
    _refused("html_net", _PAGE.format("<img src=http://port.example/x>"), ".html", _HTML),
    _refused("html_form", _PAGE.format("<form action=/x><input></form>"), ".htm", _HTML),
    _refused("html_hidden", _PAGE.format("<p hidden>x</p>"), ".txt", _HTML),
    _refused("html_deep", _PAGE.format("<div>" * 50_000), ".html", _HTML),
    _refused("html_open", "<html>" + "<!--" * 50_000, ".html", _HTML),
    _refused("html_attr", "<html " + "a=b " * 50_000, ".xhtml", _HTML),
    _refused(
        "xml_laughs", f"<?xml version='1.0'?><!DOCTYPE x [{_LAUGHS}]><x>&l8;</x>", ".xml", _XML
    ),
    _refused(
        "xml_xxe",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
        ".xml",
        _XML,
    ),
    _refused("xml_deep", "<?xml version='1.0'?>" + "<a>" * 50_000, ".xml", _XML),
    _refused(
        "rss_cut", "<?xml version='1.0'?><rss version='2.0'><channel><item><ti", ".rss", _FEED
    ),
    _refused("rss_amp", "<rss version='2.0'><channel><title>A & B</title>", ".txt", _FEED),
    _refused("rss_esc", f"<rss version='2.0'><title>{ESC}]0;{HIDDEN}{BEL}</title>", ".xml", _FEED),
    _refused(
        "rss_links", "<feed xmlns='x'><link href='file:///etc/passwd'/></feed>", ".atom", _FEED
    ),
    _refused("json_feed", f'{{"title": "\\u001b]0;{HIDDEN}\\u0007"}}', ".json", _JSON),
    _refused("json_deep", "[" * 100_000, ".json", _JSON),
    _refused("json_num", '{"n": ' + "9" * 10_000 + "}", ".txt", _JSON),
    _refused("json_cut", '{"title": "The har', ".jsonl", _JSON),
    _refused("opml_exec", "<opml><outline xmlUrl='|touch x'/></opml>", ".opml", "lists of feeds"),
    _refused("doc_rtf", "The harbour", ".rtf", "RTF documents are not read yet"),
)
"""Formats to come. Until then each is skipped with a reason, and its dangers with it."""
