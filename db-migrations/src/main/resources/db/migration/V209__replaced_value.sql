-- Approved values that an approved correction replaced, with the span of time in which they counted: what was known at a date.
CREATE TABLE IF NOT EXISTS replaced_value (
  month INT NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  known_to DATETIME(6) NOT NULL,
  known_from DATETIME(6) NOT NULL,
  status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount DECIMAL(24, 4) NULL,
  CONSTRAINT pk_replaced_value PRIMARY KEY (month, org_unit_id, indicator_id, known_to),
  INDEX ix_replaced_value_unit (org_unit_id, month)
);
