package org.tongbao.score;

import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;

/// Who may object: the scored unit's own clerk or leader, not those above who judge it.
final class Objectors {

    private Objectors() {}

    static boolean mayObject(Actor actor, OrgUnit unit) {
        return actor instanceof PersonActor person
                && person.scope(Verb.SCORE_OBJECT).roots().stream()
                        .anyMatch(root -> root.equals(unit.path()));
    }
}
