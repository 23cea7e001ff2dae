-- How a unit is called and counted in the months of a row: name, level, official order and peer group are dated like its place.
-- A row without a name was written by a release that knew only the undated ones; then those of org_unit hold. "words" are what the unit is found by.
SET @missing = (SELECT COUNT(*) = 0
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'org_unit_placement' AND column_name = 'words');
SET @change = IF(@missing,
  'ALTER TABLE org_unit_placement
     ADD COLUMN name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
     ADD COLUMN english_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
     ADD COLUMN level VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
     ADD COLUMN official_order INT NULL,
     ADD COLUMN peer_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
     ADD COLUMN words VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL',
  'DO 0');
PREPARE change_table FROM @change;
EXECUTE change_table;
DEALLOCATE PREPARE change_table;
