-- A plan is drafted, issued (下达) and revised from a month on: each version has its own targets and stays readable.
-- The revision counts the changes of a draft, so that two editors notice each other.
CREATE TABLE IF NOT EXISTS plan_version (
  plan_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_month INT NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  document_title VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  issued_on DATE NULL,
  revision INT NOT NULL,
  issued_at DATETIME(6) NULL,
  issued_by BINARY(16) NULL,
  CONSTRAINT pk_plan_version PRIMARY KEY (plan_id, number),
  CONSTRAINT fk_plan_version_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT fk_plan_version_issued_by FOREIGN KEY (issued_by) REFERENCES person (id),
  CONSTRAINT ck_plan_version_state CHECK (state IN ('DRAFT', 'ISSUED'))
);
