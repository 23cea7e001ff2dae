-- The rows there are get the facts that held without a date so far.
UPDATE org_unit_placement
  JOIN org_unit ON org_unit.id = org_unit_placement.org_unit_id
  SET org_unit_placement.name = org_unit.name,
      org_unit_placement.english_name = org_unit.english_name,
      org_unit_placement.level = org_unit.level,
      org_unit_placement.official_order = org_unit.official_order,
      org_unit_placement.peer_group = org_unit.peer_group
  WHERE org_unit_placement.name IS NULL;
