-- 下发清单: a list of the national office as a district took it over, with what it brought. Only a whole list (not an addition) lets rows vanish.
CREATE TABLE IF NOT EXISTS source_list (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  indicator_id BINARY(16) NOT NULL,
  name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  whole BOOLEAN NOT NULL,
  created INT NOT NULL,
  changed INT NOT NULL,
  known INT NOT NULL,
  unchanged INT NOT NULL,
  vanished INT NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  imported_by BINARY(16) NOT NULL,
  CONSTRAINT pk_source_list PRIMARY KEY (id),
  CONSTRAINT fk_source_list_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_source_list_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT fk_source_list_imported_by FOREIGN KEY (imported_by) REFERENCES person (id),
  INDEX ix_source_list_unit (org_unit_id, imported_at)
);
