-- The lease of whoever looks whether a group's robot has something to say.
INSERT INTO lease (name)
SELECT 'reminders' FROM (SELECT 1) AS once
WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = 'reminders');
