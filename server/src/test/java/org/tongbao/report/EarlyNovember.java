package org.tongbao.report;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.PersonActor;
import org.tongbao.testing.TestClock;

import java.time.Instant;

/// The days in which October's reports of a district of its own are filed and reviewed.
abstract class EarlyNovember {

    @Autowired ReportWorkflow workflow;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    OctoberReport october;
    District district;
    PersonActor clerk;
    PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        october = new OctoberReport(dsl, workflow);
        district = october.district;
        clerk = october.clerk;
        reviewer = october.reviewer;
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }
}
