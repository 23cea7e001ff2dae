-- Replaced values are kept with the time since which they were submitted, no more since which they counted: while a report waits the summary table shows them.
-- Whether they counted, the state of the report says.
UPDATE replaced_value p
  JOIN report r ON r.org_unit_id = p.org_unit_id AND r.month = p.month AND r.approved_at = p.known_from
  JOIN report_version v
    ON v.report_id = r.id
    AND v.number = (SELECT MIN(c.corrected_version) FROM report_correction c WHERE c.report_id = r.id AND c.state = 'APPROVED')
  SET p.known_from = v.submitted_at;
