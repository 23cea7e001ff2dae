-- How a unit has tuned a rule that looks for odd values: a further row each time, the highest version holds. Thresholds are written as
-- NAME:number,… like the warnings beside a value. Codes are known to the application, so that a further rule needs no migration.
CREATE TABLE IF NOT EXISTS warning_rule (
  org_unit_id BINARY(16) NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  active BOOLEAN NOT NULL,
  thresholds VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_at DATETIME(6) NOT NULL,
  set_by BINARY(16) NULL,
  CONSTRAINT pk_warning_rule PRIMARY KEY (org_unit_id, code, version),
  CONSTRAINT fk_warning_rule_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_warning_rule_set_by FOREIGN KEY (set_by) REFERENCES person (id),
  CONSTRAINT ck_warning_rule_version CHECK (version >= 1)
);
