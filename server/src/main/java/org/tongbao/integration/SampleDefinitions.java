package org.tongbao.integration;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.tongbao.authority.SystemActor;
import org.tongbao.indicator.FirstDefinitionWorkflow;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorDefinition;
import org.tongbao.indicator.MissingDefinitions;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// Brings the 口径 of the sample's indicators to installations that loaded the sample when it had
/// fewer. Only an indicator that nobody ever defined gets one, and only where it still means what
/// the sample's means: the same kind, counted in the same measure.
@Component
class SampleDefinitions implements ApplicationRunner {

    private final MissingDefinitions missing;
    private final FirstDefinitionWorkflow workflow;

    SampleDefinitions(MissingDefinitions missing, FirstDefinitionWorkflow workflow) {
        this.missing = missing;
        this.workflow = workflow;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        bring();
    }

    void bring() {
        var shipped = shipped();
        var definitions = new HashMap<String, IndicatorDefinition>();
        for (var indicator : missing.among(shipped.keySet())) {
            var row = shipped.get(indicator.code());
            if (row != null && same(indicator, row)) {
                definitions.put(indicator.code(), first(row));
            }
        }
        if (!definitions.isEmpty()) {
            workflow.define(new SystemActor("sample"), definitions);
        }
    }

    private static boolean same(Indicator indicator, NamedCsvRecord shipped) {
        return indicator.kind().name().equals(shipped.getField("kind"))
                && indicator.unitOfMeasure().equals(shipped.getField("unit_of_measure"));
    }

    private static IndicatorDefinition first(NamedCsvRecord row) {
        return new IndicatorDefinition(
                1,
                YearMonth.parse(row.getField("definition_from")),
                row.getField("definition"),
                row.getField("english_definition"));
    }

    private static Map<String, NamedCsvRecord> shipped() {
        var content = SampleImport.content(ImportKind.INDICATORS.fileName());
        return CsvReader.builder().ofNamedCsvRecord(content).stream()
                .filter(row -> !row.getField("definition").isEmpty())
                .collect(toMap(row -> row.getField("code"), row -> row));
    }
}
