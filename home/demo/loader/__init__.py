"""From the seeds to pages, people and records: what `manage.py demo` runs. Running it again changes nothing."""
