package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Contacts in spreadsheets.
final class SheetTest {
    private static final String STRINGS =
            """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <si><t>Nome</t></si><si><t>Cognome</t></si><si><t>Telefono</t></si>
            <si><t>Data di nascita</t></si><si><t>CAP</t></si><si><r><t>An</t></r><r><t>na</t></r></si>
            <si><t>D&#39;Alò &amp; C.</t></si></sst>
            """;
    private static final String STYLES =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="1"><numFmt numFmtId="165" formatCode="00000"/></numFmts>
            <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>
            <xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
            """;
    private static final String ROWS =
            """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>
            <c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c><c r="E3" t="s"><v>4</v></c></row>
            <row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4" t="s"><v>6</v></c>
            <c r="C4"><v>3.471234567E9</v></c><c r="D4" s="1"><v>29347</v></c>
            <c r="E4" s="2"><v>185</v></c></row>
            <row r="6"><c r="A6" t="inlineStr"><is><t>Ugo</t></is></c><c r="B6" t="e"><v>#N/A</v></c>
            <c r="C6" t="str"><f>1+1</f><v>02 1234567</v></c></row>
            """;

    @AutoClose private final Fixture inbox;

    SheetTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    static byte[] book(String rows, String before) {
        var out = new ByteArrayOutputStream();
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String pack = "http://schemas.openxmlformats.org/package/2006/";
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='"
                            + pack
                            + "content-types'><Override PartName='/xl/workbook.xml'"
                            + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override"
                            + " PartName='/xl/styles.xml'"
                            + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/><Override"
                            + " PartName='/xl/sharedStrings.xml'"
                            + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='"
                            + pack
                            + "relationships'><Relationship Id='r1' Type='"
                            + rel
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='"
                            + main
                            + "' xmlns:r='"
                            + rel
                            + "'><sheets><sheet name='Vuoto' sheetId='1' r:id='r1'/><sheet"
                            + " name='Clienti' sheetId='2' r:id='r2'/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='"
                            + pack
                            + "relationships'><Relationship Id='r1' Type='"
                            + rel
                            + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2'"
                            + " Type='"
                            + rel
                            + "/worksheet' Target='worksheets/sheet2.xml'/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet(main, "", ""));
            put(zip, "xl/worksheets/sheet2.xml", sheet(main, rows, before));
            put(zip, "xl/sharedStrings.xml", STRINGS);
            put(zip, "xl/styles.xml", STYLES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String sheet(String main, String rows, String before) {
        return "<?xml version='1.0' encoding='UTF-8'?>"
                + before
                + "<worksheet xmlns='"
                + main
                + "'><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void theFirstSheetWithAnythingInItIsRead() {
        var list = inbox.list("clienti.xlsx", book(ROWS, ""));
        var plan = inbox.preview(list);
        assertThat(plan.sources().getFirst().kind()).isEqualTo(Source.Kind.SHEET);
        assertThat(plan.sources().getFirst().text().headerRow()).isEqualTo(3);
        assertThat(plan.rows()).extracting(r -> r.row()).containsExactly(4, 6);
        assertThat(inbox.take(list).added()).isEqualTo(2);
        assertThat(inbox.people()).containsExactly("Anna|D'Alò & C.", "Ugo|");
        assertThat(inbox.points()).containsExactly("MOBILE|+393471234567", "PHONE|+39021234567");
        assertThat(inbox.ask("SELECT birthday FROM person ORDER BY id").getFirst())
                .isEqualTo("1980-05-06");
        assertThat(inbox.ask("SELECT postal_code FROM address")).containsExactly("00185");
        assertThat(inbox.take(list).added()).isZero();
    }

    @Test
    void whatIsSpoiltIsRefusedOrReadUpToThere() {
        byte[] whole = book(ROWS, "");
        for (int i = 1; i < 20; i++) {
            var list = inbox.list("t" + i + ".xlsx", Arrays.copyOf(whole, whole.length * i / 20));
            assertThatThrownBy(() -> inbox.preview(list)).hasMessageContaining("inbox.sheet");
        }
        var broken =
                inbox.list("r.xlsx", book(ROWS + "<row r='7'><c r='A7' t='s'><v>0</rotto>", ""));
        var plan = inbox.preview(broken);
        assertThat(plan.rows()).extracting(r -> r.decision().name()).contains("NEW");
        var other = inbox.list("z.zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4});
        assertThatThrownBy(() -> inbox.preview(other)).hasMessageContaining("inbox.sheet.spoilt");
        var old = inbox.list("o.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});
        assertThatThrownBy(() -> inbox.preview(old)).hasMessageContaining("inbox.sheet");
    }

    @Test
    void nothingOutsideIsReadAndABombIsRefused() throws IOException {
        Path secret = inbox.list("segreto.txt", "Segreto");
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        String row = "<row r='8'><c r='A8' t='inlineStr'><is><t>X&e;</t></is></c></row>";
        var list = inbox.list("x.xlsx", book(ROWS + row, outside));
        try {
            inbox.take(list);
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("inbox.");
        }
        assertThat(inbox.people()).noneMatch(p -> p.contains("Segreto"));
        String bomb = "<row r='9'><c r='A9' t='str'><v>" + "x".repeat(5 << 20) + "</v></c></row>";
        var large = inbox.list("b.xlsx", book(ROWS + bomb, ""));
        assertThatThrownBy(() -> inbox.preview(large)).hasMessageContaining("inbox.sheet.large");
    }
}
