package org.tongbao.indicator;

import org.springframework.stereotype.Component;
import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// All books of all modules, and the catalogue's own.
@Component
class IndicatorBooks {

    private final List<IndicatorBook> books;
    private final Catalogue catalogue;

    IndicatorBooks(List<IndicatorBook> books, Catalogue catalogue) {
        this.books = List.copyOf(books);
        this.catalogue = catalogue;
    }

    IndicatorUse use(UUID indicator) {
        return books.stream()
                .map(book -> book.use(indicator))
                .reduce(
                        new IndicatorUse(0, 0, 0, catalogue.ratesOf(indicator)),
                        IndicatorUse::plus);
    }

    List<Problem> againstRetiring(Indicator indicator, YearMonth from) {
        return books.stream()
                .flatMap(book -> book.againstRetiring(indicator, from).stream())
                .toList();
    }

    void retire(Indicator indicator, YearMonth from) {
        books.forEach(book -> book.retire(indicator, from));
    }

    void lock(Merging merging) {
        books.forEach(book -> book.lock(merging));
    }

    List<Problem> againstMerging(Merging merging) {
        return books.stream().flatMap(book -> book.againstMerging(merging).stream()).toList();
    }

    void merge(Merging merging) {
        books.forEach(book -> book.merge(merging));
    }
}
