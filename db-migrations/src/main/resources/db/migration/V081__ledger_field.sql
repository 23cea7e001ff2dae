-- The fields of a ledger. One that is no longer asked for is retired, not removed: records that have it stay readable. Choices stand one
-- on a line.
CREATE TABLE IF NOT EXISTS ledger_field (
  ledger_id BINARY(16) NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  type VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  label VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_label VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  help VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  required BOOLEAN NOT NULL,
  choices VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  unit_of_measure VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  remind_days INT NULL,
  retired BOOLEAN NOT NULL,
  CONSTRAINT pk_ledger_field PRIMARY KEY (ledger_id, code),
  CONSTRAINT fk_ledger_field_ledger FOREIGN KEY (ledger_id) REFERENCES ledger (id),
  CONSTRAINT ck_ledger_field_type CHECK (type IN ('TEXT', 'NUMBER', 'DATE', 'MONEY', 'CHOICE', 'PERSON', 'ENTERPRISE', 'IDENTIFIER')),
  CONSTRAINT ck_ledger_field_role CHECK (role IN ('COUNTED_ON', 'ENDS_ON', 'AMOUNT'))
);
