-- Whether a unit and all that ever stood under it never moved, ended, were called otherwise or went on in another: only of these a sum of the months answers for the units of today. The others, which are few, are found by an index.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE fact_sum_unit ADD COLUMN plain BOOLEAN NOT NULL DEFAULT FALSE, ADD INDEX ix_fact_sum_unit_plain (plain, org_unit_id)', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'fact_sum_unit' AND column_name = 'plain');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
