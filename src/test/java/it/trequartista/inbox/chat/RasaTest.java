package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;

/// What Rasa keeps.
class RasaTest {
    private static final Rasa FORMAT = new Rasa();
    private static final String TRACKER =
            """
            {"sender_id": "a1b2", "slots": {"city": "Roma"}, "latest_message": {"text": "ciao"},
             "events": [
              {"event": "action", "timestamp": 1773303200.1, "name": "action_session_start"},
              {"event": "user", "timestamp": 1773303201.25, "text": "Ciao, quanto costa?",
               "parse_data": {"intent": {"name": "price"}, "text": "Ciao, quanto costa?"},
               "input_channel": "rest", "message_id": "m1"},
              {"event": "slot", "timestamp": 1773303201.3, "name": "city", "value": "Roma"},
              {"event": "bot", "timestamp": 1773303202.5, "text": "100 €. Altro?",
               "data": {"buttons": [{"title": "Sì", "payload": "/yes"}, {"title": "No"}],
                        "image": "https://example.com/listino.png"}, "metadata": {}}]}\
            """;

    @Test
    void aTracker() throws Exception {
        var heard = Heard.in(FORMAT, TRACKER);

        assertThat(Hostile.knows(FORMAT, "tracker.json", TRACKER)).isTrue();
        assertThat(Hostile.said(heard))
                .containsExactly(": Ciao, quanto costa?", ": 100 €. Altro?\n[Sì]\n[No]");
        assertThat(Hostile.turns(heard))
                .extracting(Turn::role)
                .containsExactly(Turn.Role.THEM, Turn.Role.BOT);
        var whole = heard.all.getFirst();
        assertThat(whole.arrival().origin()).isEqualTo("a1b2");
        assertThat(whole.arrival().kind()).isEqualTo(Arrival.Kind.CHATBOT);
        assertThat(whole.arrival().at()).isEqualTo("2026-03-12T08:13:21.250Z");
        assertThat(whole.files()).extracting("name").containsExactly("listino.png");
    }

    @Test
    void manyTrackersAndLinesOfEventsMixed() throws Exception {
        String lines =
                """
                {"sender_id": "x", "event": "user", "timestamp": 1773303201.0, "text": "uno"}
                {"sender_id": "y", "event": "user", "timestamp": 1773303202.0, "text": "due"}
                {"sender_id": "x", "event": "bot", "timestamp":
                {"sender_id": "x", "event": "bot", "timestamp": 1773303203.0, "text": "tre"}
                """;
        var heard = Heard.in(FORMAT, lines);

        assertThat(Hostile.knows(FORMAT, "events.jsonl", lines)).isTrue();
        assertThat(Hostile.said(heard)).containsExactly(": uno", ": tre", ": due");
        assertThat(heard.all).extracting(w -> w.arrival().origin()).containsExactly("x", "y");
        assertThat(heard.flaws).extracting(f -> f.where().number()).containsExactly(3L);
        assertThat(Heard.in(FORMAT, "[" + TRACKER + "," + TRACKER.replace("a1b2", "c3") + "]").all)
                .hasSize(2);
    }

    @Test
    void cutAndSpoilt() throws Exception {
        Hostile.cut(FORMAT, "tracker.json", TRACKER);
        Hostile.noise(FORMAT, "tracker.json", TRACKER);
    }
}
