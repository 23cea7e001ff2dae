package org.tongbao.demonstration;

import org.tongbao.authority.PersonActor;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.util.List;
import java.util.UUID;

/// A unit with the form it fills in and the person who does.
record Filer(OrgUnit unit, UUID form, List<Indicator> indicators, PersonActor clerk) {

    Filer {
        indicators = List.copyOf(indicators);
    }
}
