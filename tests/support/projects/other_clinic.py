"""The settings of a clinic that takes the site over. Name and address are short: a text message has
room for 160 letters, and they must fit wherever those of the real clinic do."""

OTHER_CLINIC = {
    "site_url": "https://x.example/o/s/",
    "name": "Ostrom",
    "website": "https://www.ostrom.example/",
    "report_form": "https://forms.ostrom.example/report?from=site",
    "report_form_label": "Ask Ostrom for a report",
    "contact": "mailto:desk@ostrom.example",
    "contact_label": "Write to Ostrom",
}
