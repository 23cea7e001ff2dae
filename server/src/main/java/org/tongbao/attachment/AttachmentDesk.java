package org.tongbao.attachment;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Where features begin uploads for their things, in their own transaction and after they asked for
/// their authority.
@Component
public class AttachmentDesk {

    /// After that an upload that was cut off is begun anew.
    private static final Duration PATIENCE = Duration.ofDays(2);

    /// Uploads a person has under way; an older one gives way.
    private static final int OPEN = 5;

    private final Attachments attachments;
    private final IdGenerator ids;
    private final Clock clock;

    AttachmentDesk(Attachments attachments, IdGenerator ids, Clock clock) {
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /// Locks the unit, so that two uploads do not both take the last room. To be called before the
    /// files of the thing are read.
    public void lock(OrgUnit unit) {
        attachments.lockUnit(unit.id());
    }

    /// @param there all files noted for the thing, also those under way
    public Begun begin(
            Actor actor,
            AttachmentKind kind,
            OrgUnit unit,
            NewFile wanted,
            Collection<UUID> there) {
        if (!(actor instanceof PersonActor person)) {
            throw new ForbiddenException("only people add files");
        }
        var file = UploadRules.kept(wanted);
        var problems = UploadRules.problems(file);
        if (!problems.isEmpty()) {
            return new Begun.Refused(problems);
        }
        var all = attachments.all(there);
        var known =
                all.stream()
                        .filter(one -> one.startedBy().equals(person.id()))
                        .filter(one -> UploadRules.continues(file, one))
                        .findFirst();
        if (known.isPresent()) {
            return new Begun.Continued(
                    Upload.of(known.get(), attachments.received(known.get().id())));
        }
        var room = UploadRules.room(file, all.stream().filter(Attachment::there).toList());
        if (room.isPresent()) {
            return new Begun.Refused(List.<Problem>of(room.get()));
        }
        attachments.forget(person.id(), OPEN - 1, clock.instant().minus(PATIENCE));
        var id = ids.generateId();
        attachments.add(id, kind, unit.id(), file, UploadRules.PART_BYTES, person.id());
        return new Begun.Fresh(
                new Upload(
                        id,
                        file.name(),
                        file.bytes(),
                        UploadRules.PART_BYTES,
                        Math.ceilDiv(file.bytes(), UploadRules.PART_BYTES),
                        List.of()));
    }
}
