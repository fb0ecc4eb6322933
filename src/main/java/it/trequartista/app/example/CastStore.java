package it.trequartista.app.example;

import it.trequartista.kernel.Ids;

import org.jdbi.v3.core.Handle;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Writes 60 companies and 150 people, each person with contact points and most with a company.
record CastStore(Handle handle, Ids ids, Dice dice) {
    private static final int PEOPLE = 150;
    private static final int MONTHS_14 = 425;

    Cast write() {
        var companies = new ArrayList<Long>();
        var domains = new ArrayList<String>();
        for (List<String> company : dice.words().all("company")) {
            domains.add(plain(company.getFirst()) + ".example");
            companies.add(company(company, domains.getLast()));
        }
        var people = new ArrayList<Long>();
        var staff = new ArrayList<Cast.Staff>();
        var names = new HashSet<String>();
        while (people.size() < PEOPLE) {
            String given = dice.word("given");
            String family = dice.word("family");
            if (!names.add(given + family)) {
                continue;
            }
            var met = dice.past(MONTHS_14);
            long person = person(given, family, met);
            people.add(person);
            int works = people.size() <= companies.size() ? people.size() - 1 : -1;
            if (works < 0 && dice.chance(75)) {
                works = dice.from(0, companies.size() - 1);
            }
            String domain = works < 0 ? "posta.example" : domains.get(works);
            points(person, plain(given) + "." + plain(family) + "@" + domain, met);
            if (works >= 0) {
                staff.add(new Cast.Staff(person, companies.get(works)));
                employ(person, companies.get(works), met);
            }
        }
        return new Cast(people, companies, staff);
    }

    private long company(List<String> words, String domain) {
        var known = dice.past(MONTHS_14);
        var town = dice.one(dice.words().all("town"));
        String name = words.getFirst();
        String vat = dice.vatNumber();
        long id = ids.at(known);
        new RowsStore(handle)
                .put(
                        "company",
                        id,
                        known.toEpochMilli(),
                        "name",
                        name,
                        "legal_name",
                        (name + " " + words.get(2)).strip(),
                        "sector",
                        words.get(1),
                        "web",
                        domain,
                        "roles",
                        dice.chance(35) ? "CUSTOMER" : "PROSPECT",
                        "vat_number",
                        vat,
                        "fiscal_code",
                        vat,
                        "sdi_code",
                        "0000000",
                        "pec",
                        "posta@pec." + domain,
                        "street",
                        dice.word("street") + " " + dice.from(1, 140),
                        "city",
                        town.getFirst(),
                        "province",
                        town.get(1),
                        "postal_code",
                        town.get(2),
                        "country",
                        "IT",
                        "sort_key",
                        key(name));
        return id;
    }

    private long person(String given, String family, Instant met) {
        long id = ids.at(met);
        new RowsStore(handle)
                .put(
                        "person",
                        id,
                        met.toEpochMilli(),
                        "given_name",
                        given,
                        "family_name",
                        family,
                        "language",
                        "it",
                        "source",
                        dice.word("source"),
                        "sort_key",
                        key(family + " " + given));
        return id;
    }

    private void points(long person, String email, Instant met) {
        var rows = new RowsStore(handle);
        rows.put(
                "contact_point",
                ids.at(met),
                met.toEpochMilli(),
                "person_id",
                person,
                "kind",
                "EMAIL",
                "value",
                email,
                "normalised",
                email,
                "is_primary",
                1);
        if (dice.chance(70)) {
            int number = dice.from(0, 9999);
            String tail = String.valueOf(10_000 + number).substring(1);
            rows.put(
                    "contact_point",
                    ids.at(met),
                    met.toEpochMilli(),
                    "person_id",
                    person,
                    "kind",
                    "MOBILE",
                    "value",
                    "+39 350 000 " + tail,
                    "normalised",
                    "+39350000" + tail,
                    "is_primary",
                    0);
        }
    }

    private void employ(long person, long company, Instant since) {
        new RowsStore(handle)
                .put(
                        "affiliation",
                        ids.at(since),
                        since.toEpochMilli(),
                        "person_id",
                        person,
                        "company_id",
                        company,
                        "title",
                        dice.word("title"),
                        "is_primary",
                        1);
    }

    /// What records are sorted by: without accents and case.
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return key(text).replaceAll("[^a-z0-9]+", "");
    }
}
