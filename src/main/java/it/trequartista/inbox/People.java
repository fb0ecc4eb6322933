package it.trequartista.inbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All cards of a plan, and which one a row belongs to.
final class People {
    /// Mailboxes of offices, which several people share.
    private static final Set<String> SHARED =
            Set.of(
                    "info",
                    "amministrazione",
                    "contabilita",
                    "segreteria",
                    "vendite",
                    "commerciale",
                    "ufficio",
                    "sales",
                    "office",
                    "hello",
                    "ciao",
                    "contact",
                    "contatti",
                    "admin",
                    "acquisti",
                    "marketing",
                    "hr",
                    "support",
                    "ordini",
                    "posta",
                    "direzione",
                    "mail",
                    "team",
                    "studio",
                    "reception",
                    "accounting");

    final List<Card> cards = new ArrayList<>();
    final List<CompanyCard> companies = new ArrayList<>();
    private final Known known;
    private final Map<String, Object> byPoint = new HashMap<>();
    private final Map<String, Object> byName = new HashMap<>();
    private final Map<String, CompanyCard> companyByName = new HashMap<>();
    private final Map<String, CompanyCard> companyAsWritten = new HashMap<>();
    private final Map<Long, CompanyCard> companyById = new HashMap<>();
    private final Set<Long> loaded = new HashSet<>();
    private @Nullable Map<String, List<Long>> knownNames;

    People(Known known) {
        this.known = known;
        for (CompanyCard company : known.companies()) {
            companyByName.putIfAbsent(company.plain(), company);
            companyById.put(company.id, company);
            companies.add(company);
        }
    }

    /// Asks the file for everybody these rows could be.
    void expect(Collection<Incoming> rows) {
        if (!known.any()) {
            return;
        }
        var keys = new HashSet<String>();
        var ids = new HashSet<Long>();
        for (Incoming row : rows) {
            boolean contact = false;
            for (Point point : row.points()) {
                keys.add(point.normalised());
                contact |= point.isEmail() || point.isPhone();
            }
            if (!contact) {
                ids.addAll(names().getOrDefault(Plain.of(row.who().label()), List.of()));
            }
        }
        known.peopleAt(keys).values().forEach(ids::addAll);
        ids.removeAll(loaded);
        loaded.addAll(ids);
        for (Card card : known.people(ids, companyById)) {
            card.settled();
            keep(card);
        }
    }

    private Map<String, List<Long>> names() {
        if (knownNames == null) {
            knownNames = known.peopleByName();
        }
        return knownNames;
    }

    /// Takes a card in, findable by all that is on it.
    void keep(Card card) {
        cards.add(card);
        card.points.forEach(p -> index(card, p));
        if (!card.plainName.isEmpty()) {
            put(byName, card.plainName, card);
        }
    }

    /// Makes a card findable by one more address or number.
    void index(Card card, Point point) {
        put(byPoint, point.normalised(), card);
    }

    /// The card of the person a row speaks of: by e-mail, then phone, then other pages, then, when
    /// the row has neither e-mail nor phone, by exact name and company. Among several, the one that
    /// lacks nothing the row says, so that the same list twice gives nothing new. Null for somebody
    /// new.
    @Nullable Card find(Incoming row, String plainName) {
        var found = new ArrayList<Card>(2);
        boolean contact = false;
        for (Point point : row.points()) {
            if (point.isEmail()) {
                mailed(found, point, plainName);
            }
            contact |= point.isEmail() || point.isPhone();
        }
        for (Point point : row.points()) {
            if (!point.isEmail() && !point.kind().equals("WEB") && !point.kind().equals("OTHER")) {
                agreeing(found, at(byPoint, point.normalised()), plainName);
            }
        }
        String plainCompany = Plain.of(row.work().company());
        if (!contact && !plainName.isEmpty()) {
            at(byName, plainName).stream()
                    .filter(c -> c.worksFor(plainCompany))
                    .forEach(found::add);
        }
        Card whole = whole(found, row, plainCompany);
        if (whole == null && !contact && plainCompany.isEmpty()) {
            whole = whole(at(byName, plainName), row, plainCompany);
        }
        return whole != null || found.isEmpty() ? whole : found.getFirst();
    }

    private static @Nullable Card whole(List<Card> there, Incoming row, String plainCompany) {
        for (Card card : there) {
            if (card.has(row, plainCompany)) {
                return card;
            }
        }
        return null;
    }

    private void mailed(List<Card> found, Point point, String plainName) {
        List<Card> there = at(byPoint, point.normalised());
        agreeing(found, there, plainName);
        if (!SHARED.contains(Points.mailbox(point.normalised()))) {
            found.addAll(there);
        }
    }

    private static void agreeing(List<Card> found, List<Card> there, String plainName) {
        for (Card card : there) {
            if (Names.agree(card.plainName, plainName)) {
                found.add(card);
            }
        }
    }

    /// Makes a card findable by the name it got.
    void named(Card card) {
        put(byName, card.plainName, card);
    }

    /// The card of a company by name, made when there is none.
    CompanyCard company(String name, int row) {
        CompanyCard quick = companyAsWritten.get(name);
        if (quick == null) {
            String plain = Plain.of(name);
            quick = companyByName.get(plain.isEmpty() ? name : plain);
            if (quick == null) {
                quick = new CompanyCard(0, row, name, Incoming.Codes.NONE, CompanyCard.NOWHERE);
                companyByName.put(plain.isEmpty() ? name : plain, quick);
                companies.add(quick);
            }
            companyAsWritten.put(name, quick);
        }
        return quick;
    }

    /// Most keys have one card: no list is kept for those.
    private static void put(Map<String, Object> index, String key, Card card) {
        Object there = index.putIfAbsent(key, card);
        if (there instanceof Card first && !first.equals(card)) {
            index.put(key, new ArrayList<>(List.of(first, card)));
        } else if (there instanceof List<?> several && !several.contains(card)) {
            var more = new ArrayList<Object>(several);
            more.add(card);
            index.put(key, more);
        }
    }

    private static List<Card> at(Map<String, Object> index, String key) {
        Object there = index.get(key);
        if (there instanceof Card one) {
            return List.of(one);
        }
        var found = new ArrayList<Card>();
        if (there instanceof List<?> several) {
            several.forEach(c -> found.add((Card) c));
        }
        return found;
    }
}
