package org.tongbao.history;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.util.LinkedHashMap;
import java.util.Map;

/// A figure of a document was taken out again; the trail keeps what it said.
record FigureRemoved(Actor actor, OrgUnit unit, HistoricalFigures.Kept figure) implements Audited {

    @Override
    public Deed deed() {
        var before = new LinkedHashMap<String, Object>();
        before.put("printed", figure.printed());
        before.put("document", figure.document());
        before.put("from", figure.from());
        before.put("to", figure.to());
        return Deed.of("history.figure_removed", actor)
                .to(unit.id(), unit.path())
                .in(figure.to())
                .about(figure.id())
                .with(Map.of("before", before));
    }
}
