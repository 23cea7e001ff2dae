-- Which unit an enterprise belongs to, as last confirmed or reassigned in a district: the next list assigns its rows by it.
CREATE TABLE IF NOT EXISTS remembered_enterprise (
  org_unit_id BINARY(16) NOT NULL,
  name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  assigned_id BINARY(16) NOT NULL,
  learnt_at DATETIME(6) NOT NULL,
  learnt_by BINARY(16) NOT NULL,
  CONSTRAINT pk_remembered_enterprise PRIMARY KEY (org_unit_id, name),
  CONSTRAINT fk_remembered_enterprise_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_remembered_enterprise_assigned FOREIGN KEY (assigned_id) REFERENCES org_unit (id),
  CONSTRAINT fk_remembered_enterprise_learnt_by FOREIGN KEY (learnt_by) REFERENCES person (id)
);
