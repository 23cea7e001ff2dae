package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.ledger.LedgerCounts;
import org.tongbao.ledger.LineLedger;
import org.tongbao.ledger.LineSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Looks over what a version says, line by line, against the unit's own history, its ledgers and
/// the rules that hold for it.
@Component
class Judgement {

    private final LedgerCounts ledgers;
    private final WarningRules rules;
    private final Feeds feeds;

    Judgement(LedgerCounts ledgers, WarningRules rules, Feeds feeds) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.feeds = feeds;
    }

    /// The content with its warnings, as a version stores it.
    ///
    /// @param history the unit's values of the twelve months before, by indicator
    Evidence.Stored of(
            Desk desk,
            UUID form,
            List<FormLine> lines,
            Content content,
            Map<UUID, List<Values.Past>> history) {
        var numbers =
                lines.stream()
                        .map(FormLine::indicator)
                        .collect(
                                Collectors.toMap(
                                        i -> i.code(),
                                        i ->
                                                Values.numbers(
                                                        history.getOrDefault(i.id(), List.of()))));
        var kept = kept(desk, lines);
        var checks = rules.of(desk.place().collecting(), form, desk.month());
        var oddities =
                new Oddities(
                        checks,
                        numbers,
                        feeds.of(
                                desk.place().id(),
                                desk.month(),
                                checks,
                                new Feeds.Said(content, history)),
                        kept);
        var stored = new ArrayList<Evidence.StoredLine>();
        for (var line : lines) {
            var code = line.indicator().code();
            var value = content.lines().get(code);
            if (value != null) {
                stored.add(
                        new Evidence.StoredLine(
                                code,
                                value,
                                oddities.of(line.indicator(), content),
                                source(value, kept.get(code))));
            }
        }
        return new Evidence.Stored(stored, content.texts());
    }

    /// Without a ledger a number is the unit's own word.
    private static @Nullable LineSource source(LineValue value, @Nullable LineLedger ledger) {
        var amount = LineValue.amountOf(value);
        if (amount == null) {
            return null;
        }
        return ledger == null ? LineSource.UNIT : ledger.sourceOf(amount);
    }

    private Map<String, LineLedger> kept(Desk desk, List<FormLine> lines) {
        var unit = desk.place().id();
        var byIndicator =
                ledgers.of(Scope.EVERYWHERE, List.of(unit), desk.month(), desk.place().ledgers())
                        .getOrDefault(unit, Map.of());
        var kept = new HashMap<String, LineLedger>();
        for (var line : lines) {
            var ledger = byIndicator.get(line.indicator().id());
            if (ledger != null) {
                kept.put(line.indicator().code(), ledger);
            }
        }
        return kept;
    }
}
