-- The same target may stand in several versions. The key is dropped and added in one statement, so doing it again changes nothing.
ALTER TABLE target
  DROP INDEX uq_target,
  ADD CONSTRAINT uq_target UNIQUE (plan_id, version, org_unit_id, indicator_id, for_each_child, from_month, to_month);
