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

    private static final int SOME = 50;

    final List<Card> cards = new ArrayList<>();
    final List<CompanyCard> companies = new ArrayList<>();
    private final Known known;
    private final Map<String, Object> byPoint = new HashMap<>();
    private final Map<String, Object> byName = new HashMap<>();
    private final Map<String, Object> byJob = new HashMap<>();
    private final Map<String, CompanyCard> companyByName = new HashMap<>();
    private final Map<String, CompanyCard> companyAsWritten = new HashMap<>();
    private final Map<Long, CompanyCard> companyById = new HashMap<>();
    private final Set<Long> loaded = new HashSet<>();
    private int companiesSeen;
    private int cardsSeen;
    private @Nullable Map<String, List<Long>> knownNames;
    private @Nullable Map<String, List<Long>> unreachableNames;

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
        var named = new HashSet<String>();
        var reachable = new HashSet<String>();
        for (Incoming row : rows) {
            boolean contact = false;
            for (Point point : row.points()) {
                keys.add(point.normalised());
                contact |= point.isEmail() || point.isPhone();
            }
            String plainName = Plain.of(row.who().label());
            if (!plainName.isEmpty()) {
                boolean _ = (contact ? reachable : named).add(plainName);
            }
        }
        var ids = new HashSet<Long>();
        named.forEach(n -> ids.addAll(names().getOrDefault(n, List.of())));
        reachable.forEach(n -> ids.addAll(unreachable().getOrDefault(n, List.of())));
        known.peopleAt(keys).values().forEach(ids::addAll);
        ids.removeAll(loaded);
        loaded.addAll(ids);
        for (Card card : known.people(ids, companyById)) {
            card.settled();
            keep(card);
        }
    }

    /// How many people have come since [#newPeople] was last asked.
    int waiting() {
        return cards.size() - cardsSeen;
    }

    /// The new companies since this was last asked.
    List<CompanyCard> newCompanies() {
        var fresh = companies.stream().skip(companiesSeen).filter(CompanyCard::isNew).toList();
        companiesSeen = companies.size();
        return fresh;
    }

    /// The new people since this was last asked.
    List<Card> newPeople() {
        var fresh = cards.stream().skip(cardsSeen).filter(Card::isNew).toList();
        cardsSeen = cards.size();
        return fresh;
    }

    private Map<String, List<Long>> names() {
        if (knownNames == null) {
            knownNames = known.peopleByName();
        }
        return knownNames;
    }

    private Map<String, List<Long>> unreachable() {
        if (unreachableNames == null) {
            unreachableNames = known.unreachableByName();
        }
        return unreachableNames;
    }

    /// Takes a card in, findable by all that is on it.
    void keep(Card card) {
        cards.add(card);
        card.points.forEach(p -> index(card, p));
        if (!card.plainName.isEmpty()) {
            named(card);
        }
    }

    /// Makes a card findable by one more address or number.
    void index(Card card, Point point) {
        put(byPoint, point.normalised(), card);
    }

    /// Makes a card findable by the name it got.
    void named(Card card) {
        put(byName, card.plainName, card);
        for (Card.Job job : card.jobs) {
            employed(card, job.company());
        }
        if (card.jobs.isEmpty()) {
            put(byJob, job(card.plainName, ""), card);
        }
    }

    /// Makes a card findable by a company it got.
    void employed(Card card, CompanyCard company) {
        if (!card.plainName.isEmpty()) {
            put(byJob, job(card.plainName, company.plain()), card);
        }
    }

    private static String job(String plainName, String plainCompany) {
        return plainName + '\n' + plainCompany;
    }

    /// The card of the person a row speaks of: by e-mail, then phone, then other pages, then, when
    /// the row or the card has neither e-mail nor phone, by exact name and company. Among several,
    /// the one that lacks nothing the row says, so that the same list twice gives nothing new. Null
    /// for somebody new.
    @Nullable Card find(Incoming row, String plainName) {
        var found = new ArrayList<Card>(2);
        boolean contact = false;
        for (Point point : row.points()) {
            if (point.isEmail()) {
                mailed(found, point, plainName);
            } else if (point.isProfile()) {
                found.addAll(at(byPoint, point.normalised()));
            } else if (!point.kind().equals("WEB") && !point.kind().equals("OTHER")) {
                agreeing(found, at(byPoint, point.normalised()), plainName);
            }
            contact |= point.isEmail() || point.isPhone();
        }
        if (plainName.isEmpty() || (contact && !found.isEmpty())) {
            return best(found, row, "");
        }
        String plainCompany = Plain.of(row.work().company());
        for (Card card : at(byJob, job(plainName, plainCompany))) {
            boolean told = !contact || (!plainCompany.isEmpty() && !card.hasContact());
            if (told && card.worksFor(plainCompany) && !row.isOther(card)) {
                found.add(card);
            }
        }
        Card one = best(found, row, plainCompany);
        boolean bare = !contact && plainCompany.isEmpty();
        Card whole = bare ? whole(some(plainName), row, plainCompany) : null;
        return whole == null ? one : whole;
    }

    /// Somebody of the same name that a new row may speak of, though nothing proves it: one of the
    /// two has neither e-mail nor phone. Nobody of the same list, which knows its own people.
    @Nullable Card namesake(Incoming row, String plainName, int list) {
        boolean alone = list == 0 && loaded.isEmpty();
        if (alone || plainName.indexOf(' ') < 0) {
            return null;
        }
        boolean contact = row.points().stream().anyMatch(p -> p.isEmail() || p.isPhone());
        for (Card card : some(plainName)) {
            boolean elsewhere = !card.isNew() || card.list != list;
            if (elsewhere && !(contact && card.hasContact()) && !row.isOther(card)) {
                return card;
            }
        }
        return null;
    }

    /// Those of a name; of a very common one the first.
    private List<Card> some(String plainName) {
        List<Card> all = at(byName, plainName);
        return all.size() > SOME ? all.subList(0, SOME) : all;
    }

    private static @Nullable Card best(List<Card> found, Incoming row, String plainCompany) {
        if (found.isEmpty()) {
            return null;
        }
        String company = plainCompany.isEmpty() ? Plain.of(row.work().company()) : plainCompany;
        Card whole = found.size() == 1 ? null : whole(found, row, company);
        return whole == null ? found.getFirst() : whole;
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
        if (there instanceof Several several) {
            several.cards.add(card);
        } else if (there instanceof Card first && !first.equals(card)) {
            index.put(key, new Several(new ArrayList<>(List.of(first, card))));
        }
    }

    private static List<Card> at(Map<String, Object> index, String key) {
        return switch (index.get(key)) {
            case Card one -> List.of(one);
            case Several several -> several.cards;
            case null, default -> List.of();
        };
    }

    private record Several(List<Card> cards) {}
}
