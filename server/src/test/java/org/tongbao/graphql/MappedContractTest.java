package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;

@IntegrationTest
class MappedContractTest {

    @Autowired MappedContract contract;

    @Test
    void everyFieldOfTheContractIsAnsweredByTheServer() {
        assertThat(contract.report().unmappedFields()).isEmpty();
        assertThat(contract.report().skippedTypes()).isEmpty();
    }

    @Test
    void theServerAnswersNothingTheContractDoesNotName() {
        assertThat(contract.report().unmappedRegistrations()).isEmpty();
        assertThat(contract.report().unmappedArguments()).isEmpty();
    }

    @Test
    void whatTheContractPromisesNeverToBeNullIsNot() {
        assertThat(contract.report().fieldNullnessErrors()).isEmpty();
        assertThat(contract.report().argumentNullnessErrors()).isEmpty();
    }
}
