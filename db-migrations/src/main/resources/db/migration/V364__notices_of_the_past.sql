-- What was published before notices were kept. They are numbered like all others, the earliest first.
INSERT INTO month_notice (id, kind, org_unit_id, month, demonstration, at)
SELECT UNHEX(REPLACE(UUID(), '-', '')), 'PUBLISHED', p.org_unit_id, p.month,
  EXISTS (SELECT 1 FROM report r WHERE r.org_unit_id IN (SELECT c.org_unit_id FROM org_unit_placement c WHERE c.parent_id = p.org_unit_id) AND r.month = p.month AND r.demonstration),
  p.published_at
FROM month_publication p
WHERE NOT EXISTS (SELECT 1 FROM month_notice n WHERE n.org_unit_id = p.org_unit_id AND n.month = p.month AND n.kind = 'PUBLISHED');
