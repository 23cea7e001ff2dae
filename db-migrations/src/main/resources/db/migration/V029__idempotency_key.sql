-- Keys of accepted submissions. A key lives as long as the version it made: a phone may come back after months.
CREATE TABLE IF NOT EXISTS idempotency_key (
  actor_id BINARY(16) NOT NULL,
  mutation VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash BINARY(32) NOT NULL,
  result_id BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_idempotency_key PRIMARY KEY (actor_id, mutation, client_key)
);
