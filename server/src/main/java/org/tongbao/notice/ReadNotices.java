package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnits;

import java.util.List;

/// Notices a page at a time: three statements.
@Component
class ReadNotices {

    private static final int LARGEST_PAGE = 100;

    private final OrgUnits units;
    private final Notices notices;

    ReadNotices(OrgUnits units, Notices notices) {
        this.units = units;
        this.notices = notices;
    }

    NoticePage page(
            Actor actor,
            String code,
            List<NoticeKind> kinds,
            @Nullable Integer first,
            @Nullable String after) {
        var request = request(first, after, code);
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        var newest = notices.newest();
        var found = notices.after(actor, unit.path(), kinds, begin(request, 0), request.limit());
        var page = request.page(found, notice -> List.of(number(notice)));
        return new NoticePage(page.edges(), page.pageInfo(), request.cursor(List.of(newest)));
    }

    /// Pages and subscriptions of one unit share their cursors, whatever kinds they ask for.
    static PageRequest request(@Nullable Integer first, @Nullable String after, String code) {
        return PageRequest.of(first, after, LARGEST_PAGE, "monthNotices", code);
    }

    /// The number after which to read.
    static long begin(PageRequest request, long otherwise) {
        return request.after() == null ? otherwise : request.after().number(0);
    }

    static long number(MonthNotice notice) {
        return notice.number() == null ? 0 : notice.number();
    }
}
