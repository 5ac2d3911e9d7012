"""The terminal application: asks the parsing layer questions and draws the answers."""
