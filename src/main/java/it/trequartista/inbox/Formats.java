package it.trequartista.inbox;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.chat.SignalText;
import it.trequartista.inbox.chat.Whatsapp;
import it.trequartista.inbox.diary.Appointments;
import it.trequartista.inbox.mail.Letter;
import it.trequartista.inbox.mail.Mailbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The kinds of export that are conversations, messages or forms, those that look closer first.
final class Formats {
    private static final List<Format> ALL =
            List.of(
                    new Mailbox(),
                    new Letter(),
                    new Appointments(),
                    new SignalText(),
                    new Whatsapp());

    private Formats() {}

    /// The one that reads this, if any does.
    static Optional<Format> of(Material material) throws IOException {
        var beginning = Beginning.of(material);
        return ALL.stream().filter(f -> f.knows(beginning)).findFirst();
    }
}
