-- Where a record came from: a clerk wrote it (UNIT), or a list of the national office was confirmed (LIST). The month's figure names its source.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE ledger_record ADD COLUMN source VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''UNIT'', ADD CONSTRAINT ck_ledger_record_source CHECK (source IN (''UNIT'', ''LIST''))',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'ledger_record' AND column_name = 'source');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
