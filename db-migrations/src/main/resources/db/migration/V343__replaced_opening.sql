-- Days until which opened past months (补报) were waited for, as they were until another took their place.
CREATE TABLE IF NOT EXISTS replaced_opening (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  known_to DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by BINARY(16) NOT NULL,
  CONSTRAINT pk_replaced_opening PRIMARY KEY (org_unit_id, month, known_to)
);
