-- Since when a form is known to ask as the row says. Empty: since ever, as far as anybody can tell.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE form_line ADD COLUMN known_from DATETIME(6) NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'form_line' AND column_name = 'known_from');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
