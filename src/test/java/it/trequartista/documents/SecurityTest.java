package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A theme may come from anyone.
class SecurityTest {
    private final Press press = new Press();

    @TempDir private Path folder;

    @Test
    void nothingIsFetchedFromTheNetwork() throws Exception {
        var hits = new AtomicInteger();
        try (var server = new ServerSocket(0)) {
            Thread.ofPlatform().daemon().start(() -> count(server, hits));
            String at = "http://127.0.0.1:" + server.getLocalPort();
            String body =
                    """
                    <img src="%1$s/a.png" alt="a"/><img src="%1$s/b.svg" alt="b"/>
                    <div style="background-image: url(%1$s/c.png)">x</div>
                    <style>@import url(%1$s/d.css);
                    @font-face { font-family: F; src: url(%1$s/e.ttf) }
                    p { font-family: F, 'Source Sans 3' }</style>
                    <link rel="stylesheet" href="%1$s/f.css"/>
                    <object type="application/pdf" data="%1$s/g.pdf"></object>
                    <iframe src="%1$s/h.html"></iframe><p>fine</p>\
                    """
                            .formatted(at);
            Printed printed = press.print(Samples.body(folder, body));
            assertThat(PdfText.read(printed.pdf())).contains("fine");
            assertThat(hits).hasValue(0);
        }
    }

    @Test
    void noFileOfTheMachineIsRead() throws Exception {
        Path secret = folder.resolve("secret.svg");
        Files.writeString(
                secret,
                "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'>"
                        + "<rect width='90' height='20' fill='#ff0000'/></svg>");
        Path theme = Files.createDirectory(folder.resolve("theme"));
        Files.createSymbolicLink(theme.resolve("link.svg"), secret);
        String body =
                """
                <img src="%1$s" alt="a"/><img src="../secret.svg" alt="b"/>
                <img src="theme:/../secret.svg" alt="c"/><img src="link.svg" alt="d"/>
                <img src="/etc/hostname" alt="e"/><img src="%2$s" alt="f"/>\
                """
                        .formatted(secret.toUri(), secret);
        Printed printed = press.print(Samples.body(theme, body));
        assertThat(red(printed)).isFalse();
    }

    @Test
    void aPictureOfTheThemeIsDrawn() throws Exception {
        Files.writeString(
                folder.resolve("own.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'>"
                        + "<rect width='90' height='20' fill='#ff0000'/></svg>");
        Printed printed = press.print(Samples.body(folder, "<img src=\"own.svg\" alt=\"own\"/>"));
        assertThat(red(printed)).isTrue();
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void anEndlessSpanOrWordEnds() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    String body =
                            "<table><tr><td colspan='100000000' rowspan='99999999999'>x</td></tr>"
                                    + "</table><p style='word-wrap: break-word'>"
                                    + "A".repeat(200_000)
                                    + "</p>";
                    Printed printed = press.print(Samples.body(folder, body));
                    long letters =
                            PdfText.read(printed.pdf()).chars().filter(c -> c == 'A').count();
                    assertThat(letters).isEqualTo(200_000);
                });
    }

    @Test
    void onlyWebMailTelephoneAndPageLinksStay() throws Exception {
        String body =
                """
                <p><a href="javascript:app.alert(1)">a</a> <a href="JaVaScRiPt:x()">b</a>
                <a href="file:///etc/passwd">c</a> <a href="data:text/html,x">d</a>
                <a href="https://example.org">e</a> <a href="mailto:a@example.org">f</a></p>\
                """;
        Printed printed = press.print(Samples.body(folder, body));
        try (var pdf = Loader.loadPDF(printed.pdf())) {
            assertThat(pdf.getPage(0).getAnnotations()).hasSize(2);
        }
        assertThat(new String(printed.pdf(), StandardCharsets.ISO_8859_1))
                .doesNotContainIgnoringCase("javascript");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void textOfPeopleCannotBecomeMarkup() {
        var offer = Samples.offer(1);
        var evil =
                new OfferPaper(
                        offer.seller(),
                        new Addressee(
                                "<b>Rossi</b> & {{words}}\u0000\u0007\ud800 «S.r.l.»",
                                offer.to().lines()),
                        "<script>",
                        "]]> --> &amp;",
                        offer.facts(),
                        "<script>alert(1)</script> **forte**",
                        offer.tiers(),
                        offer.rows(),
                        offer.taxes(),
                        offer.options(),
                        offer.totals(),
                        offer.plan(),
                        "[x](javascript:alert(1))",
                        offer.transfer(),
                        true,
                        offer.small());
        Printed printed = press.print(Samples.sheet(evil));
        assertThat(PdfText.read(printed.pdf()))
                .contains("<b>Rossi</b> & {{words}}", "]]> --> &amp;", "<script>alert(1)</script>");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void entitiesOfAThemeFetchNothingAndDoNotGrow() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () ->
                                        press.print(
                                                Samples.body(
                                                        folder,
                                                        "<!DOCTYPE x [<!ENTITY a SYSTEM"
                                                                + " 'file:///etc/passwd'>]>&a;"))))
                .isInstanceOf(it.trequartista.kernel.Refused.class);
    }

    private static boolean red(Printed printed) {
        try (var preview = Preview.of(printed.pdf())) {
            for (int pixel : preview.page(0, 50).argb()) {
                if ((pixel & 0xFFFFFF) == 0xFF0000) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void count(ServerSocket server, AtomicInteger hits) {
        try {
            while (true) {
                server.accept().close();
                hits.incrementAndGet();
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
