-- The hash of an entry as it was when it was sealed, so that the one that was changed is named. Empty until then; an older release leaves it so.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE audit_entry ADD COLUMN hash BINARY(32) NULL',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'audit_entry' AND column_name = 'hash');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
