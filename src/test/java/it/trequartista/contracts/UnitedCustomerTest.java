package it.trequartista.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.People;
import it.trequartista.contacts.Surroundings;
import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.twins.Choice;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What was issued to a customer who became one with another.
class UnitedCustomerTest {
    @TempDir Path folder;

    @Test
    void itStaysAsItWasAndIsFoundWithTheOneThatStayed() {
        try (var studio = new Studio(folder)) {
            // Older than the customer: it is they who go.
            var since = Time.ofThisMachine().now().minusSeconds(1_000_000_000);
            var old = new CompanyId(since.toEpochMilli());
            studio.db.run(
                    h ->
                            h.execute(
                                    "INSERT INTO company (id, name) VALUES (?, 'Montelupo')",
                                    old.value()));
            var first = new People(studio.db).create(NewPerson.named("A.", "Riva"));
            var offer = studio.sent();
            var contract = studio.contracts.accept(offer, studio.yes());
            studio.contracts.issue(contract);
            byte[] paper = studio.contracts.pdf(contract);
            var gone = Objects.requireNonNull(studio.offers.get(offer).whom().company());
            var draft = studio.offers.create(studio.deal);
            merge(studio, Kind.COMPANIES, old.value(), gone.value());
            merge(studio, Kind.PEOPLE, studio.anna.value(), first.value());

            var around = new Surroundings(studio.db);
            assertThat(around.offers(new Owner.OfCompany(old)))
                    .extracting(o -> o.id())
                    .containsExactlyInAnyOrder(offer, draft);
            assertThat(around.stayed(new Owner.OfCompany(gone)))
                    .isEqualTo(new Owner.OfCompany(old));
            assertThat(studio.offers.get(draft).whom().company()).isEqualTo(old);
            assertThat(studio.offers.get(offer).whom().company()).isEqualTo(gone);
            assertThat(studio.offers.all())
                    .filteredOn(o -> o.id().equals(offer))
                    .allMatch(o -> o.customer().equals("Cantina Montelupo"));
            assertThat(studio.offers.pdf(offer)).isNotEmpty();
            assertThat(studio.contracts.all())
                    .hasSize(1)
                    .allMatch(c -> c.customer().equals("Cantina Montelupo"));
            assertThat(studio.contracts.pdf(contract)).isEqualTo(paper);
            assertThat(studio.deals.get(studio.deal).company()).isEqualTo(old);
            assertThat(studio.db.check()).isEmpty();
        }
    }

    private static void merge(Studio studio, Kind kind, long one, long other) {
        var likeness = new Likeness(one, other, 9, List.of());
        var _ =
                new Twins(studio.db)
                        .merge(new Pair(kind, likeness, "", ""), new Choice(Set.of(), ""));
    }
}
