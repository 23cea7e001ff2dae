-- Every plan that is there was issued; its targets get its number with the next file.
INSERT INTO plan_version (plan_id, number, state, from_month, reason, document_title, issued_on, revision, issued_at, issued_by)
  SELECT id, version, 'ISSUED', from_month, NULL, document_title, issued_on, 0, NULL, NULL
  FROM plan
  WHERE NOT EXISTS (SELECT 1 FROM plan_version WHERE plan_version.plan_id = plan.id);
