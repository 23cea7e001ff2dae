package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A unit with everything under it, in official order.
record Family(OrgUnit unit, List<Member> members) {

    Family {
        members = List.copyOf(members);
    }

    List<Member> children() {
        return childrenOf(head());
    }

    List<Member> childrenOf(Member parent) {
        return members.stream()
                .filter(member -> Objects.equals(member.parent(), parent.unit().id()))
                .toList();
    }

    Member head() {
        return member(unit.id());
    }

    Member member(UUID id) {
        return members.stream()
                .filter(member -> member.unit().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The unit itself and all under it: their values are the unit's.
    List<Member> under(Member member) {
        return members.stream()
                .filter(other -> member.unit().path().contains(other.unit().path()))
                .toList();
    }

    List<UUID> ids() {
        return members.stream().map(member -> member.unit().id()).toList();
    }
}
