-- Until now another due day took the place of the one before; the trail has all of them.
INSERT IGNORE INTO replaced_extension (org_unit_id, month, known_to, due_on, reason, extended_at, extended_by)
  SELECT given.org_unit_id, given.month, given.until,
    CAST(JSON_UNQUOTE(JSON_EXTRACT(given.detail, '$.after')) AS DATE), JSON_UNQUOTE(JSON_EXTRACT(given.detail, '$.reason')), given.at, given.actor_id
  FROM (
    SELECT a.org_unit_id, a.month, a.at, a.actor_id, a.detail,
      LEAD(a.at) OVER (PARTITION BY a.org_unit_id, a.month ORDER BY a.at, a.id) AS until
    FROM audit_entry a
    WHERE a.action = 'report.extended') given
  WHERE given.until IS NOT NULL AND given.actor_id IS NOT NULL;
