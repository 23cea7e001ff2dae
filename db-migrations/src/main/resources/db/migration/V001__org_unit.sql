-- The units of the one reporting tree. The code is stable for ever; names and places in the tree are dated elsewhere.
CREATE TABLE IF NOT EXISTS org_unit (
  id BINARY(16) NOT NULL,
  code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  english_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  official_order INT NULL,
  peer_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  source VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  CONSTRAINT pk_org_unit PRIMARY KEY (id),
  CONSTRAINT uq_org_unit_code UNIQUE (code),
  CONSTRAINT ck_org_unit_level CHECK (level IN ('PROVINCE', 'CITY', 'DISTRICT', 'TOWNSHIP', 'ZONE'))
);
