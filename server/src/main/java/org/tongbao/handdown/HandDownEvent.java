package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.ledger.Ledger;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was done to a list or to its rows.
sealed interface HandDownEvent extends Audited {

    record ListImported(Actor actor, OrgUnit district, Ledger ledger, SourceList list)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = new LinkedHashMap<String, Object>();
            detail.put("indicator", ledger.indicator().code());
            detail.put("name", list.name());
            detail.put("whole", list.whole());
            detail.put("created", list.created());
            detail.put("changed", list.changed());
            detail.put("known", list.known());
            detail.put("unchanged", list.unchanged());
            detail.put("vanished", list.vanished());
            return Deed.of("source_list.imported", actor)
                    .to(district.id(), district.path())
                    .about(list.id())
                    .with(detail);
        }
    }

    /// All that a unit confirmed at once.
    record RowsConfirmed(Actor actor, OrgUnit unit, List<SourceRow> rows) implements HandDownEvent {
        @Override
        public Deed deed() {
            return Deed.of("source_rows.confirmed", actor)
                    .to(unit.id(), unit.path())
                    .about(rows.getFirst().id())
                    .with(Map.of("rows", rows.stream().map(HandDownEvent::named).toList()));
        }
    }

    record RowDisputed(
            Actor actor, OrgUnit unit, SourceRow row, DisputeReason why, @Nullable String note)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = HandDownEvent.of(row);
            detail.put("why", why.name());
            put(detail, "note", note);
            return about("source_row.disputed", actor, unit, row).with(detail);
        }
    }

    /// @param others names of units that had claimed it before
    record RowClaimed(Actor actor, OrgUnit unit, SourceRow row, List<String> others)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = HandDownEvent.of(row);
            if (!others.isEmpty()) {
                detail.put("claimedBefore", others);
            }
            return about("source_row.claimed", actor, unit, row).with(detail);
        }
    }

    /// @param to null when it is nobody's again
    record RowReassigned(
            Actor actor,
            SourceRow row,
            @Nullable OrgUnit to,
            boolean remembered,
            @Nullable String note)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = HandDownEvent.of(row);
            put(detail, "before", name(row.unit()));
            put(detail, "after", name(to));
            detail.put("remembered", remembered);
            put(detail, "note", note);
            return about("source_row.reassigned", actor, row.district(), row).with(detail);
        }
    }

    record RowSettled(Actor actor, SourceRow row, OrgUnit kept, String note)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = HandDownEvent.of(row);
            detail.put("claims", row.claims().stream().map(claim -> claim.unit().name()).toList());
            detail.put("kept", kept.name());
            detail.put("note", note);
            return about("source_row.settled", actor, row.district(), row).with(detail);
        }
    }

    record RowRemoved(Actor actor, SourceRow row, String note) implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = HandDownEvent.of(row);
            put(detail, "before", name(row.unit()));
            detail.put("note", note);
            return about("source_row.removed", actor, row.district(), row).with(detail);
        }
    }

    /// @param before null when nothing was remembered
    record EnterpriseRemembered(
            Actor actor, OrgUnit district, RememberedEnterprise now, @Nullable OrgUnit before)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            var detail = new LinkedHashMap<String, Object>();
            detail.put("enterprise", now.name());
            put(detail, "before", name(before));
            detail.put("after", now.unit().name());
            return Deed.of("remembered_enterprise.changed", actor)
                    .to(district.id(), district.path())
                    .with(detail);
        }
    }

    record EnterpriseForgotten(Actor actor, OrgUnit district, RememberedEnterprise was)
            implements HandDownEvent {
        @Override
        public Deed deed() {
            return Deed.of("remembered_enterprise.forgotten", actor)
                    .to(district.id(), district.path())
                    .with(Map.of("enterprise", was.name(), "before", was.unit().name()));
        }
    }

    private static Deed about(String action, Actor actor, OrgUnit unit, SourceRow row) {
        return Deed.of(action, actor)
                .to(unit.id(), unit.path())
                .in(YearMonth.from(row.countedOn()))
                .about(row.id());
    }

    private static Map<String, Object> of(SourceRow row) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("indicator", row.ledger().indicator().code());
        detail.put("row", named(row));
        return detail;
    }

    private static String named(SourceRow row) {
        return row.identifier() == null ? row.title() : row.identifier();
    }

    private static @Nullable String name(@Nullable OrgUnit unit) {
        return unit == null ? null : unit.name();
    }

    private static void put(Map<String, Object> detail, String key, @Nullable String text) {
        if (text != null) {
            detail.put(key, text);
        }
    }
}
