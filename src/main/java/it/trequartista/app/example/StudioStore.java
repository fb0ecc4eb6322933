package it.trequartista.app.example;

import it.trequartista.kernel.Ids;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;

/// The studio itself: the file is marked as an example, the business is filled in.
record StudioStore(Handle handle, Ids ids, Dice dice) {
    private static final Instant BEGAN = StoryClock.TODAY.minus(Duration.ofDays(430));

    void write(long seed) {
        var rows = new RowsStore(handle);
        var began = BEGAN;
        long made = began.toEpochMilli();
        handle.execute("DELETE FROM workspace");
        handle.execute("DELETE FROM seller");
        rows.put(
                "workspace",
                ids.at(began),
                made,
                "name",
                "Studio Trifoglio",
                "currency",
                "EUR",
                "language",
                "it",
                "example_seed",
                seed);
        seller(rows);
    }

    private void seller(RowsStore rows) {
        var began = BEGAN;
        long made = began.toEpochMilli();
        rows.put(
                "seller",
                ids.at(began),
                made,
                "business_name",
                "Studio Trifoglio",
                "person_name",
                "Marta Trifoglio",
                "tagline",
                "Contenuti e vendite per piccole imprese",
                "vat_number",
                dice.vatNumber(),
                "fiscal_code",
                "",
                "sdi_code",
                "0000000",
                "pec",
                "studio@pec.trifoglio.example",
                "street",
                "Via dei Gelsomini 12",
                "postal_code",
                "40121",
                "city",
                "Bologna",
                "province",
                "BO",
                "country",
                "IT",
                "email",
                "ciao@trifoglio.example",
                "phone",
                "+39 051 000 0147",
                "web",
                "trifoglio.example",
                "iban",
                "IT60X0542811101000000123456",
                "fiscal_profile",
                "business",
                "accent",
                "#0f766e",
                "default_terms",
                "Prezzi IVA esclusa. Due revisioni comprese. Consegna dei materiali entro dieci"
                        + " giorni dall'ultima approvazione.");
    }
}
