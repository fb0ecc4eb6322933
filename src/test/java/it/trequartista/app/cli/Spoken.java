package it.trequartista.app.cli;

import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What a command answered, run in this process on a still clock.
record Spoken(int code, String out, String err) {
    static final Time TIME =
            new Time(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/Rome")));

    static Spoken by(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal =
                new Terminal(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        new Texts(Locale.ITALIAN),
                        TIME);
        int code = Line.run(List.of(arguments).stream().map(Object::toString).toList(), terminal);
        return new Spoken(code, out.toString(), err.toString());
    }
}
