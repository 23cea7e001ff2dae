-- The passwords people have chosen so far begin to age now: nobody is asked for another at once.
UPDATE person
SET password_set_at = UTC_TIMESTAMP(6)
WHERE password_set_at IS NULL AND NOT must_change_password
  AND NOT EXISTS (SELECT 1 FROM setting WHERE name = 'demonstration');
