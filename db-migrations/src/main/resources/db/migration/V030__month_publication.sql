-- That a unit published the standing of its children for a month.
CREATE TABLE IF NOT EXISTS month_publication (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  published_by BINARY(16) NOT NULL,
  CONSTRAINT pk_month_publication PRIMARY KEY (org_unit_id, month),
  CONSTRAINT fk_month_publication_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_month_publication_published_by FOREIGN KEY (published_by) REFERENCES person (id)
);
