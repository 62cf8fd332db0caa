"""The pages, templates and addresses of the site, and what they ask for."""
