package it.trequartista.inbox.understanding;

import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom they work for, by the lines below their mail: one with a kind of business, their family
/// name, the VAT number, or right below their own name.
final class Letterhead {
    private static final Pattern PARTS = Pattern.compile("\\s+[-–|•]\\s+|[|•,(]");
    private static final Pattern STARS = Pattern.compile("\\s*[*★]+\\s*$");
    private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})\\p{Lu}\\.");

    private final Names names;
    private final Pattern closing;
    private final Pattern vat;
    private final Set<String> business;
    private final Set<String> links;
    private final Set<String> roles;
    private final Set<String> none;

    Letterhead(Rules rules, Names names) {
        this.names = names;
        this.closing = Named.closing(rules);
        this.vat = rules.whole("VAT");
        this.business = rules.set("BUSINESS");
        this.links = rules.set("FIRM signed links");
        this.roles = rules.set("ROLE");
        this.none = rules.set("FIRM not");
    }

    void look(Talk talk, Said said) {
        var lines = Named.signed(said, closing);
        for (int i = 0; i < lines.size(); i++) {
            String line = STARS.matcher(lines.get(i)).replaceFirst("");
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            for (String part : PARTS.split(line, -1)) {
                boolean isKind =
                        Word.of(part).stream().anyMatch(w -> business.contains(w.folded()))
                                || vat.matcher(Folded.of(line)).find()
                                || vat.matcher(Folded.of(next)).lookingAt()
                                || (isFamily(talk, part) && !names.isGiven(part));
                part(talk, said, part, isKind);
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            boolean isBelow =
                    isPerson(talk, lines.get(i - 1)) || (i > 1 && isPerson(talk, lines.get(i - 2)));
            part(
                    talk,
                    said,
                    lines.get(i),
                    isBelow && !closing.matcher(Folded.of(lines.get(i))).find());
        }
    }

    private void part(Talk talk, Said said, String part, boolean isKind) {
        var words = Word.of(part);
        boolean isProper =
                words.size() > 1
                        && !INITIAL.matcher(part).find()
                        && words.stream().allMatch(w -> w.isProper() || links.contains(w.folded()))
                        && words.stream()
                                .noneMatch(
                                        w ->
                                                roles.contains(w.folded())
                                                        || none.contains(w.folded()));
        String name = part.strip();
        if (isKind && isProper && !talk.values(Target.PERSON).contains(names.bare(name))) {
            Firm.firm(talk, name, said, Reason.SIGNATURE, part);
        }
    }

    private static boolean isPerson(Talk talk, String line) {
        return talk.values(Target.PERSON).stream().anyMatch(line::contains);
    }

    private static boolean isFamily(Talk talk, String part) {
        return talk.values(Target.PERSON).stream()
                .map(p -> p.substring(p.lastIndexOf(' ') + 1))
                .anyMatch(family -> Arrays.asList(part.split("\\s+", -1)).contains(family));
    }
}
