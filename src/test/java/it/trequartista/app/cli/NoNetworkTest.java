package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.trequartista.inbox.Exported;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Reading what was sent tells nobody: the kernel is asked whom a process speaks to that takes
/// everything in. Pictures and styles of mails, entities and schemas of invoices, photos of cards
/// and attachments of appointments all name a server.
class NoNetworkTest {
    private static final String CARD =
            """
            BEGIN:VCARD
            VERSION:4.0
            FN:Sara Pace
            EMAIL:sara@pace.example
            PHOTO:http://127.0.0.1:9/sara.jpg
            LOGO;VALUE=uri:http://127.0.0.1:9/logo.svg
            END:VCARD
            """;
    private static final String MAIL =
            """
            From: Ada <ada@conti.example>
            To: studio@riva.example
            Subject: Offerta
            Content-Type: text/html

            <html><head><base href="http://127.0.0.1:9/"><link rel=stylesheet href="a.css">
            <style>@import url(http://127.0.0.1:9/b.css); p {background: url(c.png)}</style></head>
            <body background="http://127.0.0.1:9/d.png"><img src="http://127.0.0.1:9/e.gif">
            <iframe src="http://127.0.0.1:9/f.html"></iframe><script src="g.js"></script>
            <object data="http://127.0.0.1:9/h.svg"></object><p>Quanto costa?</p></body></html>
            """;
    private static final String INVOICE =
            """
            <?xml version="1.0"?>
            <!DOCTYPE p SYSTEM "http://127.0.0.1:9/p.dtd" [
            <!ENTITY far SYSTEM "http://127.0.0.1:9/far.txt">]>
            <?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/p.xsl"?>
            <p:FatturaElettronica versione="FPR12" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2"
             xsi:schemaLocation="http://127.0.0.1:9/p.xsd"><FatturaElettronicaHeader>
            <CedentePrestatore><DatiAnagrafici><Anagrafica><Denominazione>Colori &far;</Denominazione>
            </Anagrafica></DatiAnagrafici></CedentePrestatore></FatturaElettronicaHeader>
            </p:FatturaElettronica>
            """;

    @TempDir private Path folder;

    /// Opens a connection, so that it is seen to be seen.
    static final class Speaks {
        private Speaks() {}

        /// Speaks to nobody, at the address whose port is given.
        public static void main(String[] arguments) {
            SocketAddress nobody =
                    new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
            try (var socket = new Socket()) {
                socket.connect(nobody, 100);
            } catch (IOException e) {
                // Nobody listens.
            }
        }
    }

    private static boolean mayTrace() {
        try {
            return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                    && new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /// The calls by which a program of ours spoke to the network or meant to.
    private List<String> spoken(String main, String... arguments) throws Exception {
        Path calls = folder.resolve("calls");
        var command =
                new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-o", calls.toString()));
        command.addAll(List.of("-e", "trace=connect,sendto,sendmsg,sendmmsg"));
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        main));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readAllLines(calls).stream().filter(l -> l.contains("AF_INET")).toList();
    }

    @Test
    void nothingIsFetchedWhileEverythingIsRead() throws Exception {
        assumeTrue(mayTrace(), "strace is not installed or not allowed");
        assertThat(spoken(Speaks.class.getName(), "9")).isNotEmpty();
        Path all = Exported.to(folder.resolve("tutto"));
        var _ = Exported.mails(folder.resolve("tutto/posta"));
        Files.writeString(all.resolve("lontana.vcf"), CARD);
        Files.writeString(all.resolve("offerta.eml"), MAIL);
        Files.writeString(all.resolve("colori.xml"), INVOICE);
        Path file = folder.resolve("studio.trequartista");
        assertThat(Spoken.by("new", file).code()).isZero();
        assertThat(spoken("it.trequartista.Main", "import", file.toString(), all.toString()))
                .isEmpty();
        assertThat(Spoken.by("inbox", file).out()).contains("Offerta");
    }
}
