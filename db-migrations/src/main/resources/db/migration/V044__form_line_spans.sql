-- A form may ask for an indicator in several spans of months, and in another place or with other words from a month on: months that
-- were reported keep what they asked. The key is dropped and added in one statement, so doing it again changes nothing.
ALTER TABLE form_line DROP PRIMARY KEY, ADD CONSTRAINT pk_form_line PRIMARY KEY (form_id, indicator_id, from_month);
