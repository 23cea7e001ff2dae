-- The months of one unit and indicator are read from the index alone: a standing of a province reads every fact under it, and each would be a page of the table.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE fact DROP INDEX ix_fact_unit, ADD INDEX ix_fact_unit_values (org_unit_id, indicator_id, month, amount, reported, demonstration)', 'DO 0')
  FROM information_schema.statistics
  WHERE table_schema = DATABASE() AND table_name = 'fact' AND index_name = 'ix_fact_unit_values');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
