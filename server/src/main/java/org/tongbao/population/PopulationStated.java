package org.tongbao.population;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody stated how many people live in a unit.
record PopulationStated(Actor actor, OrgUnit unit, Population population, Map<String, Long> before)
        implements Audited {

    @Override
    public Deed deed() {
        var detail = new LinkedHashMap<String, Object>(before);
        detail.put("asOf", population.asOf().toString());
        detail.put("version", population.version());
        detail.put("after", population.persons());
        detail.put("source", population.source());
        return Deed.of("population.stated", actor).to(unit.id(), unit.path()).with(detail);
    }
}
