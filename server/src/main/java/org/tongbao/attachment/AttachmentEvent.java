package org.tongbao.attachment;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;

import java.util.Map;
import java.util.TreeMap;

/// A file was added or removed, for the trail.
record AttachmentEvent(
        String action, Actor actor, Attachment attachment, Map<String, Object> detail)
        implements Audited {

    AttachmentEvent {
        detail = Map.copyOf(detail);
    }

    @Override
    public Deed deed() {
        var all = new TreeMap<String, Object>(detail);
        all.put("name", attachment.name());
        all.put("title", attachment.title());
        all.put("sha256", attachment.sha256());
        return Deed.of(action, actor)
                .to(attachment.unit().id(), attachment.unit().path())
                .about(attachment.id())
                .with(all);
    }
}
