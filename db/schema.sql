-- The newest schema, generated from roadmap_app/storage/sqlalchemy_tables.py; tests keep the two the same.

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

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

CREATE TABLE element (
	code TEXT NOT NULL,
	position INTEGER NOT NULL,
	name_en TEXT NOT NULL,
	name_ru TEXT NOT NULL,
	name_be TEXT NOT NULL,
	domain TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('institution', 'treaty', 'agreement', 'programme', 'budget-instrument', 'infrastructure', 'technical-regime', 'joint-body', 'media', 'practice')),
	layer TEXT NOT NULL CHECK (layer IN ('decorative', 'operational', 'mixed')),
	status TEXT NOT NULL CHECK (status IN ('in-force', 'dormant', 'never-established', 'completed', 'planned', 'suspended', 'unknown')),
	scope TEXT NOT NULL CHECK (scope IN ('element', 'context')),
	legal_basis TEXT NOT NULL,
	signed_on TEXT NOT NULL,
	in_force_from TEXT NOT NULL,
	parties TEXT NOT NULL,
	exit_clause TEXT NOT NULL,
	exit_route TEXT NOT NULL,
	notice_months INTEGER,
	term_start TEXT NOT NULL,
	term_months INTEGER,
	renewal_months INTEGER,
	notice_before_expiry_months INTEGER,
	affected_groups TEXT NOT NULL,
	summary_en TEXT NOT NULL,
	summary_ru TEXT NOT NULL,
	summary_be TEXT NOT NULL,
	why_it_matters_en TEXT NOT NULL,
	why_it_matters_ru TEXT NOT NULL,
	why_it_matters_be TEXT NOT NULL,
	citizen_benefit_en TEXT NOT NULL,
	citizen_benefit_ru TEXT NOT NULL,
	citizen_benefit_be TEXT NOT NULL,
	citizens_en TEXT NOT NULL,
	citizens_ru TEXT NOT NULL,
	citizens_be TEXT NOT NULL,
	business_en TEXT NOT NULL,
	business_ru TEXT NOT NULL,
	business_be TEXT NOT NULL,
	replacement_hint_en TEXT NOT NULL,
	replacement_hint_ru TEXT NOT NULL,
	replacement_hint_be TEXT NOT NULL,
	confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
	retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
	PRIMARY KEY (code),
	CHECK (notice_months BETWEEN 0 AND 1200),
	CHECK (term_months BETWEEN 0 AND 1200),
	CHECK (renewal_months BETWEEN 0 AND 1200),
	CHECK (notice_before_expiry_months BETWEEN 0 AND 1200),
	CHECK (signed_on = '' OR (length(signed_on) IN (4, 7, 10) AND signed_on || substr('-01-01', length(signed_on) - 3) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND signed_on || substr('-01-01', length(signed_on) - 3) >= '0001' AND signed_on || substr('-01-01', length(signed_on) - 3) IS date(signed_on || substr('-01-01', length(signed_on) - 3), '+0 days'))),
	CHECK (in_force_from = '' OR (length(in_force_from) IN (4, 7, 10) AND in_force_from || substr('-01-01', length(in_force_from) - 3) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND in_force_from || substr('-01-01', length(in_force_from) - 3) >= '0001' AND in_force_from || substr('-01-01', length(in_force_from) - 3) IS date(in_force_from || substr('-01-01', length(in_force_from) - 3), '+0 days'))),
	CHECK (term_start = '' OR (length(term_start) IN (4, 7, 10) AND term_start || substr('-01-01', length(term_start) - 3) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND term_start || substr('-01-01', length(term_start) - 3) >= '0001' AND term_start || substr('-01-01', length(term_start) - 3) IS date(term_start || substr('-01-01', length(term_start) - 3), '+0 days')))
)
 STRICT;

CREATE TABLE revision (
	id INTEGER NOT NULL CHECK (id = 1),
	number INTEGER NOT NULL,
	PRIMARY KEY (id)
)
 STRICT;

CREATE TABLE round (
	number INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed', 'revealed', 'settled')),
	contested_only INTEGER NOT NULL CHECK (contested_only IN (0, 1)),
	opened_on TEXT NOT NULL,
	closed_on TEXT NOT NULL,
	revealed_on TEXT NOT NULL,
	reopen_reason TEXT NOT NULL,
	PRIMARY KEY (number),
	CHECK (number >= 1),
	CHECK (opened_on = '' OR (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND opened_on >= '0001' AND opened_on IS date(opened_on, '+0 days'))),
	CHECK (closed_on = '' OR (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND closed_on >= '0001' AND closed_on IS date(closed_on, '+0 days'))),
	CHECK (revealed_on = '' OR (revealed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND revealed_on >= '0001' AND revealed_on IS date(revealed_on, '+0 days')))
)
 STRICT;

CREATE TABLE route (
	code TEXT NOT NULL,
	position INTEGER NOT NULL,
	name_en TEXT NOT NULL,
	name_ru TEXT NOT NULL,
	name_be TEXT NOT NULL,
	clock TEXT NOT NULL CHECK (clock IN ('notice', 'renewal', 'fixed-end', 'referendum', 'at-once', 'consent', 'contract', 'suspend', 'unknown')),
	what_it_means_en TEXT NOT NULL,
	what_it_means_ru TEXT NOT NULL,
	what_it_means_be TEXT NOT NULL,
	articles TEXT NOT NULL,
	default_notice_months INTEGER,
	objection_months INTEGER NOT NULL,
	needs_en TEXT NOT NULL,
	needs_ru TEXT NOT NULL,
	needs_be TEXT NOT NULL,
	PRIMARY KEY (code),
	CHECK (default_notice_months BETWEEN 0 AND 1200),
	CHECK (objection_months BETWEEN 0 AND 1200)
)
 STRICT;

CREATE TABLE seat (
	code TEXT NOT NULL,
	position INTEGER NOT NULL,
	pseudonym TEXT NOT NULL,
	"group" TEXT NOT NULL,
	PRIMARY KEY (code)
)
 STRICT;

CREATE TABLE workspace (
	id TEXT NOT NULL,
	title TEXT NOT NULL,
	mode TEXT NOT NULL CHECK (mode IN ('panel', 'individual')),
	language TEXT NOT NULL CHECK (language IN ('en', 'ru', 'be')),
	illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
	rule TEXT NOT NULL CHECK (rule IN ('ipras', 'classic')),
	quorum INTEGER NOT NULL,
	majority_end REAL NOT NULL,
	majority_time REAL NOT NULL,
	majority_stay REAL NOT NULL,
	smallest_group INTEGER NOT NULL,
	count_hidden INTEGER NOT NULL CHECK (count_hidden IN (0, 1)),
	baseline TEXT NOT NULL,
	PRIMARY KEY (id),
	CHECK (quorum >= 1),
	CHECK (smallest_group >= 1),
	CHECK (majority_end BETWEEN 0.5 AND 1),
	CHECK (majority_time BETWEEN 0.5 AND 1),
	CHECK (majority_stay BETWEEN 0.5 AND 1),
	CHECK (baseline = '' OR (length(baseline) IN (4, 7, 10) AND baseline || substr('-01-01', length(baseline) - 3) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND baseline || substr('-01-01', length(baseline) - 3) >= '0001' AND baseline || substr('-01-01', length(baseline) - 3) IS date(baseline || substr('-01-01', length(baseline) - 3), '+0 days')))
)
 STRICT;

CREATE TABLE ballot (
	round INTEGER NOT NULL,
	seat TEXT NOT NULL,
	PRIMARY KEY (round, seat),
	FOREIGN KEY(round) REFERENCES round (number) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(seat) REFERENCES seat (code) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE decision (
	element TEXT NOT NULL,
	disposition TEXT NOT NULL CHECK (disposition IN ('abolish', 'transitional', 'retain', 'no_consensus', 'insufficient', 'hidden')),
	basis TEXT NOT NULL CHECK (basis IN ('panel', 'meeting')),
	round INTEGER NOT NULL,
	reason TEXT NOT NULL,
	dissent TEXT NOT NULL,
	decided_on TEXT NOT NULL,
	digest TEXT NOT NULL,
	PRIMARY KEY (element),
	CHECK (disposition NOT IN ('insufficient', 'hidden')),
	CHECK (decided_on = '' OR (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND decided_on >= '0001' AND decided_on IS date(decided_on, '+0 days'))),
	FOREIGN KEY(round) REFERENCES round (number) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE dependency (
	dependent TEXT NOT NULL,
	support TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('legal', 'functional')),
	PRIMARY KEY (dependent, support),
	CHECK (dependent <> support),
	FOREIGN KEY(dependent) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(support) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE judgement (
	round INTEGER NOT NULL,
	seat TEXT NOT NULL,
	element TEXT NOT NULL,
	value INTEGER,
	confidence TEXT CHECK (confidence IN ('high', 'medium', 'low') OR confidence IS NULL),
	reason TEXT NOT NULL,
	PRIMARY KEY (round, seat, element),
	CHECK (value BETWEEN 1 AND 9),
	FOREIGN KEY(round) REFERENCES round (number) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(seat) REFERENCES seat (code) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE milestone (
	element TEXT NOT NULL,
	position INTEGER NOT NULL,
	title TEXT NOT NULL,
	"offset" INTEGER NOT NULL,
	PRIMARY KEY (element, position),
	CHECK ("offset" BETWEEN -365250 AND 365250),
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE "plan" (
	element TEXT NOT NULL,
	exit_route TEXT NOT NULL,
	preparation_days INTEGER,
	notice_months INTEGER,
	responsible_body TEXT NOT NULL,
	stops_on_day_d TEXT NOT NULL,
	nothing_can_stop INTEGER NOT NULL CHECK (nothing_can_stop IN (0, 1)),
	planned_stop INTEGER,
	planned_end INTEGER,
	end_trigger TEXT NOT NULL,
	replacement TEXT NOT NULL,
	replacement_element TEXT NOT NULL,
	no_replacement_reason TEXT NOT NULL,
	safeguard TEXT NOT NULL,
	acquired_rights TEXT NOT NULL,
	evidence_of_end TEXT NOT NULL,
	oversight_body TEXT NOT NULL,
	duty_to_publish TEXT NOT NULL,
	sovereignty_guarantee TEXT NOT NULL,
	review_after_months INTEGER,
	ending_condition TEXT NOT NULL,
	amendment TEXT NOT NULL,
	budget TEXT NOT NULL,
	PRIMARY KEY (element),
	CHECK (notice_months BETWEEN 0 AND 1200),
	CHECK (review_after_months BETWEEN 0 AND 1200),
	CHECK (preparation_days BETWEEN -365250 AND 365250),
	CHECK (planned_stop BETWEEN -365250 AND 365250),
	CHECK (planned_end BETWEEN -365250 AND 365250),
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE rating (
	round INTEGER NOT NULL,
	seat TEXT NOT NULL,
	element TEXT NOT NULL,
	criterion TEXT NOT NULL,
	value INTEGER,
	confidence TEXT CHECK (confidence IN ('high', 'medium', 'low') OR confidence IS NULL),
	reason TEXT NOT NULL,
	PRIMARY KEY (round, seat, element, criterion),
	CHECK (value BETWEEN 1 AND 9),
	FOREIGN KEY(round) REFERENCES round (number) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(seat) REFERENCES seat (code) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(criterion) REFERENCES criterion (code) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE round_element (
	round INTEGER NOT NULL,
	element TEXT NOT NULL,
	PRIMARY KEY (round, element),
	FOREIGN KEY(round) REFERENCES round (number) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE service (
	element TEXT NOT NULL,
	served TEXT NOT NULL,
	PRIMARY KEY (element, served),
	CHECK (element <> served),
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(served) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE source (
	element TEXT NOT NULL,
	position INTEGER NOT NULL,
	note TEXT NOT NULL,
	address TEXT NOT NULL,
	verified TEXT NOT NULL CHECK (verified IN ('excerpt-seen', 'memory', 'not-verified')),
	PRIMARY KEY (element, position),
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE split (
	part TEXT NOT NULL,
	element TEXT NOT NULL,
	waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
	PRIMARY KEY (part),
	CHECK (part <> element),
	FOREIGN KEY(part) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(element) REFERENCES element (code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX dependency_support ON dependency (support);
CREATE INDEX judgement_element ON judgement (element);
CREATE INDEX rating_element ON rating (element);
CREATE INDEX round_element_element ON round_element (element);
CREATE INDEX service_served ON service (served);
CREATE INDEX split_element ON split (element);
