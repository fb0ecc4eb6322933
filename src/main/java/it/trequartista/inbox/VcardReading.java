package it.trequartista.inbox;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns a visiting card into what it says of a person. The facts of a card stand in an array by
/// their own order; it never leaves the program.
@SuppressWarnings("EnumOrdinal")
final class VcardReading {
    private final VCard card;
    private final List<Point> points = new ArrayList<>();

    VcardReading(VCard card) {
        this.card = card;
    }

    Incoming incoming(int line) {
        points();
        String[] facts = Card.Fact.texts();
        facts[Card.Fact.LANGUAGE.ordinal()] = Languages.code(first(card.getLanguages()));
        facts[Card.Fact.BIRTHDAY.ordinal()] = birthday();
        facts[Card.Fact.NOTES.ordinal()] = String.join("\n", texts(card.getNotes()));
        var more = new Incoming.More(addresses(), tags(), List.of(facts));
        return new Incoming(line, who(), work(), List.copyOf(points), more);
    }

    private Incoming.Who who() {
        String nickname = card.getNickname() == null ? "" : joined(card.getNickname());
        StructuredName name = card.getStructuredName();
        String given = name == null ? "" : clean(name.getGiven());
        String family = name == null ? "" : clean(name.getFamily());
        if (name != null && !name.getAdditionalNames().isEmpty() && !given.isEmpty()) {
            given = (given + " " + String.join(" ", name.getAdditionalNames())).strip();
        }
        if (given.isEmpty() && family.isEmpty()) {
            String full = first(card.getFormattedNames());
            boolean company = full.isEmpty() || full.equals(organization(0));
            return company || Points.isEmail(full)
                    ? new Incoming.Who("", "", nickname)
                    : Names.split(full, nickname);
        }
        return new Incoming.Who(given, family, nickname);
    }

    private Incoming.Work work() {
        String title = first(card.getTitles());
        return new Incoming.Work(
                organization(0),
                title.isEmpty() ? first(card.getRoles()) : title,
                organization(1),
                Incoming.Codes.NONE);
    }

    private String organization(int level) {
        var organization = card.getOrganization();
        if (organization == null || organization.getValues().size() <= level) {
            return "";
        }
        return clean(organization.getValues().get(level));
    }

    private void points() {
        for (var email : card.getEmails()) {
            add(Points.emails("EMAIL", label(email), clean(email.getValue())));
        }
        for (Telephone phone : card.getTelephoneNumbers()) {
            String number =
                    phone.getUri() == null ? clean(phone.getText()) : phone.getUri().getNumber();
            add(Points.phones("PHONE", label(phone), number));
        }
        for (var url : card.getUrls()) {
            add(Points.pages("WEB", "", clean(url.getValue())));
        }
        for (String property : List.of("X-SOCIALPROFILE", "X-LINKEDIN", "X-INSTAGRAM")) {
            for (var page : card.getExtendedProperties(property)) {
                add(Points.pages("WEB", "", clean(page.getValue())));
            }
        }
    }

    private void add(List<Point> found) {
        for (Point point : found) {
            if (points.stream().noneMatch(p -> p.normalised().equals(point.normalised()))) {
                points.add(point);
            }
        }
    }

    private static String label(VCardProperty property) {
        for (String type : property.getParameters().getTypes()) {
            String plain = type.toLowerCase(Locale.ROOT);
            if (plain.equals("work") || plain.equals("home") || plain.equals("fax")) {
                return plain;
            }
        }
        return "";
    }

    private List<Where> addresses() {
        var found = new ArrayList<Where>();
        for (Address address : card.getAddresses()) {
            boolean home = label(address).equals("home");
            var town = new Where.Town(clean(address.getPostalCode()), clean(address.getLocality()));
            var where =
                    new Where(
                            home ? "HOME" : "WORK",
                            clean(address.getStreetAddress()),
                            town,
                            clean(address.getRegion()),
                            clean(address.getCountry()));
            if (!where.isBlank()) {
                found.add(where);
            }
        }
        return found;
    }

    private List<String> tags() {
        var tags = new ArrayList<String>();
        for (var categories : card.getCategoriesList()) {
            for (String tag : categories.getValues()) {
                boolean own = tag.equalsIgnoreCase("mycontacts") || tag.length() > 100;
                if (!tag.isBlank() && !own && !tags.contains(tag.strip())) {
                    tags.add(tag.strip());
                }
            }
        }
        return tags;
    }

    private String birthday() {
        var birthday = card.getBirthday();
        Temporal date = birthday == null ? null : birthday.getDate();
        boolean whole = date != null && date.isSupported(ChronoField.EPOCH_DAY);
        return whole ? LocalDate.from(date).toString() : "";
    }

    private static String joined(TextListProperty property) {
        return String.join(", ", property.getValues());
    }

    private static String first(List<? extends TextProperty> properties) {
        for (TextProperty property : properties) {
            String text = clean(property.getValue());
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static List<String> texts(List<? extends TextProperty> properties) {
        return properties.stream().map(p -> clean(p.getValue())).filter(t -> !t.isEmpty()).toList();
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
