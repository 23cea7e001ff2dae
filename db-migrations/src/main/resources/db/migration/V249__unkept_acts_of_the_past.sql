-- Until now nothing was kept of units, exemptions, forms, the catalogue and what was imported; the trail knows when each was changed. What the system put in itself, the sample, counts as known since ever.
INSERT IGNORE INTO unkept_act (id, at, action, path)
  SELECT id, at, action, path
  FROM audit_entry
  WHERE actor_kind <> 'SYSTEM'
    AND (action LIKE 'orgunit.%'
      OR action IN ('exemption.changed', 'form.composed', 'history.figure_removed', 'import.stored',
        'indicator.changed', 'indicator.deleted', 'indicator.merged', 'indicator.restored', 'indicator.retired'));
