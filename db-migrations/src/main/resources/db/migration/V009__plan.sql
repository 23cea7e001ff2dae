-- A set of targets with a span, from one document.
CREATE TABLE IF NOT EXISTS plan (
  id BINARY(16) NOT NULL,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  document_title VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  issued_on DATE NULL,
  version INT NOT NULL,
  severe_below DECIMAL(5, 4) NOT NULL,
  CONSTRAINT pk_plan PRIMARY KEY (id),
  CONSTRAINT uq_plan_code UNIQUE (code),
  CONSTRAINT fk_plan_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_plan_span CHECK (from_month <= to_month),
  CONSTRAINT ck_plan_severe_below CHECK (severe_below BETWEEN 0 AND 1)
);
