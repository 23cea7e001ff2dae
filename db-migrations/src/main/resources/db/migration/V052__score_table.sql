-- 考核结果: scores of a span as they were announced. The content is canonical JSON with its whole working, written once and hashed as written;
-- what follows an accepted objection is a further number that names the one it takes the place of.
CREATE TABLE IF NOT EXISTS score_table (
  id BINARY(16) NOT NULL,
  plan_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  number INT NOT NULL,
  state VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  replaces_id BINARY(16) NULL,
  rules_id BINARY(16) NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content_hash BINARY(32) NOT NULL,
  objections_until DATE NOT NULL,
  announced_at DATETIME(6) NOT NULL,
  announced_by BINARY(16) NOT NULL,
  fixed_at DATETIME(6) NULL,
  fixed_by BINARY(16) NULL,
  CONSTRAINT pk_score_table PRIMARY KEY (id),
  CONSTRAINT uq_score_table_number UNIQUE (plan_id, from_month, to_month, number),
  CONSTRAINT fk_score_table_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT fk_score_table_replaces FOREIGN KEY (replaces_id) REFERENCES score_table (id),
  CONSTRAINT fk_score_table_rules FOREIGN KEY (rules_id) REFERENCES score_rules (id),
  CONSTRAINT fk_score_table_announced_by FOREIGN KEY (announced_by) REFERENCES person (id),
  CONSTRAINT fk_score_table_fixed_by FOREIGN KEY (fixed_by) REFERENCES person (id),
  CONSTRAINT ck_score_table_state CHECK (state IN ('ANNOUNCED', 'REPLACED', 'FIXED')),
  CONSTRAINT ck_score_table_span CHECK (from_month <= to_month)
);
