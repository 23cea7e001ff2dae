-- A rectification that was opened from a line of an issued bulletin (通报) names it. What is issued is never deleted.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE rectification ADD COLUMN bulletin_id BINARY(16) NULL, ADD CONSTRAINT fk_rectification_bulletin FOREIGN KEY (bulletin_id) REFERENCES bulletin (id)', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'rectification' AND column_name = 'bulletin_id');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
