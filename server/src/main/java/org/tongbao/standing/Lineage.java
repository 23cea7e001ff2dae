package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a unit and those that were merged into it brought, each for itself: what its growth
/// compares.
///
/// @param own of the unit alone
record Lineage(Evidence own, List<Predecessor> predecessors) {

    /// @param evidence of the months in which it stood
    record Predecessor(OrgUnit unit, Evidence evidence) {}

    /// @param predecessor null for what the unit brought itself
    record Addend(@Nullable OrgUnit predecessor, BigDecimal amount) {}

    Lineage {
        predecessors = List.copyOf(predecessors);
    }

    static Lineage of(Sheet sheet, Indicator indicator, Member member) {
        var codes = sheet.courses().withPredecessors(member);
        return new Lineage(
                sheet.evidence(indicator, member),
                sheet.courses().all().stream()
                        .filter(course -> codes.contains(course.unit().code()))
                        .filter(course -> !course.unit().id().equals(member.unit().id()))
                        .map(course -> predecessor(sheet.parts(), indicator, course))
                        .toList());
    }

    private static Predecessor predecessor(Parts parts, Indicator indicator, Course course) {
        var figures = parts.gone(course, indicator.id(), Set.of(course.unit().code()));
        return new Predecessor(
                course.unit(),
                new Evidence.Counted(
                        indicator.kind(),
                        indicator.decimals(),
                        Stream.ofNullable(figures).toList()));
    }

    /// The addends of a figure over a span; none where it is no sum of them, as a rate.
    List<Addend> addends(Span span, BigDecimal figure) {
        var addends = new ArrayList<Addend>();
        held(own, span, null, addends);
        predecessors.forEach(one -> held(one.evidence(), span, one.unit(), addends));
        var sum = addends.stream().map(Addend::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(figure) == 0 ? addends : List.of();
    }

    private static void held(
            Evidence evidence, Span span, @Nullable OrgUnit unit, List<Addend> addends) {
        if (evidence instanceof Evidence.Counted counted) {
            counted.held(span).known().ifPresent(amount -> addends.add(new Addend(unit, amount)));
        }
    }
}
