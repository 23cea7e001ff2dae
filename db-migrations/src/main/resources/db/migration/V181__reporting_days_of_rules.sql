-- The days units had before they were dated hold from the beginning. reporting_rule stays for the previous release, which reads it while this one starts.
INSERT INTO reporting_days (org_unit_id, from_month, open_day, due_day)
SELECT r.org_unit_id, 190001, r.open_day, r.due_day
FROM reporting_rule r
WHERE NOT EXISTS (SELECT 1 FROM reporting_days d WHERE d.org_unit_id = r.org_unit_id);
