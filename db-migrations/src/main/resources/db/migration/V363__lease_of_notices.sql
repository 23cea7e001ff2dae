-- The row that whoever numbers the notices locks meanwhile.
INSERT INTO lease (name)
SELECT 'month_notices' FROM (SELECT 1) AS once
WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = 'month_notices');
