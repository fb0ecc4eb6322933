package it.trequartista.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn.Role;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Mails by which web sites say that a form was filled in.
final class FormMailTest {
    private static Heard.Whole mail(String from, String head, String body) throws IOException {
        String text = "From: " + from + "\nMessage-ID: <f1@x.example>\n" + head + "\n\n" + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var material =
                new Material(
                        "a.eml",
                        "a.eml",
                        bytes.length,
                        () -> new java.io.ByteArrayInputStream(bytes));
        return Heard.in(new Letter(), material).all.getFirst();
    }

    private static String text(Heard.Whole one) {
        return one.turns().getFirst().text();
    }

    @Test
    void contactForm7() throws IOException {
        var one =
                mail(
                        "Sito <wordpress@sito.example>",
                        "Subject: [Sito] Preventivo\nReply-To: m@verdi.example",
                        """
                        Da: Mario Verdi <m@verdi.example>
                        Oggetto: Preventivo

                        Corpo del messaggio:
                        Buongiorno,
                        vorrei un sito: quanto costa?
                        Orari: sempre

                        --
                        Questa e-mail è stata inviata da un modulo di contatto su Sito (https://sito.example)
                        """);
        assertThat(one.arrival().kind()).isEqualTo(Arrival.Kind.FORM);
        assertThat(one.arrival().channel()).isEqualTo("CONTACT_FORM_7");
        assertThat(one.arrival().origin()).isEqualTo("f1@x.example");
        assertThat(one.arrival().parties())
                .containsExactly(new Party("Mario Verdi", "m@verdi.example"));
        assertThat(one.turns().getFirst().role()).isEqualTo(Role.THEM);
        assertThat(text(one))
                .isEqualTo(
                        """
                        Da: Mario Verdi <m@verdi.example>
                        Oggetto: Preventivo
                        Corpo del messaggio: Buongiorno, vorrei un sito: quanto costa? Orari: sempre\
                        """);
    }

    @Test
    void elementor() throws IOException {
        var one =
                mail(
                        "sito@sito.example",
                        "Subject: Nuovo messaggio da \"Sito\"\nContent-Type: text/html",
                        "Nome: Anna<br>Cognome: Neri<br>Telefono: 347 1234567<br>Messaggio: Mi"
                                + " serve<br>un logo<br><br>---<br><br>Data: 5 Marzo 2026<br>Ora:"
                                + " 10:15<br>URL pagina: https://sito.example/c<br>Powered by:"
                                + " Elementor");
        assertThat(one.arrival().channel()).isEqualTo("ELEMENTOR");
        assertThat(one.arrival().parties()).containsExactly(new Party("Anna Neri", "347 1234567"));
        assertThat(text(one))
                .startsWith(
                        "Nome: Anna\n"
                                + "Cognome: Neri\n"
                                + "Telefono: 347 1234567\n"
                                + "Messaggio: Mi serve un logo\n"
                                + "Data: 5 Marzo 2026\n"
                                + "Ora: 10:15");
    }

    @Test
    void answersInATable() throws IOException {
        String table =
                """
                <table><tr><td>
                <table>
                <tr><td>Full Name</td><td>John Doe</td></tr>
                <tr><td>E-mail:</td><td><a href="mailto:j@doe.example">j@doe.example</a></td></tr>
                <tr><td>How can we help?</td><td>A site<br>soon</td></tr>
                <tr><td></td><td></td></tr>
                </table></td></tr></table>
                """;
        var one =
                mail(
                        "JotForm <noreply@jotform.com>",
                        "Subject: Re: Contact - John Doe\nContent-Type: text/html; charset=utf-8",
                        table);
        assertThat(one.arrival().channel()).isEqualTo("JOTFORM");
        assertThat(one.arrival().parties()).containsExactly(new Party("John Doe", "j@doe.example"));
        assertThat(text(one))
                .isEqualTo(
                        "Full Name: John Doe\n"
                                + "E-mail: j@doe.example\n"
                                + "How can we help?: A site soon");
    }

    @Test
    void labelsAboveTheirAnswers() throws IOException {
        var one =
                mail(
                        "no-reply@sito.example",
                        "Subject: New form submission\nContent-Type: text/html",
                        """
                        <table>
                        <tr bgcolor="#EAF2FA"><td colspan="2"><strong>Nome</strong></td></tr>
                        <tr><td width="20">&nbsp;</td><td>Ugo</td></tr>
                        <tr bgcolor="#EAF2FA"><td colspan="2"><strong>Email</strong></td></tr>
                        <tr><td width="20">&nbsp;</td><td>ugo@x.example</td></tr>
                        <tr bgcolor="#EAF2FA"><td colspan="2"><strong>Messaggio</strong></td></tr>
                        <tr><td width="20">&nbsp;</td><td>Ciao</td></tr>
                        </table>
                        """);
        assertThat(one.arrival().kind()).isEqualTo(Arrival.Kind.FORM);
        assertThat(text(one)).isEqualTo("Nome: Ugo\nEmail: ugo@x.example\nMessaggio: Ciao");
    }

    @Test
    void aPersonWhoWritesIsNoForm() throws IOException {
        assertThat(
                        mail(
                                        "ugo@x.example",
                                        "Subject: modulo di contatto",
                                        "Ciao, il modulo non va.\n"
                                                + "Nota: uso Firefox\n"
                                                + "Tel: 02 123\n"
                                                + "Ugo")
                                .arrival()
                                .kind())
                .isEqualTo(Arrival.Kind.EMAIL);
        assertThat(
                        mail("Jotform <news@jotform.com>", "Subject: News", "We have news for you.")
                                .arrival()
                                .kind())
                .isEqualTo(Arrival.Kind.EMAIL);
    }
}
