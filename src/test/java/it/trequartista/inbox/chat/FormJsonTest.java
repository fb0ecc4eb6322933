package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Instant;

/// What was written into forms, as JSON.
final class FormJsonTest {
    private static final String TYPEFORM =
            """
            {"total_items": 1, "page_count": 1, "items": [{"landing_id": "a1b2c3d4e5f6a7b8",
              "token": "a1b2c3d4e5f6a7b8", "response_id": "a1b2c3d4e5f6a7b8",
              "landed_at": "2026-03-05T08:10:00Z", "submitted_at": "2026-03-05T08:15:22Z",
              "metadata": {"user_agent": "Mozilla/5.0", "platform": "other"},
              "answers": [
               {"field": {"id": "x1", "type": "short_text", "ref": "nome"}, "type": "text",
                "text": "Anna Bianchi"},
               {"field": {"id": "x2", "type": "email", "ref": "email"}, "type": "email",
                "email": "anna@bianchi.example"},
               {"field": {"id": "x3", "type": "multiple_choice", "ref": "servizio"},
                "type": "choice", "choice": {"id": "c1", "label": "Un sito"}},
               {"field": {"id": "x4", "type": "number", "ref": "budget"}, "type": "number",
                "number": 1500}]}]}\
            """;
    private static final String WEBHOOK =
            """
            {"event_id": "e1", "event_type": "form_response", "form_response": {"form_id": "lT4Z3j",
              "token": "a1b2c3d4e5f6a7b8", "submitted_at": "2026-03-05T08:15:22Z",
              "definition": {"id": "lT4Z3j", "title": "Contatti", "fields": [
               {"id": "x1", "title": "Nome", "type": "short_text"},
               {"id": "x2", "title": "Email", "type": "email"},
               {"id": "x3", "title": "Servizio", "type": "multiple_choice"},
               {"id": "x4", "title": "Budget", "type": "number"}]},
              "answers": [
               {"type": "text", "text": "Anna Bianchi", "field": {"id": "x1"}},
               {"type": "email", "email": "anna@bianchi.example", "field": {"id": "x2"}},
               {"type": "choices", "choices": {"labels": ["Un sito"]}, "field": {"id": "x3"}},
               {"type": "number", "number": 1500, "field": {"id": "x4"}}]}}\
            """;
    private static final String JOTFORM =
            """
            {"responseCode": 200, "content": [{"id": "5812345678901234567", "form_id": "2604",
              "ip": "192.0.2.1", "created_at": "2026-03-05 09:15:22", "status": "ACTIVE",
              "answers": {"1": {"name": "titolo", "text": "Contatti", "type": "control_head"},
               "3": {"name": "nome", "text": "Nome", "type": "control_fullname",
                "answer": {"first": "Anna", "last": "Bianchi"}},
               "4": {"name": "email", "text": "E-mail", "type": "control_email",
                "answer": "anna@bianchi.example"},
               "5": {"name": "servizio", "text": "Servizio", "type": "control_checkbox",
                "answer": ["Un sito"]},
               "6": {"name": "budget", "text": "Budget", "type": "control_number",
                "answer": "1500"}}}]}\
            """;
    private static final String NETLIFY =
            """
            [{"number": 7, "title": null, "email": "anna@bianchi.example", "name": "Anna Bianchi",
              "summary": "x", "body": "x", "data": {"name": "Anna Bianchi", "ip": "192.0.2.1"},
              "created_at": "2026-03-05T08:15:22.123Z",
              "human_fields": {"Name": "Anna Bianchi"},
              "ordered_human_fields": [
               {"title": "Nome", "name": "name", "value": "Anna Bianchi"},
               {"title": "Email", "name": "email", "value": "anna@bianchi.example"},
               {"title": "Servizio", "name": "service", "value": "Un sito"},
               {"title": "Budget", "name": "budget", "value": "1500"}],
              "id": "60e3f1a2b4c5d6e7f8a9b0c1", "form_id": "5f", "form_name": "contatti"}]\
            """;
    private static final String TALLY =
            """
            {"eventId": "e", "eventType": "FORM_RESPONSE", "createdAt": "2026-03-05T08:15:22.000Z",
             "data": {"responseId": "wvX1aBcD2345", "submissionId": "wvX1aBcD2345",
              "formName": "Contatti", "createdAt": "2026-03-05T08:15:22.000Z", "fields": [
               {"key": "q1", "label": "Nome", "type": "INPUT_TEXT", "value": "Anna Bianchi"},
               {"key": "q2", "label": "Email", "type": "INPUT_EMAIL",
                "value": "anna@bianchi.example"},
               {"key": "q3", "label": "Servizio", "type": "MULTIPLE_CHOICE", "value": ["o1"],
                "options": [{"id": "o1", "text": "Un sito"}, {"id": "o2", "text": "Un logo"}]},
               {"key": "q4", "label": "Budget", "type": "INPUT_NUMBER", "value": 1500}]}}\
            """;
    private static final String FLAT =
            """
            [{"id": 18, "submitted_at": "2026-03-05T08:15:22Z", "ip": "192.0.2.1",
              "Nome": "Anna Bianchi", "Email": "anna@bianchi.example",
              "Servizio": "Un sito", "Messaggio": "1500", "Telefono": null},
             {"submitted_at": "ieri", "Nome": "Ugo", "Messaggio": "Ciao"},
             {"submitted_at": "2026-03-05T08:15:22Z", "ip": "192.0.2.1"}, 7]\
            """;

    private static Heard heard(String text) throws IOException {
        return Heard.in(new FormJson(), Material.of("risposte.json", text));
    }

    private static boolean knows(String text) throws IOException {
        return new FormJson().knows(Beginning.of(Material.of("risposte.json", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPEFORM, WEBHOOK, JOTFORM, NETLIFY, TALLY, FLAT})
    void programsAreKnownByTheirFields(String text) throws IOException {
        assertThat(knows(text)).isTrue();
        var one = heard(text).all.getFirst();
        assertThat(one.arrival().kind()).isEqualTo(Arrival.Kind.FORM);
        assertThat(one.arrival().at().toString()).startsWith("2026-03-05T08:15:22");
        assertThat(one.arrival().parties())
                .containsExactly(new Party("Anna Bianchi", "anna@bianchi.example"));
        assertThat(one.turns()).hasSize(1);
        assertThat(one.turns().getFirst().text().lines().map(l -> l.replaceFirst(".*?: ", "")))
                .containsExactly("Anna Bianchi", "anna@bianchi.example", "Un sito", "1500");
        assertThat(one.turns().getFirst().text()).startsWithIgnoringCase("Nome: ");
    }

    @Test
    void programsAndFormsAreNamed() throws IOException {
        var netlify = heard(NETLIFY).all.getFirst().arrival();
        assertThat(netlify.channel()).isEqualTo("NETLIFY");
        assertThat(netlify.title()).isEqualTo("contatti");
        assertThat(netlify.origin()).isEqualTo("60e3f1a2b4c5d6e7f8a9b0c1");
        var tally = heard(TALLY).all.getFirst().arrival();
        assertThat(tally.channel()).isEqualTo("TALLY");
        assertThat(tally.title()).isEqualTo("Contatti");
        assertThat(heard(WEBHOOK).all.getFirst().arrival().channel()).isEqualTo("TYPEFORM");
        assertThat(heard(WEBHOOK).all.getFirst().arrival().origin())
                .isEqualTo(heard(TYPEFORM).all.getFirst().arrival().origin());
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        var heard = heard(FLAT);
        assertThat(heard.all).hasSize(2);
        assertThat(heard.all.get(1).arrival().at()).isNull();
        assertThat(heard.all.get(1).arrival().origin()).hasSize(32);
        assertThat(heard.all.getFirst().arrival().at())
                .isEqualTo(Instant.parse("2026-03-05T08:15:22Z"));
        assertThat(heard.flaws)
                .extracting(f -> f.key())
                .containsExactlyInAnyOrder(
                        "inbox.flaw.time", "inbox.flaw.message", "inbox.flaw.message");
    }

    @Test
    void whereverItIsCutTheOnesBeforeAreRead() throws IOException {
        String two = NETLIFY.replaceFirst("]$", "," + NETLIFY.substring(1).replace("0c1", "0c2"));
        assertThat(heard(two).all).hasSize(2);
        for (int i = 40; i < two.length(); i += 11) {
            assertThat(heard(two.substring(0, i)).all).hasSizeLessThan(3);
        }
        var cut = heard(two.substring(0, two.length() - 200));
        assertThat(cut.all).hasSize(1);
        assertThat(cut.flaws).extracting(f -> f.key()).containsExactly("inbox.flaw.rest");
    }

    @Test
    void anAnswerOfALotIsKeptInPart() throws IOException {
        var heard = heard(FLAT.replace("\"1500\"", '"' + "x ".repeat(1 << 20) + '"'));
        assertThat(heard.all).hasSize(2);
        assertThat(heard.all.getFirst().turns().getFirst().text()).hasSizeLessThan(2 << 20);
        assertThat(heard.flaws).extracting(f -> f.key()).contains("inbox.flaw.long");
        String deep = FLAT.replace("\"1500\"", "[".repeat(150) + "1" + "]".repeat(150));
        assertThat(heard(deep).all).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"role\": \"user\", \"content\": \"Ciao\", \"timestamp\":"
                        + " \"2026-03-05T08:15:22Z\"}]",
                "[{\"from\": \"Anna\", \"message\": \"Ciao?\", \"timestamp\": 1772698522}]",
                "{\"messages\": [{\"sender_name\": \"Anna\", \"timestamp_ms\": 1, \"content\":"
                        + " \"x\"}]}",
                "[{\"name\": \"Anna\", \"email\": \"a@b.example\", \"phone\": \"045\"}]",
                "[{\"name\": \"Anna\", \"email\": \"a@b.example\", \"created_at\":"
                        + " \"2026-03-05\"}]",
                "[1, 2]",
                "{}",
            })
    void conversationsAndListsAreNotForms(String text) throws IOException {
        assertThat(knows(text)).isFalse();
    }
}
