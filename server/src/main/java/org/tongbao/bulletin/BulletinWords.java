package org.tongbao.bulletin;

import static org.tongbao.bulletin.OfficialWords.say;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.standing.Span;

import java.time.Month;
import java.util.Map;

/// What the places of a template say that speak of the bulletin itself.
@Component
class BulletinWords {

    private final Plans plans;

    BulletinWords(Plans plans) {
        this.plans = plans;
    }

    Map<String, String> of(Actor actor, OrgUnit unit, Span span) {
        var plan = plans.forUnit(actor.scope(Verb.UNIT_READ), unit.path(), span.to()).orElse(null);
        return Map.of(
                "unit", unit.name(),
                "whole", say("WHOLE_" + unit.level().name()),
                "below", say("BELOW_" + unit.level().name()),
                "period", period(span),
                "year_period", say("YEAR_PERIOD", span.to().getYear(), period(span)),
                "month_end", say("MONTH_END", span.to().getMonthValue()),
                "plan", nameInForce(plan, span));
    }

    private static String nameInForce(@Nullable Plan plan, Span span) {
        return plan == null || plan.hasEnded(span.to()) || span.to().isBefore(plan.fromMonth())
                ? ""
                : plan.name();
    }

    private String period(Span span) {
        var from = span.from();
        var to = span.to();
        if (from.equals(to)) {
            return say("MONTH", to.getMonthValue());
        }
        if (from.getYear() != to.getYear()) {
            return say("YEARS", from.getYear(), from.getMonthValue(), to.getMonthValue());
        }
        if (from.getMonth() == Month.JANUARY && to.getMonth() == Month.JUNE) {
            return say("FIRST_HALF");
        }
        if (from.getMonth() == Month.JULY && to.getMonth() == Month.DECEMBER) {
            return say("SECOND_HALF");
        }
        return from.getMonth() == Month.JANUARY && to.getMonth() == Month.DECEMBER
                ? say("WHOLE_YEAR")
                : say("MONTHS", from.getMonthValue(), to.getMonthValue());
    }
}
