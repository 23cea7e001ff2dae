-- An indicator that is scored: its 分值 and by which rule points are given. Shares are parts of the weight; steps are JSON, read and written as text.
CREATE TABLE IF NOT EXISTS score_item (
  rules_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  weight DECIMAL(9, 4) NOT NULL,
  basis VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  floor_share DECIMAL(9, 4) NULL,
  cap_share DECIMAL(9, 4) NULL,
  steps VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_score_item PRIMARY KEY (rules_id, position),
  CONSTRAINT uq_score_item_indicator UNIQUE (rules_id, indicator_id),
  CONSTRAINT fk_score_item_rules FOREIGN KEY (rules_id) REFERENCES score_rules (id),
  CONSTRAINT fk_score_item_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT ck_score_item_basis CHECK (basis IN ('YEAR', 'PLAN')),
  CONSTRAINT ck_score_item_rule CHECK (rule IN ('PROPORTIONAL', 'STEPS', 'ALL_OR_NOTHING'))
);
