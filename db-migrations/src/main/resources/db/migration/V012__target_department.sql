-- Which departments answer for a target.
CREATE TABLE IF NOT EXISTS target_department (
  target_id BINARY(16) NOT NULL,
  department_id BINARY(16) NOT NULL,
  CONSTRAINT pk_target_department PRIMARY KEY (target_id, department_id),
  CONSTRAINT fk_target_department_target FOREIGN KEY (target_id) REFERENCES target (id),
  CONSTRAINT fk_target_department_department FOREIGN KEY (department_id) REFERENCES department (id)
);
