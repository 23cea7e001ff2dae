-- What a unit asks of its children (CHILDREN) or reports itself (OWN, 本级) each month.
CREATE TABLE IF NOT EXISTS form (
  id BINARY(16) NOT NULL,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  audience VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  from_month INT NOT NULL,
  CONSTRAINT pk_form PRIMARY KEY (id),
  CONSTRAINT uq_form_code UNIQUE (code),
  CONSTRAINT uq_form_audience UNIQUE (org_unit_id, audience),
  CONSTRAINT fk_form_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_form_audience CHECK (audience IN ('CHILDREN', 'OWN'))
);
