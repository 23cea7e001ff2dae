-- When people chose their password themselves. Empty: it is a generated one, to be changed anyway, or one of the demonstration. It has no age then.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE person ADD COLUMN password_set_at DATETIME(6) NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'person' AND column_name = 'password_set_at');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
