-- 佐证材料 and documents: a file that belongs to a unit, and to a thing the table of its kind names (target_attachment, plan_attachment). Its
-- bytes lie beside it in parts, so that a backup of the database holds them. RECEIVING rows are uploads under way; a STORED one never
-- changes but for the mark that it was removed.
CREATE TABLE IF NOT EXISTS attachment (
  id BINARY(16) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bytes INT NOT NULL,
  part_bytes INT NOT NULL,
  crc32 CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  content_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  started_by BINARY(16) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  stored_at DATETIME(6) NULL,
  removed_by BINARY(16) NULL,
  removed_at DATETIME(6) NULL,
  removed_reason VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (id),
  CONSTRAINT fk_attachment_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_attachment_started_by FOREIGN KEY (started_by) REFERENCES person (id),
  CONSTRAINT fk_attachment_removed_by FOREIGN KEY (removed_by) REFERENCES person (id),
  CONSTRAINT ck_attachment_state CHECK (state IN ('RECEIVING', 'STORED')),
  CONSTRAINT ck_attachment_bytes CHECK (bytes > 0 AND part_bytes > 0),
  CONSTRAINT ck_attachment_stored CHECK ((state = 'STORED') = (stored_at IS NOT NULL AND sha256 IS NOT NULL AND content_kind IS NOT NULL)),
  CONSTRAINT ck_attachment_removed CHECK ((removed_at IS NULL) = (removed_reason IS NULL)),
  INDEX ix_attachment_receiving (state, started_at),
  INDEX ix_attachment_open (started_by, state, started_at)
);
