"""Claims → links: which statements are about one event, how likely, and why."""

from pipeline.match.encoder import load as load_encoder
from pipeline.match.link import link_claims

__all__ = ["link_claims", "load_encoder"]
