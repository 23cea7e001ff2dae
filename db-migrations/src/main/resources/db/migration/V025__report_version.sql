-- A submission, stored once, whole and immutable: canonical JSON with its SHA-256. The evidence.
CREATE TABLE IF NOT EXISTS report_version (
  id BINARY(16) NOT NULL,
  report_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content_hash BINARY(32) NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  submitted_by BINARY(16) NOT NULL,
  filed_on_behalf BOOLEAN NOT NULL,
  CONSTRAINT pk_report_version PRIMARY KEY (id),
  CONSTRAINT uq_report_version_number UNIQUE (report_id, number),
  CONSTRAINT fk_report_version_report FOREIGN KEY (report_id) REFERENCES report (id),
  CONSTRAINT fk_report_version_submitted_by FOREIGN KEY (submitted_by) REFERENCES person (id)
);
