package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.tongbao.orgunit.OrgUnit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A unit with everything under it, in official order. A province has two thousand members, asked
/// for again with every indicator: they are found by identity and by parent.
final class Family {

    private final OrgUnit unit;
    private final List<Member> members;
    private final Map<UUID, Member> byId;
    private final Map<UUID, List<Member>> byParent;
    private final Map<UUID, List<Member>> byTop = new HashMap<>();

    Family(OrgUnit unit, List<Member> members) {
        this.unit = unit;
        this.members = List.copyOf(members);
        this.byId = members.stream().collect(toMap(Family::id, Function.identity()));
        this.byParent =
                members.stream()
                        .filter(member -> member.parent() != null)
                        .collect(groupingBy(Member::parent));
    }

    OrgUnit unit() {
        return unit;
    }

    List<Member> members() {
        return members;
    }

    List<Member> children() {
        return childrenOf(head());
    }

    List<Member> childrenOf(Member parent) {
        return byParent.getOrDefault(id(parent), List.of());
    }

    Member head() {
        return member(unit.id());
    }

    Member member(UUID id) {
        var member = byId.get(id);
        if (member == null) {
            throw new NoSuchElementException("No member " + id);
        }
        return member;
    }

    Optional<Member> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The unit itself and all under it: their values are the unit's.
    List<Member> under(Member member) {
        if (member.unit().id().equals(unit.id())) {
            return members;
        }
        return byParent.containsKey(id(member))
                ? byTop.computeIfAbsent(id(member), _ -> within(member))
                : List.of(member);
    }

    /// Of several, none of which stands under another.
    List<Member> under(List<Member> tops) {
        return tops.size() == 1
                ? under(tops.getFirst())
                : tops.stream().flatMap(top -> under(top).stream()).toList();
    }

    private List<Member> within(Member top) {
        return members.stream()
                .filter(other -> top.unit().path().contains(other.unit().path()))
                .toList();
    }

    List<UUID> ids() {
        return members.stream().map(Family::id).toList();
    }

    private static UUID id(Member member) {
        return member.unit().id();
    }
}
