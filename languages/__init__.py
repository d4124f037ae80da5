"""The languages: data, one folder each, and its loader. Knows no other room."""

from languages.definition import Catalogue, Language, load
from languages.errors import DefinitionError
from languages.limits import LIMITS, TIMEOUTS, Limit, Limits

__all__ = ["LIMITS", "TIMEOUTS", "Catalogue", "DefinitionError", "Language", "Limit", "Limits", "load"]
