-- A form counts its changes, so that two administrators notice each other.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE form ADD COLUMN revision INT NOT NULL DEFAULT 1', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'form' AND column_name = 'revision');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
