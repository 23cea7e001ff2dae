-- A thing that was counted: a patent, a pledge, a training. The row is its present version; beside the content stand what months are counted
-- and lists are found by. The amount is in the indicator's unit of measure. The identifier is live while the record is valid: one unit has
-- it once; two units may both have it, which is a claim to settle.
CREATE TABLE IF NOT EXISTS ledger_record (
  id BINARY(16) NOT NULL,
  ledger_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  counted_on DATE NOT NULL,
  ends_on DATE NULL,
  due_on DATE NULL,
  amount DECIMAL(34, 12) NULL,
  identifier VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  live_identifier VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content_hash BINARY(32) NOT NULL,
  words VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci NOT NULL,
  demonstration BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_ledger_record PRIMARY KEY (id),
  CONSTRAINT uq_ledger_record_identifier UNIQUE (indicator_id, org_unit_id, live_identifier),
  CONSTRAINT fk_ledger_record_ledger FOREIGN KEY (ledger_id) REFERENCES ledger (id),
  CONSTRAINT fk_ledger_record_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT fk_ledger_record_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_ledger_record_state CHECK (state IN ('VALID', 'WITHDRAWN')),
  CONSTRAINT ck_ledger_record_live CHECK (state = 'VALID' OR live_identifier IS NULL),
  INDEX ix_ledger_record_counted (org_unit_id, indicator_id, counted_on, id),
  INDEX ix_ledger_record_content (org_unit_id, indicator_id, content_hash),
  INDEX ix_ledger_record_claim (indicator_id, live_identifier),
  INDEX ix_ledger_record_due (org_unit_id, state, due_on)
);
