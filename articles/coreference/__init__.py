"""Which mentions of one article are the same person, organisation or place."""
