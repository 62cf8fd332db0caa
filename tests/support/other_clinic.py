"""The settings of a clinic that takes the site over."""

OTHER_CLINIC = {
    "site_url": "https://lake.example/our/site/",
    "name": "Lakeside Family Practice",
    "website": "https://www.lake.example/",
    "report_form": "https://forms.lake.example/report?from=site",
    "report_form_label": "Ask Lakeside for a report",
    "contact": "mailto:desk@lake.example",
    "contact_label": "Write to Lakeside",
}
