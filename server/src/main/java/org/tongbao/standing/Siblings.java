package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Ranking.Rank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The units directly under another beside each other, for one indicator: ranked among all of them,
/// with the share each has of what the one above has. Not for several threads.
final class Siblings {

    private final Lines lines;
    private final Indicator indicator;
    private final List<Member> members;
    private final Supplier<StandingLine> total;
    private final Map<UUID, StandingLine> known = new HashMap<>();
    private @Nullable Map<String, Rank> ranks;
    private @Nullable StandingLine above;

    /// @param members in official order
    /// @param total of the unit above
    Siblings(Lines lines, Indicator indicator, List<Member> members, Supplier<StandingLine> total) {
        this.lines = lines;
        this.indicator = indicator;
        this.members = members;
        this.total = total;
    }

    /// In official order.
    List<StandingRow> rows() {
        return members.stream()
                .map(member -> new StandingRow(member.unit(), line(member)))
                .toList();
    }

    /// @param member one of them
    StandingLine line(Member member) {
        return known.computeIfAbsent(
                member.unit().id(), _ -> lines.line(indicator, member, beside(member)));
    }

    private Beside beside(Member member) {
        return new Beside() {
            @Override
            public @Nullable Rank rank() {
                return ranks().get(member.unit().code());
            }

            @Override
            public @Nullable BigDecimal whole() {
                return Siblings.this.whole();
            }
        };
    }

    private @Nullable BigDecimal whole() {
        if (above == null) {
            above = total.get();
        }
        return Lines.whole(above);
    }

    private Map<String, Rank> ranks() {
        if (ranks == null) {
            ranks =
                    Ranking.of(
                            members.stream()
                                    .map(member -> line(member).contender(member.unit()))
                                    .toList());
        }
        return ranks;
    }
}
