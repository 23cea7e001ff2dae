package org.tongbao.standing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VERSION;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.db.tables.Person;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.standing.FigureTrace.Value;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Reads which versions of which reports brought the values of a unit and all under it, in one
/// statement.
@Repository
class TracedValues {

    static final int MOST = 1000;

    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("at_month");
    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("of_values");
    private static final Person SUBMITTER = PERSON.as("submitter");
    private static final Person REVIEWER = PERSON.as("reviewer");

    private final DSLContext dsl;
    private final Clock clock;

    TracedValues(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Units are placed where they stood in the month of each value.
    ///
    /// At most one more than [#MOST], the newest month first, corrections after what they correct;
    /// of a month that was corrected to 不涉及 nothing is left.
    ///
    /// @param scope of reports, by where units stand today
    /// @param codes units under which values stood too; empty when all always stood under the head
    List<Value> under(
            Scope scope, OrgUnit head, Set<String> codes, Collection<UUID> indicators, Span span) {
        var before = new HashMap<Place, BigDecimal>();
        var times = new HashMap<Place, Integer>();
        var values = new ArrayList<Value>();
        dsl.select(unit(ORG_UNIT, THEN), indicator(INDICATOR))
                .select(FACT.MONTH, FACT.AMOUNT, FACT.REPORTED)
                .select(FACT.KNOWN_FROM, FACT.DEMONSTRATION)
                .select(REPORT_VERSION.NUMBER, REPORT_VERSION.SUBMITTED_AT, REPORT.VERSION)
                .select(SUBMITTER.ID, SUBMITTER.NAME, SUBMITTER.TITLE)
                .select(REVIEWER.ID, REVIEWER.NAME, REVIEWER.TITLE)
                .from(FACT)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FACT.INDICATOR_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(FACT.ORG_UNIT_ID))
                .join(THEN)
                .on(THEN.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                .and(THEN.FROM_MONTH.le(FACT.MONTH))
                .and(THEN.TO_MONTH.ge(FACT.MONTH))
                .leftJoin(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .leftJoin(REPORT_VERSION)
                .on(REPORT_VERSION.ID.eq(FACT.VERSION_ID))
                .leftJoin(REPORT)
                .on(REPORT.ID.eq(REPORT_VERSION.REPORT_ID))
                .leftJoin(SUBMITTER)
                .on(SUBMITTER.ID.eq(REPORT_VERSION.SUBMITTED_BY))
                .leftJoin(REVIEWER)
                .on(REVIEWER.ID.eq(REPORT.REVIEWED_BY))
                .where(stoodUnder(head, codes))
                .and(scope.covers(coalesce(TODAY.PATH, THEN.PATH)))
                .and(FACT.INDICATOR_ID.in(indicators))
                .and(FACT.MONTH.between(span.from(), span.to()))
                .orderBy(order())
                .limit(MOST + 1)
                .forEach(row -> {
                    var value =
                            value(
                                    row.get(0, OrgUnit.class),
                                    row.get(1, Indicator.class),
                                    row,
                                    before);
                    times.merge(Place.of(value), row.get(FACT.REPORTED).intValue(), Integer::sum);
                    values.add(value);
                });
        values.removeIf(value -> times.getOrDefault(Place.of(value), 0) <= 0);
        return values;
    }

    private static Condition stoodUnder(OrgUnit head, Set<String> codes) {
        var here = Scope.under(THEN.PATH, head.path());
        return codes.isEmpty()
                ? here
                : here.or(
                        or(
                                codes.stream()
                                        .map(code ->
                                                concat(inline("/"), THEN.PATH)
                                                        .contains("/" + code + "/"))
                                        .toList()));
    }

    private static List<OrderField<?>> order() {
        return Stream.of(
                        List.<OrderField<?>>of(FACT.MONTH.desc()),
                        officialOrder(ORG_UNIT, THEN),
                        List.of(INDICATOR.POSITION, FACT.KNOWN_FROM, FACT.VERSION_ID))
                .<OrderField<?>>flatMap(List::stream)
                .toList();
    }

    private record Place(UUID unit, UUID indicator, YearMonth month) {

        static Place of(Value value) {
            return new Place(value.unit().id(), value.indicator().id(), value.month());
        }
    }

    private static Value value(
            OrgUnit unit, Indicator indicator, Record row, Map<Place, BigDecimal> before) {
        var place = new Place(unit.id(), indicator.id(), row.get(FACT.MONTH));
        var correction = before.containsKey(place);
        var value = before.merge(place, row.get(FACT.AMOUNT), BigDecimal::add);
        var current = Objects.equals(row.get(REPORT_VERSION.NUMBER), row.get(REPORT.VERSION));
        return new Value(
                unit,
                indicator,
                place.month(),
                Objects.requireNonNull(value),
                correction,
                row.get(REPORT_VERSION.NUMBER),
                row.get(REPORT_VERSION.SUBMITTED_AT),
                person(row, SUBMITTER),
                row.get(FACT.KNOWN_FROM),
                current ? person(row, REVIEWER) : null,
                row.get(FACT.DEMONSTRATION));
    }

    /// Without telephone numbers: nobody is called about a figure here.
    private static @Nullable PersonView person(Record row, Person person) {
        return row.get(person.ID) == null
                ? null
                : new PersonView(
                        row.get(person.ID),
                        row.get(person.NAME),
                        row.get(person.TITLE),
                        null,
                        null);
    }
}
