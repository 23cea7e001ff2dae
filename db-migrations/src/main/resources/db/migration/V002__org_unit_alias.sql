-- Other names under which documents speak of a unit (垎塔埠街道 = 各塔埠街道).
CREATE TABLE IF NOT EXISTS org_unit_alias (
  org_unit_id BINARY(16) NOT NULL,
  alias VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  CONSTRAINT pk_org_unit_alias PRIMARY KEY (org_unit_id, alias),
  CONSTRAINT fk_org_unit_alias_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id)
);
