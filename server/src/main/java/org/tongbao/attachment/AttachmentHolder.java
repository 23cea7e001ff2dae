package org.tongbao.attachment;

import org.tongbao.authority.Actor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

/// A feature whose things carry files: it says who may see one, and who may add or remove one.
public interface AttachmentHolder {

    AttachmentKind kind();

    /// @throws NotFoundException when the actor may not read the thing the file belongs to
    void requireRead(Actor actor, Attachment attachment);

    /// @throws NotFoundException when the actor may not read it
    /// @throws ForbiddenException when the actor may only read it
    void requireChange(Actor actor, Attachment attachment);
}
