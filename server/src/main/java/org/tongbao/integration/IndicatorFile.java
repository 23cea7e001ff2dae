package org.tongbao.integration;

import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.INDICATOR_CATEGORY;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.IndicatorAliasRecord;
import org.tongbao.db.tables.records.IndicatorCategoryRecord;
import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.IndicatorKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/// The catalogue of indicators with their 口径. New ones follow those already there, in the order of
/// the file.
final class IndicatorFile implements FileReader {

    private static final int CATEGORIES = 6;

    @Override
    public Columns columns() {
        return Columns.of(
                "code name unit_of_measure kind decimals direction category",
                "english_name short_name numerator denominator aliases definition"
                        + " english_definition definition_from source part_of fed_by");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        var drafts = new ArrayList<Draft>();
        var position = run.register().indicators.size();
        for (var row : table.rows()) {
            var draft = draft(row, ++position);
            if (row.sound() && run.first(row, "code", ImportKind.INDICATORS, draft.code)) {
                drafts.add(draft);
            }
        }
        // a rate names its parts, so they go first
        drafts.sort(Comparator.comparing(draft -> draft.kind == IndicatorKind.RATE));
        var kept = new LinkedHashMap<Draft, Outcome>();
        for (var draft : drafts) {
            var outcome = keep(draft, run);
            if (outcome != null) {
                kept.put(draft, outcome);
            }
        }
        // what an indicator is related to may stand further down
        kept.forEach((draft, outcome) -> {
            var all = outcome.or(RelationCells.keep(draft.row, draft.code, run));
            run.requireShared(draft.row, all);
            tally.add(all);
        });
    }

    private static Draft draft(CsvRow row, int position) {
        return new Draft(
                row,
                row.cell("code").code(60),
                row.cell("name").name(60),
                row.optional("english_name").map(cell -> cell.name(120)).orElse(null),
                row.optional("short_name").map(cell -> cell.name(20)).orElse(null),
                row.cell("unit_of_measure").name(12),
                row.cell("kind").choice(IndicatorKind.class),
                (byte) row.cell("decimals").integer(0, 4),
                row.cell("direction").choice(Direction.class),
                row.optional("numerator").orElse(null),
                row.optional("denominator").orElse(null),
                categories(row.cell("category")),
                row.optional("aliases").map(cell -> cell.names(60)).orElseGet(TreeSet::new),
                row.optional("source").map(cell -> cell.text(200)).orElse(null),
                position);
    }

    /// The usual one first.
    private static List<String> categories(Cell cell) {
        var names = cell.namesInOrder(20);
        if (names.size() > CATEGORIES) {
            cell.complain("ROW_TOO_MANY", CATEGORIES, names.size());
        }
        return names.isEmpty() ? List.of("") : names;
    }

    /// Null when something is wrong with it.
    private static @Nullable Outcome keep(Draft draft, Import run) {
        var row = draft.row;
        var numerator = part(draft, draft.numerator, run);
        var denominator = part(draft, draft.denominator, run);
        var known = run.register().indicators.get(draft.code);
        requireSameMeaning(draft, known);
        var id = known == null ? run.newId() : known.row().getId();
        var definitions = new Definitions(id, known == null ? List.of() : known.definitions());
        var defined = definitions.read(row);
        if (!row.sound()) {
            return null;
        }
        var next = row(draft, id, known, numerator, denominator);
        var renamed = known != null && !known.aliases().equals(draft.aliases);
        var moved = !further(draft).equals(known == null ? List.of() : known.categories());
        var outcome =
                run.changes()
                        .keep(known == null ? null : known.row(), next)
                        .or(renamed || moved || defined);
        if (moved) {
            run.changes().relink(INDICATOR_CATEGORY.INDICATOR_ID, id, categories(id, draft));
        }
        if (renamed || (known == null && !draft.aliases.isEmpty())) {
            run.changes().relink(INDICATOR_ALIAS.INDICATOR_ID, id, aliases(id, draft.aliases));
        }
        definitions.store(run.changes());
        run.register()
                .put(new KnownIndicator(next, draft.aliases, further(draft), definitions.all()));
        return outcome;
    }

    /// Figures are stored under an indicator: what they mean cannot change under their feet.
    private static void requireSameMeaning(Draft draft, @Nullable KnownIndicator known) {
        if (known != null && !known.is(draft.kind)) {
            draft.row.complain("kind", "ROW_FIXED", known.row().getKind());
        }
        if (known != null && !known.row().getUnitOfMeasure().equals(draft.unitOfMeasure)) {
            draft.row.complain("unit_of_measure", "ROW_FIXED", known.row().getUnitOfMeasure());
        }
    }

    private static @Nullable UUID part(Draft draft, @Nullable Cell cell, Import run) {
        if (cell == null) {
            return null;
        }
        var part = run.indicator(cell);
        if (part != null && (draft.kind != IndicatorKind.RATE || part.is(IndicatorKind.RATE))) {
            cell.complain("ROW_PART_OF_RATE");
        }
        return part == null ? null : part.row().getId();
    }

    private static IndicatorRecord row(
            Draft draft,
            UUID id,
            @Nullable KnownIndicator known,
            @Nullable UUID numerator,
            @Nullable UUID denominator) {
        return new IndicatorRecord(
                id,
                draft.code,
                draft.name,
                draft.englishName,
                draft.shortName,
                draft.unitOfMeasure,
                draft.kind.name(),
                draft.decimals,
                draft.direction.name(),
                draft.categories.getFirst(),
                numerator,
                denominator,
                known == null ? draft.position : known.row().getPosition(),
                draft.source,
                known == null ? 1 : known.row().getRevision(),
                known == null ? null : known.row().getRetiredFromMonth(),
                known == null ? null : known.row().getMergedIntoId(),
                null);
    }

    private static List<IndicatorAliasRecord> aliases(UUID id, SortedSet<String> aliases) {
        return aliases.stream().map(alias -> new IndicatorAliasRecord(id, alias)).toList();
    }

    private static List<String> further(Draft draft) {
        return draft.categories.subList(1, draft.categories.size());
    }

    private static List<IndicatorCategoryRecord> categories(UUID id, Draft draft) {
        return IntStream.range(1, draft.categories.size())
                .mapToObj(place ->
                        new IndicatorCategoryRecord(id, (byte) place, draft.categories.get(place)))
                .toList();
    }

    private record Draft(
            CsvRow row,
            String code,
            String name,
            @Nullable String englishName,
            @Nullable String shortName,
            String unitOfMeasure,
            IndicatorKind kind,
            byte decimals,
            Direction direction,
            @Nullable Cell numerator,
            @Nullable Cell denominator,
            List<String> categories,
            SortedSet<String> aliases,
            @Nullable String source,
            int position) {}
}
