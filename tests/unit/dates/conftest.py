"""Properties are tested on the same examples everywhere, and not by the clock of a busy machine."""

from hypothesis import settings

settings.register_profile("dates", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("dates")
