package it.trequartista.inbox;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.chat.AnyText;
import it.trequartista.inbox.chat.Dialogflow;
import it.trequartista.inbox.chat.FormJson;
import it.trequartista.inbox.chat.FormTable;
import it.trequartista.inbox.chat.GenericJson;
import it.trequartista.inbox.chat.GoogleChat;
import it.trequartista.inbox.chat.Hangouts;
import it.trequartista.inbox.chat.Intercom;
import it.trequartista.inbox.chat.Linkedin;
import it.trequartista.inbox.chat.Messenger;
import it.trequartista.inbox.chat.NamedLines;
import it.trequartista.inbox.chat.Rasa;
import it.trequartista.inbox.chat.SignalJson;
import it.trequartista.inbox.chat.SignalText;
import it.trequartista.inbox.chat.Slack;
import it.trequartista.inbox.chat.Telegram;
import it.trequartista.inbox.chat.Whatsapp;
import it.trequartista.inbox.diary.Appointments;
import it.trequartista.inbox.mail.Letter;
import it.trequartista.inbox.mail.Mailbox;
import it.trequartista.inbox.papers.VisitingCard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The kinds of export that are conversations, messages or forms, those that look closer first.
public final class Formats {
    private static final List<Format> ALL =
            List.of(
                    new Mailbox(),
                    new Letter(),
                    new Appointments(),
                    new VisitingCard(),
                    new Telegram(),
                    new Messenger(),
                    new Slack(),
                    new Rasa(),
                    new Intercom(),
                    new Dialogflow(),
                    new GoogleChat(),
                    new Hangouts(),
                    new SignalJson(),
                    new Linkedin(),
                    new FormTable(),
                    new FormJson(),
                    new GenericJson(),
                    new SignalText(),
                    new Whatsapp(),
                    new NamedLines(),
                    new AnyText());

    private Formats() {}

    /// The one that reads this, if any does.
    public static Optional<Format> of(Material material) throws IOException {
        var beginning = Beginning.of(material);
        return ALL.stream().filter(f -> f.knows(beginning)).findFirst();
    }
}
