package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.attachment.ContentReading.Told;
import org.tongbao.authority.Actor;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Takes in the parts of a file, makes a whole of them, and takes a file away again.
@Component
class AttachmentWorkflow {

    private static final int NAMED = 5;

    private final Attachments attachments;
    private final AttachmentHolders holders;
    private final ApplicationEventPublisher events;

    AttachmentWorkflow(
            Attachments attachments, AttachmentHolders holders, ApplicationEventPublisher events) {
        this.attachments = attachments;
        this.holders = holders;
        this.events = events;
    }

    /// A result, or why not; then nothing was stored.
    record Outcome(@Nullable Attachment attachment, List<Problem> problems) {

        static Outcome done(Attachment attachment) {
            return new Outcome(attachment, List.of());
        }

        static Outcome refused(Problem problem) {
            return new Outcome(null, List.of(problem));
        }
    }

    /// One part, in any order, as often as the line wants. The first one is looked at: what cannot
    /// be taken is not sent to its end.
    ///
    /// @throws NotFoundException when the actor has no such upload
    @Intent
    public Optional<Problem> receive(Actor actor, UUID id, int number, byte[] content) {
        var upload = own(actor, id);
        if (upload.stored() != null) {
            return Optional.of(StateProblem.of("UPLOAD_FINISHED"));
        }
        if (number < 0 || number >= upload.parts()) {
            return Optional.of(StateProblem.of("UPLOAD_NO_SUCH_PART", number, upload.parts()));
        }
        if (content.length != upload.length(number)) {
            return Optional.of(
                    StateProblem.of(
                            "UPLOAD_PART_LENGTH", number, upload.length(number), content.length));
        }
        if (number == 0) {
            var refusal = ContentReading.refusal(content);
            if (refusal.isPresent()) {
                return refusal.map(code -> StateProblem.of(code, upload.name()));
            }
        }
        attachments.put(id, number, content);
        return Optional.empty();
    }

    /// Again, when the answer was lost, it gives the same file.
    ///
    /// @throws NotFoundException when the actor has no such upload, or the file is removed
    @Intent
    public Outcome finish(Actor actor, UUID id) {
        var upload = own(actor, id);
        holders.of(upload).requireChange(actor, upload);
        if (upload.stored() != null) {
            return Outcome.done(upload);
        }
        var received = attachments.received(id);
        var missing =
                IntStream.range(0, upload.parts())
                        .filter(number -> !received.contains(number))
                        .boxed()
                        .toList();
        if (!missing.isEmpty()) {
            return Outcome.refused(
                    StateProblem.of(
                            "UPLOAD_INCOMPLETE",
                            missing.size(),
                            missing.stream().limit(NAMED).map(String::valueOf).toList()));
        }
        return store(actor, upload);
    }

    private Outcome store(Actor actor, Attachment upload) {
        var whole = new WholeFile();
        for (var number = 0; number < upload.parts(); number++) {
            whole.take(attachments.part(upload.id(), number));
        }
        var crc32 = whole.crc32();
        if (upload.crc32() != null && !upload.crc32().equals(crc32)) {
            return Outcome.refused(StateProblem.of("UPLOAD_DAMAGED", upload.name()));
        }
        return switch (ContentReading.tell(whole.head(), whole.tail(), upload.bytes())) {
            case Told.Refused(var code) ->
                    Outcome.refused(InputProblem.at(code, List.of("upload"), upload.name()));
            case Told.Is(var kind) -> {
                attachments.store(
                        upload.id(), kind.named(upload.name()), kind, whole.sha256(), crc32);
                var stored = attachments.find(upload.id()).orElseThrow();
                events.publishEvent(
                        new AttachmentEvent(
                                "attachment.added",
                                actor,
                                stored,
                                Map.of("bytes", stored.bytes(), "content", kind.name())));
                yield Outcome.done(stored);
            }
        };
    }

    /// @throws NotFoundException when there is none for the actor
    @Intent
    public Outcome remove(Actor actor, UUID id, String reason) {
        var attachment =
                attachments
                        .lock(id)
                        .filter(Attachment::there)
                        .orElseThrow(() -> new NotFoundException("attachment " + id));
        holders.of(attachment).requireChange(actor, attachment);
        var problem = UploadRules.reason(reason);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        var words = UploadRules.words(reason);
        attachments.remove(id, actor.id(), words);
        events.publishEvent(
                new AttachmentEvent(
                        "attachment.removed", actor, attachment, Map.of("reason", words)));
        return Outcome.done(attachment);
    }

    /// Nobody learns that another person has an upload under way.
    private Attachment own(Actor actor, UUID id) {
        return attachments
                .lock(id)
                .filter(upload -> upload.startedBy().equals(actor.id()))
                .filter(upload -> !upload.removed())
                .orElseThrow(() -> new NotFoundException("upload " + id));
    }
}
