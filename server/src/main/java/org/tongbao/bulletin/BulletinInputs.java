package org.tongbao.bulletin;

import java.time.YearMonth;
import java.util.UUID;

/// What mutations of bulletins are given.
final class BulletinInputs {

    private BulletinInputs() {}

    record SaveBulletinInput(UUID bulletin, int revision, BulletinText text) {}

    record ConcernedInput(UUID bulletin, int revision) {}

    record ReadInput(UUID bulletin) {}

    record PreviewTemplateInput(
            String unit,
            BulletinKind kind,
            YearMonth from,
            YearMonth to,
            BulletinTemplate template) {}

    record SaveTemplateInput(
            String unit, BulletinKind kind, int revision, BulletinTemplate template) {}
}
