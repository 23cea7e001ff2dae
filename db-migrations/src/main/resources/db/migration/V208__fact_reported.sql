-- What a row says besides its amount: 1 the month got a value, 0 the value is another, -1 it no longer has one (corrected to 不涉及). A month has a value while the sum of its rows is above 0.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE fact ADD COLUMN reported TINYINT NOT NULL DEFAULT 1', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'fact' AND column_name = 'reported');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
