package it.trequartista.inbox.ui;

import it.trequartista.inbox.Imports;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A file of its own and lists beside it.
record Lists(Path folder, Db db, Imports imports) implements AutoCloseable {
    static final Time TIME =
            new Time(Clock.fixed(Instant.parse("2026-11-23T09:41:00Z"), ZoneId.of("Europe/Rome")));

    static final String FAIR =
            """
            Nome;Cognome;E-mail;Cellulare;Azienda;Colore
            Marta;Galli;marta.galli@example.it;+39 333 1234567;Officine Galli Srl;blu
            Paolo;Conti;paolo@conti.example;347 7654321;Conti & Figli;rosso
            Marta;Galli;marta.galli@example.it;;Officine Galli Srl;blu
            ;;;;;giallo
            Zoë;D'Amico;zoe@damico.example;;;verde
            Nicolò;Riva;nicolo@riva.example;;;verde;una cella di troppo
            """;

    static Lists in(Path folder) {
        var db = Db.create(folder.resolve("studio.tq"), TIME);
        return new Lists(folder, db, new Imports(db));
    }

    Path list(String name, String text) {
        return list(name, text, StandardCharsets.UTF_8);
    }

    Path list(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long people() {
        return db.read(
                h ->
                        h.createQuery("SELECT count(*) FROM person WHERE deleted = 0")
                                .mapTo(Long.class)
                                .one());
    }

    List<String> tags() {
        return db.read(
                h ->
                        h.createQuery("SELECT tag FROM tagging ORDER BY tag")
                                .mapTo(String.class)
                                .list());
    }

    @Override
    public void close() {
        db.close();
    }
}
