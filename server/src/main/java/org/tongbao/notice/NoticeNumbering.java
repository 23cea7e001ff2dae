package org.tongbao.notice;

import org.springframework.stereotype.Component;

/// Numbers whatever waits. While nothing does, it costs one indexed statement.
@Component
class NoticeNumbering {

    private final Notices notices;
    private final NumberingWorkflow workflow;

    NoticeNumbering(Notices notices, NumberingWorkflow workflow) {
        this.notices = notices;
        this.workflow = workflow;
    }

    void go() {
        while (notices.anyUnnumbered() && workflow.number() > 0) {}
    }
}
