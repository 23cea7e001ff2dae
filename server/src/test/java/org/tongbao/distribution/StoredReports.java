package org.tongbao.distribution;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.IDEMPOTENCY_KEY;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.db.Tables.REPORT_VERSION;
import static org.tongbao.db.Tables.SIGN_OFF;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.tongbao.distribution.Sending.Target;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// All that the database holds of reports, read around the product: straight from its tables.
///
/// @param keys version by idempotency key
/// @param unsigned what waits for a signature, or did and was never signed
/// @param submitted entries of the trail by report and version
/// @param approved the same for approvals
/// @param values current values by report's target and indicator
/// @param facts sums by target and indicator, with the version they come from
record StoredReports(
        List<Version> versions,
        Map<String, UUID> keys,
        Set<UUID> unsigned,
        Map<Step, Integer> submitted,
        Map<Step, Integer> approved,
        Map<Target, Map<String, BigDecimal>> values,
        Map<Target, Map<String, BigDecimal>> facts) {

    private static final JsonMapper JSON = new JsonMapper();

    /// A version with the head of its report.
    ///
    /// @param key the text of the report: the sender's key
    record Version(
            UUID id,
            UUID report,
            Target target,
            int number,
            String key,
            Map<String, BigDecimal> lines,
            String state,
            int latest) {

        boolean isLatest() {
            return number == latest;
        }
    }

    /// A version of a report, as the trail names it.
    record Step(UUID report, int version) {}

    /// @param folder where the server was started; its embedded database runs
    static StoredReports readFrom(Path folder) throws Exception {
        try (var connection = connect(folder.resolve("data"))) {
            var dsl = DSL.using(connection, SQLDialect.MARIADB);
            return new StoredReports(
                    versions(dsl),
                    keys(dsl),
                    unsigned(dsl),
                    trail(dsl, "report.submitted"),
                    trail(dsl, "report.approved"),
                    values(dsl),
                    facts(dsl));
        }
    }

    /// Of this month, by indicator: the reported values of all units added up.
    Map<String, BigDecimal> sums(YearMonth month) {
        var sums = new TreeMap<String, BigDecimal>();
        values.forEach((target, amounts) -> {
            if (target.month().equals(month)) {
                amounts.forEach((line, amount) -> sums.merge(line, amount, BigDecimal::add));
            }
        });
        sums.replaceAll((_, amount) -> amount.stripTrailingZeros());
        return sums;
    }

    private static Connection connect(Path data) throws Exception {
        var pid = Long.parseLong(Files.readString(data.resolve("database.pid")).strip());
        var command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        var port = command.replaceAll("(?s).*--port=(\\d+).*", "$1");
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:%s/tongbao?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                        .formatted(port),
                "tongbao",
                Files.readString(data.resolve("database.password")).strip());
    }

    private static List<Version> versions(DSLContext dsl) {
        return dsl.select(
                        REPORT_VERSION.ID,
                        REPORT.ID,
                        ORG_UNIT.CODE,
                        REPORT.MONTH,
                        REPORT_VERSION.NUMBER,
                        REPORT_VERSION.CONTENT,
                        REPORT.STATE,
                        REPORT.VERSION)
                .from(REPORT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(REPORT.ORG_UNIT_ID))
                .leftJoin(REPORT_VERSION)
                .on(REPORT_VERSION.REPORT_ID.eq(REPORT.ID))
                .orderBy(REPORT.ID, REPORT_VERSION.NUMBER)
                .fetch(row -> {
                    var content = JSON.readTree(row.value6());
                    return new Version(
                            row.value1(),
                            row.value2(),
                            new Target(row.value3(), row.value4()),
                            row.value5(),
                            content.path("texts").path("progress").asString(),
                            lines(content),
                            row.value7(),
                            row.value8());
                });
    }

    private static Map<String, BigDecimal> lines(JsonNode content) {
        var lines = new TreeMap<String, BigDecimal>();
        content.path("lines")
                .forEach(line ->
                        lines.put(
                                line.path("indicator").asString(),
                                new BigDecimal(line.path("amount").asString())));
        return lines;
    }

    private static Map<String, UUID> keys(DSLContext dsl) {
        return dsl.select(IDEMPOTENCY_KEY.CLIENT_KEY, IDEMPOTENCY_KEY.RESULT_ID)
                .from(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.MUTATION.eq("submitReport"))
                .fetchMap(Record2::value1, Record2::value2);
    }

    private static Set<UUID> unsigned(DSLContext dsl) {
        return dsl.select(SIGN_OFF.ID)
                .from(SIGN_OFF)
                .where(SIGN_OFF.ID.notIn(select(REPORT_VERSION.ID).from(REPORT_VERSION)))
                .fetchSet(SIGN_OFF.ID);
    }

    private static Map<Step, Integer> trail(DSLContext dsl, String action) {
        var entries = new HashMap<Step, Integer>();
        dsl.select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .forEach(row ->
                        entries.merge(
                                new Step(
                                        row.value1(),
                                        JSON.readTree(row.value2()).path("version").asInt()),
                                1,
                                Integer::sum));
        return entries;
    }

    private static Map<Target, Map<String, BigDecimal>> values(DSLContext dsl) {
        var values = new HashMap<Target, Map<String, BigDecimal>>();
        dsl.select(ORG_UNIT.CODE, REPORT_VALUE.MONTH, INDICATOR.CODE, REPORT_VALUE.AMOUNT)
                .from(REPORT_VALUE)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(REPORT_VALUE.INDICATOR_ID))
                .forEach(row ->
                        values.computeIfAbsent(
                                        new Target(row.value1(), row.value2()),
                                        _ -> new TreeMap<>())
                                .put(row.value3(), row.value4()));
        return values;
    }

    private static Map<Target, Map<String, BigDecimal>> facts(DSLContext dsl) {
        var facts = new HashMap<Target, Map<String, BigDecimal>>();
        dsl.select(ORG_UNIT.CODE, FACT.MONTH, INDICATOR.CODE, sum(FACT.AMOUNT))
                .from(FACT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(FACT.ORG_UNIT_ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FACT.INDICATOR_ID))
                .groupBy(ORG_UNIT.CODE, FACT.MONTH, INDICATOR.CODE)
                .forEach(row ->
                        facts.computeIfAbsent(
                                        new Target(row.value1(), row.value2()),
                                        _ -> new TreeMap<>())
                                .put(row.value3(), row.value4()));
        return facts;
    }
}
