package org.tongbao.integration;

/// Which reader reads which kind of file.
final class FileReaders {

    private FileReaders() {}

    static FileReader of(ImportKind kind) {
        return switch (kind) {
            case ORG_UNITS -> new OrgUnitFile(false);
            case DEPARTMENTS -> new DepartmentFile();
            case INDICATORS -> new IndicatorFile();
            case PLANS -> new PlanFile();
            case PLAN_PHASES -> new PlanPhaseFile();
            case TARGETS -> new TargetFile();
            case TARGET_TOTALS -> new TargetTotalFile();
            case FORMS -> new FormFile();
            case FORM_TEXTS -> new FormTextFile();
            case LEDGERS -> new LedgersFile();
            case CALENDAR -> new CalendarFile();
            case HISTORY -> new HistoryFile();
        };
    }
}
