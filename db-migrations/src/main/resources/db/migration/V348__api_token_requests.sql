-- How many requests of a token are answered in a minute, and how many of them came in the minute that is counted: every server counts here.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE api_token ADD COLUMN requests_per_minute INT NOT NULL DEFAULT 600, ADD COLUMN counted_minute DATETIME(6) NULL, ADD COLUMN counted_requests INT NOT NULL DEFAULT 0', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'api_token' AND column_name = 'requests_per_minute');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
