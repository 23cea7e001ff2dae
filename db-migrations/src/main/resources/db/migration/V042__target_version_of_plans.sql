-- A plan that was imported as a later version than the first has its targets under that number.
UPDATE target
  JOIN plan ON plan.id = target.plan_id
  SET target.version = plan.version
  WHERE target.version = 1 AND plan.version > 1;
