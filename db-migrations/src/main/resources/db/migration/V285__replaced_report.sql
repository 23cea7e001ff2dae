-- The state of a report that was not approved yet, and its version, until another replaced it: what a summary table showed at a date. When it was approved,
-- the report itself and its corrections say.
CREATE TABLE IF NOT EXISTS replaced_report (
  report_id BINARY(16) NOT NULL,
  known_to DATETIME(6) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_replaced_report PRIMARY KEY (report_id, known_to),
  CONSTRAINT ck_replaced_report_state CHECK (state IN ('SUBMITTED', 'RETURNED', 'WITHDRAWN'))
);
