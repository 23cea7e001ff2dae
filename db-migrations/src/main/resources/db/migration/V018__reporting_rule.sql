-- On which day of the month reports of a unit's children open, and on which of the next they are due. Units without a row use 25 and 5.
CREATE TABLE IF NOT EXISTS reporting_rule (
  org_unit_id BINARY(16) NOT NULL,
  open_day TINYINT NOT NULL,
  due_day TINYINT NOT NULL,
  CONSTRAINT pk_reporting_rule PRIMARY KEY (org_unit_id),
  CONSTRAINT fk_reporting_rule_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_reporting_rule_days CHECK (open_day BETWEEN 1 AND 28 AND due_day BETWEEN 1 AND 28)
);
