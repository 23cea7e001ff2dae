-- Until now nothing was kept of the state of reports; the trail knows when each was returned, taken back and submitted again.
INSERT IGNORE INTO replaced_report (report_id, known_to, state, version)
  SELECT moved.report_id, moved.at,
    CASE moved.earlier WHEN 'report.returned' THEN 'RETURNED' WHEN 'report.withdrawn' THEN 'WITHDRAWN' ELSE 'SUBMITTED' END,
    moved.version
  FROM (
    SELECT subject_id AS report_id, at, action,
      LAG(action) OVER (PARTITION BY subject_id ORDER BY at, id) AS earlier,
      LAG(CAST(JSON_VALUE(detail, '$.version') AS UNSIGNED)) OVER (PARTITION BY subject_id ORDER BY at, id) AS version
    FROM audit_entry
    WHERE action IN ('report.submitted', 'report.returned', 'report.withdrawn', 'report.approved')) moved
  JOIN report r ON r.id = moved.report_id
  WHERE moved.earlier IN ('report.submitted', 'report.returned', 'report.withdrawn')
    AND moved.version IS NOT NULL
    AND moved.action <> 'report.approved';
