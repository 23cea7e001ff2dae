-- Whether programs with a token on the shared unit or under it find a saved question too, and may have its answer from the address of its feed.
SET @ddl = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE saved_question ADD COLUMN shared_with_programs BOOLEAN NOT NULL DEFAULT FALSE', 'DO 0')
  FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'saved_question' AND column_name = 'shared_with_programs');
PREPARE statement FROM @ddl;
EXECUTE statement;
DEALLOCATE PREPARE statement;
