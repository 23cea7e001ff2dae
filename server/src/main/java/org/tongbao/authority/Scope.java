package org.tongbao.authority;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;
import org.jooq.Field;

import java.util.List;

/// The units an actor may do one thing to: the subtrees under `roots`. Every public read of a
/// repository takes one.
public record Scope(List<UnitPath> roots, boolean everywhere) {

    /// Nothing at all.
    public static final Scope NOWHERE = new Scope(List.of(), false);

    /// Every unit: the system's own work, before any unit exists.
    public static final Scope EVERYWHERE = new Scope(List.of(), true);

    public Scope {
        roots = List.copyOf(roots);
    }

    public static Scope of(List<UnitPath> roots) {
        return new Scope(roots, false);
    }

    public boolean contains(UnitPath path) {
        return everywhere || roots.stream().anyMatch(root -> root.contains(path));
    }

    /// The condition that a row with this path lies in the scope; a range on the path's index.
    public Condition covers(Field<String> path) {
        if (everywhere) {
            return noCondition();
        }
        return roots.isEmpty()
                ? falseCondition()
                : or(roots.stream().map(root -> under(path, root)).toList());
    }

    /// As [#covers], and also true for the units above: a clerk knows to whom the town reports.
    public Condition coversOrLeadsTo(Field<String> path) {
        return everywhere ? trueCondition() : covers(path).or(leadsTo(path));
    }

    /// The condition that a row's path is that of one of `roots` or of a unit above it.
    public Condition leadsTo(Field<String> path) {
        return path.in(
                roots.stream().flatMap(UnitPath::fromTop).map(UnitPath::value).distinct().toList());
    }

    /// The condition that a row's path lies in the subtree of `root`.
    public static Condition under(Field<String> path, UnitPath root) {
        return root.equals(UnitPath.TOP)
                ? trueCondition()
                : path.ge(root.value()).and(path.lt(root.end()));
    }
}
