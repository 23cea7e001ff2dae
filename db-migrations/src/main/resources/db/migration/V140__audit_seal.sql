-- Seals of the trail: each covers a batch of entries and the seal before it, so that what is changed, taken out or put in afterwards is found (ADR 25).
CREATE TABLE IF NOT EXISTS audit_seal (
  number BIGINT NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  entries INT NOT NULL,
  hash BINARY(32) NOT NULL,
  previous_hash BINARY(32) NOT NULL,
  CONSTRAINT pk_audit_seal PRIMARY KEY (number),
  CONSTRAINT uq_audit_seal_previous_hash UNIQUE (previous_hash),
  CONSTRAINT ck_audit_seal_entries CHECK (entries > 0)
);
