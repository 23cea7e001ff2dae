-- 已阅: that a person confirmed to have read a bulletin, and for which of the units under the issuer; none for somebody of the issuer itself.
CREATE TABLE IF NOT EXISTS bulletin_receipt (
  bulletin_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NULL,
  read_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_bulletin_receipt PRIMARY KEY (bulletin_id, person_id),
  CONSTRAINT fk_bulletin_receipt_bulletin FOREIGN KEY (bulletin_id) REFERENCES bulletin (id),
  CONSTRAINT fk_bulletin_receipt_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_bulletin_receipt_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
