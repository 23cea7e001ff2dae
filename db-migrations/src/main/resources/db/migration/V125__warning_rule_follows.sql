-- A unit that tuned a rule may follow the unit above again: the row says so and holds the rule as it was above then, for a release that does not
-- know the word yet.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE warning_rule ADD COLUMN follows BOOLEAN NOT NULL DEFAULT FALSE', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'warning_rule' AND column_name = 'follows');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
