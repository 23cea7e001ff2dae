-- What a unit is found by while somebody types: code, every name it has or had, pinyin initials, each in small letters. A search for what begins
-- with the letters typed reads a range of this table. It repeats org_unit_placement.words line by line; units without rows here get them at the start.
CREATE TABLE IF NOT EXISTS org_unit_word (
  word VARCHAR(130) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  CONSTRAINT pk_org_unit_word PRIMARY KEY (word, org_unit_id),
  CONSTRAINT fk_org_unit_word_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
