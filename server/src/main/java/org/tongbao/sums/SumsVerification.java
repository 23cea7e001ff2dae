package org.tongbao.sums;

import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.tongbao.audit.SealedDeeds;
import org.tongbao.standing.Expectations;
import org.tongbao.sums.AddedUnits.Progress;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes every sum anew from what is beneath it and compares. Units under which something was done
/// that is not added up yet are left out: of these the facts are read.
@Repository
public class SumsVerification {

    private final FactsBeneath beneath;
    private final FactSums sums;
    private final AddedUnits units;
    private final TouchedUnits touched;
    private final SealedDeeds deeds;

    @Autowired
    SumsVerification(
            FactsBeneath beneath,
            FactSums sums,
            AddedUnits units,
            TouchedUnits touched,
            SealedDeeds deeds) {
        this.beneath = beneath;
        this.sums = sums;
        this.units = units;
        this.touched = touched;
        this.deeds = deeds;
    }

    /// For a command that runs beside the server. Its connection sees one moment.
    public static SumsVerification on(DSLContext dsl) {
        var sums = new FactSums(dsl);
        return new SumsVerification(
                new FactsBeneath(dsl, sums, Expectations.on(dsl)),
                sums,
                new AddedUnits(dsl),
                new TouchedUnits(dsl),
                SealedDeeds.on(dsl));
    }

    /// @param units how many were compared
    /// @param waiting how many were left out, or have no sums yet
    /// @param wrong the codes of those that are not what the facts and the forms say
    public record Compared(int units, int waiting, List<String> wrong) {

        public Compared {
            wrong = List.copyOf(wrong);
        }
    }

    public Compared compare() {
        var waiting = waiting();
        var compared = units.all().stream().filter(unit -> !waiting.contains(unit)).toList();
        var wrong = compared.stream().filter(this::isWrong).toList();
        return new Compared(compared.size(), waiting.size(), units.codes(wrong));
    }

    private Set<UUID> waiting() {
        var waiting = new HashSet<>(units.missing());
        var since = deeds.since(units.progress().map(Progress::throughSeal).orElse(0L), Touch.ACTS);
        waiting.addAll(touched.units(touched.places(since).keySet()).values());
        if (since.stream().anyMatch(Touch::everywhere)) {
            waiting.addAll(units.all());
        }
        return waiting;
    }

    private boolean isWrong(UUID unit) {
        return !units.plain(unit).equals(Optional.of(units.isPlain(unit)))
                || !sums.kept(unit, AddedUnit.EVER).same(beneath.of(unit, AddedUnit.EVER));
    }
}
