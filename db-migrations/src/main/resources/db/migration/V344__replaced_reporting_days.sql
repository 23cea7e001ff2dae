-- Opening and due days that a unit had said for a month which had not opened, until it said others for the same month.
CREATE TABLE IF NOT EXISTS replaced_reporting_days (
  org_unit_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  known_to DATETIME(6) NOT NULL,
  open_day TINYINT NULL,
  due_day TINYINT NULL,
  set_at DATETIME(6) NULL,
  set_by BINARY(16) NULL,
  CONSTRAINT pk_replaced_reporting_days PRIMARY KEY (org_unit_id, from_month, known_to)
);
