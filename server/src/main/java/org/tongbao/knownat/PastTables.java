package org.tongbao.knownat;

import org.tongbao.orgunit.OrgUnitTree;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The tables that move what was known, as they were at an instant. Each is a common table
/// expression under the table's own name, so that a statement reads it without knowing. What it is
/// made of is named with its schema: that is never the expression itself.
///
/// A column whose former state is not kept is left out: a statement that reads it in the past fails
/// instead of answering with the present.
final class PastTables {

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("'timestamp'''yyyy-MM-dd HH:mm:ss.SSSSSS''")
                    .withZone(ZoneOffset.UTC);

    /// A table as it was has no index that could be named.
    private static final Pattern INDEX_HINT = Pattern.compile(" force index \\(`[^`]+`\\)");

    /// In the last version issued by then; 0 where none was. Of a plan without versions nobody
    /// knows since when.
    private static final String PLANS =
            """
            select p.id, p.code, p.org_unit_id, p.name, p.english_name, p.from_month, p.to_month,
              case when v.number < p.version then v.document_title else p.document_title end
                as document_title,
              case when v.number < p.version then v.issued_on else p.issued_on end as issued_on,
              coalesce(
                v.number,
                case when exists (select 1 from {s}.plan_version w
                  where w.plan_id = p.id and w.state = 'ISSUED') then 0 else p.version end)
                as version,
              p.severe_below
            from {s}.plan p
            left join {s}.plan_version v
              on v.plan_id = p.id
              and v.number = (select max(w.number) from {s}.plan_version w
                where w.plan_id = p.id and w.state = 'ISSUED' and coalesce(w.issued_at, {t}) <= {t})\
            """;

    private static final String PLACED =
            "org_unit_id, from_month, to_month, parent_id, path, name, english_name, level,"
                    + " official_order, peer_group, words";

    private static final String EXEMPTED =
            "org_unit_id, indicator_id, from_month, to_month, reason";

    private static final String ASKED =
            "form_id, indicator_id, position, group_name, english_group_name, help, from_month,"
                    + " to_month";

    private static final String EXTENDED =
            "org_unit_id, month, due_on, reason, extended_at, extended_by";

    private static final String OPENED = "org_unit_id, month, due_at, reason, opened_at, opened_by";

    private static final String DAYS = "org_unit_id, from_month, open_day, due_day, set_at, set_by";

    private static final String COUNTED =
            "id, code, name, english_name, short_name, unit_of_measure, kind, decimals, direction,"
                    + " category, numerator_id, denominator_id, position, source, revision,"
                    + " retired_from_month, merged_into_id";

    /// Files that were there, also those that were taken away since.
    private static final String FILES =
            """
            select id, kind, org_unit_id, state, name, title, bytes, part_bytes, crc32,
              content_kind, sha256, started_by, started_at, stored_at,
              case when removed_at <= {t} then removed_by end as removed_by,
              case when removed_at <= {t} then removed_at end as removed_at,
              case when removed_at <= {t} then removed_reason end as removed_reason
            from {s}.attachment
            where stored_at <= {t}\
            """;

    /// Announced by then. One that another takes the place of was replaced when that was announced.
    private static final String SCORES =
            """
            select a.id, a.plan_id, a.from_month, a.to_month, a.number,
              case when a.fixed_at <= {t} then 'FIXED'
                when exists (select 1 from {s}.score_table n
                  where n.replaces_id = a.id and n.announced_at <= {t}) then 'REPLACED'
                else 'ANNOUNCED' end as state,
              a.replaces_id, a.rules_id, a.content, a.content_hash, a.objections_until,
              a.announced_at, a.announced_by,
              case when a.fixed_at <= {t} then a.fixed_at end as fixed_at,
              case when a.fixed_at <= {t} then a.fixed_by end as fixed_by
            from {s}.score_table a
            where a.announced_at <= {t}\
            """;

    private static final String OBJECTIONS =
            """
            select id, table_id, org_unit_id, indicator_id, reason, filed_at, filed_by,
              case when answered_at <= {t} then state else 'OPEN' end as state,
              case when answered_at <= {t} then answer end as answer,
              case when answered_at <= {t} then answered_at end as answered_at,
              case when answered_at <= {t} then answered_by end as answered_by
            from {s}.score_objection
            where filed_at <= {t}\
            """;

    private static final String ADJUSTMENTS =
            """
            select id, plan_id, from_month, to_month, org_unit_id, kind, points, indicator_id,
              reason, objection_id, given_at, given_by,
              case when withdrawn_at <= {t} then withdrawn_at end as withdrawn_at,
              case when withdrawn_at <= {t} then withdrawn_by end as withdrawn_by
            from {s}.score_adjustment
            where given_at <= {t}\
            """;

    /// A form begins with its first line; composed for an earlier month since, it began later.
    private static final String FORMS =
            """
            select f.id, f.org_unit_id, f.audience, f.peer_group,
              greatest(f.from_month, coalesce(
                (select min(l.from_month) from (%s) l where l.form_id = f.id), f.from_month))
                as from_month
            from {s}.form f\
            """
                    .formatted(kept(ASKED, "form_line", "replaced_form_line"));

    /// `{s}` is the schema, `{t}` the instant.
    private static final Map<String, String> DEFINITIONS = definitions();

    private PastTables() {}

    /// The statement as of then.
    ///
    /// @throws IllegalStateException for anything but a question: nothing is changed in the past
    static String asKnown(String sql, String schema, Instant at) {
        var question = INDEX_HINT.matcher(sql.stripLeading()).replaceAll("");
        if (!question.startsWith("select ") && !question.startsWith("with ")) {
            throw new IllegalStateException("Only questions are asked of the past");
        }
        var tables =
                DEFINITIONS.entrySet().stream()
                        .filter(table -> question.contains("`" + table.getKey() + "`"))
                        .map(table -> "`" + table.getKey() + "` as (" + table.getValue() + ")")
                        .collect(Collectors.joining(", "))
                        .replace("{s}", "`" + schema + "`")
                        .replace("{t}", LITERAL.format(at));
        return tables.isEmpty() ? question : before(tables, present(question, schema));
    }

    /// What is read as it is at present names its schema too.
    private static String present(String question, String schema) {
        return DEFINITIONS.keySet().stream()
                .reduce(
                        question,
                        (text, table) ->
                                text.replace(
                                        "`" + table + "` as `" + OrgUnitTree.PRESENT,
                                        "`"
                                                + schema
                                                + "`.`"
                                                + table
                                                + "` as `"
                                                + OrgUnitTree.PRESENT));
    }

    private static String before(String tables, String question) {
        for (var with : new String[] {"with recursive ", "with "}) {
            if (question.startsWith(with)) {
                return with + tables + ", " + question.substring(with.length());
            }
        }
        return "with " + tables + " " + question;
    }

    private static Map<String, String> definitions() {
        var tables = new LinkedHashMap<String, String>();
        tables.put(
                "fact",
                "select * from {s}.fact force index (ix_fact_unit_values) where known_from <= {t}");
        tables.put("population", "select * from {s}.population where known_from <= {t}");
        tables.put(
                "month_publication",
                "select * from {s}.month_publication where published_at <= {t}");
        tables.put("report_value", PastReports.VALUES);
        tables.put("report", PastReports.REPORTS);
        tables.put("sign_off", PastReports.SIGN_OFFS);
        tables.put("report_version", "select * from {s}.report_version where submitted_at <= {t}");
        tables.put("report_remark", "select * from {s}.report_remark where remarked_at <= {t}");
        tables.put("month_closing", "select * from {s}.month_closing where acted_at <= {t}");
        tables.put(
                "report_extension",
                kept(EXTENDED, "report_extension", "replaced_extension", "extended_at"));
        tables.put(
                "report_opening", kept(OPENED, "report_opening", "replaced_opening", "opened_at"));
        tables.put(
                "reporting_days",
                kept(DAYS, "reporting_days", "replaced_reporting_days", "set_at"));
        tables.put("not_applicable", kept(EXEMPTED, "not_applicable", "replaced_exemption"));
        tables.put("form", FORMS);
        tables.put("form_line", kept(ASKED, "form_line", "replaced_form_line"));
        tables.put("attachment", FILES);
        tables.put("score_table", SCORES);
        tables.put("score_objection", OBJECTIONS);
        tables.put("score_adjustment", ADJUSTMENTS);
        tables.put("indicator", kept(COUNTED, "indicator", "replaced_indicator"));
        tables.put("plan", PLANS);
        tables.put(
                "plan_version",
                "select * from {s}.plan_version where coalesce(issued_at, {t}) <= {t}");
        tables.put("org_unit_placement", kept(PLACED, "org_unit_placement", "replaced_placement"));
        tables.put(
                "org_unit_succession",
                "select * from {s}.org_unit_succession where coalesce(known_from, {t}) <= {t}");
        return tables;
    }

    /// What is there and was known by then, and what was there until it was changed since.
    private static String kept(String columns, String table, String former) {
        return kept(columns, table, former, "known_from");
    }

    /// @param since the column that says since when a row is known
    private static String kept(String columns, String table, String former, String since) {
        return """
        select %1$s from {s}.%2$s where coalesce(%4$s, {t}) <= {t}
        union all
        select %1$s from {s}.%3$s
        where coalesce(%4$s, {t}) <= {t} and known_to > {t}\
        """
                .formatted(columns, table, former, since);
    }
}
