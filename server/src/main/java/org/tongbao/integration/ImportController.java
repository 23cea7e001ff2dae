package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

import java.util.List;

@Controller
class ImportController {

    private final ImportWorkflow workflow;

    ImportController(ImportWorkflow workflow) {
        this.workflow = workflow;
    }

    @MutationMapping
    ImportFilesPayload importFiles(Actor actor, @Argument ImportFilesInput input) {
        return workflow.importFiles(actor, input.files(), Boolean.TRUE.equals(input.dryRun()));
    }

    record ImportFilesInput(List<ImportFile> files, @Nullable Boolean dryRun) {}
}
