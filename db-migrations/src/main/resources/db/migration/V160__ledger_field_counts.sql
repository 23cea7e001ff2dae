-- A field may count for a further indicator: a number is summed over the month (参加人次), a second date counts the record in its own month
-- (结案). Ledgers that are there keep their fields as they are: nothing counts for more than before until somebody says so.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE ledger_field ADD COLUMN counts_id BINARY(16) NULL, ADD CONSTRAINT fk_ledger_field_counts FOREIGN KEY (counts_id) REFERENCES indicator (id)',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'ledger_field' AND column_name = 'counts_id');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
