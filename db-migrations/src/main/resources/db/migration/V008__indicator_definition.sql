-- 口径: the rule by which an indicator is counted, dated and versioned.
CREATE TABLE IF NOT EXISTS indicator_definition (
  indicator_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  from_month INT NOT NULL,
  text VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_indicator_definition PRIMARY KEY (indicator_id, version),
  CONSTRAINT uq_indicator_definition_month UNIQUE (indicator_id, from_month),
  CONSTRAINT fk_indicator_definition_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);
