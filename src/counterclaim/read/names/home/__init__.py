"""In which country a report is set, and where its outlet is at home."""
