-- Where a program wants to be called when something happens to a published month at or under a unit. The secret signs each call, so it is kept as it is and never shown again;
-- the one before signs beside it until previous_until. failing_since: nothing was taken since then. disabled_at: nothing is sent any more.
CREATE TABLE IF NOT EXISTS webhook (
  id BINARY(16) NOT NULL,
  org_unit_id BINARY(16) NOT NULL,
  name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  address VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kinds VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  previous_secret VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  previous_until DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  created_by BINARY(16) NOT NULL,
  failing_since DATETIME(6) NULL,
  disabled_at DATETIME(6) NULL,
  CONSTRAINT pk_webhook PRIMARY KEY (id),
  CONSTRAINT fk_webhook_org_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit (id),
  CONSTRAINT fk_webhook_created_by FOREIGN KEY (created_by) REFERENCES person (id)
);
