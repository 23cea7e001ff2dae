-- Whose a ledger record was before a part of a split unit took it over: the months until then count it with that unit. Mergers leave no row
-- here; what a merged unit kept is read through org_unit_succession.
CREATE TABLE IF NOT EXISTS ledger_record_former (
  record_id BINARY(16) NOT NULL,
  to_month INT NOT NULL,
  from_month INT NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  taken_by BINARY(16) NOT NULL,
  CONSTRAINT pk_ledger_record_former PRIMARY KEY (record_id, to_month),
  CONSTRAINT fk_ledger_record_former_record FOREIGN KEY (record_id) REFERENCES ledger_record (id),
  CONSTRAINT fk_ledger_record_former_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_ledger_record_former_taken_by FOREIGN KEY (taken_by) REFERENCES person (id),
  INDEX ix_ledger_record_former_org_unit (org_unit_id, to_month)
);
