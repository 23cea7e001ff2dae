package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.handdown.SourceRowStore.Decided;
import org.tongbao.ledger.ListDesk;
import org.tongbao.ledger.ListDesk.Recorded;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Makes a locked row the record of a locked unit, and remembers whose its owner is. Part of an
/// intent.
@Component
class ConfirmedRows {

    /// Why a record got a further version; kept with it.
    private static final String CHANGED = "国家局数据有更新";

    private final ListDesk desk;
    private final SourceRowStore store;
    private final RememberedEnterprises remembered;
    private final Clock clock;

    ConfirmedRows(
            ListDesk desk, SourceRowStore store, RememberedEnterprises remembered, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.remembered = remembered;
        this.clock = clock;
    }

    /// What is wrong; empty when it is done.
    ///
    /// @param basis null when it stays what it was
    List<Problem> record(PersonActor by, SourceRow row, OrgUnit unit, @Nullable Basis basis) {
        var before = row.record();
        var indicator = row.ledger().indicator().code();
        var madeFor = row.assignedTo(unit);
        var recorded =
                before == null
                        ? desk.record(by, unit, madeFor, indicator, row.content())
                        : desk.renew(by, unit, madeFor, before, row.content(), CHANGED);
        return switch (recorded) {
            case Recorded.Refused(var problems) -> problems;
            case Recorded.Made(var record) ->
                    decided(by, row, unit, basis, RowState.CONFIRMED, record);
            case Recorded.There(var record) ->
                    decided(by, row, unit, basis, RowState.KNOWN, record);
        };
    }

    private List<Problem> decided(
            PersonActor by,
            SourceRow row,
            OrgUnit unit,
            @Nullable Basis basis,
            RowState state,
            UUID record) {
        var now = clock.instant();
        store.decide(
                row.id(),
                new Decided(
                        state,
                        row.assignedTo(unit),
                        basis == null ? row.basis() : basis,
                        record,
                        null,
                        null,
                        now,
                        by.id()));
        remembered.learn(row.district().id(), row.rememberedOwner(), unit.id(), now, by.id());
        return List.of();
    }
}
