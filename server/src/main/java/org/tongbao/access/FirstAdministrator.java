package org.tongbao.access;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Grant;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;

import java.util.List;

/// The administrator of an installation that has no unit yet stands above all units, so as to
/// import the first ones; with the first request after that the role is an ordinary one on the top
/// units.
@Component
class FirstAdministrator {

    private final Settings settings;
    private final Places places;
    private final FirstAdministratorWorkflow workflow;
    private final RoleGrants grants;

    FirstAdministrator(
            Settings settings,
            Places places,
            FirstAdministratorWorkflow workflow,
            RoleGrants grants) {
        this.settings = settings;
        this.places = places;
        this.workflow = workflow;
        this.grants = grants;
    }

    Session withRights(Session session) {
        if (!session.grants().isEmpty()
                || settings.find(FirstAdministratorWorkflow.SETTING)
                        .filter(session.person().toString()::equals)
                        .isEmpty()) {
            return session;
        }
        if (places.none()) {
            return session.with(List.of(new Grant(Role.ADMINISTRATOR, UnitPath.TOP)));
        }
        workflow.settle(session.person());
        return session.with(
                grants.of(session.person()).stream()
                        .map(grant -> new Grant(grant.role(), grant.unit().path()))
                        .toList());
    }
}
