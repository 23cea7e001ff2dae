package org.tongbao.feed;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;

/// Answers questions about entity sets.
@Component
class ODataAnswers {

    private static final long NOT_WANTED = -1;

    private final OrgUnits units;
    private final ODataWriter writer;

    ODataAnswers(OrgUnits units, ODataWriter writer) {
        this.units = units;
        this.writer = writer;
    }

    /// @throws org.tongbao.problem.NotFoundException for a unit that is not there for the actor
    OrgUnit unit(Actor actor, String under) {
        return units.get(actor.scope(Verb.UNIT_READ), under);
    }

    /// @throws ODataRefused for what makes no sense, or is not done here
    /// @throws org.tongbao.graphql.BadUserInputException for a `$skiptoken` that is none
    /// @throws org.tongbao.graphql.TooComplexException where too much would have to be read
    /// @throws org.tongbao.problem.NotFoundException for a unit or plan that is not there for the
    ///   actor, and for a month of which nothing may be read
    <R> ResponseEntity<byte[]> rows(Actor actor, String under, EntitySet<R> set, ODataQuery query) {
        set.columns(query);
        set.check(query.filter());
        var page = query.wantsNone() ? FeedPage.<R>none() : set.reader().page(actor, under, query);
        var count = query.counted() ? set.reader().count(actor, under, query.filter()) : NOT_WANTED;
        return writer.rows(under, set, query, page, count);
    }

    /// As [#rows].
    ResponseEntity<byte[]> count(Actor actor, String under, EntitySet<?> set, ODataQuery query) {
        set.check(query.filter());
        return writer.count(set.reader().count(actor, under, query.filter()));
    }
}
