-- Other names under which documents speak of a department.
CREATE TABLE IF NOT EXISTS department_alias (
  department_id BINARY(16) NOT NULL,
  alias VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_department_alias PRIMARY KEY (department_id, alias),
  CONSTRAINT fk_department_alias_department FOREIGN KEY (department_id) REFERENCES department (id)
);
