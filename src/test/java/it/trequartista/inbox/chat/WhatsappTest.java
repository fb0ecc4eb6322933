package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Conversations WhatsApp exports, of telephones of many languages.
class WhatsappTest {
    private static final Whatsapp FORMAT = new Whatsapp();
    private static final String ANDROID =
            """
            12/03/26, 09:14 - I messaggi e le chiamate sono crittografati end-to-end.
            12/03/26, 09:14 - Ada Rinaldi: Buongiorno, ho visto il vostro articolo
            vorrei un preventivo: per 20 pezzi

            grazie
            12/03/26, 09:20 - Studio Io: Certo! Mi lascia una mail?
            12/03/26, 09:21 - Ada Rinaldi: IMG-20260312-WA0003.jpg (file allegato)
            la pianta
            12/03/26, 09:22 - Ada Rinaldi: <Media omessi>
            13/03/26, 21:05 - Ada Rinaldi ha cambiato l'oggetto da "Uno: due" a "Tre"
            """;

    private static Instant only(String line) throws Exception {
        return Hostile.turns(Heard.in(FORMAT, line)).getFirst().at();
    }

    @Test
    void anAndroidChatInItalian() throws Exception {
        var heard = Heard.in(FORMAT, ANDROID);

        assertThat(Hostile.knows(FORMAT, "x.txt", ANDROID)).isTrue();
        assertThat(heard.flaws).isEmpty();
        assertThat(Hostile.said(heard))
                .containsExactly(
                        ": I messaggi e le chiamate sono crittografati end-to-end.",
                        "Ada Rinaldi: Buongiorno, ho visto il vostro articolo\n"
                                + "vorrei un preventivo: per 20 pezzi\n\ngrazie",
                        "Studio Io: Certo! Mi lascia una mail?",
                        "Ada Rinaldi: la pianta",
                        "Ada Rinaldi: ",
                        ": Ada Rinaldi ha cambiato l'oggetto da \"Uno: due\" a \"Tre\"");
        var whole = heard.all.getFirst();
        assertThat(whole.files())
                .containsExactly(
                        new Attached("IMG-20260312-WA0003.jpg", "image/jpeg", new byte[0]),
                        new Attached("Media omessi", "application/octet-stream", new byte[0]));
        assertThat(whole.turns().getFirst().role()).isEqualTo(Turn.Role.NOTICE);
        assertThat(whole.turns().get(1).role()).isEqualTo(Turn.Role.UNKNOWN);
        assertThat(whole.turns().get(1).at()).isEqualTo("2026-03-12T08:14:00Z");
        assertThat(whole.arrival().channel()).isEqualTo("WHATSAPP");
        assertThat(whole.arrival().title()).isEqualTo("Ada Rinaldi, Studio Io");
    }

    @Test
    void anIphoneChatInItalian() throws Exception {
        var heard =
                Heard.in(
                        FORMAT,
                        "[12/03/26, 09:14:05] Ada Rinaldi: \u200EI messaggi e le chiamate sono"
                                + " crittografati end-to-end.\r\n"
                                + "[12/03/26, 09:14:40] Ada Rinaldi: Buongiorno 😀\r\n"
                                + "\u200E[12/03/26, 09:16:10] Ada Rinaldi: \u200Eimmagine omessa\n"
                                + "\u200E[12/03/26, 9:16:11\u202FPM] x: no\r"
                                + "[12/03/26, 09:16:12] ~\u202FBruno: \u200E<allegato:"
                                + " 00000012-PHOTO-2026-03-12-09-16-10.jpg>\n"
                                + "\u200E[12/03/26, 09:17:10] Ada Rinaldi: Offerta.pdf • \u200E3"
                                + " pagine \u200Edocumento omesso\n"
                                + "[12/03/26, 09:17:11] Ada Rinaldi: sì \u200E<Questo messaggio è"
                                + " stato modificato>");

        assertThat(Hostile.said(heard))
                .containsExactly(
                        ": I messaggi e le chiamate sono crittografati end-to-end.",
                        "Ada Rinaldi: Buongiorno 😀",
                        "Ada Rinaldi: [12/03/26, 9:16:11\u202FPM] x: no",
                        "Bruno: ",
                        "Ada Rinaldi: ",
                        "Ada Rinaldi: sì");
        assertThat(heard.all.getFirst().files())
                .extracting(Attached::name)
                .containsExactly(
                        "immagine omessa", "00000012-PHOTO-2026-03-12-09-16-10.jpg", "Offerta.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    13/1/26, 3:05 PM - Ada: x ; 2026-01-13T14:05:00Z
                    1/13/26, 3:05\u202FPM - Ada: x ; 2026-01-13T14:05:00Z
                    1/2/26, 3:05 PM - Ada: x ; 2026-01-02T14:05:00Z
                    01/02/26, 3:05 pm - Ada: x ; 2026-02-01T14:05:00Z
                    01/02/2026 15:05 - Ada: x ; 2026-02-01T14:05:00Z
                    01.02.26, 15:05 - Ada: x ; 2026-02-01T14:05:00Z
                    [01.02.26, 15:05:06] Ada: x ; 2026-02-01T14:05:06Z
                    01-02-2026 15:05 - Ada: x ; 2026-02-01T14:05:00Z
                    2026-02-01 15:05 - Ada: x ; 2026-02-01T14:05:00Z
                    [2026/02/01 15:05:06] Ada: x ; 2026-02-01T14:05:06Z
                    [2026/2/1 下午3:05:06] Ada: x ; 2026-02-01T14:05:06Z
                    2026년 2월 1일 오후 3:05 - Ada: x ; 2026-02-01T14:05:00Z
                    [2026. 2. 1. 오후 3:05:06] Ada: x ; 2026-02-01T14:05:06Z
                    2026. 02. 01. 15:05 - Ada: x ; 2026-02-01T14:05:00Z
                    1.2.2026 klo 15.05 - Ada: x ; 2026-02-01T14:05:00Z
                    [1.2.2026 klo 15.05.06] Ada: x ; 2026-02-01T14:05:06Z
                    01/02/2026 à 15:05 - Ada: x ; 2026-02-01T14:05:00Z
                    1/2/26 3:05 p. m. - Ada: x ; 2026-02-01T14:05:00Z
                    [1/2/26, 12:05:06 a.\u00A0m.] Ada: x ; 2026-01-31T23:05:06Z
                    2.01.26 г., 15:05 ч. - Ada: x ; 2026-01-02T14:05:00Z
                    15:05, 01/02/2026 - Ada: x ; 2026-02-01T14:05:00Z
                    [15:05, 1/2/2026] Ada: x ; 2026-02-01T14:05:00Z
                    ٠١/٠٢/٢٠٢٦, ٣:٠٥ م - Ada: x ; 2026-02-01T14:05:00Z
                    \u200F1/2/2026، 3:05 م - Ada: x ; 2026-02-01T14:05:00Z
                    01/02/26 15:05:06: Ada: x ; 2026-02-01T14:05:06Z
                    01/02/26, 3:05 di sera - Ada: x ; 2026-02-01T14:05:00Z
                    """)
    void timesOfManyTelephones(String line, Instant at) throws Exception {
        assertThat(only(line)).isEqualTo(at);
        assertThat(Hostile.said(Heard.in(FORMAT, line))).containsExactly("Ada: x");
    }

    @Test
    void whatComesFirstIsDecidedByTheWholeFile() throws Exception {
        var months =
                Heard.in(
                        FORMAT,
                        """
                        01/02/26, 11:25 - Ada: a
                        02/01/26, 11:25 - Ada: b
                        02/03/26, 11:25 - Ada: c
                        02/04/26, 11:25 - Ada: d
                        """);

        assertThat(Hostile.turns(months).getLast().at()).isEqualTo("2026-02-04T10:25:00Z");
        var days =
                Heard.in(
                        FORMAT,
                        """
                        01/02/26, 11:25 - Ada: a
                        02/02/26, 11:25 - Ada: b
                        03/02/26, 11:25 - Ada: c
                        01/03/26, 11:25 - Ada: d
                        """);
        assertThat(Hostile.turns(days).getLast().at()).isEqualTo("2026-03-01T10:25:00Z");
    }

    @Test
    void linesQuotedFromFurtherUpStayText() throws Exception {
        var heard =
                Heard.in(
                        FORMAT,
                        """
                        01/03/26, 09:00 - Ada: Il prezzo è 100
                        14/03/26, 09:00 - Bruno: aveva scritto:
                        01/03/26, 09:00 - Ada: Il prezzo è 100
                        [01/03/26, 09:00:00] Ada: altro telefono
                        e allora?
                        14/03/26, 09:05 - Ada: sì
                        """);

        assertThat(Hostile.said(heard))
                .containsExactly(
                        "Ada: Il prezzo è 100",
                        "Bruno: aveva scritto:\n01/03/26, 09:00 - Ada: Il prezzo è 100\n"
                                + "[01/03/26, 09:00:00] Ada: altro telefono\ne allora?",
                        "Ada: sì");
    }

    @Test
    void namesWithColons() throws Exception {
        var heard =
                Heard.in(
                        FORMAT,
                        """
                        01/03/26, 09:00 - Studio: Rossi: uno
                        01/03/26, 09:01 - Ada: nota: due
                        01/03/26, 09:02 - Studio: Rossi: tre
                        01/03/26, 09:03 - Studio: Rossi: quattro: cinque
                        01/03/26, 09:04 - \u202A+39 333\u00A0123\u00A04567\u202C: sei
                        """);

        assertThat(Hostile.said(heard))
                .containsExactly(
                        "Studio: Rossi: uno",
                        "Ada: nota: due",
                        "Studio: Rossi: tre",
                        "Studio: Rossi: quattro: cinque",
                        "+39 333 123 4567: sei");
        assertThat(Hostile.turns(heard).getLast().speaker()).isEqualTo("+39 333 123 4567");
        assertThat(Hostile.turns(heard).getFirst().speaker()).isEqualTo("Studio: Rossi");
        assertThat(heard.all.getFirst().arrival().parties().getLast().address())
                .isEqualTo("+39 333 123 4567");
    }

    @Test
    void timesThatCannotBeAreSaidAndTheTextIsKept() throws Exception {
        var heard =
                Heard.in(
                        FORMAT,
                        """
                        30/01/26, 09:00 - Ada: uno
                        31/02/26, 09:00 - Ada: due
                        01/02/2099, 09:00 - Ada: altra forma
                        01/02/99, 09:00 - Ada: tre
                        01/02/26, 25:00 - Ada: quattro
                        02/02/26, 09:00 - Ada: cinque
                        """);

        assertThat(Hostile.turns(heard)).filteredOn(t -> t.at() != null).hasSize(2);
        assertThat(Hostile.said(heard)).contains("Ada: quattro", "Ada: cinque");
        assertThat(heard.flaws)
                .extracting(f -> f.where().number() + f.key())
                .containsExactly("2inbox.flaw.time", "4inbox.flaw.time", "5inbox.flaw.time");
    }

    @Test
    void aLaterExportHasTheSameOrigin() throws Exception {
        var early = Heard.in(FORMAT, ANDROID.lines().limit(4).reduce("", (a, b) -> a + b + "\n"));
        var late = Heard.in(FORMAT, ANDROID + "14/03/26, 09:00 - Carla: ci sono anch'io\n");
        var other = Heard.in(FORMAT, ANDROID.replace("Buongiorno, ho", "Salve, ho"));

        String origin = Heard.in(FORMAT, ANDROID).all.getFirst().arrival().origin();
        assertThat(late.all.getFirst().arrival().origin()).isEqualTo(origin);
        assertThat(other.all.getFirst().arrival().origin()).isNotEqualTo(origin);
        assertThat(early.all.getFirst().arrival().at())
                .isEqualTo(late.all.getFirst().arrival().at());
    }

    @Test
    void theTitleIsWhatTheFileOrArchiveSays() throws Exception {
        byte[] bytes = ANDROID.getBytes(StandardCharsets.UTF_8);
        var zipped =
                new Material(
                        "_chat.txt",
                        "/tmp/WhatsApp Chat - Ada R..zip!/_chat.txt",
                        -1,
                        () -> new java.io.ByteArrayInputStream(bytes));

        assertThat(Heard.in(FORMAT, zipped).all.getFirst().arrival().title()).isEqualTo("Ada R.");
        var named = Hostile.of(FORMAT, "Chat WhatsApp con Ada.txt", bytes);
        assertThat(named.all.getFirst().arrival().title()).isEqualTo("Ada");
    }

    @Test
    void otherEncodingsAndBrokenOnes() throws Exception {
        for (var charset :
                new Charset[] {StandardCharsets.UTF_16, Charset.forName("windows-1252")}) {
            var heard = Hostile.of(FORMAT, "x.txt", "1/2/26, 3:05 - Ada: è già".getBytes(charset));
            assertThat(Hostile.said(heard)).containsExactly("Ada: è già");
        }
        byte[] spoilt = "1/2/26, 3:05 - Ada: à è ì ò ù é È À Ò x".getBytes(StandardCharsets.UTF_8);
        spoilt[spoilt.length - 1] = (byte) 0xFF;
        var heard = Hostile.of(FORMAT, "x.txt", spoilt);
        assertThat(Hostile.said(heard)).containsExactly("Ada: à è ì ò ù é È À Ò \uFFFD");
        assertThat(heard.flaws).extracting("key").containsExactly("inbox.flaw.characters");
        Hostile.cut(FORMAT, "x.txt", ANDROID);
        Hostile.noise(FORMAT, "x.txt", ANDROID);
    }

    @Test
    void otherTextsWithTimesAreNone() throws Exception {
        assertThat(Hostile.knows(FORMAT, "x.txt", "12/03/26, 09:14 - riunione\n")).isFalse();
        assertThat(Hostile.knows(FORMAT, "x.txt", "Il 12/03/26, 09:14 - Ada: ciao\n")).isFalse();
    }

    @Test
    void aHeaderCutByTheEndIsNoText() throws Exception {
        var heard = Heard.in(FORMAT, "12/03/26, 09:14 - Ada: uno\n12/03/26, 09:");

        assertThat(Hostile.said(heard)).containsExactly("Ada: uno");
        assertThat(heard.flaws).extracting("key").containsExactly("inbox.flaw.rest");
    }
}
