-- Values that waited until the same report was submitted again: its versions hold them, whole.
INSERT IGNORE INTO replaced_value (month, org_unit_id, indicator_id, known_to, known_from, status, amount)
  SELECT r.month, r.org_unit_id, i.id, later.submitted_at, v.submitted_at, line.status, line.amount
  FROM report r
  JOIN report_version v ON v.report_id = r.id AND v.reason IS NULL
  JOIN report_version later
    ON later.report_id = r.id
    AND later.reason IS NULL
    AND later.number = (SELECT MIN(n.number) FROM report_version n WHERE n.report_id = v.report_id AND n.number > v.number)
  JOIN JSON_TABLE(v.content, '$.lines[*]' COLUMNS (
    code VARCHAR(60) CHARACTER SET utf8mb4 PATH '$.indicator',
    status VARCHAR(16) CHARACTER SET utf8mb4 PATH '$.status',
    amount DECIMAL(24, 4) PATH '$.amount')) line
  JOIN indicator i ON i.code = CONVERT(line.code USING ascii) COLLATE ascii_bin;
