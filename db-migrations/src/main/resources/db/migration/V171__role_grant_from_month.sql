-- A role that follows a unit into the one it is merged into, or into the parts it is split into, holds there from the month of the act on. What
-- is granted by hand, or by an older release, holds at once.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE role_grant ADD COLUMN from_month INT NOT NULL DEFAULT 200001', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'role_grant' AND column_name = 'from_month');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
