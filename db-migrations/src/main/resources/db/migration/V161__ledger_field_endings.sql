-- Choices with which a thing has ended (失效, 转让): nobody is reminded of it any more. One on a line, as the choices. Ledgers that are there
-- have none until somebody says so.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE ledger_field ADD COLUMN endings VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'ledger_field' AND column_name = 'endings');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
