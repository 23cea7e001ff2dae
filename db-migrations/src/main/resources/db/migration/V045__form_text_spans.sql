-- Texts of a form begin and end like its lines.
SET @ddl = (SELECT IF(COUNT(*) = 0,
  'ALTER TABLE form_text ADD COLUMN from_month INT NOT NULL DEFAULT 200001, ADD COLUMN to_month INT NOT NULL DEFAULT 999912, DROP PRIMARY KEY, ADD CONSTRAINT pk_form_text PRIMARY KEY (form_id, code, from_month)',
  'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'form_text' AND column_name = 'from_month');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
