-- Where two who record the same identifier meet, whichever their units: the row is locked before a record with it is written, so that the
-- second sees the first.
CREATE TABLE IF NOT EXISTS ledger_identifier (
  indicator_id BINARY(16) NOT NULL,
  identifier VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_ledger_identifier PRIMARY KEY (indicator_id, identifier)
);
