-- On which day of the month the reports a unit collects open, and on which of the next they are due, from a month on: what was in time before stays so. Both empty:
-- the unit took its days back. A unit without days follows the nearest above that has some; where none has, it is 25 and 5.
CREATE TABLE IF NOT EXISTS reporting_days (
  org_unit_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  open_day TINYINT NULL,
  due_day TINYINT NULL,
  set_at DATETIME(6) NULL,
  set_by BINARY(16) NULL,
  CONSTRAINT pk_reporting_days PRIMARY KEY (org_unit_id, from_month),
  CONSTRAINT fk_reporting_days_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_reporting_days_set_by FOREIGN KEY (set_by) REFERENCES person (id),
  CONSTRAINT ck_reporting_days_days CHECK ((open_day IS NULL AND due_day IS NULL) OR (open_day BETWEEN 1 AND 28 AND due_day BETWEEN 1 AND 28))
);
