-- A question about figures that a person keeps under a name, as it was asked and without any figure. org_unit_id is the unit under which it asks; shared_unit_id the one
-- under which others may find it, null for none. revision counts up with every change, so that two writers notice each other.
CREATE TABLE IF NOT EXISTS saved_question (
  id BINARY(16) NOT NULL,
  owner_id BINARY(16) NOT NULL,
  name VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  shared_unit_id BINARY(16) NULL,
  revision INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_saved_question PRIMARY KEY (id),
  CONSTRAINT uq_saved_question_name UNIQUE (owner_id, name),
  CONSTRAINT fk_saved_question_owner FOREIGN KEY (owner_id) REFERENCES person (id),
  CONSTRAINT fk_saved_question_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_saved_question_shared_unit FOREIGN KEY (shared_unit_id) REFERENCES org_unit (id)
);
