-- 台账: what a unit has its children (CHILDREN) or itself (OWN) record of the things behind an indicator. On from a month to a month;
-- it is never deleted. The revision lets two administrators notice each other.
CREATE TABLE IF NOT EXISTS ledger (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  audience VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  revision INT NOT NULL,
  CONSTRAINT pk_ledger PRIMARY KEY (id),
  CONSTRAINT uq_ledger_indicator UNIQUE (org_unit_id, audience, indicator_id),
  CONSTRAINT fk_ledger_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_ledger_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT ck_ledger_audience CHECK (audience IN ('CHILDREN', 'OWN'))
);
