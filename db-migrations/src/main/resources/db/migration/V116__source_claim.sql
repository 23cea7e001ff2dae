-- 认领: which unit said that a row nobody was assigned is its own. Two of them are settled by the district.
CREATE TABLE IF NOT EXISTS source_claim (
  row_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  note VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  made_at DATETIME(6) NOT NULL,
  made_by BINARY(16) NOT NULL,
  CONSTRAINT pk_source_claim PRIMARY KEY (row_id, org_unit_id),
  CONSTRAINT fk_source_claim_row FOREIGN KEY (row_id) REFERENCES source_row (id),
  CONSTRAINT fk_source_claim_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_source_claim_made_by FOREIGN KEY (made_by) REFERENCES person (id)
);
