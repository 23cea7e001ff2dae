-- Exemptions (不涉及) as they were until they were changed, with the time in which they were known so.
CREATE TABLE IF NOT EXISTS replaced_exemption (
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  known_to DATETIME(6) NOT NULL,
  known_from DATETIME(6) NULL,
  to_month INT NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_replaced_exemption PRIMARY KEY (org_unit_id, indicator_id, from_month, known_to)
);
