-- Sessions, known by the SHA-256 of the cookie's secret.
CREATE TABLE IF NOT EXISTS person_session (
  secret_hash BINARY(32) NOT NULL,
  person_id BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  idle_seconds INT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_person_session PRIMARY KEY (secret_hash),
  CONSTRAINT fk_person_session_person FOREIGN KEY (person_id) REFERENCES person (id),
  INDEX ix_person_session_person (person_id),
  INDEX ix_person_session_expires (expires_at)
);
