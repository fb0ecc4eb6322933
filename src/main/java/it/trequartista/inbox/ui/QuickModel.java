package it.trequartista.inbox.ui;

import it.trequartista.inbox.quick.AddressBook;
import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.inbox.quick.Piece;
import it.trequartista.inbox.quick.QuickNotes;
import it.trequartista.inbox.quick.QuickReading;
import it.trequartista.inbox.quick.Understood;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The line that is being typed: what it says, what the user took back of it, and the draft that
/// stays when it is closed.
public final class QuickModel {
    /// Everything drawn.
    ///
    /// @param said what the line says, without what was taken back
    /// @param questions about whom it is
    public record Shown(Understood said, List<Question> questions) {
        private static final Shown NOTHING =
                new Shown(new Understood("", LocalDateTime.MIN, List.of()), List.of());
    }

    /// Whom a name means: several have it, or somebody has one like it.
    ///
    /// @param piece the name
    /// @param name as it was typed
    /// @param isNew whether nobody has this very name
    /// @param answers those it may mean
    public record Question(Piece piece, String name, boolean isNew, List<Answer> answers) {}

    /// Somebody a name may mean.
    ///
    /// @param name as it is shown
    /// @param about what tells them from others, may be ""
    /// @param piece the name with them behind it
    public record Answer(String name, String about, Piece piece) {}

    /// What the user said of a piece; it holds while its words stand in the line.
    private record Decision(Class<?> kind, String words, @Nullable Piece piece) {}

    /// Of many of one name so many are offered; more words tell them apart.
    private static final int MOST = 5;

    private final Supplier<AddressBook> books;
    private final QuickNotes notes;
    private final Background background;
    private final Time time;
    private final Background.Lane lane;
    private final List<Decision> decisions = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private @Nullable QuickReading reading;
    private @Nullable AddressBook book;
    private String draft = "";
    private boolean isOpen;

    /// With nothing typed.
    public QuickModel(QuickNotes notes, Background background, Time time) {
        this.notes = notes;
        this.books = notes::book;
        this.background = background;
        this.time = time;
        this.lane = background.lane();
    }

    /// Reads the words ahead, so that the first line is understood as soon as the next. It takes a
    /// while and belongs behind everything else.
    public void warm() {
        var _ = reading();
    }

    private synchronized QuickReading reading() {
        if (reading == null) {
            reading = new QuickReading();
        }
        return reading;
    }

    /// What is drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What stands in the line.
    public String draft() {
        return draft;
    }

    /// The line is opened: whom one knows may have changed.
    ///
    /// @return false if it is open already
    public boolean open() {
        boolean isNew = !isOpen;
        isOpen = true;
        book = null;
        read();
        return isNew;
    }

    /// The line is closed; the draft stays.
    public void close() {
        isOpen = false;
    }

    /// Something was typed.
    public void type(String text) {
        draft = text;
        read();
    }

    /// A piece is no piece: its words are words.
    public void takeBack(Piece piece) {
        decide(piece, null);
    }

    /// A name means this one.
    public void answer(Question question, Answer answer) {
        decide(question.piece(), answer.piece());
    }

    /// A name is somebody's who is not in the file yet.
    public void isNew(Question question) {
        decide(
                question.piece(),
                switch (question.piece()) {
                    case Piece.Person p -> new Piece.Person(p.from(), p.to(), p.name(), List.of());
                    case Piece.Company c ->
                            new Piece.Company(c.from(), c.to(), c.name(), List.of());
                    default -> question.piece();
                });
    }

    private void decide(Piece piece, @Nullable Piece instead) {
        String words = key(shown.get().said(), piece);
        decisions.removeIf(d -> d.kind() == piece.getClass() && d.words().equals(words));
        decisions.add(new Decision(piece.getClass(), words, instead));
        read();
    }

    private static String key(Understood said, Piece piece) {
        return said.words(piece).toLowerCase(Locale.ROOT);
    }

    private record Read(AddressBook book, Shown shown) {}

    private void read() {
        String line = draft;
        var known = book;
        var decided = List.copyOf(decisions);
        lane.run(
                () -> {
                    var asked = known == null ? books.get() : known;
                    return new Read(asked, shown(line, asked, decided));
                },
                read -> {
                    book = read.book();
                    shown.set(read.shown());
                },
                problem -> shown.set(Shown.NOTHING));
    }

    private Shown shown(String line, AddressBook asked, List<Decision> decided) {
        var said = reading().of(line, LocalDateTime.ofInstant(time.now(), time.zone()), asked);
        var open = new ArrayList<Piece>();
        for (Piece piece : said.pieces()) {
            String words = key(said, piece);
            var decision =
                    decided.stream()
                            .filter(d -> d.kind() == piece.getClass() && d.words().equals(words))
                            .findFirst();
            if (decision.isEmpty()) {
                open.add(piece);
            } else {
                var instead = decision.get().piece();
                said =
                        instead == null
                                ? said.without(piece)
                                : said.with(piece, moved(instead, piece));
            }
        }
        return new Shown(said, questions(said, open, asked));
    }

    /// The words may stand elsewhere by now.
    private static Piece moved(Piece piece, Piece to) {
        return switch (piece) {
            case Piece.Person p -> new Piece.Person(to.from(), to.to(), p.name(), p.known());
            case Piece.Company c -> new Piece.Company(to.from(), to.to(), c.name(), c.known());
            default -> to;
        };
    }

    private static List<Question> questions(Understood said, List<Piece> open, AddressBook book) {
        return open.stream()
                .flatMap(
                        piece ->
                                switch (piece) {
                                    case Piece.Person person -> question(said, person, book);
                                    case Piece.Company company -> question(company);
                                    default -> Stream.<Question>empty();
                                })
                .toList();
    }

    private static Stream<Question> question(
            Understood said, Piece.Person person, AddressBook book) {
        boolean isNew = person.known().isEmpty();
        if (person.known().size() == 1) {
            return Stream.empty();
        }
        var meant = isNew ? similar(said, person, book) : person.known();
        var answers = meant.stream().limit(MOST).map(e -> answer(person, e)).toList();
        return answers.isEmpty()
                ? Stream.empty()
                : Stream.of(new Question(person, person.name(), isNew, answers));
    }

    /// Only the first named has the addresses of the line.
    private static List<Entry<PersonId>> similar(
            Understood said, Piece.Person person, AddressBook book) {
        boolean isFirst = said.first(Piece.Person.class).filter(person::equals).isPresent();
        var addresses =
                said.pieces().stream()
                        .flatMap(
                                p ->
                                        switch (p) {
                                            case Piece.Email email -> Stream.of(email.address());
                                            case Piece.Phone phone -> Stream.of(phone.number());
                                            default -> Stream.<String>empty();
                                        })
                        .toList();
        return book.similar(person.name(), isFirst ? addresses : List.of());
    }

    private static Answer answer(Piece.Person person, Entry<PersonId> who) {
        return new Answer(
                who.name(),
                who.about(),
                new Piece.Person(person.from(), person.to(), who.name(), List.of(who)));
    }

    private static Stream<Question> question(Piece.Company company) {
        if (company.known().size() < 2) {
            return Stream.empty();
        }
        var answers = company.known().stream().limit(MOST).map(e -> answer(company, e)).toList();
        return Stream.of(new Question(company, company.name(), false, answers));
    }

    private static Answer answer(Piece.Company company, Entry<CompanyId> which) {
        return new Answer(
                which.name(),
                which.about(),
                new Piece.Company(company.from(), company.to(), which.name(), List.of(which)));
    }

    /// Saves the line in one step and empties it; when that fails the draft is there again.
    public void save(Consumer<QuickNotes.Saved> saved, Consumer<Problem> failed) {
        String line = draft;
        if (line.isBlank()) {
            return;
        }
        var known = book;
        var decided = List.copyOf(decisions);
        clear();
        background.save(
                () -> {
                    var asked = known == null ? books.get() : known;
                    return notes.save(shown(line, asked, decided).said());
                },
                saved,
                problem -> {
                    if (draft.isBlank()) {
                        draft = line;
                        decisions.addAll(decided);
                    }
                    failed.accept(problem);
                });
    }

    /// Whether a text is too much for one line: it is something that came in.
    public static boolean isMany(String text) {
        return text.lines().filter(l -> !l.isBlank()).count() > 1;
    }

    /// Takes in what was pasted, as one or more arrivals.
    public void paste(
            String name, String text, Consumer<QuickNotes.Saved> saved, Consumer<Problem> failed) {
        background.save(() -> notes.take(name, text), saved, failed);
    }

    private void clear() {
        draft = "";
        decisions.clear();
        lane.drop();
        shown.set(Shown.NOTHING);
    }
}
