package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.fiscal.FiscalProfile.StampDuty;
import it.trequartista.fiscal.FiscalProfile.Withholding;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The kinds of seller the law knows, with the rates of a day.
@CheckReturnValue
public final class FiscalProfiles {
    /// Every kind, in the order a person chooses from.
    public static final List<String> IDS =
            List.of(
                    "business",
                    "professional",
                    "professional-rivalsa",
                    "cassa",
                    "forfettario",
                    "forfettario-rivalsa",
                    "agent",
                    "occasional");

    private final Properties law;

    private FiscalProfiles(Properties law) {
        this.law = law;
    }

    /// Italian law as shipped; read once.
    public static FiscalProfiles italian() {
        return Shipped.LAW;
    }

    private static final class Shipped {
        private static final FiscalProfiles LAW =
                new FiscalProfiles(LawFile.read("profiles.properties"));
    }

    /// With other data, for rates that changed.
    static FiscalProfiles of(Properties law) {
        return new FiscalProfiles(law);
    }

    /// What the law asks of a kind of seller on a day.
    ///
    /// @throws it.trequartista.kernel.Refused if there is no such kind
    public FiscalProfile get(String id, LocalDate day) {
        if (!IDS.contains(id)) {
            throw Problem.input("fiscal.unknownProfile", id).refused();
        }
        var stamp =
                new StampDuty(
                        number("all.stamp", day, 0),
                        number("all.stamp.above", day, 0),
                        value("all.stamp.charged", day, "").equals("true"));
        var withholding =
                new Withholding(
                        rate(id + ".withholding", day, 0),
                        rate(id + ".withholding.share", day, Rate.WHOLE.basisPoints()),
                        value(id + ".withholding.on", day, "fee").equals("fee+rivalsa"));
        return new FiscalProfile(
                id,
                value(id + ".regime", day, ""),
                value(id + ".tax", day, "22"),
                rate(id + ".rivalsa", day, 0),
                rate(id + ".cassa", day, 0),
                withholding,
                rate(id + ".enasarco", day, 0),
                stamp,
                Stream.of(value(id + ".wording", day, "").split(" "))
                        .filter(key -> !key.isBlank())
                        .toList());
    }

    private Rate rate(String key, LocalDate day, int otherwise) {
        return new Rate(Math.toIntExact(number(key, day, otherwise)));
    }

    private long number(String key, LocalDate day, long otherwise) {
        String value = value(key, day, "");
        return value.isEmpty() ? otherwise : Long.parseLong(value);
    }

    private String value(String key, LocalDate day, String otherwise) {
        String dated = key + "@";
        return law.stringPropertyNames().stream()
                .filter(name -> name.startsWith(dated))
                .map(name -> name.substring(dated.length()))
                .filter(from -> !LocalDate.parse(from).isAfter(day))
                .max(String::compareTo)
                .map(from -> law.getProperty(dated + from))
                .orElse(law.getProperty(key, otherwise))
                .strip();
    }
}
