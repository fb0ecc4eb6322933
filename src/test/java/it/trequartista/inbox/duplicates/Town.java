package it.trequartista.inbox.duplicates;

import it.trequartista.contacts.Normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// People of a country as lists have them, some of them twice with the errors people make, and the
/// truth about who is who. The same seed gives the same town.
final class Town {
    private static final List<String> GIVEN =
            List.of(
                    ("giuseppe maria giovanni anna antonio francesca mario rosa luigi angela"
                         + " francesco giovanna andrea lucia marco laura salvatore giulia paolo"
                         + " sara roberto alessandra stefano paola alessandro daniela luca"
                         + " valentina davide elena domenico chiara simone martina vincenzo silvia"
                         + " matteo elisa pietro federica fabio barbara daniele cristina claudio"
                         + " roberta massimo patrizia alberto simona riccardo monica enrico"
                         + " caterina michele teresa nicola ilaria maurizio eleonora gabriele marta"
                         + " lorenzo alice emanuele serena giorgio beatrice franco claudia federico"
                         + " manuela raffaele stefania filippo michela gianluca sofia tommaso"
                         + " arianna diego irene carlo veronica cesare debora edoardo ottavia"
                         + " gianni sergio noemi ettore livia bruno emma guido greta aldo viola ugo"
                         + " nadia")
                            .split(" ", -1));
    private static final List<String> FAMILY =
            List.of(
                    ("rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno"
                         + " gallo conti costa giordano mancini rizzo lombardi moretti barbieri"
                         + " fontana santoro mariani rinaldi caruso ferrara galli martini leone"
                         + " longo gentile martinelli vitale lombardo serra coppola marchetti"
                         + " parisi villa conte ferraro ferri fabbri bianco marini grasso valentini"
                         + " messina sala gatti pellegrini palumbo sanna farina rizzi monti"
                         + " cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone"
                         + " giuliani benedetti barone rossetti caputo montanari guerra palmieri"
                         + " bernardi martino fiore ferretti bellini basile riva donati piras"
                         + " vitali battaglia sartori neri costantini milani pagano ruggiero"
                         + " sorrentino orlando damico negri mantovani")
                            .split(" ", -1));
    private static final String[] SYLLABLES = {
        "ba", "ca", "do", "fa", "ga", "le", "ma", "ni", "pe", "ro", "sa", "ti", "ver", "zan", "bor",
        "cas", "del", "mon", "gra", "pal", "ric", "tor", "val", "ghi", "sco"
    };
    private static final String[] ENDS = {
        "tti", "lli", "ni", "ri", "sso", "cci", "zzi", "tto", "gna", "ldi", "nte", "rdo"
    };

    final List<Known> records = new ArrayList<>();

    /// Who each record is.
    final Map<Long, Integer> truth = new HashMap<>();

    private final Random dice;
    private final List<String> companies = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private long ids;

    Town(long seed, int people) {
        this.dice = new Random(seed);
        for (int i = 0; i < people / 6 + 1; i++) {
            companies.add(
                    family()
                            + " "
                            + pick("srl", "spa", "snc", "studio", "officine", "e figli")
                            + i % 97);
        }
        for (int who = 0; who < people; who++) {
            var one = somebody();
            add(who, one);
            if (dice.nextInt(100) < 12) {
                add(who, again(one));
            }
            if (dice.nextInt(100) < 2) {
                add(-1 - who, relative(one));
            }
        }
    }

    private record Draft(String given, String family, String email, String phone, String company) {}

    private void add(int who, Draft d) {
        long id = ++ids;
        truth.put(id, who);
        records.add(
                new Known(
                        id,
                        Normal.key(d.given),
                        Normal.key(d.family),
                        list(d.email),
                        list(d.phone),
                        List.of(),
                        list(d.company)));
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private Draft somebody() {
        String given = GIVEN.get(zipf(GIVEN.size()));
        String family = family();
        return new Draft(
                given,
                family,
                maybe(80, email(given, family)),
                maybe(70, phone()),
                maybe(60, company()));
    }

    /// The same person in another list.
    private Draft again(Draft d) {
        String given = d.given;
        String family = d.family;
        int slip = dice.nextInt(100);
        if (slip < 7) {
            family = slipped(family);
        } else if (slip < 9) {
            given = slipped(given);
        } else if (slip < 16) {
            given = nickname(given);
        } else if (slip < 18) {
            given = given.substring(0, 1);
        } else if (slip < 21) {
            String swap = given;
            given = family;
            family = swap;
        }
        String email = changed(d.email, 20, email(d.given, d.family));
        String phone = changed(d.phone, 12, phone());
        String company = changed(d.company, 15, company());
        boolean isBare = email.isEmpty() && phone.isEmpty() && company.isEmpty();
        // Nobody could tell who a bare name is.
        return new Draft(
                given, family, isBare ? d.email : email, isBare ? d.phone : phone, company);
    }

    /// Somebody of the same house or office: the same name or number, another person.
    private Draft relative(Draft d) {
        String given = GIVEN.get(zipf(GIVEN.size()));
        boolean isFamily = dice.nextBoolean();
        if (given.equals(d.given)) {
            given = given.equals("ugo") ? "aldo" : "ugo";
        }
        String family = isFamily ? d.family : family();
        return new Draft(
                given, family, maybe(70, email(given, family)), d.phone, isFamily ? "" : d.company);
    }

    private String changed(String value, int percent, String other) {
        int roll = dice.nextInt(100);
        if (roll < percent) {
            return other;
        }
        return roll < percent + 20 ? "" : value;
    }

    private String nickname(String given) {
        var names =
                List.of(
                        "beppe", "gianni", "franci", "ale", "vale", "fede", "ste", "dani", "tonio",
                        "manu", "sandro", "nico");
        var nicknames = new Nicknames();
        return names.stream().filter(n -> nicknames.areOne(n, given)).findFirst().orElse(given);
    }

    private String slipped(String name) {
        int at = 1 + dice.nextInt(Math.max(1, name.length() - 1));
        return switch (dice.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
            case 1 -> name.substring(0, at) + (char) ('a' + dice.nextInt(26)) + name.substring(at);
            default ->
                    at + 1 < name.length()
                            ? name.substring(0, at)
                                    + name.charAt(at + 1)
                                    + name.charAt(at)
                                    + name.substring(at + 2)
                            : name + name.charAt(name.length() - 1);
        };
    }

    private String family() {
        if (dice.nextInt(100) < 45) {
            return FAMILY.get(zipf(FAMILY.size()));
        }
        var name = new StringBuilder();
        for (int i = dice.nextInt(2); i >= 0; i--) {
            name.append(SYLLABLES[dice.nextInt(SYLLABLES.length)]);
        }
        return name.append(SYLLABLES[dice.nextInt(SYLLABLES.length)])
                .append(ENDS[dice.nextInt(ENDS.length)])
                .toString();
    }

    /// Small numbers more often, as names are.
    private int zipf(int size) {
        return (int) (Math.pow(size + 1, dice.nextDouble()) - 1);
    }

    /// Nobody else has it.
    private String email(String given, String family) {
        String mail = anyEmail(given, family);
        return taken.add(mail) ? mail : email(given, family + dice.nextInt(999));
    }

    private String anyEmail(String given, String family) {
        String host = pick("gmail.com", "libero.it", "outlook.it", "yahoo.it", family() + ".it");
        return switch (dice.nextInt(3)) {
            case 0 -> given + "." + family + "@" + host;
            case 1 -> given.charAt(0) + "." + family + dice.nextInt(90) + "@" + host;
            default -> family + dice.nextInt(2000) + "@" + host;
        };
    }

    private String phone() {
        return "+393" + (20 + dice.nextInt(79)) + (1_000_000 + dice.nextInt(9_000_000));
    }

    private String company() {
        return companies.get(dice.nextInt(companies.size()));
    }

    private String maybe(int percent, String value) {
        return dice.nextInt(100) < percent ? value : "";
    }

    private String pick(String... values) {
        return values[dice.nextInt(values.length)];
    }
}
