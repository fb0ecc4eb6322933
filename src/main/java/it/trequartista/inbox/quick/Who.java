package it.trequartista.inbox.quick;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.understanding.Rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// People and companies of a line: those in the address book, those after an `@`, and those a
/// line can mean nothing else by.
final class Who {
    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’]*+(?:-\\p{L}++)?";
    private static final Pattern WORD =
            Pattern.compile(
                    "@?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’&]*+(?:[.\\-][\\p{L}\\p{N}]++)*+");
    private static final Pattern RUN =
            Pattern.compile(
                    CAPITAL
                            + "(?:[ \\t]+(?:(?:de|van|von|der|la|lo)[ \\t]+)?"
                            + CAPITAL
                            + "){0,3}");
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 3;

    private final Set<String> given;
    private final Set<String> first;
    private final Set<String> stop = new HashSet<>();
    private final Set<String> alsoWord;
    private final Pattern lead;
    private final Pattern title;
    private final Pattern verb;
    private final Pattern legal;
    private final Pattern business;
    private final Pattern at;

    /// A word of the line.
    private record Word(int from, int to, String text, String key) {
        boolean isCapital() {
            return Character.isUpperCase(text.charAt(0));
        }

        boolean isMarked() {
            return text.charAt(0) == '@';
        }
    }

    Who(Rules rules, Rules words) {
        this.given = rules.set("GIVEN");
        this.alsoWord = words.set("NAME OR WORD");
        this.first = new HashSet<>(given);
        first.addAll(alsoWord);
        Stream.of("COMMON", "PERSON not", "NEXT", "END", "IN", "MIDDLE", "START")
                .forEach(k -> stop.addAll(rules.words(k)));
        Stream.of(
                        "NO NAME",
                        "TASK",
                        "TASK who",
                        "TASK maybe",
                        "THIS",
                        "WEEK AFTER",
                        "DAY lead",
                        "TITLE")
                .forEach(k -> stop.addAll(words.words(k)));
        for (String kind : List.of("WEEKDAY", "MONTH", "FEAST", "DAYS")) {
            rules.kinds(kind).values().forEach(stop::addAll);
        }
        words.kinds("WEEKDAY").values().forEach(stop::addAll);
        words.kinds("HOUR").values().forEach(stop::addAll);
        this.lead = Pattern.compile("(?:" + words.phrases("WHO lead") + "\\s*+)+$");
        this.title = Pattern.compile(words.phrases("TITLE") + "\\.?\\s++$");
        this.verb =
                Pattern.compile(
                        "(?:"
                                + words.phrases("TASK who")
                                + "|"
                                + words.phrases("TASK maybe")
                                + ")"
                                + "(?:\\s+"
                                + words.phrases("WHO lead")
                                + ")?\\s++(?:"
                                + words.phrases("TITLE")
                                + "\\.?\\s++)?$");
        this.legal =
                Pattern.compile(
                        "(?:[ ,]++(?:"
                                + Rules.any(rules.words("LEGAL"))
                                + ")(?![\\p{L}\\p{N}])\\.?)++");
        this.business = rules.whole("BUSINESS");
        this.at = Pattern.compile(words.phrases("AT COMPANY") + "\\s++$|\\($");
    }

    void look(Line line, AddressBook book) {
        marked(line, book);
        withForm(line, book);
        known(line, book);
        unknown(line);
        atCompany(line);
    }

    private static List<Word> words(Line line) {
        var found = new ArrayList<Word>();
        var matcher = WORD.matcher(line.text);
        while (matcher.find()) {
            if (line.rest().charAt(matcher.start()) != Line.CLAIMED) {
                String text = matcher.group();
                found.add(new Word(matcher.start(), matcher.end(), text, Normal.key(text)));
            }
        }
        return found;
    }

    /// Names after an `@`: the longest the book knows, else those with capitals.
    private void marked(Line line, AddressBook book) {
        var words = words(line);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.isMarked()) {
                continue;
            }
            int count = most(words, i);
            boolean isFound = false;
            for (int n = count; n > 0 && !isFound; n--) {
                isFound = claimKnown(line, book, word.from() + 1, words.get(i + n - 1).to());
            }
            if (!isFound) {
                int n = 1;
                while (n < count && isName(words.get(i + n))) {
                    n++;
                }
                unknown(line, word, words.get(i + n - 1).to());
            }
        }
    }

    private void unknown(Line line, Word first, int to) {
        var form = legal.matcher(line.rest()).region(to, line.rest().length());
        int end = form.lookingAt() ? form.end() : to;
        String name = line.text.substring(first.from() + 1, end);
        boolean isPerson = end == to && given.contains(Normal.key(first.text().substring(1)));
        int from = line.led(lead, first.from());
        line.claim(
                isPerson
                        ? new Piece.Person(from, end, name, List.of())
                        : new Piece.Company(from, end, name, List.of()));
    }

    /// How many words stand from here with nothing but a blank between.
    private static int most(List<Word> words, int first) {
        int n = 1;
        while (n < MOST_WORDS
                && first + n < words.size()
                && words.get(first + n).from() == words.get(first + n - 1).to() + 1
                && !words.get(first + n).isMarked()) {
            n++;
        }
        return n;
    }

    /// Claims what the book knows by these words, from the place after an `@`, if there is one.
    private boolean claimKnown(Line line, AddressBook book, int from, int to) {
        String name = line.text.substring(from, to);
        String key = Normal.key(name);
        boolean isMarked = from > 0 && line.text.charAt(from - 1) == '@';
        int begin = begin(line, isMarked ? from - 1 : from);
        var people = book.people(key);
        if (!people.isEmpty()) {
            String shown = people.size() == 1 ? people.getFirst().name() : name;
            line.claim(new Piece.Person(begin, to, shown, people));
            return true;
        }
        var companies = book.companies(key);
        if (!companies.isEmpty()) {
            String shown = companies.size() == 1 ? companies.getFirst().name() : name;
            line.claim(new Piece.Company(begin, to, shown, companies));
        }
        return !companies.isEmpty();
    }

    private int begin(Line line, int from) {
        int titled = line.led(title, from);
        return line.led(lead, titled);
    }

    /// Names with "srl" or the like after them.
    private void withForm(Line line, AddressBook book) {
        var form = legal.matcher(line.rest());
        while (form.find()) {
            int from = capitalsBefore(line, form.start());
            boolean isFree = from < form.start();
            if (isFree
                    && !claimKnown(line, book, from, form.end())
                    && !claimKnown(line, book, from, form.start())) {
                String name = line.text.substring(from, form.end());
                line.claim(new Piece.Company(line.led(lead, from), form.end(), name, List.of()));
            }
        }
    }

    private int capitalsBefore(Line line, int end) {
        var before = words(line).stream().filter(w -> w.to() <= end).toList().reversed();
        int from = end;
        for (Word word : before) {
            boolean isNext = line.text.substring(word.to(), from).isBlank();
            if (!isNext || !isName(word)) {
                break;
            }
            from = word.from();
        }
        return from;
    }

    /// Names the book knows; one word counts only with a capital.
    private void known(Line line, AddressBook book) {
        for (int n = MOST_WORDS; n > 0; n--) {
            var words = words(line);
            int i = 0;
            while (i + n <= words.size()) {
                var first = words.get(i);
                boolean isRun = most(words, i) >= n;
                boolean isName = n > 1 ? !isStop(first) : isAlone(words, i) && !isWord(line, first);
                boolean isFound =
                        isRun
                                && isName
                                && first.to() - first.from() + n > SHORTEST - 1
                                && claimKnown(line, book, first.from(), words.get(i + n - 1).to());
                i += isFound ? n : 1;
            }
        }
    }

    /// Whether it is a name and none before or after it is: "Anna Rossi" is no other Rossi.
    private boolean isAlone(List<Word> words, int at) {
        boolean isLast = most(words, at) == 1 || !isName(words.get(at + 1));
        boolean isFirst = at == 0 || most(words, at - 1) == 1 || !isName(words.get(at - 1));
        return isName(words.get(at)) && isFirst && isLast;
    }

    private boolean isStop(Word word) {
        return stop.contains(word.key()) && !first.contains(word.key());
    }

    /// Whether it may stand in a name.
    private boolean isName(Word word) {
        return word.isCapital()
                && word.text().length() > 1
                && !isStop(word)
                && !word.text().chars().allMatch(Character::isDigit);
    }

    /// "Will call", "Mark as paid": at the beginning such a word is none's name.
    private boolean isWord(Line line, Word word) {
        return alsoWord.contains(word.key()) && line.text.substring(0, word.from()).isBlank();
    }

    private void unknown(Line line) {
        var matcher = RUN.matcher(line.text);
        int at = 0;
        while (at < line.text.length() && matcher.find(at)) {
            at = matcher.end();
            boolean isWhole =
                    matcher.start() == 0
                            || !Character.isLetterOrDigit(line.text.charAt(matcher.start() - 1));
            if (isWhole && line.rest().charAt(matcher.start()) != Line.CLAIMED) {
                at = run(line, matcher);
            }
        }
    }

    /// The names a row of capitals holds, without the words before and after them.
    private int run(Line line, Matcher matcher) {
        var words =
                words(line).stream()
                        .filter(w -> w.from() >= matcher.start() && w.to() <= matcher.end())
                        .toList();
        int first = 0;
        while (first < words.size() && !isName(words.get(first))) {
            first++;
        }
        int end = first;
        while (end < words.size()
                && (end == first || most(words, end - 1) > 1)
                && (isName(words.get(end)) || isParticle(words, end))) {
            end++;
        }
        if (first == end) {
            return matcher.end();
        }
        name(line, words.subList(first, end));
        return Math.max(words.get(end - 1).to(), matcher.start() + 1);
    }

    private boolean isParticle(List<Word> words, int at) {
        return !words.get(at).isCapital() && at + 1 < words.size() && isName(words.get(at + 1));
    }

    private void name(Line line, List<Word> words) {
        var first = words.getFirst();
        int from = first.from();
        int to = words.getLast().to();
        boolean isFull = words.size() > 1;
        boolean isTitled = line.led(title, from) < from;
        boolean isCalled = line.led(verb, from) < from;
        String text = line.text.substring(from, to);
        if (isFull && business.matcher(first.key()).matches()) {
            line.claim(new Piece.Company(line.led(lead, from), to, text, List.of()));
        } else if (isPerson(line, first, isFull)
                || (!business.matcher(first.key()).matches() && (isTitled || isCalled))) {
            line.claim(new Piece.Person(begin(line, from), to, text, List.of()));
        } else if (isFull) {
            name(line, words.subList(1, words.size())); // "Met Olivia Brown".
        }
    }

    private boolean isPerson(Line line, Word word, boolean isFull) {
        return isFull
                ? this.first.contains(word.key())
                : given.contains(word.key()) && !isWord(line, word) && !stop.contains(word.key());
    }

    /// "Marta Galli di Acme".
    private void atCompany(Line line) {
        for (Piece piece : List.copyOf(line.pieces())) {
            if (piece instanceof Piece.Person) {
                atCompany(line, piece.to());
            }
        }
    }

    private void atCompany(Line line, int end) {
        var run = RUN.matcher(line.text).region(end, line.text.length());
        if (!run.find()) {
            return;
        }
        int from = run.start();
        int to = run.end();
        var before = at.matcher(line.rest()).region(end, from);
        boolean isNext = before.find() && line.text.substring(end, before.start()).isBlank();
        boolean isFree = line.rest().substring(from, to).indexOf(Line.CLAIMED) < 0;
        boolean isName = words(line).stream().filter(w -> w.from() == from).allMatch(this::isName);
        if (isNext && isFree && isName) {
            line.claim(new Piece.Company(before.start(), to, run.group(), List.of()));
        }
    }
}
