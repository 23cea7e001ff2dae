-- 更正: a further version of an approved report that waits beside it, with its reason. What was approved stands and counts until this one is approved
-- too; taken back or returned it changes nothing. At most one of a report is open (submitted or returned): the unit's row is locked for it.
CREATE TABLE IF NOT EXISTS report_correction (
  report_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  corrected_version INT NOT NULL,
  version INT NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  filed_on_behalf BOOLEAN NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  submitted_by BINARY(16) NOT NULL,
  review_started_at DATETIME(6) NULL,
  reviewed_at DATETIME(6) NULL,
  reviewed_by BINARY(16) NULL,
  CONSTRAINT pk_report_correction PRIMARY KEY (report_id, number),
  CONSTRAINT fk_report_correction_report FOREIGN KEY (report_id) REFERENCES report (id),
  CONSTRAINT fk_report_correction_submitted_by FOREIGN KEY (submitted_by) REFERENCES person (id),
  CONSTRAINT fk_report_correction_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES person (id),
  CONSTRAINT ck_report_correction_state CHECK (state IN ('SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN'))
);
