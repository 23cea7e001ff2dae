package org.tongbao.population;

import java.time.Instant;
import java.time.LocalDate;

/// A statement of a unit's population.
///
/// @param version counts up from 1 for the same date; the last one holds
/// @param persons exact, in persons
/// @param source the document it was taken from, with its words
public record Population(
        LocalDate asOf, int version, long persons, String source, Instant knownFrom) {}
