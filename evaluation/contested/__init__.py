"""The contested-figures benchmark: reports written for it, with gold claims, incidents, questions and answers."""
