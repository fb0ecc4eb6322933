package it.trequartista.inbox.quick;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DataLines;
import it.trequartista.kernel.PersonId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines and what they say.
class QuickReadingTest {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 3, 10, 9, 15);
    private static final AddressBook BOOK =
            new Listed(
                    List.of(
                            "Marta Galli",
                            "Giovanni Rossi",
                            "Laura Rossi",
                            "Mark Evans",
                            "Marina Conti"),
                    List.of("Acme", "Officine Meridiana"));
    private static final QuickReading READING = new QuickReading();

    /// A short list of names.
    record Listed(List<String> names, List<String> firms) implements AddressBook {
        @Override
        public List<Entry<PersonId>> people(String name) {
            return found(names, name)
                    .map(n -> new Entry<>(new PersonId(names.indexOf(n) + 1), n, ""))
                    .toList();
        }

        @Override
        public List<Entry<CompanyId>> companies(String name) {
            return firms.stream()
                    .filter(f -> Normal.key(f).equals(name))
                    .map(n -> new Entry<>(new CompanyId(firms.indexOf(n) + 1), n, ""))
                    .toList();
        }

        private static Stream<String> found(List<String> names, String name) {
            return names.stream()
                    .filter(
                            n ->
                                    Normal.key(n).equals(name)
                                            || Arrays.asList(Normal.key(n).split(" ", -1))
                                                    .contains(name));
        }

        @Override
        public List<Entry<PersonId>> holders(String address) {
            return List.of();
        }

        @Override
        public List<Entry<PersonId>> similar(String name, List<String> addresses) {
            return List.of();
        }

        @Override
        public boolean hasCode(String code) {
            return code.equals("A7K2");
        }
    }

    static Stream<String> lines() {
        return DataLines.of(QuickReadingTest.class, "lines.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void says(String line) {
        int arrow = line.indexOf(" =>");
        int bar = line.lastIndexOf('|');
        var understood = READING.of(line.substring(0, arrow), MOMENT, BOOK);
        String expected = line.substring(arrow + 3, bar).strip();
        assertThat(shown(understood) + " | " + understood.text())
                .isEqualTo(expected + " | " + line.substring(bar + 1).strip());
    }

    private static String shown(Understood understood) {
        return understood.pieces().stream()
                .map(QuickReadingTest::shown)
                .collect(Collectors.joining(", "));
    }

    static String shown(Piece piece) {
        return switch (piece) {
            case Piece.Person p -> "person=" + p.name() + "*".repeat(p.known().size());
            case Piece.Company c -> "company=" + c.name() + "*".repeat(c.known().size());
            case Piece.Task t -> "task=" + t.words();
            case Piece.Day d -> "date=" + d.date();
            case Piece.Hour h -> "time=" + h.time();
            case Piece.Tag t -> "tag=" + t.tag();
            case Piece.Amount a -> "amount=" + a.money().major() + " " + a.money().currency();
            case Piece.Phone p -> "phone=" + p.number();
            case Piece.Email e -> "email=" + e.address();
            case Piece.Code c -> "code=" + c.code();
        };
    }

    @Test
    void aTitleHasWhomItIsAbout() {
        assertThat(READING.of("mandare brochure a @Acme entro venerdì", MOMENT, BOOK).title())
                .isEqualTo("Mandare brochure a Acme");
        assertThat(READING.of("Marta Galli call tomorrow", MOMENT, BOOK).title()).isEqualTo("Call");
    }

    @Test
    void whatIsTakenBackIsText() {
        var understood = READING.of("Marta Galli call tomorrow #fair", MOMENT, BOOK);
        var tag = understood.first(Piece.Tag.class).orElseThrow();
        assertThat(understood.without(tag).text()).isEqualTo("#fair");
    }

    @Test
    void aTimeThatHasPassedIsTomorrow() {
        assertThat(READING.of("call Anna at 8:00", MOMENT, BOOK).date().orElseThrow())
                .isEqualTo(MOMENT.toLocalDate().plusDays(1));
        assertThat(READING.of("call Anna at 11:00", MOMENT, BOOK).date().orElseThrow())
                .isEqualTo(MOMENT.toLocalDate());
    }

    @Test
    void whateverIsTypedPiecesLieInItAndApart() {
        var random = new Random(7);
        var words = lines().flatMap(l -> Stream.of(l.split(" ", -1))).toList();
        for (int i = 0; i < 3000; i++) {
            String line =
                    random.ints(random.nextInt(14), 0, words.size())
                            .mapToObj(words::get)
                            .collect(Collectors.joining(" "));
            String cut = line.substring(0, line.isEmpty() ? 0 : random.nextInt(line.length()));
            int at = 0;
            var understood = READING.of(cut, MOMENT, BOOK);
            for (Piece piece : understood.pieces()) {
                assertThat(piece.from()).as(cut).isGreaterThanOrEqualTo(at);
                assertThat(piece.to())
                        .as(cut)
                        .isGreaterThan(piece.from())
                        .isLessThanOrEqualTo(cut.length());
                at = piece.to();
            }
            assertThat(understood.title()).isNotNull();
        }
    }

    @Test
    void aLongLineIsReadAtOnce() {
        String line = "call Marta Galli 3.500 tomorrow at 10 @ 1.2.3.4 ".repeat(400);
        assertThat(READING.of(line, MOMENT, BOOK).pieces()).isNotEmpty();
        assertThat(READING.of("a".repeat(100_000), MOMENT, BOOK).pieces()).isEmpty();
        assertThat(READING.of("1".repeat(500) + " ".repeat(100), MOMENT, BOOK).pieces()).isEmpty();
    }
}
