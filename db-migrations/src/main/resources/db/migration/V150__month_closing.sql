-- What offices did to whole months (结月, 逐级上报): one row an act, never changed. The last act says how the month stands; without one it is open.
CREATE TABLE IF NOT EXISTS month_closing (
  org_unit_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  number INT NOT NULL,
  act VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  acted_by BINARY(16) NOT NULL,
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  expected INT NULL,
  reported INT NULL,
  CONSTRAINT pk_month_closing PRIMARY KEY (org_unit_id, month, number),
  CONSTRAINT fk_month_closing_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_month_closing_acted_by FOREIGN KEY (acted_by) REFERENCES person (id),
  CONSTRAINT ck_month_closing_act CHECK (act IN ('CLOSED', 'REOPENED', 'ACCEPTED', 'RETURNED')),
  CONSTRAINT ck_month_closing_reason CHECK ((act IN ('REOPENED', 'RETURNED')) = (reason IS NOT NULL)),
  CONSTRAINT ck_month_closing_counts CHECK ((act = 'CLOSED') = (expected IS NOT NULL AND reported IS NOT NULL))
);
