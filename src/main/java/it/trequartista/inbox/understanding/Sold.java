package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What they name of what the seller sells, one or many of it, in both languages. What they say
/// they do not want, or have already, is not that.
final class Sold {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+");
    private static final Pattern ENGLISH_MANY = Pattern.compile("(?:s|x|z|ch|sh)es$");

    private static final Pattern PARTED = Pattern.compile("[.,;:!?()\\n]");

    /// Shorter words have no plural.
    private static final int SHORT = 3;

    /// So far before and after its name something is said of a product.
    private static final int NEAR = 30;

    private final Set<String> links;
    private final Pattern notBefore;
    private final Pattern notAfter;

    /// A word of a text.
    ///
    /// @param stem what it has in common with its plural
    private record Word(String stem, int from, int to) {}

    /// @param name as the seller writes it
    private record Product(String name, List<String> stems) {}

    Sold(Rules rules) {
        this.links = rules.set("PRODUCT links");
        this.notBefore = Pattern.compile(rules.phrases("PRODUCT not") + "[^.,;:!?\\n]*+$");
        this.notAfter = Pattern.compile("^[^.,;:!?\\n]{0,12}" + rules.phrases("PRODUCT not after"));
    }

    void look(Talk talk) {
        var products = products(talk.seller.products());
        if (products.isEmpty()) {
            return;
        }
        for (Said said : talk.theirs()) {
            var words = words(said.folded());
            int at = 0;
            while (at < words.size()) {
                at += at(talk, said, words.subList(at, words.size()), products);
            }
        }
    }

    /// How many words were read of those a product may stand at the beginning of.
    private int at(Talk talk, Said said, List<Word> words, Map<String, List<Product>> products) {
        for (var product : products.getOrDefault(words.getFirst().stem(), List.of())) {
            int length = product.stems().size();
            boolean isHere =
                    length <= words.size()
                            && words.subList(0, length).stream()
                                    .map(Word::stem)
                                    .toList()
                                    .equals(product.stems());
            int from = words.getFirst().from();
            int to = isHere ? words.get(length - 1).to() : from;
            if (isHere && !PARTED.matcher(said.folded()).region(from, to).find()) {
                if (isWanted(said.folded(), from, to)) {
                    String shown = said.text().substring(from, to);
                    talk.found(Target.PRODUCT, product.name(), said, Reason.SOLD, shown);
                }
                return length;
            }
        }
        return 1;
    }

    private boolean isWanted(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - NEAR), from);
        String after = text.substring(to, Math.min(text.length(), to + NEAR));
        return !notBefore.matcher(before).find() && !notAfter.matcher(after).find();
    }

    /// What is sold by the first word of its name, the longest first.
    private Map<String, List<Product>> products(Set<String> names) {
        var found = new HashMap<String, List<Product>>();
        for (String name : names) {
            var stems = words(Folded.of(name)).stream().map(Word::stem).toList();
            if (!stems.isEmpty()) {
                found.computeIfAbsent(stems.getFirst(), s -> new ArrayList<>())
                        .add(new Product(name, stems));
            }
        }
        var longest = Comparator.comparingInt((Product p) -> p.stems().size()).reversed();
        found.values().forEach(list -> list.sort(longest.thenComparing(Product::name)));
        return found;
    }

    private List<Word> words(String folded) {
        var found = new ArrayList<Word>();
        var matcher = WORD.matcher(folded);
        while (matcher.find()) {
            if (!links.contains(matcher.group())) {
                String bare = matcher.group().replace("-", "");
                found.add(new Word(stem(bare), matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /// What one and many of a word have in common: "torta" and "torte", "party" and "parties".
    private static String stem(String word) {
        String one = word.length() > SHORT ? single(word) : word;
        if (word.length() <= SHORT || "aeio".indexOf(one.charAt(one.length() - 1)) < 0) {
            return one;
        }
        // The sign keeps "sito" from "sit".
        return one.replaceFirst("i?[aeio]$", "").replaceFirst("(?<=[cg])h$", "") + "~";
    }

    private static String single(String word) {
        int length = word.length();
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > SHORT + 1 && ENGLISH_MANY.matcher(word).region(length - 4, length).find()) {
            boolean isCourse = word.charAt(length - 3) == 's' && word.charAt(length - 4) != 's';
            return word.substring(0, isCourse ? length - 1 : length - 2);
        }
        boolean isMany = word.endsWith("s") && !word.endsWith("ss");
        return isMany ? word.substring(0, length - 1) : word;
    }
}
