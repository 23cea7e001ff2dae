-- The optional texts of a form: general ones, and one for each qualitative target.
CREATE TABLE IF NOT EXISTS form_text (
  form_id BINARY(16) NOT NULL,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  label VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_label VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  target_id BINARY(16) NULL,
  CONSTRAINT pk_form_text PRIMARY KEY (form_id, code),
  CONSTRAINT fk_form_text_form FOREIGN KEY (form_id) REFERENCES form (id),
  CONSTRAINT fk_form_text_target FOREIGN KEY (target_id) REFERENCES target (id)
);
