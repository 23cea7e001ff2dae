-- Which unit went on in which from a month: several in one is a merger, one in several is a split.
CREATE TABLE IF NOT EXISTS org_unit_succession (
  successor_id BINARY(16) NOT NULL,
  predecessor_id BINARY(16) NOT NULL,
  month INT NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_org_unit_succession PRIMARY KEY (successor_id, predecessor_id),
  CONSTRAINT fk_org_unit_succession_successor FOREIGN KEY (successor_id) REFERENCES org_unit (id),
  CONSTRAINT fk_org_unit_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES org_unit (id),
  CONSTRAINT ck_org_unit_succession_kind CHECK (kind IN ('MERGER', 'SPLIT')),
  INDEX ix_org_unit_succession_predecessor (predecessor_id, month)
);
