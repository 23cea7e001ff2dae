package org.tongbao.handdown;

import org.tongbao.ledger.Ledger;
import org.tongbao.orgunit.OrgUnit;

import java.util.List;

/// A ledger that a unit has its children keep, with the lists that came for it.
///
/// @param keepers to whom its rows can be assigned
/// @param lists the newest first
/// @param countsUnclaimed whether what is nobody's counts in a figure: the unit's own (本级), or that
///   of a unit above
/// @param rows how many stand how
/// @param vanished rows that the last whole list had no more
record SourceBook(
        Ledger ledger,
        List<OrgUnit> keepers,
        boolean countsUnclaimed,
        List<SourceList> lists,
        List<SourceLists.Tally> rows,
        int vanished) {}
