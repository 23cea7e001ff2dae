-- 申诉: what a unit says against a score that was announced, and what it was answered.
CREATE TABLE IF NOT EXISTS score_objection (
  id BINARY(16) NOT NULL,
  table_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NULL,
  reason VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  filed_at DATETIME(6) NOT NULL,
  filed_by BINARY(16) NOT NULL,
  answer VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  answered_at DATETIME(6) NULL,
  answered_by BINARY(16) NULL,
  CONSTRAINT pk_score_objection PRIMARY KEY (id),
  CONSTRAINT fk_score_objection_table FOREIGN KEY (table_id) REFERENCES score_table (id),
  CONSTRAINT fk_score_objection_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_score_objection_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT fk_score_objection_filed_by FOREIGN KEY (filed_by) REFERENCES person (id),
  CONSTRAINT fk_score_objection_answered_by FOREIGN KEY (answered_by) REFERENCES person (id),
  CONSTRAINT ck_score_objection_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED')),
  INDEX ix_score_objection_table (table_id, id)
);
