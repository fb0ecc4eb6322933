package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What every PDF of ours must pass, by veraPDF's judgement.
public final class PdfChecks {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfChecks() {}

    /// PDF/A-3u and PDF/UA-1, both without a failed check.
    public static void assertArchivalAndAccessible(byte[] pdf) {
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_U)).as("PDF/A-3u").isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    /// The text layer.
    public static String text(byte[] pdf) {
        return PdfText.read(pdf);
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator =
                        Foundries.defaultInstance()
                                .createValidator(flavour, 20, false, false, false)) {
            var result = validator.validate(parser);
            var all = new ArrayList<String>();
            result.getTestAssertions()
                    .forEach(
                            a ->
                                    all.add(
                                            a.getRuleId().getClause()
                                                    + "-"
                                                    + a.getRuleId().getTestNumber()
                                                    + " "
                                                    + a.getMessage()
                                                    + " at "
                                                    + a.getLocation().getContext()));
            if (all.isEmpty() && !result.isCompliant()) {
                all.add("not compliant");
            }
            return all;
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
