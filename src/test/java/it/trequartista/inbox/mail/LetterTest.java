package it.trequartista.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// One message in a file.
final class LetterTest {
    private static final String WHOLE =
            """
            Return-Path: <anna@bianchi.example>
            From: =?utf-8?Q?Anna_Bianchi=2C_Uffici=C3?= =?utf-8?Q?=B2?= <anna@bianchi.example>
            To: Studio <studio@mio.example>, "Rossi, Ugo" <ugo@mio.example>
            Cc: undisclosed-recipients:;
            Subject: Re: R: =?iso-8859-1?Q?Preventivo_per_il_caff=E8?=
            Date: Thu, 5 Mar 2026 10:15:00 +0100
            Message-ID: <due@bianchi.example>
            In-Reply-To: <uno@mio.example>
            References: <zero@mio.example>
             <uno@mio.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=fuori

            preambolo
            --fuori
            Content-Type: multipart/alternative; boundary="den tro"

            --den tro
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Buongiorno, perch=E9 no? Costa 10 =80.
            --=20
            Anna
            --den tro
            Content-Type: text/html; charset=utf-8

            <p>Buongiorno</p>
            --den tro--
            --fuori
            Content-Type: application/pdf; name="x.pdf"
            Content-Disposition: attachment; filename*=UTF-8''..%2F..%2Fpi%C3%B9.pdf
            Content-Transfer-Encoding: base64

            JVBERi0x
            LjQ=
            --fuori
            Content-Type: application/ms-tnef; name="winmail.dat"
            Content-Transfer-Encoding: base64

            eJ8+Ig==
            --fuori--
            """;

    private static Heard heard(String text) throws IOException {
        return heard(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Heard heard(byte[] bytes) throws IOException {
        return Heard.in(new Letter(), material(bytes));
    }

    private static Material material(byte[] bytes) {
        return new Material(
                "uno.eml", "uno.eml", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static String text(String text) throws IOException {
        return heard(text).all.getFirst().turns().getFirst().text();
    }

    private static String mail(String head, String body) {
        return "From: a@b.example\nSubject: x\n" + head + "\n\n" + body;
    }

    @Test
    void aMessageIsOneTurnOfItsThreadWithItsFiles() throws IOException {
        var heard = heard(WHOLE.replace("\n", "\r\n"));
        var one = heard.all.getFirst();
        assertThat(one.arrival())
                .isEqualTo(
                        new Arrival(
                                Arrival.Kind.EMAIL,
                                "EMAIL",
                                "zero@mio.example",
                                "Preventivo per il caffè",
                                Instant.parse("2026-03-05T09:15:00Z"),
                                List.of(
                                        new Party("Anna Bianchi, Ufficiò", "anna@bianchi.example"),
                                        new Party("Studio", "studio@mio.example"),
                                        new Party("Rossi, Ugo", "ugo@mio.example"))));
        var turn = one.turns().getFirst();
        assertThat(turn.text()).isEqualTo("Buongiorno, perché no? Costa 10 €.\n--\nAnna");
        assertThat(turn.mark()).isEqualTo("due@bianchi.example");
        assertThat(turn.role()).isEqualTo(Role.UNKNOWN);
        assertThat(one.files()).extracting(f -> f.name()).containsExactly("più.pdf", "winmail.dat");
        assertThat(one.files().getFirst().bytes()).asString().isEqualTo("%PDF-1.4");
        assertThat(one.files().getLast().bytes()).isEmpty();
        assertThat(heard.flaws).extracting(f -> f.key()).containsExactly("inbox.flaw.mail.tnef");
    }

    @Test
    void htmlBecomesTextAndNothingOfItIsFetched() throws IOException {
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<java.net.Proxy> select(URI uri) {
                        throw new AssertionError("connects to " + uri);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress at, IOException why) {}
                });
        try {
            assertThat(
                            text(
                                    mail(
                                            "Content-Type: text/html",
                                            """
                                            <html><head><title>T</title>
                                            <link rel=stylesheet href="http://127.0.0.1:1/a.css">
                                            <style>p{color:red}</style></head>
                                            <body background="http://127.0.0.1:1/b.png">
                                            <div style="DISPLAY : none">nascosto</div>
                                            <p>Ciao <b>Ugo</b>,<br>vorrei&nbsp;un sito.</p>
                                            <img src="http://127.0.0.1:1/pixel.gif" width=1>
                                            <img src="cid:x" alt="Il logo">
                                            <script>alert(1)</script>
                                            <iframe src="http://127.0.0.1:1/"></iframe>
                                            <ul><li>uno<li>due</ul>
                                            <table><tr><td>Prezzo</td><td>10</td></tr></table>
                                            <a href="https://a.example/x">qui</a>
                                            <blockquote>di prima<br>ancora</blockquote>
                                            """)))
                    .isEqualTo(
                            """
                            Ciao Ugo,
                            vorrei un sito.

                            [Il logo]

                            - uno
                            - due

                            Prezzo 10
                            qui <https://a.example/x>

                            > di prima
                            > ancora\
                            """);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void charactersAreThoseMeantWhateverIsSaid() throws IOException {
        byte[] windows =
                mail("Content-Type: text/plain", "già 5 €")
                        .getBytes(Charset.forName("windows-1252"));
        assertThat(heard(windows).all.getFirst().turns().getFirst().text()).isEqualTo("già 5 €");
        assertThat(text(mail("Content-Type: text/plain; charset=us-ascii", "già 5 €")))
                .isEqualTo("già 5 €");
        var strange = heard(mail("Content-Type: text/plain; charset=\"x-klingon\"", "già"));
        assertThat(strange.all.getFirst().turns().getFirst().text()).isEqualTo("già");
        assertThat(strange.flaws.getFirst().arguments()).containsExactly("x-klingon");
        assertThat(
                        heard(mail("X-A: b", "c").replace("Subject: x", "Subject: però =?x?q?a"))
                                .all
                                .getFirst()
                                .arrival()
                                .title())
                .isEqualTo("però =?x?q?a");
    }

    @Test
    void brokenParagraphsAreWholeAgain() throws IOException {
        assertThat(
                        text(
                                mail(
                                        "Content-Type: text/plain; format=flowed",
                                        "uno \ndue \ntre\n> vecchio \n> ancora\nfine\n-- \nUgo\n")))
                .isEqualTo("uno due tre\n> vecchio ancora\nfine\n--\nUgo");
    }

    @Test
    void aDateThatDoesNotExistIsSaidAndLeftOut() throws IOException {
        for (String date : List.of("Mon, 30 Feb 2026 10:00:00 +0100", "oggi")) {
            var heard = heard(mail("Date: " + date, "x"));
            assertThat(heard.all.getFirst().arrival().at()).isNull();
            assertThat(heard.flaws.getFirst().arguments()).containsExactly(date);
        }
        assertThat(
                        heard(mail("Date: Thu, 1 Jan 1970 00:00:00 GMT", "x"))
                                .all
                                .getFirst()
                                .arrival()
                                .at())
                .isEqualTo(Instant.EPOCH);
        assertThat(heard(mail("Date: 1 Jan 2099 00:00 +0000", "x")).all.getFirst().arrival().at())
                .isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void whoAnswersByItselfIsAProgram() throws IOException {
        var heard = heard(mail("Auto-Submitted: auto-replied", "Sono in ferie"));
        assertThat(heard.all.getFirst().turns().getFirst().role()).isEqualTo(Role.BOT);
        heard = heard(mail("X-Gmail-Labels: =?UTF-8?Q?Posta_inviata,Aperti?=", "Ecco"));
        assertThat(heard.all.getFirst().turns().getFirst().role()).isEqualTo(Role.US);
    }

    @Test
    void whatIsCutIsKeptAndHalfAFileIsOnlyNamed() throws IOException {
        byte[] all = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < 20; i++) {
            byte[] part = Arrays.copyOf(all, all.length * i / 20);
            var heard = heard(part);
            assertThat(heard.all).hasSize(1);
            for (var file : heard.all.getFirst().files()) {
                assertThat(file.bytes().length).isIn(0, 8);
            }
        }
        int half = WHOLE.indexOf("JVBERi0x") + 8;
        var heard = heard(Arrays.copyOf(all, half));
        assertThat(heard.all.getFirst().files().getFirst().bytes()).isEmpty();
        assertThat(heard.flaws)
                .extracting(f -> f.key())
                .contains("inbox.flaw.mail.cut", "inbox.flaw.mail.half");
    }

    @Test
    void noBytesAtAllMakeItFail() throws IOException {
        var random = new Random(7);
        byte[] all = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = all.clone();
            for (int n = random.nextInt(30); n >= 0; n--) {
                bytes[200 + random.nextInt(bytes.length - 200)] = (byte) random.nextInt(256);
            }
            assertThat(heard(bytes).all).hasSize(1);
        }
    }

    @Test
    void aMessageInAMessageIsAFile() throws IOException {
        var deep = new StringBuilder("From: a@b.example\nSubject: fondo\n");
        for (int i = 0; i < 60; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
            deep.append(i).append('\n');
        }
        var heard = heard(deep + "\ntesto\n");
        assertThat(heard.flaws).extracting(f -> f.key()).contains("inbox.flaw.mail.parts");
        var one =
                heard(mail("Content-Type: message/rfc822", mail("X-A: b", "dentro")))
                        .all
                        .getFirst();
        assertThat(one.files().getFirst().name()).isEqualTo("message.eml");
        assertThat(one.files().getFirst().bytes()).asString().endsWith("dentro");
    }

    @Test
    void oneLineOfALotIsReadInPart() throws IOException {
        var heard = heard(mail("X-A: b", "x".repeat(40 << 20)));
        assertThat(heard.all.getFirst().turns().getFirst().text()).hasSize(1 << 21);
        assertThat(heard.flaws)
                .extracting(f -> f.key())
                .containsExactly("inbox.flaw.mail.long", "inbox.flaw.mail.text");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThatThrownBy(() -> heard("ciao a tutti\nanche a te\n")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> heard("")).isInstanceOf(Refused.class);
    }

    @Test
    void itKnowsItsOwn() throws IOException {
        var letter = new Letter();
        assertThat(letter.knows(Beginning.of(Material.of("senza nome", WHOLE)))).isTrue();
        assertThat(letter.knows(Beginning.of(Material.of("a.EML", "x")))).isTrue();
        assertThat(letter.knows(Beginning.of(Material.of("a.txt", "Ugo: ciao\nAnna: ciao\n"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boundary-name-clash",
                "missing-inner-boundary",
                "qp-body",
                "russian-headers"
            })
    void realMessagesAreRead(String name) throws IOException {
        Path folder = Path.of("src/test/resources/it/trequartista/inbox/mail");
        var heard = Heard.in(new Letter(), folder.resolve(name + ".msg"));
        String lines = String.join("\n", seen(heard));
        Path expected = folder.resolve(name + ".seen");
        assertThat(lines + "\n").isEqualTo(Files.readString(expected));
    }

    private static List<String> seen(Heard heard) {
        var all = new java.util.ArrayList<String>();
        for (var one : heard.all) {
            all.add(one.arrival().title() + " | " + one.arrival().at());
            one.arrival().parties().forEach(p -> all.add(p.name() + " <" + p.address() + ">"));
            all.add(one.turns().getFirst().text());
            one.files().forEach(f -> all.add(f.toString()));
        }
        heard.flaws.forEach(f -> all.add(f.key() + " " + f.arguments()));
        return all;
    }
}
