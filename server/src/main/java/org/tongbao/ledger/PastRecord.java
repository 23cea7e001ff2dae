package org.tongbao.ledger;

import org.tongbao.authority.PersonActor;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.Map;

/// A thing that was recorded once in the past, in its month, before the report of the month was
/// filed.
///
/// @param indicator code of the ledger's indicator
/// @param values by codes of fields, as they are typed
public record PastRecord(
        OrgUnit unit, String indicator, Map<String, String> values, PersonActor by, Instant at) {

    public PastRecord {
        values = Map.copyOf(values);
    }
}
