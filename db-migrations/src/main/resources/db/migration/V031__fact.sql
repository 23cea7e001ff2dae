-- Approved values, append-only: a correction adds the difference with the version it comes from and the instant it became known.
-- The value of a month is the sum of its rows, for stocks too.
CREATE TABLE IF NOT EXISTS fact (
  indicator_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  version_id BINARY(16) NOT NULL,
  amount DECIMAL(24, 4) NOT NULL,
  known_from DATETIME(6) NOT NULL,
  demonstration BOOLEAN NOT NULL,
  CONSTRAINT pk_fact PRIMARY KEY (indicator_id, month, org_unit_id, version_id),
  INDEX ix_fact_unit (org_unit_id, indicator_id, month)
);
