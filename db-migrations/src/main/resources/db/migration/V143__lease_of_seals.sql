-- The lease of whoever seals the trail.
INSERT INTO lease (name)
SELECT 'audit_seal' FROM (SELECT 1) AS once
WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = 'audit_seal');
