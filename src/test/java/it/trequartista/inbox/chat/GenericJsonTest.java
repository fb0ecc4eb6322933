package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Conversations of programs told by what they call things.
class GenericJsonTest {
    private static final GenericJson FORMAT = new GenericJson();
    private static final String CHATWOOT =
            """
            {"meta": {"sender": {"name": "Ada"}}, "payload": [
              {"id": 1, "content": "Buongiorno", "message_type": 0, "created_at": 1773303200,
               "conversation_id": 9, "private": false,
               "sender": {"id": 3, "name": "Ada", "type": "contact", "email": "ada@example.com"}},
              {"id": 2, "content": "Ecco", "message_type": 1, "created_at": 1773303201,
               "conversation_id": 9, "sender": {"id": 1, "name": "Io", "type": "user"},
               "attachments": [{"file_type": "file", "data_url": "https://x.y/Offerta.pdf?a=1"}]},
              {"id": 3, "content": "Assegnata a Io", "message_type": 2, "created_at": 1773303202,
               "conversation_id": 9}]}\
            """;
    private static final String CRISP =
            """
            {"error": false, "data": [
              {"session_id": "s1", "website_id": "w", "type": "text", "from": "user",
               "origin": "chat", "content": "Ciao", "timestamp": 1773303200000, "fingerprint": 11,
               "user": {"user_id": "u", "nickname": "Ada"}},
              {"session_id": "s1", "website_id": "w", "type": "text", "from": "operator",
               "origin": "chat", "content": "Salve", "timestamp": 1773303201000, "fingerprint": 12,
               "user": {"nickname": "Io"}}]}\
            """;
    private static final String BOTPRESS =
            """
            {"messages": [
              {"id": "m2", "createdAt": "2026-03-12T08:14:01.000Z", "conversationId": "c1",
               "userId": "u2", "type": "text", "direction": "outgoing",
               "payload": {"type": "text", "text": "Sono un bot"}},
              {"id": "m1", "createdAt": "2026-03-12T08:14:00.000Z", "conversationId": "c1",
               "userId": "u1", "type": "text", "direction": "incoming",
               "payload": {"type": "text", "text": "Ciao"}}], "meta": {}}\
            """;

    private static List<Turn.Role> roles(Heard heard) {
        return Hostile.turns(heard).stream().map(Turn::role).toList();
    }

    @Test
    void chatwoot() throws Exception {
        var heard = Heard.in(FORMAT, CHATWOOT);

        assertThat(Hostile.knows(FORMAT, "c.json", CHATWOOT)).isTrue();
        assertThat(heard.flaws).isEmpty();
        assertThat(Hostile.said(heard))
                .containsExactly("Ada: Buongiorno", "Io: Ecco", ": Assegnata a Io");
        assertThat(roles(heard)).containsExactly(Turn.Role.THEM, Turn.Role.US, Turn.Role.NOTICE);
        var arrival = heard.all.getFirst().arrival();
        assertThat(arrival.channel()).isEqualTo("CHATWOOT");
        assertThat(arrival.origin()).isEqualTo("9");
        assertThat(arrival.parties()).containsExactly(new Arrival.Party("Ada", "ada@example.com"));
        assertThat(heard.all.getFirst().files()).extracting("name").containsExactly("Offerta.pdf");
    }

    @Test
    void crisp() throws Exception {
        var heard = Heard.in(FORMAT, CRISP);

        assertThat(Hostile.said(heard)).containsExactly("Ada: Ciao", "Io: Salve");
        assertThat(roles(heard)).containsExactly(Turn.Role.THEM, Turn.Role.US);
        assertThat(heard.all.getFirst().arrival().channel()).isEqualTo("CRISP");
    }

    @Test
    void botpress() throws Exception {
        var heard = Heard.in(FORMAT, BOTPRESS);

        assertThat(Hostile.said(heard)).containsExactly(": Ciao", ": Sono un bot");
        assertThat(roles(heard)).containsExactly(Turn.Role.THEM, Turn.Role.BOT);
        assertThat(heard.all.getFirst().arrival().channel()).isEqualTo("BOTPRESS");
    }

    @Test
    void tidioAndOthers() throws Exception {
        var tidio =
                Heard.in(
                        FORMAT,
                        """
                        {"id": "t1", "visitor": {"name": "Ada"}, "messages": [
                         {"type": "visitor", "message": "Ciao", "time_sent": 1773303200},
                         {"type": "bot", "message": "Salve", "time_sent": 1773303201},
                         {"type": "operator", "message": "Dica", "time_sent": 1773303202}]}\
                        """);
        assertThat(roles(tidio)).containsExactly(Turn.Role.THEM, Turn.Role.BOT, Turn.Role.US);
        assertThat(tidio.all.getFirst().arrival().channel()).isEqualTo("TIDIO");
        var openai =
                Heard.in(
                        FORMAT,
                        """
                        [{"role": "user", "content": "Ciao"},
                         {"role": "assistant", "content": [{"type": "text", "text": "Salve"}]}]\
                        """);
        assertThat(Hostile.said(openai)).containsExactly(": Ciao", ": Salve");
        assertThat(roles(openai)).containsExactly(Turn.Role.THEM, Turn.Role.BOT);
        var miner =
                Heard.in(
                        FORMAT,
                        """
                        [{"timestamp": "2020-01-17T21:49:00", "author": "John", "message": "b"},
                         {"timestamp": "2019-12-24T12:23:00", "author": "Jane", "message": "a"}]\
                        """);
        assertThat(Hostile.said(miner)).containsExactly("Jane: a", "John: b");
        assertThat(miner.all.getFirst().arrival().origin())
                .startsWith("2019-12-24T11:23:00Z|Jane|");
    }

    @Test
    void linesAndManyConversations() throws Exception {
        var lines =
                Heard.in(
                        FORMAT,
                        """
                        {"chat_id": 1, "from": "user", "text": "uno", "date": "2026-03-12 09:00:00"}
                        {"chat_id": 2, "from": "user", "text": "due", "date": "2026-02-30 09:00:00"}
                        nonsense
                        {"chat_id": 1, "from": "bot", "text": "tre", "date": "2026-03-12 09:01:00"}
                        """);
        assertThat(Hostile.said(lines)).containsExactly(": uno", ": tre", ": due");
        assertThat(lines.flaws)
                .extracting(f -> f.where().number() + f.key())
                .containsExactlyInAnyOrder("3inbox.flaw.message", "2inbox.flaw.time");
        var many =
                Heard.in(
                        FORMAT,
                        """
                        {"conversations": [
                         {"id": "a", "messages": [{"sender": "Ada", "body": "<p>Ciao</p>"}]},
                         {"messages": [{"sender": "Bruno", "body": "Salve"}], "id": "b"}]}\
                        """);
        assertThat(many.all).extracting(w -> w.arrival().origin()).containsExactly("a", "b");
        assertThat(Hostile.said(many)).containsExactly("Ada: Ciao", "Bruno: Salve");
    }

    @Test
    void whatIsNoConversationIsNotKnown() throws Exception {
        for (String other :
                List.of(
                        "{\"name\": \"x\", \"version\": 1}",
                        "[{\"name\": \"Ada\", \"email\": \"a@b.it\", \"message\": \"x\"}]",
                        "[1, 2, 3]",
                        "{\"items\": [{\"price\": 1, \"date\": \"2026-01-01\"}]}",
                        "")) {
            assertThat(Hostile.knows(FORMAT, "x.json", other)).as(other).isFalse();
        }
    }

    @Test
    void cutAndSpoilt() throws Exception {
        for (String whole : List.of(CHATWOOT, CRISP, BOTPRESS)) {
            Hostile.cut(FORMAT, "x.json", whole);
            Hostile.noise(FORMAT, "x.json", whole);
        }
    }
}
