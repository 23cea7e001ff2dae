-- Targets belong to a version of their plan. Those that are there belong to the only one their plan has.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE target ADD COLUMN version INT NOT NULL DEFAULT 1', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'target' AND column_name = 'version');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
