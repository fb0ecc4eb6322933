package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Heard;

import org.junit.jupiter.api.Test;

/// What LinkedIn exports of messages.
class LinkedinTest {
    private static final Linkedin FORMAT = new Linkedin();
    private static final String TABLE =
            """
            CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,\
            DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS
            2-AA,,Ada Rinaldi,https://www.linkedin.com/in/ada,Io Studio,\
            https://www.linkedin.com/in/io,2026-03-12 09:20:00 UTC,,"Sì, ""volentieri"".
            A domani",INBOX,
            2-BB,Gruppo,Bruno,https://www.linkedin.com/in/bruno,"Io Studio,Ada Rinaldi",,\
            2026-03-12 09:10:00 UTC,Oggetto,<p>Uno</p><p>due &amp; tre</p>,INBOX,
            2-AA,,Io Studio,https://www.linkedin.com/in/io,Ada Rinaldi,\
            https://www.linkedin.com/in/ada,2026-03-12 09:00:00 UTC,,Ci vediamo?,INBOX,
            2-BB,Gruppo,Bruno,,Io Studio,,2026-02-30 09:00:00 UTC,,prima,INBOX,
            ,,rotto,,,,,,senza conversazione,INBOX,
            """;

    @Test
    void eachConversationByItselfOldestFirst() throws Exception {
        var heard = Heard.in(FORMAT, TABLE);

        assertThat(Hostile.knows(FORMAT, "messages.csv", TABLE)).isTrue();
        assertThat(heard.all).extracting(w -> w.arrival().origin()).containsExactly("2-AA", "2-BB");
        assertThat(Hostile.said(heard))
                .containsExactly(
                        "Io Studio: Ci vediamo?",
                        "Ada Rinaldi: Sì, \"volentieri\".\nA domani",
                        "Bruno: prima",
                        "Bruno: Oggetto\nUno\ndue & tre");
        assertThat(heard.all.getFirst().arrival().at()).isEqualTo("2026-03-12T09:00:00Z");
        assertThat(heard.all.getFirst().arrival().parties())
                .containsExactly(
                        new Arrival.Party("Io Studio", "https://www.linkedin.com/in/io"),
                        new Arrival.Party("Ada Rinaldi", "https://www.linkedin.com/in/ada"));
        assertThat(heard.all.getLast().arrival().title()).isEqualTo("Gruppo");
        assertThat(heard.flaws)
                .extracting(f -> f.where().number() + f.key())
                .containsExactlyInAnyOrder("5inbox.flaw.time", "6inbox.flaw.message");
    }

    @Test
    void aRowCutByTheEndIsSaid() throws Exception {
        var heard = Heard.in(FORMAT, TABLE.substring(0, TABLE.indexOf("domani")));

        assertThat(heard.all).isEmpty();
        assertThat(heard.flaws)
                .extracting(f -> f.where().number() + f.key())
                .containsExactly("2inbox.flaw.rest");
    }

    @Test
    void cutAndSpoilt() throws Exception {
        Hostile.cut(FORMAT, "messages.csv", TABLE);
        Hostile.noise(FORMAT, "messages.csv", TABLE);
    }
}
