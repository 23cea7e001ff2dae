-- What happened to a month that a unit published: when it was published, and what changed afterwards. Written in the transaction of the act; numbered later, one after the other,
-- so that whoever reads on from a number misses nothing that was committed late. reported_unit_id is the unit whose report was corrected or approved; null for what the unit itself did.
CREATE TABLE IF NOT EXISTS month_notice (
  id BINARY(16) NOT NULL,
  number BIGINT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  reported_unit_id BINARY(16) NULL,
  demonstration BOOLEAN NOT NULL,
  at DATETIME(6) NOT NULL,
  CONSTRAINT pk_month_notice PRIMARY KEY (id),
  CONSTRAINT uq_month_notice_number UNIQUE (number),
  CONSTRAINT fk_month_notice_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_month_notice_reported_unit FOREIGN KEY (reported_unit_id) REFERENCES org_unit (id),
  CONSTRAINT ck_month_notice_kind CHECK (kind IN ('PUBLISHED', 'CORRECTED', 'COMPLETED', 'REOPENED')),
  INDEX ix_month_notice_org_unit (org_unit_id, number)
);
