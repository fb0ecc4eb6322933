package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/// Who sells and who buys in received electronic invoices.
final class InvoiceTest {
    private static final String INVOICE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
            <FatturaElettronicaHeader>
            <DatiTrasmissione><CodiceDestinatario>ABC1234</CodiceDestinatario>
            <ContattiTrasmittente><Email>no@intermediario.example</Email></ContattiTrasmittente>
            <PECDestinatario>studio@pec.example</PECDestinatario></DatiTrasmissione>
            <CedentePrestatore><DatiAnagrafici>
            <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA>
            <CodiceFiscale>01234567890</CodiceFiscale>
            <Anagrafica><Denominazione>Carta &amp; Però srl</Denominazione></Anagrafica>
            <RegimeFiscale>RF01</RegimeFiscale></DatiAnagrafici>
            <Sede><Indirizzo>Via Po</Indirizzo><NumeroCivico>1</NumeroCivico><CAP>10100</CAP>
            <Comune>Torino</Comune><Provincia>TO</Provincia><Nazione>IT</Nazione></Sede>
            <Contatti><Telefono>0111234567</Telefono><Email>info@carta.example</Email></Contatti>
            </CedentePrestatore>
            <CessionarioCommittente><DatiAnagrafici>
            <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>09876543210</IdCodice></IdFiscaleIVA>
            <CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale>
            <Anagrafica><Nome>Mario</Nome><Cognome>Rossi</Cognome></Anagrafica></DatiAnagrafici>
            <Sede><Indirizzo>Via Roma 2</Indirizzo><CAP>00185</CAP><Comune>Roma</Comune>
            <Nazione>IT</Nazione></Sede></CessionarioCommittente>
            <TerzoIntermediarioOSoggettoEmittente><DatiAnagrafici><Anagrafica>
            <Denominazione>Nessuno spa</Denominazione></Anagrafica></DatiAnagrafici>
            </TerzoIntermediarioOSoggettoEmittente>
            </FatturaElettronicaHeader>
            <FatturaElettronicaBody><DatiGenerali/></FatturaElettronicaBody>
            <FatturaElettronicaBody><DatiGenerali/></FatturaElettronicaBody>
            </p:FatturaElettronica>
            """;

    @AutoClose private final Fixture inbox;

    InvoiceTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    private void readsBoth(Path list) {
        inbox.take(list);
        assertThat(
                        inbox.ask(
                                "SELECT name, vat_number, fiscal_code, sdi_code FROM company ORDER"
                                        + " BY id"))
                .containsExactly(
                        "Carta & Però srl|01234567890|01234567890|",
                        "Mario Rossi|09876543210|RSSMRA80A01H501U|ABC1234");
        assertThat(inbox.people()).containsExactly("Mario|Rossi");
        assertThat(inbox.points())
                .contains(
                        "EMAIL|info@carta.example",
                        "PHONE|+390111234567",
                        "PEC|studio@pec.example");
    }

    @Test
    void sellerAndBuyerComeIn() {
        readsBoth(inbox.list("IT01_1.xml", INVOICE));
        assertThat(inbox.take(inbox.list("due.xml", INVOICE)).added()).isZero();
    }

    @Test
    void otherEncodingsAreReadAsTheySay() {
        String latin = INVOICE.replace("UTF-8", "windows-1252");
        readsBoth(inbox.list("l.xml", latin, Charset.forName("windows-1252")));
    }

    /// A value of the envelope: its kind, its length, its body.
    private static byte[] value(int tag, byte[]... parts) {
        var body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x83);
        out.write(body.size() >> 16);
        out.write(body.size() >> 8);
        out.write(body.size());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static byte[] open(int tag, byte[]... parts) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x80);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        out.write(0);
        out.write(0);
        return out.toByteArray();
    }

    private static byte[] signed(boolean inPieces) {
        byte[] id = {6, 3, 42, 3, 4};
        byte[] version = {2, 1, 1};
        byte[] digests = {0x31, 2, 0x30, 0};
        byte[] xml = INVOICE.getBytes(StandardCharsets.UTF_8);
        byte[] rest = value(0x31, value(0x30, value(4, "firma".getBytes(StandardCharsets.UTF_8))));
        if (!inPieces) {
            byte[] content = value(0x30, id, value(0xA0, value(4, xml)));
            return value(0x30, id, value(0xA0, value(0x30, version, digests, content, rest)));
        }
        int half = xml.length / 2;
        byte[] pieces =
                open(
                        0x24,
                        value(4, Arrays.copyOf(xml, half)),
                        value(4, Arrays.copyOfRange(xml, half, xml.length)));
        byte[] content = open(0x30, id, open(0xA0, pieces));
        return open(0x30, id, open(0xA0, open(0x30, version, digests, content, rest)));
    }

    @Test
    void itsSignatureIsOpened() {
        readsBoth(inbox.list("a.xml.p7m", signed(false)));
        assertThat(inbox.take(inbox.list("b.xml.p7m", signed(true))).added()).isZero();
        byte[] text = Base64.getMimeEncoder().encode(signed(true));
        assertThat(inbox.take(inbox.list("c.xml.p7m", text)).added()).isZero();
        assertThat(inbox.ask("SELECT count(*) FROM company")).containsExactly("2");
    }

    @Test
    void whatIsCutOrStrangeIsRefusedOrReadUpToThere() {
        for (int i = 1; i < 20; i++) {
            byte[] all = i % 2 == 0 ? signed(i % 4 == 0) : INVOICE.getBytes(StandardCharsets.UTF_8);
            var list = inbox.list("t" + i + ".xml.p7m", Arrays.copyOf(all, all.length * i / 20));
            try {
                assertThat(inbox.preview(list).rows()).isNotEmpty();
            } catch (it.trequartista.kernel.Refused e) {
                assertThat(e).hasMessageContaining("inbox.invoice.none");
            }
        }
        var none = inbox.list("n.p7m", "0".repeat(200));
        assertThatThrownBy(() -> inbox.preview(none)).hasMessageContaining("inbox.invoice.none");
    }

    @Test
    void nothingOutsideIsRead() {
        Path secret = inbox.list("segreto.txt", "Segreto");
        String outside =
                INVOICE.replace(
                                "<p:Fattura",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                                        + secret.toUri()
                                        + "'><!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>\n"
                                        + "<p:Fattura")
                        .replace("Carta &amp; Però srl", "Carta &e;&b;");
        try {
            inbox.take(inbox.list("x.xml", outside));
        } catch (it.trequartista.kernel.Refused e) {
            assertThat(e).hasMessageContaining("inbox.invoice.none");
        }
        assertThat(inbox.ask("SELECT name FROM company")).noneMatch(n -> n.contains("Segreto"));
    }
}
