package org.tongbao.graphql;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.authority.Actor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The door of files that are downloaded: reads what an address says, and tells a caller by a
/// status what GraphQL would tell by a code.
public final class Exports {

    public static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// What a CSV file begins with, so that a spreadsheet reads it as UTF-8.
    public static final String UTF_8_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";
    private static final int WRITTEN_MONTH = "2026-10".length();

    private Exports() {}

    /// What the caller may read.
    public static <T> T permitted(Function<Actor, T> read) {
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        try {
            return read.apply(actor);
        } catch (NotFoundException nothing) {
            throw refused(HttpStatus.NOT_FOUND, nothing);
        } catch (ForbiddenException denied) {
            throw refused(HttpStatus.FORBIDDEN, denied);
        } catch (BadUserInputException impossible) {
            throw refused(HttpStatus.BAD_REQUEST, impossible);
        } catch (TooComplexException tooLarge) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, tooLarge);
        }
    }

    /// The code of a unit or plan. Codes are ASCII: any other text names nothing, and the database
    /// would not compare it.
    public static String code(String code) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return code;
    }

    /// Words beside a number, as part of its format. Each sign is taken as it is by the backslash
    /// before it: quotation marks would have to be escaped in the file, which its writer does not.
    public static String besideNumber(String words) {
        return words.codePoints()
                .mapToObj(sign -> "\\" + Character.toString(sign))
                .collect(Collectors.joining());
    }

    /// A text in a CSV file: one that would be a formula in a spreadsheet is not run by it.
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// The format of a number in a spreadsheet, with its thousands apart.
    public static String figure(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    public static YearMonth month(String month) {
        return month("month", month);
    }

    /// @param name of the parameter that says it
    public static YearMonth month(String name, String month) {
        try {
            if (month.length() == WRITTEN_MONTH) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException unreadable) {
            // Said below.
        }
        throw refused(
                HttpStatus.BAD_REQUEST, new BadUserInputException("EXPORT_MONTH", name, month));
    }

    /// @param chosen the language of the page the file is asked from; empty for a caller without
    ///   one
    /// @param acceptLanguage what a browser sends with a download, whatever the page speaks
    public static Locale language(String chosen, String acceptLanguage) {
        return Messages.language(chosen.isEmpty() ? acceptLanguage : chosen);
    }

    /// @param name of the file, without its ending
    public static ResponseEntity<byte[]> workbook(String name, ByteArrayOutputStream file) {
        return file(name + ".xlsx", XLSX, file.toByteArray());
    }

    /// @param name of the file, with its ending
    public static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var disposition =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }

    private static ResponseStatusException refused(HttpStatus status, RuntimeException reason) {
        return new ResponseStatusException(status, null, reason);
    }
}
