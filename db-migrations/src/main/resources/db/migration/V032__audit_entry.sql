-- The append-only trail. The seal number stays null until a batch is sealed.
CREATE TABLE IF NOT EXISTS audit_entry (
  id BINARY(16) NOT NULL,
  at DATETIME(6) NOT NULL,
  action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id BINARY(16) NULL,
  actor_name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  org_unit_id BINARY(16) NULL,
  path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  month INT NULL,
  subject_id BINARY(16) NULL,
  detail LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  seal_number BIGINT NULL,
  CONSTRAINT pk_audit_entry PRIMARY KEY (id),
  CONSTRAINT ck_audit_entry_actor_kind CHECK (actor_kind IN ('PERSON', 'TOKEN', 'SYSTEM')),
  INDEX ix_audit_entry_path (path, id),
  INDEX ix_audit_entry_actor (actor_id, id),
  INDEX ix_audit_entry_seal (seal_number, id)
);
