-- Who approved the first version of a report that was corrected since: the report itself names who approved the last. Empty while it was not corrected.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE report ADD COLUMN approved_by BINARY(16) NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'report' AND column_name = 'approved_by');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
