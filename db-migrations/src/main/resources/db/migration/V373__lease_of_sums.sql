-- The lease of whoever adds up the facts.
INSERT INTO lease (name)
SELECT 'fact_sums' FROM (SELECT 1) AS once
WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = 'fact_sums');
