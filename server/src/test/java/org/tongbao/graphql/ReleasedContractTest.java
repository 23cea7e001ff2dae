package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.ParserOptions;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract grows by adding. `contract/released.graphqls` is the contract of the last release;
/// it is renewed at a release, never to make this test pass: `cat schema/*.graphqls >
/// server/src/test/resources/contract/released.graphqls`.
class ReleasedContractTest {

    private final ParserOptions usual = ParserOptions.getDefaultParserOptions();

    /// The comparison reads a whole contract as one document, longer than any a caller may send.
    @BeforeEach
    void readsLongDocuments() {
        ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
    }

    @AfterEach
    void readsAsUsual() {
        ParserOptions.setDefaultParserOptions(usual);
    }

    @Test
    void nothingThatWasReleasedIsTakenAwayOrNarrowed() {
        var changes = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromSdl(Contract.released(), Contract.present()),
                        changes);
        assertThat(changes.getBreakages())
                .extracting(change ->
                        change.getTypeName()
                                + "."
                                + change.getFieldName()
                                + ": "
                                + change.getReasonMsg())
                .isEmpty();
    }
}
