-- How units stood until an act changed it, with the time in which it was known so: what was known at a date, also across mergers.
CREATE TABLE IF NOT EXISTS replaced_placement (
  org_unit_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  known_to DATETIME(6) NOT NULL,
  known_from DATETIME(6) NULL,
  to_month INT NOT NULL,
  parent_id BINARY(16) NULL,
  path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  english_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  level VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  official_order INT NULL,
  peer_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  words VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_replaced_placement PRIMARY KEY (org_unit_id, from_month, known_to)
);
