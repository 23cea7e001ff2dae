package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT_VERSION;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.Form;
import org.tongbao.indicator.Indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What is on a form in a month. Whoever may see the report may see its form, so the place in the
/// tree was asked for before.
@Repository
class Forms {

    private static final Form OTHER = FORM.as("other_form");
    private static final String OWN = FormAudience.OWN.name();

    private final DSLContext dsl;

    Forms(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// In the form's order, with the unit's exemptions.
    List<FormLine> lines(UUID form, UUID unit, YearMonth month) {
        return dsl.select(
                        indicator(INDICATOR),
                        FORM_LINE.POSITION,
                        FORM_LINE.GROUP_NAME,
                        FORM_LINE.ENGLISH_GROUP_NAME,
                        FORM_LINE.HELP,
                        exempt(unit, month))
                .from(FORM_LINE)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                .where(FORM_LINE.FORM_ID.eq(form))
                .and(on(month))
                .orderBy(FORM_LINE.POSITION, INDICATOR.POSITION)
                .fetch(mapping(FormLine::new));
    }

    /// A line with the months in which it was asked, before or now, wherever the unit stood.
    ///
    /// @param byItself by forms of its own
    /// @param fromAbove by those of the units it has stood under
    record KnownLine(FormLine line, List<AskedMonths> byItself, List<AskedMonths> fromAbove) {

        boolean askedIn(YearMonth month) {
            return Stream.of(byItself, fromAbove)
                    .flatMap(List::stream)
                    .anyMatch(months -> months.hold(month));
        }
    }

    /// Months from one to another, both included.
    record AskedMonths(YearMonth from, YearMonth to) {

        private boolean hold(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(to);
        }
    }

    /// The same lines, with the months in which forms asked for them.
    List<KnownLine> known(UUID form, UUID unit, YearMonth month) {
        return dsl.select(
                        row(
                                        indicator(INDICATOR),
                                        FORM_LINE.POSITION,
                                        FORM_LINE.GROUP_NAME,
                                        FORM_LINE.ENGLISH_GROUP_NAME,
                                        FORM_LINE.HELP,
                                        exempt(unit, month))
                                .mapping(FormLine::new),
                        asked(OTHER.ORG_UNIT_ID.eq(unit).and(OTHER.AUDIENCE.eq(OWN))),
                        asked(OTHER.ORG_UNIT_ID.in(above(unit)).and(OTHER.AUDIENCE.ne(OWN))))
                .from(FORM_LINE)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                .join(FORM)
                .on(FORM.ID.eq(FORM_LINE.FORM_ID))
                .where(FORM_LINE.FORM_ID.eq(form))
                .and(on(month))
                .orderBy(FORM_LINE.POSITION, INDICATOR.POSITION)
                .fetch(mapping(KnownLine::new));
    }

    private static Select<Record1<UUID>> above(UUID unit) {
        return select(ORG_UNIT_PLACEMENT.PARENT_ID)
                .from(ORG_UNIT_PLACEMENT)
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(unit));
    }

    /// By some forms, for all whom they ask or for the group that is asked now. Each kind of form
    /// is asked for by itself: of either, the database looks through all there are.
    private static Field<List<AskedMonths>> asked(Condition by) {
        var line = FORM_LINE.as("other_line");
        return multiset(
                        select(greatest(OTHER.FROM_MONTH, line.FROM_MONTH), line.TO_MONTH)
                                .from(line)
                                .join(OTHER)
                                .on(OTHER.ID.eq(line.FORM_ID))
                                .where(line.INDICATOR_ID.eq(INDICATOR.ID))
                                .and(OTHER.PEER_GROUP.in(inline(""), FORM.PEER_GROUP))
                                .and(by))
                .as("asked")
                .convertFrom(rows -> rows.map(mapping(AskedMonths::new)));
    }

    /// What several forms ask, and who is exempt from what.
    ///
    /// @param lines indicators by form, in the order of the forms given and of their lines
    record Asked(SequencedMap<UUID, List<Indicator>> lines, Set<Exempt> exempt) {}

    /// 不涉及: a unit and an indicator.
    record Exempt(UUID unit, UUID indicator) {}

    /// One statement for all forms and units.
    Asked asked(List<UUID> forms, Collection<UUID> units, YearMonth month) {
        var lines = new LinkedHashMap<UUID, List<Indicator>>();
        forms.forEach(form -> lines.put(form, new ArrayList<>()));
        var exempt = new HashSet<Exempt>();
        dsl.select(FORM_LINE.FORM_ID, indicator(INDICATOR), exemptUnits(units, month))
                .from(FORM_LINE)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                .where(FORM_LINE.FORM_ID.in(forms))
                .and(on(month))
                .orderBy(FORM_LINE.POSITION, INDICATOR.POSITION)
                .forEach(row -> {
                    lines.computeIfAbsent(row.value1(), form -> new ArrayList<>())
                            .add(row.value2());
                    row.value3().forEach(unit -> exempt.add(new Exempt(unit, row.value2().id())));
                });
        return new Asked(lines, exempt);
    }

    private static Field<List<UUID>> exemptUnits(Collection<UUID> units, YearMonth month) {
        return multiset(
                        select(NOT_APPLICABLE.ORG_UNIT_ID)
                                .from(NOT_APPLICABLE)
                                .where(NOT_APPLICABLE.INDICATOR_ID.eq(INDICATOR.ID))
                                .and(NOT_APPLICABLE.ORG_UNIT_ID.in(units))
                                .and(NOT_APPLICABLE.FROM_MONTH.le(month))
                                .and(NOT_APPLICABLE.TO_MONTH.ge(month)))
                .as("exempt_units")
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    Set<String> textCodes(UUID form, YearMonth month) {
        return dsl.select(FORM_TEXT.CODE)
                .from(FORM_TEXT)
                .where(FORM_TEXT.FORM_ID.eq(form))
                .and(textOn(month))
                .fetchSet(FORM_TEXT.CODE);
    }

    /// The texts of a form, in its order, with the words that a version of a report has for them.
    ///
    /// @param report null when nothing was filed
    List<ReportText> texts(UUID form, YearMonth month, @Nullable UUID report, int version) {
        var content =
                field(
                        select(REPORT_VERSION.CONTENT)
                                .from(REPORT_VERSION)
                                .where(REPORT_VERSION.REPORT_ID.eq(report))
                                .and(REPORT_VERSION.NUMBER.eq(version)));
        return dsl.select(content, textsOf(form, month))
                .fetchSingle(
                        mapping((written, texts) -> {
                            var words =
                                    written == null
                                            ? Map.<String, String>of()
                                            : Evidence.read(written).texts();
                            return texts.stream()
                                    .map(text -> text.saying(words.get(text.code())))
                                    .toList();
                        }));
    }

    private static Field<List<ReportText>> textsOf(UUID form, YearMonth month) {
        return multiset(
                        select(
                                        FORM_TEXT.CODE,
                                        FORM_TEXT.LABEL,
                                        FORM_TEXT.ENGLISH_LABEL,
                                        FORM_TEXT.TARGET_ID)
                                .from(FORM_TEXT)
                                .where(FORM_TEXT.FORM_ID.eq(form))
                                .and(textOn(month))
                                .orderBy(FORM_TEXT.POSITION, FORM_TEXT.CODE))
                .as("texts")
                .convertFrom(rows ->
                        rows.map(
                                mapping((code, label, englishLabel, target) ->
                                        new ReportText(code, label, englishLabel, target, null))));
    }

    static Condition on(YearMonth month) {
        return FORM_LINE.FROM_MONTH.le(month).and(FORM_LINE.TO_MONTH.ge(month));
    }

    private static Condition textOn(YearMonth month) {
        return FORM_TEXT.FROM_MONTH.le(month).and(FORM_TEXT.TO_MONTH.ge(month));
    }

    private static Field<Boolean> exempt(UUID unit, YearMonth month) {
        return field(
                exists(
                        selectOne()
                                .from(NOT_APPLICABLE)
                                .where(NOT_APPLICABLE.ORG_UNIT_ID.eq(unit))
                                .and(NOT_APPLICABLE.INDICATOR_ID.eq(INDICATOR.ID))
                                .and(NOT_APPLICABLE.FROM_MONTH.le(month))
                                .and(NOT_APPLICABLE.TO_MONTH.ge(month))));
    }
}
