-- 不涉及: a unit is exempt from an indicator for a span of months.
CREATE TABLE IF NOT EXISTS not_applicable (
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_not_applicable PRIMARY KEY (org_unit_id, indicator_id, from_month)
);
