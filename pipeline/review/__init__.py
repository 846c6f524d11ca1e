"""Deciding: the append-only log of decisions, and the local page on which people take them."""
