-- Why a version corrects an approved one (更正). Empty: an ordinary submission.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE report_version ADD COLUMN reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'report_version' AND column_name = 'reason');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
