package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Set;

class ContentMarksTest {
    @Test
    void onlyTheNamedMarksBecomeArtifacts() {
        assertThat(
                        rewritten(
                                "q\n"
                                        + "/Span <</MCID 1>> BDC BT (a) Tj ET EMC /Span <</MCID 2\n"
                                        + ">> BDC EMC Q"))
                .isEqualTo(
                        "q\n"
                                + "/Span <</MCID 1>> BDC BT (a) Tj ET EMC /Artifact <</Type"
                                + " /Pagination>> BDC EMC Q");
    }

    @Test
    void whatIsWrittenInStringsIsText() {
        String text =
                "(/Span <</MCID 2>> BDC \\) ( /Span <</MCID 2>> BDC) ) Tj <2F50> Tj % /Span <</MCID"
                        + " 2>> BDC\n"
                        + "Q";
        assertThat(rewritten(text)).isEqualTo(text);
    }

    @Test
    void whatOnlyLooksLikeAMarkIsLeft() {
        String text = "/Span /P2 BDC /F1 9 Tf <</MCID 2>> BDC /A <</MCID 22>> BDC";
        assertThat(rewritten(text)).isEqualTo(text);
    }

    @Test
    void contentCutAnywhereEnds() {
        String text = "/Span <</MCID 2>> BDC (a\\) b) <41> <</A 1>> EMC";
        for (int end = 0; end <= text.length(); end++) {
            assertThat(rewritten(text.substring(0, end))).isNotNull();
        }
    }

    private static String rewritten(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        byte[] out = new ContentMarks(bytes, Set.of(2)).asArtifacts();
        return new String(out, StandardCharsets.ISO_8859_1);
    }
}
