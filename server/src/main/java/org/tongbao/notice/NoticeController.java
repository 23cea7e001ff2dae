package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

import java.util.List;

/// What happened to published months (发布动态).
@Controller
class NoticeController {

    private final ReadNotices read;

    NoticeController(ReadNotices read) {
        this.read = read;
    }

    @QueryMapping
    NoticePage monthNotices(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable List<NoticeKind> kinds,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return read.page(actor, unit, kinds == null ? List.of() : kinds, first, after);
    }
}
