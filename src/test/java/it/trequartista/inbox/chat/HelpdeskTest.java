package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Intercom, Dialogflow and Slack.
class HelpdeskTest {
    private static final String INTERCOM =
            """
            {"type": "conversation.list", "conversations": [{"type": "conversation", "id": "147",
              "created_at": 1773303200, "source": {"type": "conversation", "id": "s1",
               "subject": "", "body": "<p>Buongiorno<br>quanto costa?</p>",
               "author": {"type": "user", "id": "5", "name": "Ada", "email": "ada@example.com"},
               "attachments": [{"type": "upload", "name": "pianta.png"}]},
              "conversation_parts": {"type": "conversation_part.list", "conversation_parts": [
               {"id": "p1", "part_type": "assignment", "body": null, "created_at": 1773303201,
                "author": {"type": "bot", "name": "Operator"}},
               {"id": "p2", "part_type": "note", "body": "<p>segreto</p>",
                "created_at": 1773303202, "author": {"type": "admin", "name": "Io"}},
               {"id": "p3", "part_type": "comment", "body": "<p>100 &euro;</p>",
                "created_at": 1773303203, "author": {"type": "admin", "name": "Io"}}],
               "total_count": 3}}]}\
            """;
    private static final String DIALOGFLOW =
            """
            {"conversations": [{"name": "projects/p/conversations/c1", "interactions": [
              {"request": {"queryInput": {"text": {"text": "E domani?"}}},
               "response": {"queryResult": {"responseMessages": [{"text": {"text": ["Sì"]}}]}},
               "createTime": "2026-03-12T08:15:00.5Z"},
              {"request": {"queryInput": {"text": {"text": "Siete aperti?"}}},
               "response": {"queryResult": {"responseMessages": [
                 {"text": {"text": ["Certo"]}}, {"payload": {"a": 1}}]}},
               "createTime": "2026-03-12T08:14:00Z"}]}]}\
            """;
    private static final String SLACK =
            """
            [{"type": "message", "subtype": "channel_join", "user": "U1", "ts": "1773303200.000100",
              "text": "<@U1> has joined the channel"},
             {"type": "message", "user": "U1", "ts": "1773303201.000200", "team": "T99",
              "text": "vedi <https://example.com|il sito> &amp; <https://example.org>",
              "user_profile": {"real_name": "Ada Rinaldi"},
              "files": [{"id": "F1", "name": "pianta.png", "mimetype": "image/png"}]},
             {"type": "message", "subtype": "bot_message", "bot_id": "B1", "username": "Avvisi",
              "ts": "1773303202.000300", "text": "fatto"}]\
            """;

    private static Heard slack(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Heard.in(
                new Slack(),
                new Material(
                        "2026-03-12.json",
                        "export.zip!/vendite/2026-03-12.json",
                        -1,
                        () -> new ByteArrayInputStream(bytes)));
    }

    @Test
    void intercom() throws Exception {
        var heard = Heard.in(new Intercom(), INTERCOM);

        assertThat(Hostile.knows(new Intercom(), "c.json", INTERCOM)).isTrue();
        assertThat(Hostile.said(heard))
                .containsExactly("Ada: Buongiorno\nquanto costa?", "Io: 100 €");
        assertThat(Hostile.turns(heard))
                .extracting(Turn::role)
                .containsExactly(Turn.Role.THEM, Turn.Role.US);
        assertThat(heard.all.getFirst().arrival().origin()).isEqualTo("147");
        assertThat(heard.all.getFirst().arrival().parties().getFirst().address())
                .isEqualTo("ada@example.com");
        assertThat(heard.all.getFirst().files()).hasSize(1);
        assertThat(heard.flaws).isEmpty();
    }

    @Test
    void dialogflow() throws Exception {
        var heard = Heard.in(new Dialogflow(), DIALOGFLOW);

        assertThat(Hostile.knows(new Dialogflow(), "c.json", DIALOGFLOW)).isTrue();
        assertThat(Hostile.said(heard))
                .containsExactly(": Siete aperti?", ": Certo", ": E domani?", ": Sì");
        assertThat(Hostile.turns(heard).get(1).role()).isEqualTo(Turn.Role.BOT);
        String answer =
                """
                {"responseId": "r1", "session": "s/1", "queryResult": {"queryText": "Ciao",
                 "fulfillmentText": "Salve", "intent": {}}}
                """;
        assertThat(Hostile.said(Heard.in(new Dialogflow(), answer + answer.replace("Ciao", "E?"))))
                .containsExactly(": Ciao", ": Salve", ": E?", ": Salve");
    }

    @Test
    void slackByChannel() throws Exception {
        var heard = slack(SLACK);

        assertThat(Hostile.knows(new Slack(), "2026-03-12.json", SLACK)).isTrue();
        assertThat(Hostile.said(heard))
                .containsExactly(
                        ": @U1 has joined the channel",
                        "Ada Rinaldi: vedi il sito (https://example.com) & https://example.org",
                        "Avvisi: fatto");
        assertThat(heard.all.getFirst().arrival().origin()).isEqualTo("T99/vendite");
        assertThat(Hostile.turns(heard))
                .extracting(Turn::role)
                .containsExactly(Turn.Role.NOTICE, Turn.Role.UNKNOWN, Turn.Role.BOT);
    }

    @Test
    void cutAndSpoilt() throws Exception {
        for (var pair :
                List.of(
                        List.of(new Intercom(), INTERCOM),
                        List.of(new Dialogflow(), DIALOGFLOW),
                        List.of(new Slack(), SLACK))) {
            var format = (JsonFormat) pair.getFirst();
            Hostile.cut(format, "x.json", pair.getLast().toString());
            Hostile.noise(format, "x.json", pair.getLast().toString());
        }
    }
}
