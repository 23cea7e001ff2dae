-- Departments (责任单位) answer for targets; they never report and stand outside the tree.
CREATE TABLE IF NOT EXISTS department (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  source VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_department PRIMARY KEY (id),
  CONSTRAINT uq_department_name UNIQUE (org_unit_id, name),
  CONSTRAINT fk_department_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
