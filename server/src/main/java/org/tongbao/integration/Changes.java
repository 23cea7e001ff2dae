package org.tongbao.integration;

import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an import is going to write, table by table in the order of their references: a statement
/// for each five hundred rows, of narrow tables for more, none for one.
final class Changes {

    private static final int CHUNK = 500;
    private static final int VALUES = 6000;

    private final Map<Table<?>, List<TableRecord<?>>> created = new LinkedHashMap<>();
    private final Map<Table<?>, List<TableRecord<?>>> updated = new LinkedHashMap<>();
    private final Map<TableField<?, UUID>, Set<UUID>> unlinked = new LinkedHashMap<>();

    /// Keeps `next` when it is new or differs from what is stored. Since when a row is known stays
    /// as it is: as known before an import nothing is answered.
    Outcome keep(@Nullable TableRecord<?> stored, TableRecord<?> next) {
        if (stored == null) {
            add(created, next);
            return Outcome.CREATED;
        }
        knownSince(next.field("known_from"), stored, next);
        if (stored.equals(next)) {
            return Outcome.UNCHANGED;
        }
        add(updated, next);
        return Outcome.UPDATED;
    }

    private static <T> void knownSince(
            @Nullable Field<T> since, TableRecord<?> stored, TableRecord<?> next) {
        if (since != null) {
            next.set(since, stored.get(since));
        }
    }

    /// Replaces the rows that belong to one owner, such as its aliases.
    void relink(TableField<?, UUID> owner, UUID id, List<? extends TableRecord<?>> rows) {
        unlinked.computeIfAbsent(owner, field -> new HashSet<>()).add(id);
        rows.forEach(row -> add(created, row));
    }

    /// Units whose names or aliases are written: they are found by other words from then on.
    Set<UUID> renamed() {
        return Stream.concat(
                        updated.getOrDefault(ORG_UNIT_PLACEMENT, List.of()).stream()
                                .map(row -> row.get(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)),
                        unlinked.getOrDefault(ORG_UNIT_ALIAS.ORG_UNIT_ID, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    boolean none() {
        return created.isEmpty() && updated.isEmpty() && unlinked.isEmpty();
    }

    void store(DSLContext dsl) {
        unlinked.forEach((owner, ids) -> unlink(dsl, owner, List.copyOf(ids)));
        created.forEach((table, rows) -> {
            var size = Math.max(CHUNK, VALUES / table.fields().length);
            chunks(rows, size, chunk -> insert(dsl, table, chunk));
        });
        updated.forEach((table, rows) -> chunks(rows, CHUNK, chunk -> update(dsl, table, chunk)));
    }

    private static void add(Map<Table<?>, List<TableRecord<?>>> to, TableRecord<?> row) {
        to.computeIfAbsent(row.getTable(), table -> new ArrayList<>()).add(row);
    }

    private static void unlink(DSLContext dsl, TableField<?, UUID> owner, List<UUID> ids) {
        var table = owner.getTable();
        if (table != null) {
            chunks(ids, CHUNK, chunk -> dsl.deleteFrom(table).where(owner.in(chunk)).execute());
        }
    }

    private static void insert(DSLContext dsl, Table<?> table, List<TableRecord<?>> rows) {
        var statement = dsl.insertInto(table, table.fields());
        for (var row : rows) {
            statement = statement.values(row.intoArray());
        }
        statement.execute();
    }

    /// The rows exist, found by their primary keys: one upsert updates them together.
    private static void update(DSLContext dsl, Table<?> table, List<TableRecord<?>> rows) {
        var statement = dsl.insertInto(table, table.fields());
        for (var row : rows) {
            statement = statement.values(row.intoArray());
        }
        statement.onDuplicateKeyUpdate().setAllToExcluded().execute();
    }

    private static <T> void chunks(List<T> all, int size, Consumer<List<T>> each) {
        for (var from = 0; from < all.size(); from += size) {
            each.accept(all.subList(from, Math.min(all.size(), from + size)));
        }
    }
}
