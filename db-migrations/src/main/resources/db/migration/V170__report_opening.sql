-- 补报: a past month that nobody filed, opened by a reviewer for the unit's clerks until a day, with the reason. It matters until the month is
-- filed; opening it again replaces day and reason, the trail keeps both.
CREATE TABLE IF NOT EXISTS report_opening (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  due_at DATETIME(6) NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by BINARY(16) NOT NULL,
  CONSTRAINT pk_report_opening PRIMARY KEY (org_unit_id, month),
  CONSTRAINT fk_report_opening_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_report_opening_opened_by FOREIGN KEY (opened_by) REFERENCES person (id)
);
