-- Criteria get a column; SQLite keeps the words of a table as they were written, so it is made anew.

CREATE TEMPORARY TABLE kept AS SELECT *, code = 'C05' FROM criterion;

DROP TABLE criterion;

CREATE TABLE criterion (
	code TEXT NOT NULL,
	position INTEGER NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('harm', 'pace', 'benefit', 'feasibility')),
	name_en TEXT NOT NULL,
	name_ru TEXT NOT NULL,
	name_be TEXT NOT NULL,
	weight REAL NOT NULL,
	bar REAL NOT NULL,
	question_en TEXT NOT NULL,
	question_ru TEXT NOT NULL,
	question_be TEXT NOT NULL,
	anchor_1_en TEXT NOT NULL,
	anchor_1_ru TEXT NOT NULL,
	anchor_1_be TEXT NOT NULL,
	anchor_3_en TEXT NOT NULL,
	anchor_3_ru TEXT NOT NULL,
	anchor_3_be TEXT NOT NULL,
	anchor_5_en TEXT NOT NULL,
	anchor_5_ru TEXT NOT NULL,
	anchor_5_be TEXT NOT NULL,
	anchor_7_en TEXT NOT NULL,
	anchor_7_ru TEXT NOT NULL,
	anchor_7_be TEXT NOT NULL,
	anchor_9_en TEXT NOT NULL,
	anchor_9_ru TEXT NOT NULL,
	anchor_9_be TEXT NOT NULL,
	red_line REAL,
	safeguard_line REAL,
	reason TEXT NOT NULL,
	brief_reference TEXT NOT NULL,
	priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
	PRIMARY KEY (code),
	CHECK (weight BETWEEN 0 AND 1),
	CHECK (bar BETWEEN 1 AND 9),
	CHECK (red_line BETWEEN 1 AND 9),
	CHECK (safeguard_line BETWEEN 1 AND 9)
)
 STRICT;

INSERT INTO criterion SELECT * FROM kept;

DROP TABLE kept;
