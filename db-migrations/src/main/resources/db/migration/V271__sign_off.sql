-- 审签: what a clerk sent and the unit's leader has not signed yet, or has. Until it is signed it is no report: nothing that reads reports or
-- their values, the release before included, finds it. Its content is written once, as the version it becomes; the identity is that version's.
CREATE TABLE IF NOT EXISTS sign_off (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  version INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  filed_on_behalf BOOLEAN NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  sent_by BINARY(16) NOT NULL,
  decided_at DATETIME(6) NULL,
  decided_by BINARY(16) NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_sign_off PRIMARY KEY (id),
  CONSTRAINT uq_sign_off_version UNIQUE (org_unit_id, month, version),
  CONSTRAINT fk_sign_off_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_sign_off_sent_by FOREIGN KEY (sent_by) REFERENCES person (id),
  CONSTRAINT fk_sign_off_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT ck_sign_off_state CHECK (state IN ('WAITING', 'SIGNED', 'SENT_BACK', 'TAKEN_BACK', 'REPLACED')),
  INDEX ix_sign_off_state (state, org_unit_id)
);
