-- Secrets by which programs read figures, known by their SHA-256.
CREATE TABLE IF NOT EXISTS api_token (
  id BINARY(16) NOT NULL,
  secret_hash BINARY(32) NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  reach VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_by BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  last_used_at DATETIME(6) NULL,
  CONSTRAINT pk_api_token PRIMARY KEY (id),
  CONSTRAINT uq_api_token_secret_hash UNIQUE (secret_hash),
  CONSTRAINT fk_api_token_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_api_token_created_by FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT ck_api_token_reach CHECK (reach IN ('PUBLISHED', 'SUBTREE'))
);
