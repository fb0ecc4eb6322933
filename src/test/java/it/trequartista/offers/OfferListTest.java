package it.trequartista.offers;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Rate;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The list of offers tells what each offer by itself tells, and stays quick.
class OfferListTest {
    @AutoClose private final OfferFile file;
    private final Offers offers;

    OfferListTest(@TempDir Path folder) {
        file = new OfferFile(folder);
        offers = file.offers();
    }

    @Test
    void aRowSaysWhatTheOfferSays() {
        var draft = file.draft();
        offers.edit(draft, new OfferEdit.Discount(Rate.percent(10)));
        var optional = OfferFile.line("Video", "1", "890").withKind(LineKind.OPTIONAL);
        long _ = offers.addLine(draft, optional, null);
        var sent = offers.issue(file.draft()).id();
        offers.send(sent, "EMAIL");
        var declined = offers.issue(file.draft()).id();
        offers.decline(declined, "Troppo caro");
        var nobody = offers.create();
        var today = file.db().time().today();
        assertThat(offers.all()).hasSize(4);
        for (var row : offers.all()) {
            var offer = offers.get(row.id());
            assertThat(row.total()).isEqualTo(OfferContent.totals(offer, today).total());
            assertThat(row.state()).isEqualTo(offer.state(today));
            assertThat(row.customer()).isEqualTo(offers.customer(offer).name());
            assertThat(row.title()).isEqualTo(offer.wording().title());
        }
        assertThat(offers.all().getFirst().id()).isEqualTo(nobody);
    }

    @Test
    void theVersionsOfAnOfferStandTogether() {
        var first = offers.issue(file.draft()).id();
        var second = offers.newVersion(first);
        var other = file.draft();
        assertThat(offers.versions(offers.get(first)))
                .extracting(OfferSummary::id)
                .containsExactly(second, first);
        assertThat(offers.versions(offers.get(other)))
                .extracting(OfferSummary::id)
                .containsExactly(other);
        var deal = offers.get(first).whom().deal();
        assertThat(offers.ofDeal(java.util.Objects.requireNonNull(deal)))
                .extracting(OfferSummary::version)
                .containsExactly(2, 1);
    }

    /// Once each offer asked five questions: two thousand of them kept a page waiting for seconds.
    @Test
    void twoThousandDraftsAreListedInAMoment() {
        file.db()
                .run(
                        h -> {
                            h.execute(
                                    """
                                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL
                                        SELECT i + 1 FROM n WHERE i < 2000)
                                    INSERT INTO offer (id, title, company_id, fiscal_profile,
                                        discount, deleted)
                                    SELECT 1000 + i, 'Offerta ' || i, 7, 'professional-rivalsa',
                                        500, 0 FROM n
                                    """);
                            h.execute(
                                    """
                                    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL
                                        SELECT i + 1 FROM n WHERE i < 11999)
                                    INSERT INTO offer_line (id, offer_id, position, kind, name,
                                        quantity, unit_price, discount, tax_code, deleted)
                                    SELECT 9000 + i, 1001 + i / 6, 'a' || i % 6, 'NORMAL', 'Voce',
                                        '3', '99.995', 0, '22', 0 FROM n
                                    """);
                        });
        List<OfferSummary> all = offers.all();
        assertThat(all).hasSize(2000);
        assertThat(all.getFirst().total().minor()).isPositive();
        long begun = System.nanoTime();
        assertThat(offers.all()).hasSize(2000);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("2,000 drafts of 6 lines listed in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }
}
