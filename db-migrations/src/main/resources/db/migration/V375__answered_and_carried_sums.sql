-- How many of the unit-months reported were due, and since when the oldest level stands that is not that of an exempt unit. Empty for what an earlier release added up.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE fact_sum ADD COLUMN answered INT NULL, ADD COLUMN carried_since_month INT NULL', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'fact_sum' AND column_name = 'answered');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
