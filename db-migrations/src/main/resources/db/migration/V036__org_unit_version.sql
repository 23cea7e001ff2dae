-- Grows by one with every change of a unit, so that nobody changes what he has not seen.
SET @missing = (SELECT COUNT(*) = 0
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'org_unit' AND column_name = 'version');
SET @change = IF(@missing, 'ALTER TABLE org_unit ADD COLUMN version INT NOT NULL DEFAULT 0', 'DO 0');
PREPARE change_table FROM @change;
EXECUTE change_table;
DEALLOCATE PREPARE change_table;
