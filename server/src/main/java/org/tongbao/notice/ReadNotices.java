package org.tongbao.notice;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;

import java.util.List;

/// Notices for one reader: three statements for a page, two for what a subscriber has to be told.
@Component
class ReadNotices {

    static final int LARGEST_PAGE = 100;

    private final OrgUnits units;
    private final Notices notices;

    ReadNotices(OrgUnits units, Notices notices) {
        this.units = units;
        this.notices = notices;
    }

    NoticePage page(Actor actor, Question question) {
        var unit = unit(actor, question);
        var newest = notices.newest();
        var request = question.request();
        var found =
                notices.after(
                        actor, unit.path(), question.kinds(), question.from(0), request.limit());
        var page = request.page(found, notice -> List.of(number(notice)));
        return new NoticePage(page.edges(), page.pageInfo(), question.cursor(newest));
    }

    /// What came after a number, at most a page.
    List<MonthNotice> after(Actor actor, Question question, long number) {
        var unit = unit(actor, question);
        return notices.after(actor, unit.path(), question.kinds(), number, LARGEST_PAGE);
    }

    OrgUnit unit(Actor actor, Question question) {
        return units.get(actor.scope(Verb.UNIT_READ), question.unit());
    }

    static long number(MonthNotice notice) {
        return notice.number() == null ? 0 : notice.number();
    }
}
