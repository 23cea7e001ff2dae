-- How the drafts of a unit begin, for each kind. A unit without a template of its own begins with the product's.
CREATE TABLE IF NOT EXISTS bulletin_template (
  org_unit_id BINARY(16) NOT NULL,
  kind VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision INT NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by BINARY(16) NOT NULL,
  CONSTRAINT pk_bulletin_template PRIMARY KEY (org_unit_id, kind),
  CONSTRAINT fk_bulletin_template_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_bulletin_template_changed_by FOREIGN KEY (changed_by) REFERENCES person (id),
  CONSTRAINT ck_bulletin_template_kind CHECK (kind IN ('MONTHLY', 'HALF_YEAR', 'ANNUAL', 'WORK_REPORT'))
);
