"""What the reader knows better: entities hidden, merged, renamed, retyped; speakers corrected.

Pure. A correction is one line of a plain file (``lines``); all of them together say what a name
means (``meaning``), and that is put in place of what was found in an article (``applying``). The
file itself is kept by `articles.state`, and the index follows it.
"""
