"""Claims: a document and its dates become statements with who, where, how much and what kind of act."""

from pipeline.claims.extract import Extraction, extract
from pipeline.claims.link import link
from pipeline.claims.models import Models
from pipeline.claims.models import load as load_models

__all__ = ["Extraction", "Models", "extract", "link", "load_models"]
