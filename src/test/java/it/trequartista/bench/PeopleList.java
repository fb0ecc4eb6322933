package it.trequartista.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Lists of invented people, any length; the same seed gives the same list.
public final class PeopleList {
    private static final List<String> GIVEN =
            List.of(
                    "Marta", "Paolo", "Giulia", "Luca", "Elena", "Andrea", "Sara", "Zoë", "Nicolò",
                    "Anna", "Marco", "Chiara", "Davide", "Irene", "Pietro", "Noemi", "Tommaso");
    private static final List<String> FAMILY =
            List.of(
                    "Galli",
                    "Conti",
                    "Brambilla",
                    "Ferri",
                    "Riva",
                    "D'Amico",
                    "Neri",
                    "Bassi",
                    "Colombo",
                    "Moretti",
                    "Barbieri",
                    "Fontana",
                    "Santoro",
                    "Mariani",
                    "Rinaldi");
    private static final List<String> TRADES =
            List.of("Officine", "Studio", "Ferramenta", "Cantine", "Tipografia", "Serramenti");
    private static final List<String> ROLES =
            List.of("Titolare", "Acquisti", "Responsabile marketing", "Direttore", "");

    private final Random random;

    /// A list of its own for each seed.
    public PeopleList(long seed) {
        random = new Random(seed);
    }

    /// Writes a CSV in UTF-8 with a header. About one row in five hundred repeats an earlier one.
    public void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Nome,Cognome,E-mail,Cellulare,Telefono ufficio,Azienda,Ruolo\n");
            String kept = "";
            for (int i = 0; i < rows; i++) {
                String row = random.nextInt(500) == 0 && !kept.isEmpty() ? kept : row(i);
                kept = random.nextInt(50) == 0 ? row : kept;
                out.write(row);
            }
        }
    }

    private String row(int i) {
        String given = pick(GIVEN);
        String family = pick(FAMILY) + (char) ('a' + random.nextInt(26));
        String house = pick(TRADES) + " " + pick(FAMILY) + " " + random.nextInt(1_500);
        String mail = given.charAt(0) + "." + family.replace("'", "") + i;
        return given
                + ","
                + family
                + ","
                + mail.toLowerCase(java.util.Locale.ROOT).replace('ë', 'e')
                + "@"
                + house.replace(" ", "").replace("'", "").toLowerCase(java.util.Locale.ROOT)
                + ".example,"
                + mobile()
                + ","
                + (random.nextInt(4) == 0 ? "0" + (30 + random.nextInt(60)) + digits(7) : "")
                + ","
                + house
                + ","
                + pick(ROLES)
                + "\n";
    }

    private String mobile() {
        return switch (random.nextInt(4)) {
            case 0 -> "+39 3" + digits(2) + " " + digits(7);
            case 1 -> "3" + digits(2) + digits(7);
            case 2 -> "3" + digits(2) + "-" + digits(3) + " " + digits(4);
            default -> "";
        };
    }

    private String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
