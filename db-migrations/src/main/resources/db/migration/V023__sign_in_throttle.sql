-- Wrong guesses per account and per address, shared by all servers. The key is a SHA-256, so that unknown accounts leave no trace.
CREATE TABLE IF NOT EXISTS sign_in_throttle (
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_hash BINARY(32) NOT NULL,
  failures INT NOT NULL,
  last_failure_at DATETIME(6) NOT NULL,
  blocked_until DATETIME(6) NULL,
  CONSTRAINT pk_sign_in_throttle PRIMARY KEY (kind, key_hash),
  CONSTRAINT ck_sign_in_throttle_kind CHECK (kind IN ('ACCOUNT', 'ADDRESS')),
  INDEX ix_sign_in_throttle_last_failure (last_failure_at)
);
