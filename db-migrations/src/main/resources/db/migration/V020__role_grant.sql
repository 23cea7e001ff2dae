-- A role of a person on a unit; it holds for the unit's subtree.
CREATE TABLE IF NOT EXISTS role_grant (
  id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  role VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  granted_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_role_grant PRIMARY KEY (id),
  CONSTRAINT uq_role_grant UNIQUE (person_id, org_unit_id, role),
  CONSTRAINT fk_role_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_role_grant_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_role_grant_role CHECK (role IN ('CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'))
);
