package org.tongbao.report;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Scope;
import org.tongbao.ledger.LedgerCounts;
import org.tongbao.ledger.LineLedger;
import org.tongbao.ledger.Reach;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Beside each line of a report: what the unit's ledger gives. All lines of a month are answered
/// together.
@Controller
class LineLedgerController {

    private final LedgerCounts ledgers;

    LineLedgerController(LedgerCounts ledgers) {
        this.ledgers = ledgers;
    }

    /// Whoever reads the lines may read the report, and so what it was counted from.
    @BatchMapping(typeName = "ReportLine")
    Map<ReportLine, LineLedger> ledger(List<ReportLine> lines) {
        var counted = new HashMap<ReportLine, LineLedger>();
        lines.stream()
                .collect(Collectors.groupingBy(ReportLine::month))
                .forEach((month, ofMonth) -> counted.putAll(ofMonth(month, ofMonth)));
        return counted;
    }

    private Map<ReportLine, LineLedger> ofMonth(YearMonth month, List<ReportLine> lines) {
        var units = lines.stream().map(line -> line.unit().id()).distinct().toList();
        var reach = lines.stream().map(ReportLine::ledgers).max(Comparator.naturalOrder());
        var byUnit = ledgers.of(Scope.EVERYWHERE, units, month, reach.orElse(Reach.NONE));
        var counted = new HashMap<ReportLine, LineLedger>();
        for (var line : lines) {
            var ledger = byUnit.getOrDefault(line.unit().id(), Map.of()).get(line.indicator().id());
            if (ledger != null) {
                counted.put(line, ledger);
            }
        }
        return counted;
    }
}
