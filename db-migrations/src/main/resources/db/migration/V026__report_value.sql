-- The current values of reports, submitted or approved, by their natural key: the open month stays together.
CREATE TABLE IF NOT EXISTS report_value (
  month INT NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount DECIMAL(24, 4) NULL,
  note VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  earlier_status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  earlier_amount DECIMAL(24, 4) NULL,
  warnings VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT pk_report_value PRIMARY KEY (month, org_unit_id, indicator_id),
  CONSTRAINT ck_report_value_status CHECK (status IN ('REPORTED', 'NOT_APPLICABLE', 'WITHHELD')),
  CONSTRAINT ck_report_value_amount CHECK ((status = 'NOT_APPLICABLE') = (amount IS NULL)),
  INDEX ix_report_value_unit (org_unit_id, month)
);
