"""Other people's web pages that the site leads to, or rests on: whether they still answer."""
