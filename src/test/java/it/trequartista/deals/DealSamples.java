package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A small, believable pipeline for tests of screens.
public final class DealSamples {
    /// A Monday morning in Rome.
    public static final Time MONDAY =
            new Time(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Rome")));

    private record Sample(String who, String title, long euro, int stage, int days, int due) {}

    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample("Greco Nautica", "Restyling logo", 1_900, 0, 3, 1),
                    new Sample("Pavan Arredi", "Foto catalogo", 2_200, 0, 5, 4),
                    new Sample("Villa Catering", "Menu in due lingue", 1_500, 0, 9, -99),
                    new Sample("Colombo Logistica", "Piano contenuti annuale", 7_800, 1, 6, 1),
                    new Sample("Bassi Serramenti", "Testi per lo stand", 3_100, 1, 8, 2),
                    new Sample("Sartori Vini", "Campagna vendemmia", 3_400, 1, 20, 9),
                    new Sample("Officine Galli Srl", "Sito e piano contenuti", 8_540, 2, 3, 0),
                    new Sample("Hotel Belvedere Garda", "Kit lancio stagione", 12_400, 2, 14, -2),
                    new Sample("Tessitura Brambilla", "Video collezione telai", 9_300, 3, 11, 3),
                    new Sample("Cantina Montelupo", "Marca e negozio online", 18_200, 4, 2, 1));

    private DealSamples() {}

    /// Fills a file.
    ///
    /// @return the deals in the order of the samples
    public static List<DealId> fill(Db db) {
        var store = new DealStore(db);
        var now = db.time().now();
        var ids = new ArrayList<DealId>();
        db.run(
                h -> {
                    long company = 100;
                    var stages = store.requirePipeline(h).stages();
                    for (Sample s : SAMPLES) {
                        company++;
                        h.execute("INSERT INTO company (id, name) VALUES (?, ?)", company, s.who());
                        var at = now.minus(Duration.ofDays(s.days()));
                        var deal =
                                NewDeal.titled(s.title())
                                        .forCompany(new CompanyId(company))
                                        .worth(Money.euro(s.euro() * 100))
                                        .then(step(db, s));
                        var id = store.insert(h, deal, at);
                        if (s.stage() > 0) {
                            store.move(h, id, stages.get(s.stage()).id(), null, at);
                        }
                        ids.add(id);
                    }
                });
        return ids;
    }

    private static NextStep step(Db db, Sample s) {
        return s.due() == -99
                ? NextStep.missing()
                : new NextStep.Planned("Chiamare", db.time().today().plusDays(s.due()));
    }
}
