package org.tongbao.orgunit;

import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_WORD;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.OrgUnitPlacementRecord;
import org.tongbao.db.tables.records.OrgUnitWordRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps up the words that units are found by. Whoever writes a name or an alias says so here.
@Repository
public class OrgUnitWords {

    private static final int CHUNK = 500;

    private final DSLContext dsl;

    OrgUnitWords(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Of units whose names or aliases changed. A unit is found by all names it ever had.
    public void refresh(Collection<UUID> units) {
        var ids = List.copyOf(units);
        for (var from = 0; from < ids.size(); from += CHUNK) {
            store(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }

    /// Rows that an older release wrote, or that were there before there were words. What such a
    /// release renames while this one runs is found by a part of its name until the next start.
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        List<UUID> bare;
        do {
            bare =
                    dsl.selectDistinct(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                            .from(ORG_UNIT_PLACEMENT)
                            .leftAntiJoin(ORG_UNIT_WORD)
                            .on(ORG_UNIT_WORD.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                            .union(
                                    select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                                            .from(ORG_UNIT_PLACEMENT)
                                            .where(ORG_UNIT_PLACEMENT.WORDS.isNull()))
                            .limit(CHUNK)
                            .fetch(ORG_UNIT_PLACEMENT.ORG_UNIT_ID);
            store(bare);
        } while (bare.size() == CHUNK);
    }

    private void store(List<UUID> units) {
        if (units.isEmpty()) {
            return;
        }
        var aliases =
                dsl.selectFrom(ORG_UNIT_ALIAS)
                        .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.in(units))
                        .fetchGroups(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS);
        var rows =
                dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT), ORG_UNIT_PLACEMENT)
                        .from(ORG_UNIT_PLACEMENT)
                        .join(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                        .where(ORG_UNIT.ID.in(units))
                        .fetch();
        Map<UUID, List<OrgUnit>> named =
                rows.stream()
                        .collect(
                                groupingBy(
                                        row -> row.value1().id(),
                                        mapping(row -> row.value1(), toList())));
        var beginnings = new LinkedHashSet<OrgUnitWordRecord>();
        var changed = new ArrayList<OrgUnitPlacementRecord>();
        for (var row : rows) {
            var id = row.value1().id();
            var words =
                    words(named.getOrDefault(id, List.of()), aliases.getOrDefault(id, List.of()));
            if (!words.equals(row.value2().getWords())) {
                row.value2().setWords(words);
                changed.add(row.value2());
            }
            UnitWords.beginnings(words)
                    .forEach(word -> beginnings.add(new OrgUnitWordRecord(word, id)));
        }
        dsl.batchUpdate(changed).execute();
        replace(units, beginnings);
    }

    /// Writes what differs only: two servers that start together do not wait for one another.
    private void replace(List<UUID> units, Set<OrgUnitWordRecord> words) {
        var stored =
                Set.copyOf(
                        dsl.selectFrom(ORG_UNIT_WORD)
                                .where(ORG_UNIT_WORD.ORG_UNIT_ID.in(units))
                                .fetch());
        var gone = stored.stream().filter(word -> !words.contains(word)).toList();
        var added = words.stream().filter(word -> !stored.contains(word)).toList();
        dsl.batchDelete(gone).execute();
        if (!added.isEmpty()) {
            dsl.insertInto(ORG_UNIT_WORD, ORG_UNIT_WORD.fields())
                    .valuesOfRecords(added)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    private static String words(List<OrgUnit> named, List<String> aliases) {
        var names =
                Stream.concat(
                                named.stream()
                                        .flatMap(unit ->
                                                Stream.concat(
                                                        Stream.of(unit.name()),
                                                        Stream.ofNullable(unit.englishName()))),
                                aliases.stream())
                        .distinct()
                        .toList();
        return UnitWords.of(named.getFirst().code(), names);
    }
}
