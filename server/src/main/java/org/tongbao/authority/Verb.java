package org.tongbao.authority;

import static org.tongbao.authority.Role.ADMINISTRATOR;
import static org.tongbao.authority.Role.CLERK;
import static org.tongbao.authority.Role.LEADER;
import static org.tongbao.authority.Role.REVIEWER;

import java.util.EnumSet;
import java.util.Set;

/// What can be done to a unit or to something that belongs to one, and which roles may.
public enum Verb {
    /// See that the unit exists, its name and its targets.
    UNIT_READ(CLERK, REVIEWER, LEADER, ADMINISTRATOR),
    /// Read reports, drafts' authors, versions and contacts.
    REPORT_READ(CLERK, REVIEWER, LEADER, ADMINISTRATOR),
    /// Save drafts, submit, take back.
    REPORT_SUBMIT(CLERK, REVIEWER),
    /// 审签: sign what one's own unit submits, or send it back.
    REPORT_SIGN(LEADER),
    /// Begin a review, approve, return.
    REPORT_REVIEW(REVIEWER),
    /// Read the standing whether published or not.
    STANDING_READ(CLERK, REVIEWER, LEADER, ADMINISTRATOR),
    /// Close and reopen the month of a unit, and decide about the months of the units under it.
    MONTH_CLOSE(REVIEWER),
    /// 督办: read what the units below left missing, sent late or had returned, by unit and person.
    OVERSIGHT_READ(REVIEWER, LEADER),
    /// Share a question about figures with roles of a unit.
    QUESTION_SHARE(REVIEWER, LEADER, ADMINISTRATOR),
    /// Publish a month.
    MONTH_PUBLISH(REVIEWER),
    /// Write the bulletins of a unit and issue them.
    BULLETIN_MANAGE(REVIEWER),
    /// How the bulletins of a unit begin.
    BULLETIN_TEMPLATE_MANAGE(ADMINISTRATOR),
    /// Exempt a unit from an indicator.
    EXEMPTION_MANAGE(REVIEWER, ADMINISTRATOR),
    /// Draft, issue and revise the plans of a unit.
    PLAN_MANAGE(REVIEWER, ADMINISTRATOR),
    /// Give points by hand, announce scores, answer objections, fix.
    SCORE_MANAGE(REVIEWER),
    /// 申诉: object to the score of one's own unit.
    SCORE_OBJECT(CLERK, LEADER),
    /// 整改: ask a unit below to put something right, settle or return what it replies.
    RECTIFICATION_MANAGE(REVIEWER),
    /// Reply for one's own unit to what it is asked to put right.
    RECTIFICATION_REPLY(CLERK),
    /// People, roles and passwords.
    PEOPLE_MANAGE(ADMINISTRATOR),
    /// API tokens.
    TOKEN_MANAGE(ADMINISTRATOR),
    /// Create, rename, move, merge, split and abolish units.
    UNIT_MANAGE(ADMINISTRATOR),
    /// The catalogue of indicators, which all units share.
    INDICATOR_MANAGE(ADMINISTRATOR),
    /// What a unit asks of its children and of itself.
    FORM_MANAGE(ADMINISTRATOR),
    /// Tune the rules that look for odd values in what a unit collects.
    WARNING_MANAGE(ADMINISTRATOR),
    /// Set on which days the reports a unit collects open and are due.
    CALENDAR_MANAGE(ADMINISTRATOR),
    /// Say whose reports are signed inside the unit before they are submitted.
    SIGN_OFF_MANAGE(ADMINISTRATOR),
    /// Set the robot that reminds a group chat.
    REMINDER_MANAGE(ADMINISTRATOR),
    /// Webhooks: where programs are called when a month is published or changed.
    WEBHOOK_MANAGE(ADMINISTRATOR),
    /// State how many people live in a unit.
    POPULATION_MANAGE(ADMINISTRATOR),
    /// Import units, indicators, plans, targets, forms and the calendar.
    IMPORT(ADMINISTRATOR),
    /// Hand down lists of the national office and decide about their rows.
    LIST_MANAGE(REVIEWER),
    /// Read figures of earlier years and what does not hold about them.
    HISTORY_READ(REVIEWER, LEADER, ADMINISTRATOR),
    /// Read the audit trail.
    AUDIT_READ(ADMINISTRATOR, REVIEWER),
    /// Verify that the whole trail is as it was sealed.
    AUDIT_VERIFY(ADMINISTRATOR);

    private final Set<Role> roles;

    Verb(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    public boolean heldBy(Role role) {
        return roles.contains(role);
    }
}
