package org.tongbao.bulletin;

import java.util.UUID;

/// What mutations of bulletins are given.
final class BulletinInputs {

    private BulletinInputs() {}

    record SaveBulletinInput(UUID bulletin, int revision, BulletinText text) {}

    record ConcernedInput(UUID bulletin, int revision) {}

    record ReadInput(UUID bulletin) {}

    record SaveTemplateInput(
            String unit, BulletinKind kind, int revision, BulletinTemplate template) {}
}
