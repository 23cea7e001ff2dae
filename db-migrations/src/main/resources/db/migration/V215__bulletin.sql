-- 通报: a bulletin of a unit while it is written. The content is the text with references in place of figures, as canonical JSON; once it is issued
-- the row is never written again, and what was issued lies in bulletin_issue.
CREATE TABLE IF NOT EXISTS bulletin (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  kind VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  title VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  revision INT NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  corrects_id BINARY(16) NULL,
  created_at DATETIME(6) NOT NULL,
  created_by BINARY(16) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by BINARY(16) NOT NULL,
  CONSTRAINT pk_bulletin PRIMARY KEY (id),
  CONSTRAINT fk_bulletin_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_bulletin_corrects FOREIGN KEY (corrects_id) REFERENCES bulletin (id),
  CONSTRAINT fk_bulletin_created_by FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT fk_bulletin_changed_by FOREIGN KEY (changed_by) REFERENCES person (id),
  CONSTRAINT ck_bulletin_kind CHECK (kind IN ('MONTHLY', 'HALF_YEAR', 'ANNUAL', 'WORK_REPORT')),
  CONSTRAINT ck_bulletin_span CHECK (from_month <= to_month)
);
