package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of their pages and of what their mail comes from, without `www` and `it`.
///
/// @param names in small letters, without hyphens
record Hosts(Set<String> names) {
    /// Those that were found.
    ///
    /// @param elsewhere where anybody can have an address
    static Hosts of(Talk talk, Set<String> elsewhere) {
        var hosts = new HashSet<String>();
        for (String mail : talk.values(Target.EMAIL)) {
            hosts.add(mail.substring(mail.indexOf('@') + 1));
        }
        talk.values(Target.WEB).forEach(web -> hosts.add(Folded.of(web).replaceAll("/.*$", "")));
        var own = new HashSet<String>();
        for (String host : hosts) {
            if (!elsewhere.contains(host)) {
                String bare =
                        host.replaceFirst("^www\\.", "")
                                .replaceFirst("\\.(?:co|com)?\\.?[a-z]+$", "");
                own.add(bare.substring(bare.lastIndexOf('.') + 1).replace("-", ""));
            }
        }
        return new Hosts(Set.copyOf(own));
    }

    /// The end of the words from here on that make up one of the names, `from` if none do.
    int end(List<Word> words, int from) {
        var with = new StringBuilder();
        var without = new StringBuilder();
        for (int to = from; to < Math.min(words.size(), from + Firm.MOST); to++) {
            Word word = words.get(to);
            String letters = word.folded().replaceAll("[^a-z0-9]", "");
            if (to == from && letters.isEmpty()) {
                return from;
            }
            with.append(word.text().equals("&") ? "and" : letters);
            without.append(letters);
            if (names.contains(with.toString()) || names.contains(without.toString())) {
                return to + 1;
            }
            if (word.isLast()) {
                return from;
            }
        }
        return from;
    }
}
