-- Where a value came from that another took the place of: a table as it was known names its sources too.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE replaced_value ADD COLUMN source VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'replaced_value' AND column_name = 'source');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
