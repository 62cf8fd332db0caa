"""How long, heavy and hard a thing may be before a lamp says so. All of it is data: change it here.

Addresses are below the site's root, as everywhere: `""` is the start page.
"""

# Words that a reader sees on a page before opening anything (amount.py says what is not counted).
WORDS = {
    "": 180,
    "which/": 250,
    "images/": 400,
    "places/": 150,
    "reports/": 200,
    "why/": 300,
    "cd/": 250,
    "soon/": 300,
    "about/": 300,
}
FACILITY_WORDS = 300
REVIEW_WORDS = 5_500  # of the whole review sheet: what a doctor reads the first time
ANSWER_WORDS = 60  # of one on the page of questions
SCRIPT_WORDS = 110  # to say on the phone
BOX_WORDS = 40  # of one answer under "If they say ..."
TWICE = 9  # words: a shorter paragraph may stand on two pages

# Of the text.
GRADE = 6.0  # Flesch-Kincaid
GRADES = {"why/": 7.0}  # the clinic's own words: radiologist, specialized, in the ordinary course
SENTENCE = 20  # words: worth a look
LONG_SENTENCE = 25
PARAGRAPH = 5  # sentences
LIST = 9  # items
TITLE = 65  # characters: more is cut off in a list of results
DESCRIPTION = (50, 160)  # characters
RECORD_NAME, RECORD_TEXT = 100, 500  # characters

# Of the messages that staff send. (A text message: load/values/gsm7.py.)
PHONE_WORDS = 75  # thirty seconds

# Bytes, after gzip -9: a page comes in one round trip.
FACILITY_BYTES = 8_576  # with the address of the page in each language
OTHER_BYTES = 10_240
PLACES_BYTES, EACH_PLACE = 12_288, 272  # the list, also to search on the start page: with many
# places, so many for each
TRANSLATED = 1.25  # times the English page, without the English beside it
SHEET_BYTES = 43_008  # the review sheet, for a doctor at a desk, comes in two

# Sheets of paper; a page that is not named here takes one. /places/ takes more with more places.
SHEETS = {"which/": 2, "images/": 2, "soon/": 2, "questions/": 3, "about/": 2}
PLACES_ON_A_SHEET = 11
TRANSLATED_SHEETS = 1  # more than its English page: card and call stand there in both languages
