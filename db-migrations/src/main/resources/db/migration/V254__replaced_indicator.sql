-- Indicators as they were until the catalogue was changed, with the time in which they were known so.
CREATE TABLE IF NOT EXISTS replaced_indicator (
  id BINARY(16) NOT NULL,
  known_to DATETIME(6) NOT NULL,
  known_from DATETIME(6) NULL,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  short_name VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  unit_of_measure VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decimals TINYINT NOT NULL,
  direction VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  category VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  numerator_id BINARY(16) NULL,
  denominator_id BINARY(16) NULL,
  position INT NOT NULL,
  source VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  revision INT NOT NULL,
  retired_from_month INT NULL,
  merged_into_id BINARY(16) NULL,
  CONSTRAINT pk_replaced_indicator PRIMARY KEY (id, known_to)
);
