"""The languages: data, one folder each, and the loader."""

from foundation.errors import DefinitionError
from foundation.limits import LIMITS, TIMEOUTS, Limit, Limits
from languages.definition import Catalogue, Language, load

__all__ = ["LIMITS", "TIMEOUTS", "Catalogue", "DefinitionError", "Language", "Limit", "Limits", "load"]
