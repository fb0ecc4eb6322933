package it.trequartista.inbox.quick;

import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.inbox.quick.Piece.Company;
import it.trequartista.inbox.quick.Piece.Day;
import it.trequartista.inbox.quick.Piece.Hour;
import it.trequartista.inbox.quick.Piece.Person;
import it.trequartista.inbox.quick.Piece.Task;
import it.trequartista.kernel.PersonId;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a line says.
///
/// @param line as it was typed
/// @param moment at which it was
/// @param pieces in the order of their places, none over another
public record Understood(String line, LocalDateTime moment, List<Piece> pieces) {
    /// Keeps its own copy, in order.
    public Understood {
        pieces = pieces.stream().sorted(Comparator.comparingInt(Piece::from)).toList();
    }

    /// The pieces of a kind.
    public <P extends Piece> List<P> all(Class<P> kind) {
        return pieces.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The first piece of a kind.
    public <P extends Piece> Optional<P> first(Class<P> kind) {
        return all(kind).stream().findFirst();
    }

    /// The same with a piece taken back: its words are words.
    public Understood without(Piece piece) {
        return new Understood(line, moment, pieces.stream().filter(p -> !p.equals(piece)).toList());
    }

    /// The same with a piece in place of another.
    public Understood with(Piece before, Piece after) {
        return new Understood(
                line, moment, pieces.stream().map(p -> p.equals(before) ? after : p).toList());
    }

    /// What saving it makes of it.
    public enum Ending {
        /// There is nothing to save.
        NOTHING,
        /// Something to do, and the note of it.
        TASK,
        /// A note on somebody.
        NOTE,
        /// A note that is to be sorted: it does not say of whom, or the name means several.
        TO_SORT
    }

    /// What saving it makes of it.
    public Ending ending() {
        if (line.isBlank()) {
            return Ending.NOTHING;
        }
        if (isUnclear()) {
            return Ending.TO_SORT;
        }
        if (isTask()) {
            return Ending.TASK;
        }
        boolean isOfSomebody =
                first(Person.class).isPresent()
                        || first(Company.class).isPresent()
                        || holder().isPresent();
        return isOfSomebody ? Ending.NOTE : Ending.TO_SORT;
    }

    /// Whether a name means several.
    private boolean isUnclear() {
        return all(Person.class).stream().anyMatch(p -> p.known().size() > 1)
                || all(Company.class).stream().anyMatch(c -> c.known().size() > 1);
    }

    /// Whether something is to be done.
    public boolean isTask() {
        return first(Task.class).isPresent() || date().isPresent();
    }

    /// The only one who has an address or a number of the line.
    public Optional<Entry<PersonId>> holder() {
        var holders =
                pieces.stream()
                        .flatMap(
                                p ->
                                        switch (p) {
                                            case Piece.Email email -> email.known().stream();
                                            case Piece.Phone phone -> phone.known().stream();
                                            default -> Stream.empty();
                                        })
                        .distinct()
                        .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    /// The words of a piece as they were typed.
    public String words(Piece piece) {
        return line.substring(piece.from(), piece.to());
    }

    /// The day meant: a time without one is the next time the clock shows it.
    public Optional<LocalDate> date() {
        var day = first(Day.class).map(Day::date);
        return day.or(
                () ->
                        time().map(
                                        t ->
                                                t.isAfter(moment.toLocalTime())
                                                        ? moment.toLocalDate()
                                                        : moment.toLocalDate().plusDays(1)));
    }

    /// The time meant.
    public Optional<LocalTime> time() {
        return first(Hour.class).map(Hour::time);
    }

    /// The task as one reads it in a list, with whom its words go on to: "Call Marta Galli";
    /// what there is when
    /// only a day is said; "" when nothing is to be done.
    public String title() {
        var task = first(Task.class).map(this::title);
        return task.orElseGet(() -> isTask() ? line.strip() : "");
    }

    /// Whom it is about, as they are called: the first person, else the first company; "" when it
    /// names nobody.
    public String about() {
        return first(Person.class)
                .map(Person::name)
                .or(() -> holder().map(Entry::name))
                .or(() -> first(Company.class).map(Company::name))
                .orElse("");
    }

    /// Whether somebody is to be called.
    public boolean isCall() {
        return first(Task.class).map(Task::isCall).orElse(false);
    }

    private String title(Task task) {
        int end = task.to();
        for (Piece piece : pieces) {
            boolean isNext = piece.from() >= end && line.substring(end, piece.from()).isBlank();
            if (isNext && (piece instanceof Person || piece instanceof Company)) {
                end = piece.to();
            }
        }
        String title = line.substring(task.from(), end).replace("@", "");
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    /// What no piece claims.
    public String text() {
        var text = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            text.append(line, at, piece.from()).append(' ');
            at = piece.to();
        }
        return text.append(line.substring(at))
                .toString()
                .replaceAll("\\(\\s*\\)", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[,.;:!?)])", "")
                .replaceAll("^[\\s,.;:\\-–—]+|[\\s,;:\\-–—]+$", "");
    }
}
