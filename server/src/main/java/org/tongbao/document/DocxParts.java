package org.tongbao.document;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a Word file says beside its text: about itself, and which font to take where one is
/// missing.
final class DocxParts {

    private static final String FONT_TABLE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<w:fonts xmlns:w=\"%s\">%s</w:fonts>";

    private static final String FONT =
            "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>";

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private DocxParts() {}

    static void add(XWPFDocument word, OfficialDocument document) throws IOException {
        try {
            OPCPackage archive = word.getPackage();
            describe(archive.getPackageProperties(), document);
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            try (var part = archive.createPart(name, FONT_TABLE_TYPE).getOutputStream()) {
                part.write(fonts().getBytes(StandardCharsets.UTF_8));
            }
            word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException unexpected) {
            throw new IOException(unexpected);
        }
    }

    /// The time of writing is not part of what was issued.
    private static void describe(PackageProperties properties, OfficialDocument document)
            throws InvalidFormatException {
        LocalDate date = document.signature().date();
        properties.setTitleProperty(document.masthead().title());
        properties.setCreatorProperty(String.join("，", document.signature().issuers()));
        properties.setCreatedProperty(
                Optional.ofNullable(date)
                        .map(day ->
                                Date.from(day.atStartOfDay(ZoneOffset.ofHours(8)).toInstant())));
    }

    private static String fonts() {
        return FONT_TABLE.formatted(
                DocxStyles.NAMESPACE,
                Arrays.stream(Face.values())
                        .map(face -> FONT.formatted(face.font(), face.alternate()))
                        .collect(Collectors.joining()));
    }
}
