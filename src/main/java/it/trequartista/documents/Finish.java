package it.trequartista.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;

/// The last touches on a laid-out PDF: its date and the files it carries.
final class Finish {
    private static final COSName RELATION = COSName.getPDFName("AFRelationship");

    private Finish() {}

    /// The moment of the sheet instead of the renderer's clock, in the document information and in
    /// the metadata, which PDF/A wants to agree.
    static void date(PDDocument document, Instant at) throws IOException {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        document.getDocumentInformation().setCreationDate(calendar(second));
        document.getDocumentInformation().setModificationDate(calendar(second));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = "<xmp:CreateDate>" + second + "</xmp:CreateDate>";
        String change = "<xmp:ModifyDate>" + second + "</xmp:ModifyDate>";
        xmp =
                xmp.replaceFirst("<xmp:ModifyDate>[^<]*</xmp:ModifyDate>", "")
                        .replaceFirst("<xmp:CreateDate>[^<]*</xmp:CreateDate>", date + change);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts the files in, each marked as the document's own data (ISO 19005-3, 6.8).
    static void attach(PDDocument document, List<Attachment> attachments, Instant at)
            throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        var byName = new TreeMap<String, PDComplexFileSpecification>();
        var all = new COSArray();
        for (Attachment attachment : attachments) {
            var file = specification(document, attachment, at);
            byName.put(attachment.name(), file);
            all.add(file.getCOSObject());
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, all);
    }

    private static PDComplexFileSpecification specification(
            PDDocument document, Attachment attachment, Instant at) throws IOException {
        byte[] bytes = attachment.bytes();
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        embedded.setSubtype(attachment.mime());
        embedded.setSize(bytes.length);
        embedded.setModDate(calendar(at.truncatedTo(ChronoUnit.SECONDS)));
        var file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName(RELATION, "Data");
        return file;
    }

    private static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
