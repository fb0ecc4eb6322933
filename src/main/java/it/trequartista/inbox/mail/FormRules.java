package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Words;

import org.jsoup.Jsoup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Knows the mails by which web sites say that a form was filled in, by the rules of `forms.txt`.
final class FormRules {
    private static final int FEW = 2;
    private static final int LONGEST = 200_000;

    /// A form that was filled in.
    ///
    /// @param program that sent it
    /// @param text one `Label: value` a line
    /// @param sender who filled it in, as far as the answers say
    record Form(String program, String text, Party sender) {}

    private record Rule(String program, Map<String, List<String>> signs) {
        int few() {
            return signs.containsKey("few") ? Integer.parseInt(signs.get("few").getFirst()) : FEW;
        }

        /// @param said what a mail says, by sign, in lower case
        boolean matches(Head head, Map<String, String> said) {
            return signs.getOrDefault("header", List.of()).stream().anyMatch(head::has)
                    || contains("from", said)
                    || contains("subject", said)
                    || contains("text", said);
        }

        private boolean contains(String sign, Map<String, String> said) {
            String all = said.getOrDefault(sign, "");
            return signs.getOrDefault(sign, List.of()).stream().anyMatch(all::contains);
        }
    }

    private static final List<Rule> RULES =
            Words.sections(FormRules.class, "forms.txt").entrySet().stream()
                    .filter(e -> !e.getKey().isEmpty())
                    .map(e -> new Rule(e.getKey(), e.getValue()))
                    .toList();

    private FormRules() {}

    /// What was filled in, if a message says that.
    static Optional<Form> form(Head head, String text, String html) {
        String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var said =
                Map.of(
                        "from", head.field("From").toLowerCase(Locale.ROOT),
                        "subject", head.field("Subject").toLowerCase(Locale.ROOT),
                        "text", looked.toLowerCase(Locale.ROOT));
        return RULES.stream()
                .filter(r -> r.matches(head, said))
                .findFirst()
                .flatMap(r -> form(r, looked, html));
    }

    private static Optional<Form> form(Rule rule, String text, String html) {
        var answers = new Answers();
        if (!html.isEmpty() && html.length() <= LONGEST * 5) {
            answers.take(Jsoup.parse(html));
        }
        if (answers.count() < FEW) {
            answers = new Answers();
            answers.take(text);
        }
        boolean unknown = rule.program.equals("FORM") && !answers.saysWho();
        return answers.count() < rule.few() || unknown
                ? Optional.empty()
                : Optional.of(new Form(rule.program, answers.text(), answers.sender()));
    }
}
