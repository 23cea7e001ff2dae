-- What a person has typed and not submitted: one row per person and report, neither a version nor audited.
CREATE TABLE IF NOT EXISTS report_draft (
  person_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  base_version INT NOT NULL,
  filled INT NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_report_draft PRIMARY KEY (person_id, org_unit_id, month),
  INDEX ix_report_draft_report (org_unit_id, month)
);
