-- The same of past months that were opened again with another day.
INSERT IGNORE INTO replaced_opening (org_unit_id, month, known_to, due_at, reason, opened_at, opened_by)
  SELECT given.org_unit_id, given.month, given.until,
    CAST(REPLACE(REPLACE(JSON_UNQUOTE(JSON_EXTRACT(given.detail, '$.dueAt')), 'T', ' '), 'Z', '') AS DATETIME(6)),
    JSON_UNQUOTE(JSON_EXTRACT(given.detail, '$.reason')), given.at, given.actor_id
  FROM (
    SELECT a.org_unit_id, a.month, a.at, a.actor_id, a.detail,
      LEAD(a.at) OVER (PARTITION BY a.org_unit_id, a.month ORDER BY a.at, a.id) AS until
    FROM audit_entry a
    WHERE a.action = 'report.opened') given
  WHERE given.until IS NOT NULL AND given.actor_id IS NOT NULL;
