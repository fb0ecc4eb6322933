package it.trequartista.inbox.understanding;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import it.trequartista.contacts.Normal;
import it.trequartista.fiscal.PartitaIva;
import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses, numbers and codes: what can be recognised by its form.
final class Reached {
    private static final String IN_MAIL = "[\\p{L}\\p{N}._%+\\-]";
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?<!%1$s)%1$s{1,64}+@[\\p{L}\\p{N}\\-]++(?:\\.[\\p{L}\\p{N}\\-]++){1,6}"
                            .formatted(IN_MAIL));
    private static final Pattern ITALIAN_VAT =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:it\\s?)?([0-9]{11})(?!\\p{N})");
    private static final Pattern BRITISH =
            Pattern.compile("(?<![\\p{N}+])07[0-9]{3}[ \\-]?[0-9]{3}[ \\-]?[0-9]{3}(?![0-9])");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z0-9]{4}(?![\\p{L}\\p{N}])");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-](?:20)?[0-9]{2}");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)(?: (?:of|from|di|della|del) [^,(\\n]{1,25})?"
                            + "(?: ?\\(|, )$");
    private static final Pattern A_CODE = Pattern.compile("(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]{4}");

    /// Between a word and the number it names.
    private static final int NEAR = 24;

    /// Between a word and the code it names, "the code on the blue flyer says …".
    private static final int FAR = 40;

    /// So many things that are no numbers are looked at.
    private static final int TRIES = 500;

    /// Numbers of services, nobody's own.
    private static final Set<PhoneNumberType> SERVICES =
            EnumSet.of(
                    PhoneNumberType.TOLL_FREE,
                    PhoneNumberType.PREMIUM_RATE,
                    PhoneNumberType.SHARED_COST,
                    PhoneNumberType.UAN);

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Set<String> elsewhere;
    private final Pattern web;
    private final Pattern notTheirWeb;
    private final Pattern notPhone;
    private final Pattern fake;
    private final Pattern nobody;
    private final Names names;
    private final Pattern vat;
    private final Pattern foreignVat;
    private final Pattern code;

    Reached(Rules rules, Names names) {
        this.names = names;
        this.elsewhere = rules.set("HOST not");
        this.web =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}@._\\-])(?:https?://)?(?:www\\.)?"
                                + "((?:[a-z0-9][a-z0-9\\-]*+\\.){1,5}"
                                + Rules.any(rules.words("TLD"))
                                + ")(?![\\p{L}\\p{N}@\\-])(?!\\.[a-z])(?:/[^\\s<>\"]*+)?");
        this.notTheirWeb = Pattern.compile(rules.phrases("WEB not") + "[^.!?\\n]*$");
        this.notPhone = Pattern.compile(rules.phrases("PHONE not") + "[^,;\\n0-9]{0,12}$");
        this.fake = rules.beginnings("EMAIL fake");
        this.nobody = rules.beginnings("EMAIL not");
        this.vat = rules.whole("VAT");
        this.foreignVat =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + Rules.any(rules.words("VAT COUNTRY"))
                                + "[\\s.\\-]?(?:[a-z0-9]{7,12}"
                                + "|[0-9]{3}[\\s.]?[0-9]{3,4}[\\s.]?[0-9]{2,3})(?![\\p{L}\\p{N}])");
        this.code = rules.whole("CODE");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            // What can be nothing else first: a VAT number is then no telephone's.
            var rest = new StringBuilder(said.folded());
            vats(talk, said, rest);
            emails(talk, said, rest);
            webs(talk, said, rest);
            mobiles(talk, said, rest);
            phones(talk, said, rest.toString());
            foreign(talk, said);
            codes(talk, said);
        }
        if (talk.head.kind() != Kind.NOTE) {
            parties(talk);
        }
    }

    /// Numbers near a word that says what they are, and answers to who asked for one.
    private void vats(Talk talk, Said said, StringBuilder rest) {
        boolean isAsked = talk.asked(said, vat).isPresent();
        var foreign = foreignVat.matcher(said.folded());
        while (foreign.find()) {
            String number = foreign.group().replaceAll("[^a-z0-9]", "");
            boolean isNumber = number.chars().filter(Character::isDigit).count() >= 7;
            if (isNumber && (isAsked || isNear(vat, said.folded(), foreign.start(), NEAR))) {
                vat(talk, said, number.toUpperCase(Locale.ROOT), rest, foreign);
            }
        }
        var italian = ITALIAN_VAT.matcher(said.folded());
        while (italian.find()) {
            boolean isSure = italian.group().startsWith("it") || isAsked;
            if (isSure || isNear(vat, said.folded(), italian.start(), NEAR)) {
                boolean isRight = PartitaIva.fault(italian.group(1)).isEmpty();
                vat(talk, said, isRight ? italian.group(1) : "", rest, italian);
            }
        }
    }

    /// Whether one of these words stands a few signs before a place.
    private static boolean isNear(Pattern word, String text, int at, int most) {
        var matcher = word.matcher(text).region(Math.max(0, at - most - FAR), at);
        matcher.useTransparentBounds(true);
        boolean isNear = false;
        while (matcher.find()) {
            isNear = at - matcher.end() <= most;
        }
        return isNear;
    }

    private static void vat(
            Talk talk, Said said, String number, StringBuilder rest, Matcher matcher) {
        talk.found(Target.VAT, number, said, Reason.FORM, "");
        blot(rest, matcher);
    }

    private void emails(Talk talk, Said said, StringBuilder rest) {
        var matcher = EMAIL.matcher(said.folded());
        while (matcher.find()) {
            String mail = Normal.email(matcher.group().replaceAll("[.\\-]+$", ""));
            if (isTheirs(talk, mail) && !isOthers(said, matcher.start())) {
                talk.found(Target.EMAIL, mail, said, Reason.FORM, "");
            }
            blot(rest, matcher);
        }
    }

    /// "My assistant Jonas Weber (jonas@…)": a full name right before it that is not the writer's.
    private boolean isOthers(Said said, int at) {
        String who = names.bare(said.turn().speaker().strip());
        String speaker = Folded.of(who);
        String before = said.text().substring(Math.max(0, at - FAR), at);
        var named = NAMED.matcher(before);
        if (!names.isFull(who) || !named.find() || !names.isGiven(named.group(1))) {
            return false;
        }
        String family = Folded.of(named.group(1)).replaceFirst("^.* ", "");
        return !speaker.contains(family);
    }

    private boolean isTheirs(Talk talk, String mail) {
        return !mail.isEmpty()
                && !talk.seller.addresses().contains(mail)
                && !fake.matcher(mail).find()
                && !nobody.matcher(mail).lookingAt();
    }

    private void webs(Talk talk, Said said, StringBuilder rest) {
        var matcher = web.matcher(rest.toString());
        while (matcher.find()) {
            String host = matcher.group(1);
            int at = matcher.start();
            boolean isAside =
                    said.labelled("OTHER").stream().anyMatch(l -> l.from() <= at && at < l.to());
            boolean isOurs = talk.seller.addresses().stream().anyMatch(a -> a.endsWith("@" + host));
            String before = said.folded().substring(0, matcher.start());
            boolean isOthers = notTheirWeb.matcher(tail(before, FAR)).find();
            if (!isOurs && !isAside && !isOthers && !isElsewhere(host)) {
                String found = said.text().substring(matcher.start(), matcher.end());
                talk.found(Target.WEB, bare(found), said, Reason.FORM, "");
            }
            blot(rest, matcher);
        }
    }

    private boolean isElsewhere(String host) {
        return elsewhere.stream().anyMatch(e -> host.equals(e) || host.endsWith("." + e));
    }

    private static String bare(String address) {
        return address.replaceFirst("(?i)^https?://", "").replaceAll("[/.,;:!?)]+$", "");
    }

    /// British numbers as they are written there, which would pass for Italian ones.
    private static void mobiles(Talk talk, Said said, StringBuilder rest) {
        var matcher = BRITISH.matcher(rest.toString());
        while (matcher.find()) {
            String number = "+44 " + matcher.group().substring(1);
            talk.found(Target.PHONE, number, said, Reason.FORM, "");
            blot(rest, matcher);
        }
    }

    private void phones(Talk talk, Said said, String text) {
        for (var match : phones.findNumbers(text, "IT", Leniency.VALID, TRIES)) {
            phone(talk, said, text, match);
        }
        for (var match : phones.findNumbers(text, "IT", Leniency.POSSIBLE, TRIES)) {
            if (match.rawString().startsWith("+")) {
                phone(talk, said, text, match);
            }
        }
    }

    /// Numbers of another country, written as one does there.
    private void foreign(Talk talk, Said said) {
        for (var line : said.labelled("PHONE")) {
            String value = line.value().replaceAll("[^0-9+ ./()\\-].*$", "").strip();
            String digits = value.replaceAll("\\D", "");
            boolean isKnown =
                    phones.findNumbers(value, "IT", Leniency.VALID, 1).iterator().hasNext();
            isKnown |= BRITISH.matcher(value).find();
            if (!isKnown && digits.length() >= 8 && digits.length() <= 15 && !isMadeUp(digits)) {
                talk.found(Target.PHONE, value, said, Reason.LABEL, line.label());
            }
        }
    }

    private void phone(Talk talk, Said said, String text, PhoneNumberMatch match) {
        String same = phones.format(match.number(), PhoneNumberFormat.E164);
        if (isPhone(text, match) && !talk.seller.phones().contains(same)) {
            var bare = new PhoneNumber().mergeFrom(match.number()).clearExtension();
            String shown = phones.format(bare, PhoneNumberFormat.INTERNATIONAL);
            talk.found(Target.PHONE, shown, said, Reason.FORM, "");
        }
    }

    private boolean isPhone(String text, PhoneNumberMatch match) {
        String digits = match.rawString().replaceAll("\\D", "");
        return digits.length() >= 8
                && !DATE.matcher(match.rawString()).matches()
                && !isMadeUp(digits)
                && !isPart(text, match.start(), match.end())
                && !SERVICES.contains(phones.getNumberType(match.number()))
                && !notPhone.matcher(tail(text.substring(0, match.start()), FAR)).find();
    }

    /// Whether somebody just hit the keys.
    private static boolean isMadeUp(String digits) {
        return digits.chars().distinct().count() < 3 || "01234567890".contains(digits);
    }

    /// Whether the number is part of something longer, an IBAN or an order's number, or money.
    private static boolean isPart(String text, int from, int to) {
        boolean before =
                from > 0
                        && (Character.isLetterOrDigit(text.charAt(from - 1))
                                || "#_/€$£".indexOf(text.charAt(from - 1)) >= 0);
        String after = text.substring(to, Math.min(text.length(), to + 6)).strip();
        boolean glued = to < text.length() && Character.isLetterOrDigit(text.charAt(to));
        return before || glued || after.startsWith("€") || after.startsWith("eur");
    }

    private void codes(Talk talk, Said said) {
        for (var line : said.labelled("CODE")) {
            code(talk, said, line.value());
        }
        var matcher = CODE.matcher(said.text());
        boolean isAsked = talk.asked(said, code).isPresent() && said.words() <= 6;
        while (matcher.find()) {
            String one = matcher.group();
            boolean isShouted = one.equals(one.toUpperCase(Locale.ROOT)) && !said.isLoud();
            int most = isShouted ? FAR : NEAR / 3;
            if (isAsked || isNear(code, said.folded(), matcher.start(), most)) {
                code(talk, said, one);
            }
        }
    }

    private static void code(Talk talk, Said said, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (A_CODE.matcher(code).matches()) {
            talk.found(Target.CODE, code, said, Reason.FORM, "");
        }
    }

    /// The address a mail comes from, when the text says none.
    private void parties(Talk talk) {
        var theirs = talk.theirs();
        for (var party : talk.head.parties()) {
            String mail = Normal.email(party.address());
            if (!theirs.isEmpty() && isTheirs(talk, mail)) {
                talk.found(Target.EMAIL, mail, theirs.getFirst(), Reason.SPEAKER, mail);
            }
        }
    }

    private static String tail(String text, int most) {
        return text.substring(Math.max(0, text.length() - most));
    }

    private static void blot(StringBuilder text, Matcher found) {
        text.replace(found.start(), found.end(), "~".repeat(found.end() - found.start()));
    }
}
