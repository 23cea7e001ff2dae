-- Where a unit stands in the tree, dated. The path is the codes from the top down, each followed by '/':
-- "everything under X" is the range of paths that begin with the path of X.
CREATE TABLE IF NOT EXISTS org_unit_placement (
  org_unit_id BINARY(16) NOT NULL,
  from_month INT NOT NULL,
  to_month INT NOT NULL,
  parent_id BINARY(16) NULL,
  path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_org_unit_placement PRIMARY KEY (org_unit_id, from_month),
  CONSTRAINT uq_org_unit_placement_path UNIQUE (path, from_month),
  CONSTRAINT fk_org_unit_placement_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_org_unit_placement_parent FOREIGN KEY (parent_id) REFERENCES org_unit (id)
);
