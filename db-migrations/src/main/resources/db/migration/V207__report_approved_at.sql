-- When a report was approved for the first time, kept once a correction was approved too. Empty: it was approved at reviewed_at, if at all.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE report ADD COLUMN approved_at DATETIME(6) NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'report' AND column_name = 'approved_at');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
