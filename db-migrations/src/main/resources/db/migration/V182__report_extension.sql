-- 延期: one unit's month is due later, because a reviewer above said so, with the reason. Another day replaces day and reason; the trail keeps both.
CREATE TABLE IF NOT EXISTS report_extension (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  due_on DATE NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  extended_at DATETIME(6) NOT NULL,
  extended_by BINARY(16) NOT NULL,
  CONSTRAINT pk_report_extension PRIMARY KEY (org_unit_id, month),
  CONSTRAINT fk_report_extension_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_report_extension_extended_by FOREIGN KEY (extended_by) REFERENCES person (id)
);
