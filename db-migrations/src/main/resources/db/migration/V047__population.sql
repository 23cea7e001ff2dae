-- How many people lived in a unit at a date: the denominator of rates per 10,000 people. A later statement for the same date is a
-- further row; the one known last counts. Exact, in persons.
CREATE TABLE IF NOT EXISTS population (
  org_unit_id BINARY(16) NOT NULL,
  as_of DATE NOT NULL,
  version INT NOT NULL,
  persons BIGINT NOT NULL,
  source VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  known_from DATETIME(6) NOT NULL,
  stated_by BINARY(16) NULL,
  CONSTRAINT pk_population PRIMARY KEY (org_unit_id, as_of, version),
  CONSTRAINT fk_population_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_population_persons CHECK (persons > 0)
);
