"""Make the files under ``src/counterclaim/data``, one command for each."""
