package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What decides whether fields of a ledger may count for further indicators.
///
/// @param known those that fields name, by code
/// @param asked codes of those that are on a form of who keeps the ledger
/// @param filled by code, what other ledgers fill already: the name of the ledger
public record Further(Map<String, Indicator> known, Set<String> asked, Map<String, String> filled) {

    /// Where no field counts for more than the indicator of its ledger.
    public static final Further NOTHING = new Further(Map.of(), Set.of(), Map.of());

    @Nullable Indicator find(@Nullable String code) {
        return code == null ? null : known.get(code);
    }

    /// The fields as the ledger keeps them, in their order.
    public List<LedgerField> fields(LedgerSetup setup) {
        var wanted = setup.fields();
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> wanted.get(i).at(i + 1, find(wanted.get(i).counts())))
                .toList();
    }
}
