package org.tongbao.ledger;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.orgunit.OrgUnit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The records of a ledger as an XLSX file: dates are dates, figures are numbers. The same file is
/// read back by [LedgerSheet].
@Component
class LedgerWorkbook {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int HEAD = 3;
    private static final int WIDTH = 18;

    private final Messages messages;

    LedgerWorkbook(Messages messages) {
        this.messages = messages;
    }

    /// @param records none for a template
    void write(
            Ledger ledger,
            OrgUnit unit,
            List<LedgerRecord> records,
            Instant readAt,
            Locale language,
            OutputStream out)
            throws IOException {
        var fields = ledger.asked();
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(messages.say(language, "LEDGER_SHEET"));
            sheet.value(0, 0, ledger.nameIn(language));
            sheet.style(0, 0).bold().fontSize(16).set();
            sheet.value(
                    1,
                    0,
                    messages.say(
                            language,
                            "LEDGER_SOURCE",
                            unit.nameIn(language),
                            MINUTE.format(readAt)));
            if (records.stream().anyMatch(LedgerRecord::demonstration)) {
                sheet.value(2, 0, messages.say(language, "LEDGER_DEMONSTRATION"));
            }
            for (int i = 0; i < fields.size(); i++) {
                sheet.value(HEAD, i, head(fields.get(i), language));
                sheet.style(HEAD, i).bold().borderStyle(BorderStyle.THIN).set();
                sheet.width(i, WIDTH);
            }
            for (int i = 0; i < records.size(); i++) {
                row(sheet, HEAD + 1 + i, fields, records.get(i));
            }
            sheet.freezePane(0, HEAD + 1);
        }
    }

    private static void row(
            Worksheet sheet, int at, List<LedgerField> fields, LedgerRecord record) {
        for (int i = 0; i < fields.size(); i++) {
            var text = record.content().value(fields.get(i));
            if (text != null) {
                cell(sheet, at, i, fields.get(i), text);
            }
            sheet.style(at, i).borderStyle(BorderStyle.THIN).set();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, LedgerField field, String text) {
        switch (field.type()) {
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(text));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case NUMBER, MONEY -> sheet.value(row, column, new BigDecimal(text));
            case TEXT, CHOICE, PERSON, ENTERPRISE, IDENTIFIER -> sheet.value(row, column, text);
        }
    }

    /// `金额（万元）`.
    static String head(LedgerField field, Locale language) {
        var measure = field.unitOfMeasure();
        return measure == null
                ? field.labelIn(language)
                : field.labelIn(language) + "（" + UnitOfMeasure.of(measure).in(language) + "）";
    }
}
