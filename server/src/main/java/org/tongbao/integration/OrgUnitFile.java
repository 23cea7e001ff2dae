package org.tongbao.integration;

import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.records.OrgUnitAliasRecord;
import org.tongbao.db.tables.records.OrgUnitPlacementRecord;
import org.tongbao.db.tables.records.OrgUnitRecord;
import org.tongbao.db.tables.records.OrgUnitWordRecord;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.orgunit.UnitWords;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Units of the tree. Rows stand in any order: a unit may come before the one above it.
final class OrgUnitFile implements FileReader {

    private static final int LONGEST_PATH = 255;
    private static final int DEEPEST = 100;

    private final boolean onlyNew;

    /// @param onlyNew whether a unit that is there stays as it is, with its name, its place and
    ///   what was set about it; one of a name that another unit has there is left out
    OrgUnitFile(boolean onlyNew) {
        this.onlyNew = onlyNew;
    }

    @Override
    public Columns columns() {
        return Columns.of(
                "code name level parent",
                "english_name official_order peer_group aliases from_month source");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        var drafts = new LinkedHashMap<String, OrgUnitDraft>();
        for (var row : table.rows()) {
            var draft = OrgUnitDraft.of(row);
            if (row.sound() && run.first(row, "code", ImportKind.ORG_UNITS, draft.code())) {
                drafts.put(draft.code(), draft);
            }
        }
        new Placing(drafts, run, tally, onlyNew).run();
    }

    /// Finds for each unit the one above it, among those stored and those of the file.
    private static final class Placing {

        private final Map<String, OrgUnitDraft> drafts;
        private final Import run;
        private final Tally tally;
        private final boolean onlyNew;
        private final Names<String> names = new Names<>();
        private final Map<String, KnownUnit> placed = new HashMap<>();
        private final Set<String> begun = new HashSet<>();
        private final Map<String, String> siblings = new HashMap<>();

        Placing(Map<String, OrgUnitDraft> drafts, Import run, Tally tally, boolean onlyNew) {
            this.drafts = drafts;
            this.run = run;
            this.tally = tally;
            this.onlyNew = onlyNew;
            drafts.values()
                    .forEach(draft -> names.put(draft.code(), draft.name(), draft.aliases()));
        }

        void run() {
            drafts.values().forEach(draft -> place(draft, 0));
        }

        private @Nullable KnownUnit place(OrgUnitDraft draft, int depth) {
            if (placed.containsKey(draft.code()) || !draft.row().sound()) {
                return placed.get(draft.code());
            }
            if (depth > DEEPEST) {
                draft.row().complain("parent", "ROW_UNIT_TOO_DEEP");
                return null;
            }
            if (!begun.add(draft.code())) {
                draft.row().complain("parent", "ROW_UNIT_CIRCLE");
                return null;
            }
            var path = path(draft, depth);
            if (path == null || !draft.row().sound()) {
                return null;
            }
            var known = run.register().units.code(draft.code());
            var unit = onlyNew ? added(draft, path, known) : keep(draft, path, known);
            if (unit != null) {
                placed.put(draft.code(), unit);
            }
            return unit;
        }

        private @Nullable UnitPath path(OrgUnitDraft draft, int depth) {
            if (draft.parent() == null) {
                return new UnitPath(draft.code() + "/");
            }
            var parent = parent(draft.parent(), depth);
            if (parent == null) {
                return null;
            }
            var path = parent.path().child(draft.code());
            if (path.value().length() > LONGEST_PATH) {
                draft.row().complain("parent", "ROW_UNIT_TOO_DEEP");
            }
            return path;
        }

        private @Nullable KnownUnit parent(Cell cell, int depth) {
            var codes = new LinkedHashSet<String>();
            if (drafts.containsKey(cell.text())) {
                codes.add(cell.text());
            } else {
                run.register().units.called(cell.text()).forEach(unit -> codes.add(unit.code()));
                codes.addAll(names.called(cell.text()));
            }
            if (codes.size() != 1) {
                cell.complain(
                        codes.isEmpty() ? "ROW_UNIT_UNKNOWN" : "ROW_UNIT_AMBIGUOUS", cell.text());
                return null;
            }
            var code = codes.getFirst();
            var draft = drafts.get(code);
            var parent = draft == null ? run.register().units.code(code) : place(draft, depth + 1);
            if (parent == null && cell.row().sound() && !onlyNew) {
                cell.complain("ROW_PARENT_REFUSED", cell.text());
            }
            return parent;
        }

        /// Nothing stands under a unit that is no more or was left out.
        private @Nullable KnownUnit added(
                OrgUnitDraft draft, UnitPath path, @Nullable KnownUnit known) {
            if (known != null) {
                tally.add(Outcome.UNCHANGED);
                return known.goneIn(run.today()) ? null : known;
            }
            var place = path.governing().equals(path) ? "" : path.governing().value();
            if (run.register().units.sibling(place, draft.name()).isPresent()) {
                tally.leaveOut(draft.name());
                return null;
            }
            return keep(draft, path, null);
        }

        private KnownUnit keep(OrgUnitDraft draft, UnitPath path, @Nullable KnownUnit known) {
            if (known != null && !known.visible()) {
                draft.row().complain("code", "ROW_CODE_TAKEN", draft.code());
            } else if (known != null && known.goneIn(run.today())) {
                draft.row().complain("code", "ROW_UNIT_ABOLISHED", known.placement().getToMonth());
            } else if (known != null && !known.path().equals(path)) {
                draft.row().complain("parent", "ROW_UNIT_MOVED");
            }
            var id = known == null ? run.newId() : known.id();
            var unit =
                    new KnownUnit(
                            row(draft, id, known == null ? 0 : known.row().getVersion() + 1),
                            placement(draft, id, path, known),
                            draft.aliases(),
                            true);
            requireFreeName(draft, unit);
            var outcome = outcome(known, unit);
            run.require(draft.row(), outcome, path);
            if (outcome.changes()) {
                keepChange(draft, unit, known);
            }
            run.register().units.put(unit);
            tally.add(outcome);
            return unit;
        }

        private void requireFreeName(OrgUnitDraft draft, KnownUnit unit) {
            var place = unit.parentPath();
            var taken =
                    run.register()
                            .units
                            .sibling(place, draft.name())
                            .filter(other -> !other.equals(draft.code()))
                            .filter(other -> !drafts.containsKey(other))
                            .isPresent();
            var sibling = siblings.putIfAbsent(place + draft.name(), draft.code());
            if (taken || sibling != null) {
                draft.row().complain("name", "ROW_NAME_TAKEN", draft.name());
            }
        }

        /// What only counts changes is no change.
        private static Outcome outcome(@Nullable KnownUnit known, KnownUnit unit) {
            if (known == null) {
                return Outcome.CREATED;
            }
            var source = Objects.equals(known.row().getSource(), unit.row().getSource());
            var facts = known.placement().equals(unit.placement());
            return source && facts && known.aliases().equals(unit.aliases())
                    ? Outcome.UNCHANGED
                    : Outcome.UPDATED;
        }

        private void keepChange(OrgUnitDraft draft, KnownUnit unit, @Nullable KnownUnit known) {
            run.changes().keep(known == null ? null : known.row(), unit.row());
            run.changes().keep(known == null ? null : known.placement(), unit.placement());
            if (known == null) {
                UnitWords.beginnings(unit.placement().getWords())
                        .forEach(word ->
                                run.changes().keep(null, new OrgUnitWordRecord(word, unit.id())));
            }
            if (!(known == null && draft.aliases().isEmpty())) {
                run.changes()
                        .relink(
                                ORG_UNIT_ALIAS.ORG_UNIT_ID,
                                unit.id(),
                                draft.aliases().stream()
                                        .map(alias -> new OrgUnitAliasRecord(unit.id(), alias))
                                        .toList());
            }
        }

        /// A file says how a unit is called today: it corrects today's row. A name that changes
        /// from a month on is an act of its own.
        private OrgUnitPlacementRecord placement(
                OrgUnitDraft draft, UUID id, UnitPath path, @Nullable KnownUnit known) {
            var before = known == null ? null : known.placement();
            return new OrgUnitPlacementRecord(
                    id,
                    before == null ? from(draft, path) : before.getFromMonth(),
                    before == null ? OrgUnitTree.OPEN_END : before.getToMonth(),
                    before == null ? parentId(path) : before.getParentId(),
                    path.value(),
                    draft.name(),
                    draft.englishName(),
                    draft.level().name(),
                    draft.officialOrder(),
                    draft.peerGroup(),
                    before == null ? words(draft) : before.getWords(),
                    null);
        }

        /// A list without months means units that always stood there, but not before the unit above
        /// stands where it does.
        private YearMonth from(OrgUnitDraft draft, UnitPath path) {
            var above =
                    onlyNew && !path.isTop()
                            ? run.register().units.byPath(path.governing()).orElse(null)
                            : null;
            return above != null && above.placement().getFromMonth().isAfter(draft.fromMonth())
                    ? above.placement().getFromMonth()
                    : draft.fromMonth();
        }

        private @Nullable UUID parentId(UnitPath path) {
            return run.register().units.byPath(path.governing()).map(KnownUnit::id).orElse(null);
        }

        private static String words(OrgUnitDraft draft) {
            return UnitWords.of(
                    draft.code(),
                    Stream.of(
                                    Stream.of(draft.name()),
                                    Stream.ofNullable(draft.englishName()),
                                    draft.aliases().stream())
                            .flatMap(names -> names)
                            .toList());
        }

        private static OrgUnitRecord row(OrgUnitDraft draft, UUID id, int version) {
            return new OrgUnitRecord(
                    id,
                    draft.code(),
                    draft.level().name(),
                    draft.name(),
                    draft.englishName(),
                    draft.officialOrder(),
                    draft.peerGroup(),
                    draft.source(),
                    version);
        }
    }
}
