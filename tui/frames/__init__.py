"""From what Textual wants to be seen to the fewest bytes that make a terminal show it.

Textual writes every region that may have changed anew. Here it is compared with what the terminal
shows already, and only the difference is sent. ``cell`` is the common measure of both, ``updates``
and ``cells`` read what Textual wants, ``shown`` and ``changes`` compare, ``shifts`` finds rows that
have only moved, ``pen`` and ``sgr`` write short sequences. Where there are several ways, each is
written out and the shortest is sent.
"""
