-- Lines of forms as they were until a form was composed anew, with the time in which they were known so.
CREATE TABLE IF NOT EXISTS replaced_form_line (
  form_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  known_to DATETIME(6) NOT NULL,
  known_from DATETIME(6) NULL,
  to_month INT NOT NULL,
  position INT NOT NULL,
  group_name VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_group_name VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  help VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_replaced_form_line PRIMARY KEY (form_id, indicator_id, from_month, known_to)
);
