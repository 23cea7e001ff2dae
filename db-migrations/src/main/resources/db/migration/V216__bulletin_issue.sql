-- What was issued, whole and for ever: the text with its figures as canonical JSON, written once and hashed as written. Rows are added and read,
-- never changed. A 文号 exists once for each issuer and year.
CREATE TABLE IF NOT EXISTS bulletin_issue (
  bulletin_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  number_year INT NOT NULL,
  serial INT NOT NULL,
  number VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content_hash BINARY(32) NOT NULL,
  demonstration BOOLEAN NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  issued_by BINARY(16) NOT NULL,
  CONSTRAINT pk_bulletin_issue PRIMARY KEY (bulletin_id),
  CONSTRAINT uq_bulletin_issue_serial UNIQUE (org_unit_id, number_year, serial),
  CONSTRAINT fk_bulletin_issue_bulletin FOREIGN KEY (bulletin_id) REFERENCES bulletin (id),
  CONSTRAINT fk_bulletin_issue_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_bulletin_issue_issued_by FOREIGN KEY (issued_by) REFERENCES person (id),
  CONSTRAINT ck_bulletin_issue_serial CHECK (serial > 0)
);
