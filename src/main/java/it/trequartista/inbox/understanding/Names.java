package it.trequartista.inbox.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells names of people from other words.
final class Names {
    private static final String PARTICLE = "(?:de|da|de la|di|del|van|van der|von|der|bin|el|al)";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’]*+(?:-\\p{Lu}\\p{L}++)?";
    private static final String WORD = "\\p{L}[\\p{L}'’]++(?:-\\p{L}++)?";

    /// Two to four words with capitals.
    private static final Pattern CAPITALS =
            Pattern.compile(
                    "%1$s(?:[ \\t]+(?:(?i:%2$s)[ \\t]+)?%1$s){1,3}".formatted(CAPITAL, PARTICLE));

    /// Two or three words as they are written in haste.
    private static final Pattern SMALL =
            Pattern.compile("%1$s[ \\t]+(?:(?i:%2$s)[ \\t]+)?%1$s".formatted(WORD, PARTICLE));

    /// Part of a name is only its first letter.
    private static final Pattern CUT = Pattern.compile("(?<!\\p{L})\\p{L}(?![\\p{L}'’])");

    private static final Pattern SINGLE = Pattern.compile(WORD);
    private static final Pattern NEXT_NAME =
            Pattern.compile("[ \\t]+\\p{Lu}\\p{Ll}.*+", Pattern.DOTALL);

    /// What may follow a name that is written without capitals.
    private static final Pattern OVER =
            Pattern.compile(
                    "\\s*+(?:$|[,.;:!?/()|\\n"
                        + "\\-].*+|(?:e|and|di|del|della|from|of|at|il|la|lo|quella|quello|the|x)\\s.*+)",
                    Pattern.DOTALL);

    private static final int LONGEST_TITLE = 20;

    private final Set<String> given;
    private final Set<String> nobody;
    private final Set<String> common;
    private final Set<String> family;
    private final Set<String> salutations;
    private final Set<String> words;
    private final Pattern titles;
    private final Pattern titleBefore;
    private final Pattern fake;

    Names(Rules rules) {
        this.given = rules.set("GIVEN");
        this.nobody =
                List.of("PERSON not", "BUSINESS", "ROLE", "LEGAL").stream()
                        .flatMap(kind -> rules.words(kind).stream())
                        .collect(Collectors.toUnmodifiableSet());
        this.words = rules.set("GIVEN word");
        this.salutations = rules.set("SALUTATION");
        this.family = rules.set("PERSON family");
        this.common = rules.set("COMMON");
        this.titles =
                Pattern.compile(
                        "(?:"
                                + Rules.any(rules.words("TITLE"))
                                + "(?![\\p{L}\\p{N}])\\.?[,!]?\\s*)++");
        this.titleBefore = Pattern.compile(rules.phrases("PERSON title") + "\\.?\\s*+$");
        this.fake = rules.whole("FAKE");
    }

    /// The full name that stands at a place, "" if none does.
    ///
    /// @param isSure whether a name has to stand there
    String fullAt(Said said, int at, boolean isSure) {
        String text = said.text();
        int from = afterTitles(text, at);
        if (!said.isLoud()) {
            var capitals = CAPITALS.matcher(text).region(from, text.length());
            boolean isWhole = capitals.lookingAt() && !CUT.matcher(capitals.group()).find();
            if (isWhole && isSomebody(capitals.group())) {
                return clean(capitals.group());
            }
        }
        var small = SMALL.matcher(text).region(from, text.length());
        boolean isOver = small.lookingAt() && isOver(text, small.end());
        return isOver && isSomebody(small.group()) && (isSure || isGiven(small.group()))
                ? clean(small.group())
                : "";
    }

    /// The given name that stands alone at a place, "" if none does.
    ///
    /// @param isSure whether a name has to stand there
    String givenAt(Said said, int at, boolean isSure) {
        String text = said.text();
        int from = afterTitles(text, at);
        var single = SINGLE.matcher(text).region(from, text.length());
        if (!single.lookingAt() || !isSomebody(single.group())) {
            return "";
        }
        boolean isKnown = isGiven(single.group());
        if (!isKnown && isTitled(Folded.of(text.substring(0, from)), from)) {
            return ""; // "Ing. Rota" is a family name.
        }
        boolean isCapital = Character.isUpperCase(text.charAt(from)) && !said.isLoud();
        String rest = text.substring(single.end());
        boolean isAlone = said.isLoud() || !NEXT_NAME.matcher(rest).matches();
        boolean isOnly = isSure || (isKnown && !words.contains(Folded.of(single.group())));
        boolean isName =
                (isKnown && (isCapital || isSure)) || (isOnly && isOver(text, single.end()));
        return isName && isAlone ? clean(single.group()) : "";
    }

    private int afterTitles(String text, int at) {
        var matcher =
                titles.matcher(Folded.of(text.substring(at, Math.min(text.length(), at + 60))));
        return matcher.lookingAt() ? at + matcher.end() : at;
    }

    private static boolean isOver(String text, int at) {
        return OVER.matcher(text.substring(at)).matches();
    }

    /// Whether the whole text is a full name.
    boolean isFull(String text) {
        return CAPITALS.matcher(text).matches() && isSomebody(text) && !CUT.matcher(text).find();
    }

    /// Whether the first word is a given name people have.
    boolean isGiven(String text) {
        return given.contains(Folded.of(text).split("[\\s-]", 2)[0]);
    }

    /// All full names of a text.
    List<String> fullIn(String text) {
        var found = new ArrayList<String>();
        var matcher = CAPITALS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private boolean isSomebody(String name) {
        boolean isKnown = isGiven(name);
        Predicate<String> isNone =
                w -> common.contains(w) || (nobody.contains(w) && !(isKnown && family.contains(w)));
        String[] words = Folded.of(name).split("[\\s.]+", -1);
        // "Enza La Rosa" is somebody, "La Rosa" is not.
        var telling =
                Arrays.stream(words)
                        .filter(w -> (!w.equals("la") && !w.equals("lo")) || words.length < 3);
        return !salutations.contains(words[0])
                && !fake.matcher(Folded.of(name)).find()
                && telling.noneMatch(isNone);
    }

    /// Whether it is a word that is in no name.
    boolean isCommon(String text) {
        String word = Folded.of(text.strip());
        return common.contains(word) || nobody.contains(word);
    }

    /// Whether a title stands right before a place.
    boolean isTitled(String folded, int at) {
        return titleBefore.matcher(folded.substring(Math.max(0, at - LONGEST_TITLE), at)).find();
    }

    /// Without titles before it.
    String bare(String name) {
        return name.substring(Math.min(name.length(), afterTitles(name, 0))).strip();
    }

    /// With capitals, when it was written without any or with nothing else.
    private static String clean(String name) {
        String one = name.strip().replaceAll("\\s+", " ");
        boolean plain = one.equals(one.toLowerCase(Locale.ROOT));
        boolean loud = one.length() > 3 && one.equals(one.toUpperCase(Locale.ROOT));
        if (!plain && !loud) {
            return one;
        }
        return Arrays.stream(one.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(w -> !w.isEmpty())
                .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining(" "));
    }
}
