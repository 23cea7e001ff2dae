-- An indicator counts its changes, so that two editors notice each other; it is retired from a month on, or merged into another
-- of the same meaning. It is never deleted once it was used.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE indicator ADD COLUMN revision INT NOT NULL DEFAULT 1, ADD COLUMN retired_from_month INT NULL, ADD COLUMN merged_into_id BINARY(16) NULL, ADD CONSTRAINT fk_indicator_merged_into FOREIGN KEY (merged_into_id) REFERENCES indicator (id)',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'indicator' AND column_name = 'revision');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
