-- The indicators of a form, in its order and groups, each from a month on.
CREATE TABLE IF NOT EXISTS form_line (
  form_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  group_name VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_group_name VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  help VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  CONSTRAINT pk_form_line PRIMARY KEY (form_id, indicator_id),
  CONSTRAINT fk_form_line_form FOREIGN KEY (form_id) REFERENCES form (id),
  CONSTRAINT fk_form_line_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);
