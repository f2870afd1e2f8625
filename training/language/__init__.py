"""Train, measure and describe the language model that ``read/parse`` runs."""
