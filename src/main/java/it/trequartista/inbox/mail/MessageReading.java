package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Sink;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads messages, one after another, each from its bytes.
final class MessageReading {
    /// More than any server delivers; what is beyond is passed over.
    static final int LONGEST = 32 << 20;

    private static final List<String> KNOWN =
            List.of(
                    "From",
                    "To",
                    "Subject",
                    "Date",
                    "Message-ID",
                    "Received",
                    "Return-Path",
                    "Content-Type",
                    "MIME-Version");

    private final Sink sink;
    private final Threads threads = new Threads();

    MessageReading(Sink sink) {
        this.sink = sink;
    }

    /// Reads one.
    ///
    /// @param bytes of which the first `length` are the message
    /// @param number of it in its file, from 1
    /// @param cut whether the message is longer than [#LONGEST] and ends there
    /// @return false when it is no message
    boolean read(byte[] bytes, int length, long number, boolean cut) {
        Place where = Place.at(Place.Unit.MESSAGE, number);
        var message = Entity.of(bytes, 0, length);
        var head = message.head();
        if (KNOWN.stream().noneMatch(head::has)) {
            return false;
        }
        if (cut) {
            String most = String.valueOf(LONGEST >> 20);
            sink.flaw(Flaw.of(where, "inbox.flaw.mail.long", most));
        }
        if (head.date() == null && head.has("Date")) {
            sink.flaw(Flaw.of(where, "inbox.flaw.mail.date", head.field("Date")));
        }
        hand(head, Parts.of(message, cut), where);
        return true;
    }

    private void hand(Head head, Parts parts, Place where) {
        for (var fault : parts.faults()) {
            String[] words = fault.word().isEmpty() ? new String[0] : new String[] {fault.word()};
            sink.flaw(Flaw.of(where, fault.key(), words));
        }
        String text = parts.text();
        Optional<FormRules.Form> form = FormRules.form(head, text, parts.html());
        var from = head.parties("From");
        String speaker = from.isEmpty() ? head.field("From") : called(from.getFirst());
        String origin = threads.of(head);
        if (form.isPresent()) {
            var found = form.get();
            var who = found.sender();
            sink.begin(
                    new Arrival(
                            Kind.FORM,
                            found.program(),
                            head.id().isEmpty() ? origin : head.id(),
                            head.field("Subject"),
                            head.date(),
                            who.name().isEmpty() && who.address().isEmpty()
                                    ? head.parties("Reply-To")
                                    : List.of(who)));
            sink.turn(new Turn(called(who), Role.THEM, head.date(), found.text(), head.id()));
        } else {
            sink.begin(
                    new Arrival(
                            Kind.EMAIL,
                            "EMAIL",
                            origin,
                            head.subject(),
                            head.date(),
                            parties(head)));
            sink.turn(new Turn(speaker, role(head), head.date(), text, head.id()));
        }
        for (Attached file : parts.files()) {
            sink.file(file);
        }
        sink.end();
    }

    private static String called(Party party) {
        return party.name().isEmpty() ? party.address() : party.name();
    }

    private static List<Party> parties(Head head) {
        var all = new ArrayList<Party>();
        for (String field : List.of("From", "Reply-To", "To", "Cc")) {
            for (Party party : head.parties(field)) {
                String at = party.address().toLowerCase(Locale.ROOT);
                if (all.stream().noneMatch(p -> p.address().toLowerCase(Locale.ROOT).equals(at))) {
                    all.add(party);
                }
            }
        }
        return all;
    }

    /// Google says which messages are the owner's own; programs that answer say so themselves.
    private static Role role(Head head) {
        String labels = "," + head.field("X-Gmail-Labels").toLowerCase(Locale.ROOT) + ",";
        if (labels.contains(",sent,")
                || labels.contains(",inviati,")
                || labels.contains(",posta inviata,")) {
            return Role.US;
        }
        boolean auto = head.field("Auto-Submitted").toLowerCase(Locale.ROOT).startsWith("auto-");
        return auto ? Role.BOT : Role.UNKNOWN;
    }
}
