"""What can go wrong with the program; trouble with data is a value, never one of these.

    CounterclaimError
    ├── UsageError           the caller asked for something that cannot be
    │   ├── UnknownNameError     no such rule, parser, runner, claim ...
    │   └── ChainError           stages put together in an order that cannot run
    ├── ModelError           the language model is missing, altered or of another version
    ├── ResourceError        a lexicon, actor table or gazetteer is missing or malformed
    ├── ExtractorError       a language model that was asked for gives no usable answer
    └── RecordError          a line of a record file cannot be decoded

Every message names its object and the remedy.
"""


class CounterclaimError(Exception):
    """Base of all errors of this package, so that one `except` catches them."""


class UsageError(CounterclaimError):
    """The request itself cannot be carried out."""


class UnknownNameError(UsageError):
    """Nothing is registered or stored under that name."""


class ChainError(UsageError):
    """A stage needs what no earlier stage gives."""


class ModelError(CounterclaimError):
    """The language model cannot be loaded or is not the one that was shipped."""


class ResourceError(CounterclaimError):
    """A data file of the package is missing or malformed."""


class ExtractorError(CounterclaimError):
    """An extractor is not set up, or the service behind it does not answer as it should."""


class RecordError(CounterclaimError):
    """A line of a record file does not hold the record it should."""
