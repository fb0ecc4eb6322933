package it.trequartista.inbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Turn.Role;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ExchangesTest {
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private final List<Spoken> turns = new ArrayList<>();

    private void say(Role role, @Nullable Integer minute, String text) {
        Instant at = minute == null ? null : START.plusSeconds(minute * 60L);
        turns.add(new Spoken(turns.size(), "", role, at, text));
    }

    @Test
    void whatOneSideSaysWithoutAnAnswerIsOneTouch() {
        say(Role.THEM, 0, "Buongiorno");
        say(Role.THEM, 1, "quanto costa?");
        say(Role.US, 30, "Dipende");
        say(Role.THEM, 40, "Da che cosa?");
        var touches = Exchanges.of(turns, START).touches();
        assertThat(touches)
                .extracting(Exchanges.Touch::text)
                .containsExactly("Buongiorno · quanto costa?", "Dipende", "Da che cosa?");
        assertThat(touches)
                .extracting(Exchanges.Touch::isTheirs)
                .containsExactly(true, false, true);
    }

    @Test
    void aRobotInBetweenDoesNotPartWhatTheySay() {
        say(Role.BOT, 0, "Come ti chiami?");
        say(Role.THEM, 1, "Anna");
        say(Role.BOT, 2, "E che cosa ti serve?");
        say(Role.THEM, 3, "Un sito");
        assertThat(Exchanges.of(turns, START).touches())
                .containsExactly(
                        new Exchanges.Touch(true, START.plusSeconds(60), "Anna · Un sito"));
    }

    @Test
    void sixHoursLaterIsAnotherTouchAndWhatSaysNoTimeIsOfTheTimeBefore() {
        say(Role.THEM, 0, "uno");
        say(Role.THEM, null, "due");
        say(Role.THEM, 6 * 60, "tre");
        assertThat(Exchanges.of(turns, START).touches())
                .extracting(Exchanges.Touch::at)
                .containsExactly(START, START.plusSeconds(6 * 3600));
    }
}
