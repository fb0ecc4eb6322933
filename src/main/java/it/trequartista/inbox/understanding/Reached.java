package it.trequartista.inbox.understanding;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;

import it.trequartista.contacts.Normal;
import it.trequartista.fiscal.PartitaIva;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses, numbers and codes: what can be recognised by its form.
final class Reached {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)+");
    private static final Pattern VAT =
            Pattern.compile(
                    "(?:p\\.?\\s?iva|p\\.\\s?i\\.|partita iva|vat(?: (?:number|no|n))?)\\.?\\s*"
                            + "(?:e'?|is|:|n\\.?)?\\s*(?:it\\s?)?([0-9]{11})(?![0-9])");
    private static final Pattern WEB =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@._\\-])(?:https?://)?(?:www\\.)?((?:[a-z0-9\\-]+\\.)+(?:it|com"
                        + "|net|org|eu|info|biz|shop|store|studio|design|io|app|co\\.uk|uk|de|fr"
                        + "|ch|es))(?![\\p{L}\\p{N}@])(?!\\.[a-z])(/[^\\s<>\"]*)?");

    private final Set<String> elsewhere;
    private final Pattern code;
    private final Set<String> codeLabels;

    Reached(Rules rules) {
        this.elsewhere = rules.set("HOST not");
        this.code =
                Pattern.compile(
                        rules.phrases("CODE")
                                + "\\s*(?:e'?|is|:|n\\.?|del volantino|sul volantino)?\\s*[\"'«]?"
                                + "([a-z0-9]{4})(?![\\p{L}\\p{N}])");
        this.codeLabels = rules.set("LABEL CODE");
    }

    void look(Talk talk) {
        for (Said said : talk.theirs()) {
            String rest = vat(talk, said, said.folded());
            rest = emails(talk, said, rest);
            rest = webs(talk, said, rest);
            phones(talk, said, rest);
            codes(talk, said);
        }
        if (talk.head.kind() != it.trequartista.inbox.arrivals.Arrival.Kind.NOTE) {
            parties(talk);
        }
    }

    /// @return the text with what was found blotted out
    private static String vat(Talk talk, Said said, String text) {
        var matcher = VAT.matcher(text);
        String rest = text;
        while (matcher.find()) {
            String number = matcher.group(1);
            if (PartitaIva.fault(number).isEmpty()) {
                talk.found(Target.VAT, number, said, Reason.FORM, "");
            }
            rest = blot(rest, matcher, 1);
        }
        return rest;
    }

    private static String emails(Talk talk, Said said, String text) {
        var matcher = EMAIL.matcher(text);
        String rest = text;
        while (matcher.find()) {
            String mail = Normal.email(matcher.group().replaceAll("[.\\-]+$", ""));
            if (!mail.isEmpty() && !talk.self.addresses().contains(mail)) {
                talk.found(Target.EMAIL, mail, said, Reason.FORM, "");
            }
            rest = blot(rest, matcher, 0);
        }
        return rest;
    }

    private String webs(Talk talk, Said said, String text) {
        var matcher = WEB.matcher(text);
        String rest = text;
        while (matcher.find()) {
            String host = matcher.group(1);
            boolean isOurs = talk.self.addresses().stream().anyMatch(a -> a.endsWith("@" + host));
            if (!isOurs && !isElsewhere(host)) {
                String found = said.text().substring(matcher.start(), matcher.end());
                talk.found(Target.WEB, bare(found), said, Reason.FORM, "");
            }
            rest = blot(rest, matcher, 0);
        }
        return rest;
    }

    private boolean isElsewhere(String host) {
        return elsewhere.stream().anyMatch(e -> host.equals(e) || host.endsWith("." + e));
    }

    private static String bare(String address) {
        return address.replaceFirst("(?i)^https?://", "").replaceAll("[/.,;:!?)]+$", "");
    }

    private static void phones(Talk talk, Said said, String text) {
        for (var match :
                PhoneNumberUtil.getInstance()
                        .findNumbers(text, "IT", Leniency.VALID, Integer.MAX_VALUE)) {
            String digits = match.rawString().replaceAll("\\D", "");
            if (digits.length() < 8 || isPart(text, match.start(), match.end())) {
                continue;
            }
            var util = PhoneNumberUtil.getInstance();
            String same = util.format(match.number(), PhoneNumberUtil.PhoneNumberFormat.E164);
            if (!talk.self.phones().contains(same)) {
                String shown =
                        util.format(
                                match.number(), PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
                talk.found(Target.PHONE, shown, said, Reason.FORM, "");
            }
        }
    }

    /// Whether the number is part of something longer, an IBAN or an order's number.
    private static boolean isPart(String text, int from, int to) {
        boolean before =
                from > 0
                        && (Character.isLetterOrDigit(text.charAt(from - 1))
                                || "#_/€$£".indexOf(text.charAt(from - 1)) >= 0);
        boolean after = to < text.length() && Character.isLetterOrDigit(text.charAt(to));
        return before || after;
    }

    private void codes(Talk talk, Said said) {
        var matcher = code.matcher(said.folded());
        while (matcher.find()) {
            code(talk, said, said.text().substring(matcher.start(1), matcher.end(1)));
        }
        for (var line : said.labelled()) {
            if (codeLabels.contains(line.key())) {
                code(talk, said, line.value());
            }
        }
    }

    private static void code(Talk talk, Said said, String text) {
        String code = text.strip().toUpperCase(java.util.Locale.ROOT);
        if (code.matches("(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]{4}")) {
            talk.found(Target.CODE, code, said, Reason.FORM, "");
        }
    }

    /// The address a mail comes from, when the text says none.
    private static void parties(Talk talk) {
        List<Said> theirs = talk.theirs();
        for (var party : talk.head.parties()) {
            String mail = Normal.email(party.address());
            if (!mail.isEmpty()
                    && !theirs.isEmpty()
                    && !talk.self.addresses().contains(mail)
                    && !mail.matches("(?:no-?reply|noreply|mailer|bounce|notif).*")) {
                talk.found(Target.EMAIL, mail, theirs.getFirst(), Reason.SPEAKER, "");
            }
        }
    }

    private static String blot(String text, Matcher matcher, int group) {
        int from = matcher.start(group);
        int to = matcher.end(group);
        return text.substring(0, from) + "~".repeat(to - from) + text.substring(to);
    }
}
