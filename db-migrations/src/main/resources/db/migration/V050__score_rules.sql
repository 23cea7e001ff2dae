-- 考核办法: how a plan scores the units under its own. A version changes while nothing that was announced rests on it; then a further one follows.
-- The content is JSON of deductions and grades, read and written as text; the items stand by themselves, so that they follow their indicators.
CREATE TABLE IF NOT EXISTS score_rules (
  id BINARY(16) NOT NULL,
  plan_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  revision INT NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by BINARY(16) NULL,
  CONSTRAINT pk_score_rules PRIMARY KEY (id),
  CONSTRAINT uq_score_rules_number UNIQUE (plan_id, number),
  CONSTRAINT fk_score_rules_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT fk_score_rules_saved_by FOREIGN KEY (saved_by) REFERENCES person (id)
);
