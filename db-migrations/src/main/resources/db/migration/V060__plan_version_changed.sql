-- Two people at one draft see whose change they meet, and when it was stored.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE plan_version ADD COLUMN changed_at DATETIME(6) NULL, ADD COLUMN changed_by BINARY(16) NULL, ADD CONSTRAINT fk_plan_version_changed_by FOREIGN KEY (changed_by) REFERENCES person (id)', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'plan_version' AND column_name = 'changed_at');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
