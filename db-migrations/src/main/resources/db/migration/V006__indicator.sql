-- What is counted, and how it adds up. Position keeps the order of the catalogue.
CREATE TABLE IF NOT EXISTS indicator (
  id BINARY(16) NOT NULL,
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
  CONSTRAINT pk_indicator PRIMARY KEY (id),
  CONSTRAINT uq_indicator_code UNIQUE (code),
  CONSTRAINT fk_indicator_numerator FOREIGN KEY (numerator_id) REFERENCES indicator (id),
  CONSTRAINT fk_indicator_denominator FOREIGN KEY (denominator_id) REFERENCES indicator (id),
  CONSTRAINT ck_indicator_kind CHECK (kind IN ('FLOW', 'STOCK', 'AMOUNT', 'RATE', 'FACT')),
  CONSTRAINT ck_indicator_direction CHECK (direction IN ('HIGHER', 'LOWER', 'NEUTRAL')),
  CONSTRAINT ck_indicator_decimals CHECK (decimals BETWEEN 0 AND 4)
);
