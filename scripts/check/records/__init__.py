"""The records of facilities, held against each other and against what a record may say."""
