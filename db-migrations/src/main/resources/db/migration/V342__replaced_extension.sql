-- Due days of single units (延期) as they were until another day or reason took their place, with the time in which they held: who was missing at a date hangs on them.
CREATE TABLE IF NOT EXISTS replaced_extension (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  known_to DATETIME(6) NOT NULL,
  due_on DATE NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  extended_at DATETIME(6) NOT NULL,
  extended_by BINARY(16) NOT NULL,
  CONSTRAINT pk_replaced_extension PRIMARY KEY (org_unit_id, month, known_to)
);
