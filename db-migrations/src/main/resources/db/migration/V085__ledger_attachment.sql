-- Which ledger record a file belongs to: photos and documents of the thing that was counted.
CREATE TABLE IF NOT EXISTS ledger_attachment (
  attachment_id BINARY(16) NOT NULL,
  record_id BINARY(16) NOT NULL,
  CONSTRAINT pk_ledger_attachment PRIMARY KEY (attachment_id),
  CONSTRAINT fk_ledger_attachment_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE,
  CONSTRAINT fk_ledger_attachment_record FOREIGN KEY (record_id) REFERENCES ledger_record (id),
  INDEX ix_ledger_attachment_record (record_id)
);
