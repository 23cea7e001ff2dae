-- Every version of a ledger record, whole and immutable, with who made it, why, and how the report of its month stood then.
CREATE TABLE IF NOT EXISTS ledger_record_version (
  record_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content_hash BINARY(32) NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  month_state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by BINARY(16) NOT NULL,
  CONSTRAINT pk_ledger_record_version PRIMARY KEY (record_id, number),
  CONSTRAINT fk_ledger_record_version_record FOREIGN KEY (record_id) REFERENCES ledger_record (id),
  CONSTRAINT fk_ledger_record_version_made_by FOREIGN KEY (made_by) REFERENCES person (id),
  CONSTRAINT ck_ledger_record_version_state CHECK (state IN ('VALID', 'WITHDRAWN'))
);
