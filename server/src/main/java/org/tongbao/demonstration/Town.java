package org.tongbao.demonstration;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a town of the sample does, so that the table tells a story: some exceed their targets, two
/// are behind, one has zeros.
///
/// @param pinyin of its name, for accounts
/// @param patents granted in an ordinary year
/// @param licences in an ordinary year
/// @param trainings held in a year
/// @param enterprises months in which one was recognised
/// @param stations months in which one was set up
enum Town {
    SHUIGUO("370402101", "shuiguo", 17, 5, 1, "2025-09", "2024-06 2025-11"),
    XIWANGZHUANG("370402105", "xiwangzhuang", 14, 5, 1, "2026-09", "2025-04"),
    MENGZHUANG("370402102", "mengzhuang", 22, 6, 2, "2024-09 2025-09", "2024-05 2026-03"),
    YONGAN("370402104", "yongan", 16, 5, 1, "2025-09", "2024-10 2026-05"),
    QICUN("370402103", "qicun", 10, 3, 1, "", "2025-08"),
    GUANGMINGLU("370402006", "guangminglu", 18, 7, 1, "2024-09 2026-09", "2024-04 2025-05"),
    LONGSHANLU("370402005", "longshanlu", 14, 5, 1, "2024-09", "2025-03"),
    GETABU("370402002", "getabu", 11, 0, 1, "", "2024-11"),
    ZHONGXINJIE("370402001", "zhongxinjie", 8, 4, 1, "2026-09", ""),
    WENHUALU("370402004", "wenhualu", 12, 6, 2, "2025-09", "2025-10"),
    KUANGQU("370402003", "kuangqu", 9, 4, 1, "", "");

    private final String code;
    private final String pinyin;
    private final int patents;
    private final int licences;
    private final int trainings;
    private final List<YearMonth> enterprises;
    private final List<YearMonth> stations;

    Town(
            String code,
            String pinyin,
            int patents,
            int licences,
            int trainings,
            String enterprises,
            String stations) {
        this.code = code;
        this.pinyin = pinyin;
        this.patents = patents;
        this.licences = licences;
        this.trainings = trainings;
        this.enterprises = months(enterprises);
        this.stations = months(stations);
    }

    static Optional<Town> of(String code) {
        return Arrays.stream(values()).filter(town -> town.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String pinyin() {
        return pinyin;
    }

    int patents() {
        return patents;
    }

    int licences() {
        return licences;
    }

    int trainings() {
        return trainings;
    }

    List<YearMonth> enterprises() {
        return enterprises;
    }

    List<YearMonth> stations() {
        return stations;
    }

    static List<YearMonth> months(String months) {
        return months.isEmpty()
                ? List.of()
                : Arrays.stream(months.split(" ")).map(YearMonth::parse).toList();
    }
}
