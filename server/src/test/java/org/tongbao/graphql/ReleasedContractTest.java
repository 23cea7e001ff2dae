package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;

import org.junit.jupiter.api.Test;

/// The contract grows by adding. `contract/released.graphqls` is the contract of the last release;
/// it is renewed at a release, never to make this test pass: `cat schema/*.graphqls >
/// server/src/test/resources/contract/released.graphqls`.
class ReleasedContractTest {

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
