-- Where a submitted value comes from: lists of the national office, the unit itself, or both, as the ledger stood then. Empty for what was submitted before this was kept. The index answers for which indicators lists are behind the figures of many units.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE report_value ADD COLUMN source VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD INDEX ix_report_value_source (source, indicator_id, month, org_unit_id)', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'report_value' AND column_name = 'source');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
