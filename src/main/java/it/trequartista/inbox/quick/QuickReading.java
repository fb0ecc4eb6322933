package it.trequartista.inbox.quick;

import it.trequartista.inbox.understanding.Rules;

import java.time.LocalDateTime;

/// Understands one line, see the package. Made once, used for any number of them.
public final class QuickReading {
    /// Of a longer text only so much is looked at.
    private static final int LONGEST = 500;

    private final Addresses addresses;
    private final Amounts amounts;
    private final Who who;
    private final When when;
    private final Hours hours;
    private final Tasks tasks;

    /// Reads the words.
    public QuickReading() {
        var rules = new Rules();
        var words = new Rules(QuickReading.class, "words.txt");
        this.addresses = new Addresses(words);
        this.amounts = new Amounts(rules, words);
        this.who = new Who(rules, words);
        this.when = new When(rules, words);
        this.hours = new Hours(rules, words);
        this.tasks = new Tasks(words);
    }

    /// What a line says.
    ///
    /// @param moment at which it is typed, where the one is who types it
    public Understood of(String line, LocalDateTime moment, AddressBook book) {
        var read = new Line(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        amounts.look(read);
        addresses.look(read, book);
        who.look(read, book);
        int day = when.look(read, moment);
        hours.look(read, day);
        boolean isDue =
                read.pieces().stream()
                        .anyMatch(p -> p instanceof Piece.Day || p instanceof Piece.Hour);
        tasks.look(read, isDue);
        return new Understood(line, moment, read.pieces());
    }
}
