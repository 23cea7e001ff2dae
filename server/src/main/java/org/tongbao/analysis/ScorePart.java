package org.tongbao.analysis;

import org.tongbao.score.UnitScore;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a score is looked at for: the whole of it, or what it is made of.
enum ScorePart {
    POINTS {
        @Override
        Optional<BigDecimal> whole(UnitScore score) {
            return score.total();
        }

        @Override
        Optional<BigDecimal> about(UnitScore score, Set<UUID> indicators) {
            return score.points(indicators);
        }
    },
    RESCALED {
        @Override
        Optional<BigDecimal> whole(UnitScore score) {
            return score.rescaled();
        }
    },
    DEDUCTED {
        @Override
        Optional<BigDecimal> whole(UnitScore score) {
            return Optional.of(score.deducted());
        }
    },
    GIVEN {
        @Override
        Optional<BigDecimal> whole(UnitScore score) {
            return Optional.of(score.given());
        }

        @Override
        Optional<BigDecimal> about(UnitScore score, Set<UUID> indicators) {
            return score.given(indicators);
        }
    };

    abstract Optional<BigDecimal> whole(UnitScore score);

    /// Of the items of some indicators; 折算 and what is taken off are of no item.
    Optional<BigDecimal> about(UnitScore score, Set<UUID> indicators) {
        return Optional.empty();
    }
}
