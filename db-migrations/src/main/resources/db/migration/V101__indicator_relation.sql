-- What the catalogue knows of two indicators that words do not tell: a stock and the flow that feeds it, a part and its whole. One of
-- each kind for an indicator. A rate brings its own pair and stands here only when another whole is meant.
CREATE TABLE IF NOT EXISTS indicator_relation (
  indicator_id BINARY(16) NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  other_id BINARY(16) NOT NULL,
  CONSTRAINT pk_indicator_relation PRIMARY KEY (indicator_id, kind),
  CONSTRAINT fk_indicator_relation_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT fk_indicator_relation_other FOREIGN KEY (other_id) REFERENCES indicator (id),
  CONSTRAINT ck_indicator_relation_kind CHECK (kind IN ('PART_OF', 'FED_BY')),
  CONSTRAINT ck_indicator_relation_other CHECK (other_id <> indicator_id)
);
