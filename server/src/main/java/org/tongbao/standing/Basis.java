package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;
import org.tongbao.population.Population;

import java.time.YearMonth;
import java.util.List;

/// What a line is worked out from.
///
/// @param comparable the figures with those of predecessors: what growth compares
/// @param published what documents state of earlier times
record Basis(
        Indicator indicator,
        Moment moment,
        Period period,
        Evidence evidence,
        Evidence comparable,
        Published published,
        Against against) {

    /// What the figures are held against.
    interface Against {

        Against NOTHING = () -> null;

        /// Null where there is none.
        @Nullable Goal goal();

        /// The targets it is made of, where they are the unit's own.
        default List<Target> words() {
            return List.of();
        }

        /// By which a rate is divided; null where it is no such rate, or several add up to it.
        default @Nullable Population population(YearMonth month) {
            return null;
        }
    }

    /// What a sheet holds a unit against.
    record OfUnit(Sheet sheet, Indicator indicator, Member member) implements Against {

        @Override
        public @Nullable Goal goal() {
            return sheet.goal(member, indicator).orElse(null);
        }

        @Override
        public List<Target> words() {
            return sheet.targetsOf(member, indicator);
        }

        @Override
        public @Nullable Population population(YearMonth month) {
            return sheet.population(indicator, member, month);
        }
    }
}
