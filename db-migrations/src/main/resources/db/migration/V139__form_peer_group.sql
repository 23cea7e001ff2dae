-- A form may be for one peer group of the children (镇, 街道, 高新区) and then goes before the one for all of them; empty means all. What an older
-- release writes is for all.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE form ADD COLUMN peer_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '''', DROP INDEX uq_form_audience, ADD CONSTRAINT uq_form_audience UNIQUE (org_unit_id, audience, peer_group)',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'form' AND column_name = 'peer_group');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
