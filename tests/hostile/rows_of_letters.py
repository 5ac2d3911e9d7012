"""Rows of the catalogue that would act on a terminal, or hide words on it."""

from __future__ import annotations

from tests.hostile.case import BEL, ESC, HIDDEN, NUMBER, ST, Case, page, text_case

ESCAPES = (
    text_case(
        "esc_csi", f"was {ESC}[{NUMBER};1H{ESC}[{NUMBER}mclosed{ESC}[{NUMBER}J", "was closed"
    ),
    text_case("esc_modes", f"was {ESC}[?{NUMBER}h{ESC}[?2004{NUMBER}lclosed", "was closed"),
    text_case(
        "esc_title", f"was {ESC}]0;{HIDDEN}{BEL}{ESC}]2;{HIDDEN}{ST}closed", "was closed", ";"
    ),
    text_case(
        "esc_notify",
        f"was {ESC}]9;{HIDDEN}{BEL}{ESC}]777;notify;{HIDDEN}{ST}{ESC}]4;1;{HIDDEN}{BEL}closed",
        "was closed",
    ),
    text_case("esc_osc52", f"was {ESC}]52;c;{HIDDEN}={BEL}closed", "was closed"),
    text_case(
        "esc_osc8",
        f"the {ESC}]8;;https://{HIDDEN}.example{ST}bank{ESC}]8;;{ST} is open",
        "the bank is open",
    ),
    text_case(
        "esc_dcs",
        f"was {ESC}Pq#0;{HIDDEN}~~{ST}{ESC}_Ga=T;{HIDDEN}{ST}"
        f"{ESC}Ptmux;{ESC}{ESC}]52;c;{HIDDEN}{BEL}{ST}{ESC}^{HIDDEN}{ST}closed",
        "was closed",
    ),
    text_case(
        "esc_query",
        f"was {ESC}[6n{ESC}[>{NUMBER}c{ESC}]11;?{HIDDEN}{BEL}{ESC}P+q{HIDDEN}{ST}{ESC}Zclosed",
        "was closed",
    ),
    text_case("esc_c1", f"was \x9b{NUMBER}m\x9d0;{HIDDEN}\x9c\x90{HIDDEN}\x9cclosed", "was closed"),
    Case("esc_c1raw", page("esc_c1raw", "was ").encode() + b"\x9b31mclosed\x8e\x8f", "›31mclosed"),
    text_case("esc_unterm", f"was {ESC}]0;{HIDDEN}\n\nIt opened again.", "It opened again."),
    text_case("esc_charset", f"\x0ewas\x0f {ESC}(0closed{ESC}(B", "was closed"),
    text_case(
        "esc_splice",
        f"was {ESC}\x00[\x00{NUMBER}m{ESC}{ESC}]0;{HIDDEN}{BEL}closed" + " so" * 50,
        "closed",
    ),
    text_case("esc_overprint", "was open\b\b\b\bclosed\x0b\x0c", "was openclosed"),
    text_case(
        "esc_sgr_hidden", f"was {ESC}[8mnot{ESC}[28m {ESC}[30;40mclosed{ESC}[0m", "was not closed"
    ),
    text_case("esc_paste", f"was {ESC}[201~rm -r{ESC}[200~ closed", "was rm -r closed"),
    text_case("esc_reset", f"was {ESC}c{ESC}7{ESC}8{ESC}#8{ESC}k{HIDDEN}{ST}closed", "was closed"),
    text_case(
        "esc_in_quote", f"“We {ESC}[{NUMBER}mwait,” said Ana{ESC}]0;{HIDDEN}{BEL} Ruiz.", "We wait"
    ),
    Case(
        "esc_in_headline",
        f"Port {ESC}]0;{HIDDEN}{BEL}closed {ESC}[{NUMBER}mtoday\n\nThe ferries wait.\n".encode(),
        "Port closed today",
    ),
)
"""Sequences of ECMA-48 and of the terminals that extend it."""

LETTERS = (
    text_case("uni_bidi", "was \u202eexe\u202c.txt \u2066closed\u2069", "was exe.txt closed"),
    text_case("uni_rtl", "שלום עולם ומرحبا\u200f", "שלום עולם"),
    text_case("uni_zwflood", "was" + "\u200b" * 100_000 + "closed", "closed"),
    text_case("uni_zalgo", "clo" + "\u0301\u0316" * 5000 + "sed", "sed", "\u0301\u0316" * 3),
    text_case("uni_wide", "東京湾の港は月曜日に閉鎖された。" * 20, "東京湾の港"),
    text_case("uni_emoji", "\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f1eb\U0001f1ee☂️", "☂"),
    text_case("uni_cuneiform", "𒀱 and ﷽ and 𒐫", "𒀱"),
    text_case(
        "uni_tags",
        "was closed" + "".join(chr(0xE0000 + ord(each)) for each in HIDDEN),
        "was closed",
    ),
    Case("uni_surrogate", page("uni_surrogate").encode() + b"was \xed\xa0\x80 closed", "closed"),
    text_case("uni_nonchar", "was \ufdd0\uffff\U0001fffe closed", "closed", "\ufdd0", "\uffff"),
    text_case("uni_lines", "one\x85two\u2028three\u2029four\x1cfive\x1fsix", "one two three four"),
    text_case("uni_nfd", "The cafe\u0301 of Ardvik", "of Ardvik"),
    text_case("uni_space", "the\u00a0north\u2009quay", "the"),
    text_case("uni_combining_first", "\u0301\u0301 closed", "closed"),
)
"""Letters that hide, turn round, pile up or only look like line ends."""
