package org.tongbao.knownat;

/// What reports said at an instant, how they stood, and what lay with their unit; see [PastTables].
final class PastReports {

    /// Of each report, approved or not: that values count, its state says. They stand since they
    /// were submitted, those of a correction since it was approved.
    static final String VALUES =
            """
            select v.month, v.org_unit_id, v.indicator_id, v.status, v.amount, v.source
            from {s}.report_value v
            join {s}.report r on r.org_unit_id = v.org_unit_id and r.month = v.month
            where case when r.approved_at is null then r.submitted_at else r.reviewed_at end <= {t}
            union all
            select month, org_unit_id, indicator_id, status, amount, source
            from {s}.replaced_value
            where known_from <= {t} and known_to > {t}\
            """;

    /// In their state and version of then: once approved in the version that counted, before it as
    /// it was kept when the report moved on. Of what was not approved nothing else is kept, so
    /// nothing is said of its review.
    static final String REPORTS =
            """
            select r.id, r.org_unit_id, r.month, r.form_id,
              case when w.report_id is not null then w.state
                when r.state = 'APPROVED' and coalesce(r.approved_at, r.reviewed_at) > {t}
                  then 'SUBMITTED'
                else r.state end as state,
              r.late, r.backfilled, r.demonstration, r.first_submitted_at,
              coalesce(
                w.version,
                c.version,
                (select min(n.corrected_version) from {s}.report_correction n
                  where n.report_id = r.id and n.state = 'APPROVED'),
                r.version) as version,
              case when c.report_id is not null then c.reviewed_at
                when r.state = 'APPROVED' and coalesce(r.approved_at, r.reviewed_at) <= {t}
                  then coalesce(r.approved_at, r.reviewed_at) end as reviewed_at,
              case when c.report_id is not null then c.reviewed_by
                when r.state <> 'APPROVED' or coalesce(r.approved_at, r.reviewed_at) > {t} then null
                when r.approved_at is not null then r.approved_by
                else r.reviewed_by end as reviewed_by
            from {s}.report r
            left join {s}.replaced_report w
              on w.report_id = r.id
              and w.known_to = (select min(n.known_to) from {s}.replaced_report n
                where n.report_id = r.id and n.known_to > {t})
            left join {s}.report_correction c
              on c.report_id = r.id
              and c.number = (select max(n.number) from {s}.report_correction n
                where n.report_id = r.id and n.state = 'APPROVED' and n.reviewed_at <= {t})
            where r.first_submitted_at <= {t}\
            """;

    /// 审签: in their state of then. What is replaced says no longer whether it had been sent back
    /// (then it has a reason) or taken back, nor when that ended: when a later version was sent.
    static final String SIGN_OFFS =
            """
            select o.id, o.org_unit_id, o.month, o.version,
              case when o.decided_at is null or o.decided_at > {t} then 'WAITING'
                when o.state <> 'REPLACED' then o.state
                when o.reason is null then 'TAKEN_BACK'
                else 'SENT_BACK' end as state,
              o.filed_on_behalf, o.sent_at, o.sent_by,
              case when o.decided_at <= {t} then o.decided_at end as decided_at,
              case when o.decided_at <= {t} then o.decided_by end as decided_by,
              case when o.decided_at <= {t} then o.reason end as reason
            from {s}.sign_off o
            where o.sent_at <= {t}
              and not (o.state = 'REPLACED'
                and (exists (select 1 from {s}.sign_off n
                    where n.org_unit_id = o.org_unit_id and n.month = o.month
                      and n.version > o.version and n.sent_at <= {t})
                  or exists (select 1 from {s}.report_version n
                    join {s}.report r on r.id = n.report_id
                    where r.org_unit_id = o.org_unit_id and r.month = o.month
                      and n.number > o.version and n.submitted_at <= {t})))\
            """;

    private PastReports() {}
}
