-- The same of the days a unit said for a month; the last one of each month is the row itself.
INSERT IGNORE INTO replaced_reporting_days (org_unit_id, from_month, known_to, open_day, due_day, set_at, set_by)
  SELECT said.org_unit_id, said.month, said.until,
    CASE said.action WHEN 'reporting_days.set' THEN CAST(JSON_EXTRACT(said.detail, '$.after.openDay') AS UNSIGNED) END,
    CASE said.action WHEN 'reporting_days.set' THEN CAST(JSON_EXTRACT(said.detail, '$.after.dueDay') AS UNSIGNED) END,
    said.at, said.actor_id
  FROM (
    SELECT a.org_unit_id, a.month, a.at, a.actor_id, a.action, a.detail,
      LEAD(a.at) OVER (PARTITION BY a.org_unit_id, a.month ORDER BY a.at, a.id) AS until
    FROM audit_entry a
    WHERE a.action IN ('reporting_days.set', 'reporting_days.followed')) said
  WHERE said.until IS NOT NULL;
