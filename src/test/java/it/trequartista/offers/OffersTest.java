package it.trequartista.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.deals.Deals;
import it.trequartista.documents.PdfChecks;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Sha256;
import it.trequartista.kernel.Texts;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class OffersTest {
    @AutoClose private final OfferFile file;
    private final Offers offers;

    OffersTest(@TempDir Path folder) {
        file = new OfferFile(folder);
        offers = file.offers();
    }

    @Test
    void aDraftKnowsItsDealItsCustomerAndItsProfile() {
        var offer = offers.get(file.draft());
        assertThat(offer.wording().title()).isEqualTo("Sito e piano contenuti");
        assertThat(offer.conditions().profile()).isEqualTo("professional-rivalsa");
        assertThat(offer.conditions().withholds()).isTrue();
        assertThat(offer.conditions().validUntil()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(offers.customer(offer).name()).isEqualTo("Officine Galli Srl");
        assertThat(offers.customer(offer).attention()).isEqualTo("Marta Galli");
        assertThat(offer.state(LocalDate.of(2030, 1, 1))).isEqualTo(OfferState.DRAFT);
    }

    @Test
    void linesAreAddedMovedChangedRemovedAndBroughtBack() {
        var id = file.draft();
        long texts = offers.addLine(id, OfferFile.line("Testi", "24", "45"), null);
        long first = offers.get(id).lines().getFirst().row();
        long photos = offers.addLine(id, OfferFile.line("Foto", "1", "680"), first);
        assertThat(names(id)).containsExactly("Sito web", "Foto", "Testi");
        offers.moveLine(id, texts, 0);
        assertThat(names(id)).containsExactly("Testi", "Sito web", "Foto");
        var step = offers.removeLine(id, photos);
        assertThat(names(id)).containsExactly("Testi", "Sito web");
        file.db().history().undo(step.n());
        assertThat(names(id)).containsExactly("Testi", "Sito web", "Foto");
        var line = offers.get(id).lines().getFirst();
        offers.editLine(id, line.row(), new LineEdit.Discount(Rate.percent(10)));
        offers.editLine(id, line.row(), new LineEdit.Name("Testi dei prodotti"));
        var changed = offers.get(id).lines().getFirst();
        assertThat(changed.name()).isEqualTo("Testi dei prodotti");
        assertThat(OfferContent.net(changed, offers.get(id))).isEqualTo(Money.euro(97_200));
    }

    private List<String> names(OfferId id) {
        return offers.get(id).lines().stream().map(OfferLine::name).toList();
    }

    @Test
    void issuingTakesANumberAndFreezesContentAndPdf() throws Exception {
        var issued = offers.issue(file.draft());
        var document = issued.issued().orElseThrow();
        assertThat(document.number()).isEqualTo("2026-001");
        assertThat(document.total()).isEqualTo(Money.euro(126_880));
        byte[] json = document.frozenJson().getBytes(StandardCharsets.UTF_8);
        assertThat(Sha256.of(json)).isEqualTo(document.frozenSha256());
        assertThat(document.frozenJson())
                .contains("\"number\":\"2026-001\"", "Officine Galli Srl", "Studio Rinaldi")
                .contains("\"payable\":106080");
        byte[] pdf = offers.pdf(issued.id());
        assertThat(Sha256.of(pdf)).isEqualTo(document.pdfSha256());
        assertThat(offers.find("2026-001")).contains(issued);
        assertThat(issued.state(LocalDate.of(2026, 11, 23))).isEqualTo(OfferState.ISSUED);
    }

    @Test
    void theIssuedPdfIsArchivalAccessibleAndSaysWhatTheOfferSays() {
        var id = file.draft();
        var optional = OfferFile.line("Video del reparto", "1", "890");
        var _ = offers.addLine(id, optional.withKind(LineKind.OPTIONAL), null);
        offers.edit(id, new OfferEdit.Deposit(Rate.percent(30)));
        byte[] pdf = offers.pdf(offers.issue(id).id());
        PdfChecks.assertArchivalAndAccessible(pdf);
        assertThat(PdfChecks.text(pdf))
                .contains("Offerta 2026-001", "Officine Galli Srl", "alla c.a. Marta Galli")
                .contains("23 dicembre 2026", "Sito web", "Video del reparto")
                .contains("1.268,80", "1.060,80", "208,00", "380,64")
                .contains("legge 14 gennaio 2013, n. 4");
    }

    @Test
    void aDraftCanBeLookedAtWithoutANumber() {
        assertThat(PdfChecks.text(offers.pdf(file.draft()))).contains("Offerta (bozza)");
    }

    @Test
    void theServiceRefusesToEditAnIssuedOffer() {
        var id = file.draft();
        var line = offers.get(id).lines().getFirst();
        var _ = offers.issue(id);
        assertSays("offers.frozen", () -> offers.edit(id, new OfferEdit.Title("Altro")));
        assertSays(
                "offers.frozen", () -> offers.editLine(id, line.row(), new LineEdit.Name("Altro")));
        assertSays("offers.frozen", () -> offers.addLine(id, line, null));
        assertSays("offers.frozen", () -> offers.moveLine(id, line.row(), 0));
        assertSays("offers.frozen", () -> offers.removeLine(id, line.row()));
        assertSays("offers.frozen", () -> offers.delete(id));
        assertSays("offers.frozen", () -> offers.issue(id));
    }

    @Test
    void theFileRefusesToo() {
        var _ = offers.issue(file.draft());
        for (String sql :
                List.of(
                        "UPDATE offer SET title = 'x'",
                        "DELETE FROM offer",
                        "UPDATE offer_line SET unit_price = '1'",
                        "DELETE FROM offer_line",
                        "UPDATE issued_offer SET number = '1'",
                        "DELETE FROM issued_offer",
                        "UPDATE attachment SET name = 'x'")) {
            assertThatThrownBy(() -> file.db().run(h -> h.execute(sql))).as(sql).isNotNull();
        }
        assertThat(offers.find("2026-001")).isPresent();
    }

    @Test
    void anOfferThatIsNotCompleteTakesNoNumber() {
        var id = offers.create();
        assertSays("offers.noCustomer", () -> offers.issue(id));
        var other = offers.create(file.deal());
        assertSays("offers.noLines", () -> offers.issue(other));
        var past = file.draft();
        offers.edit(past, new OfferEdit.ValidUntil(LocalDate.of(2026, 11, 22)));
        assertSays("offers.validPast", () -> offers.issue(past));
        assertThat(number(offers.issue(file.draft()))).isEqualTo("2026-001");
    }

    @Test
    void numbersGoOnAndBeginAnewWithTheYear() {
        assertThat(number(offers.issue(file.draft()))).isEqualTo("2026-001");
        assertThat(number(offers.issue(file.draft()))).isEqualTo("2026-002");
        file.at("2026-12-31T23:30:00Z");
        assertThat(number(offers.issue(file.draft()))).isEqualTo("2027-001");
        file.db().run(h -> h.execute("DELETE FROM computer"));
        file.db().run(h -> h.execute("INSERT INTO computer (id, series) VALUES (1, 'L')"));
        assertThat(number(offers.issue(file.draft()))).isEqualTo("2027-L001");
    }

    @Test
    void twoIssuesAtOnceNeverGetTheSameNumber() throws Exception {
        List<Callable<Offer>> both =
                List.of(issuing(file.draft()), issuing(file.draft()), issuing(file.draft()));
        try (var threads = Executors.newFixedThreadPool(3)) {
            var numbers = threads.invokeAll(both).stream().map(f -> number(f.resultNow())).toList();
            assertThat(numbers).containsExactlyInAnyOrder("2026-001", "2026-002", "2026-003");
        }
    }

    private Callable<Offer> issuing(OfferId id) {
        return () -> offers.issue(id);
    }

    @Test
    void sendingTouchesThePeopleAndMovesTheDeal() {
        var id = file.draft();
        assertSays("offers.notToSend", () -> offers.send(id, "EMAIL"));
        var _ = offers.issue(id);
        offers.send(id, "EMAIL");
        assertThat(state(id)).isEqualTo(OfferState.SENT);
        var deals = new Deals(file.db());
        var deal = deals.get(offers.get(id).whom().deal());
        assertThat(deals.pipeline().stage(deal.stage()).orElseThrow().name())
                .isEqualTo("Offerta inviata");
        assertThat(count("SELECT count(*) FROM touchpoint WHERE kind = 'OFFER_SENT'")).isOne();
        assertThat(count("SELECT count(*) FROM touchpoint_person WHERE person_id = 8")).isOne();
        assertSays("offers.notToSend", () -> offers.send(id, "EMAIL"));
    }

    private int count(String sql) {
        return file.db().read(h -> h.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void aNewVersionIsADraftAndSupersedesWhenItIsIssued() {
        var id = file.draft();
        var _ = offers.issue(id);
        var next = offers.newVersion(id);
        assertThat(offers.get(next).version()).isEqualTo(2);
        assertThat(names(next)).containsExactly("Sito web");
        assertThat(state(id)).isEqualTo(OfferState.ISSUED);
        var _ = offers.issue(next);
        assertThat(state(id)).isEqualTo(OfferState.SUPERSEDED);
        assertThat(state(next)).isEqualTo(OfferState.ISSUED);
        assertSays("offers.closed", () -> offers.decline(id, ""));
    }

    @Test
    void anOfferExpiresAtLocalMidnight() {
        var id = file.draft();
        var _ = offers.issue(id);
        file.at("2026-12-23T22:59:59Z");
        assertThat(state(id)).isEqualTo(OfferState.ISSUED);
        file.at("2026-12-23T23:00:00Z");
        assertThat(state(id)).isEqualTo(OfferState.EXPIRED);
    }

    @Test
    void anAnswerIsRecordedInTheTransactionOfTheCaller() {
        var id = file.draft();
        var _ = offers.issue(id);
        var store = new OfferStore(file.db());
        var yes = OfferEvent.plain(OfferEvent.Kind.ACCEPTED, OfferFile.MONDAY, "EMAIL", "ok");
        assertThatThrownBy(
                        () ->
                                file.db()
                                        .run(
                                                h -> {
                                                    var _ = store.append(h, store.get(h, id), yes);
                                                    throw new IllegalStateException("killed");
                                                }))
                .isNotNull();
        assertThat(state(id)).isEqualTo(OfferState.ISSUED);
        file.db()
                .run(
                        h -> {
                            var _ = store.append(h, store.get(h, id), yes);
                        });
        assertThat(state(id)).isEqualTo(OfferState.ACCEPTED);
        assertSays("offers.closed", () -> offers.withdraw(id, ""));
    }

    @Test
    void theExportNeverOverwritesSilently(@TempDir Path folder) throws Exception {
        var id = offers.issue(file.draft()).id();
        Path target = folder.resolve("Offerta 2026-001 Officine Galli.pdf");
        offers.export(id, target, false);
        assertThat(Files.readAllBytes(target)).isEqualTo(offers.pdf(id));
        assertSays("documents.fileThere", () -> offers.export(id, target, false));
        offers.export(id, target, true);
        assertSays(
                "documents.fileNot",
                () -> offers.export(id, folder.resolve("none").resolve("a.pdf"), false));
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(f -> f.toString().endsWith(".part"));
        }
    }

    @Test
    void oddFiguresAreRefusedWithASentence() {
        var id = file.draft();
        var huge = new BigDecimal("999999999999999");
        assertSays("offers.rate", () -> offers.edit(id, new OfferEdit.Discount(new Rate(10_001))));
        long line = offers.get(id).lines().getFirst().row();
        assertSays(
                "fiscal.tooLarge", () -> offers.editLine(id, line, new LineEdit.UnitPrice(huge)));
        assertSays(
                "offers.rate",
                () -> offers.editLine(id, line, new LineEdit.Discount(new Rate(-1))));
        assertSays("offers.lineGone", () -> offers.editLine(id, 99, new LineEdit.Name("x")));
        assertThat(offers.all().getFirst().total()).isEqualTo(Money.euro(126_880));
        offers.editLine(id, line, new LineEdit.UnitPrice(BigDecimal.ZERO));
        assertThat(offers.all().getFirst().total()).isEqualTo(Money.euro(0));
    }

    private OfferState state(OfferId id) {
        return offers.get(id).state(file.db().time().today());
    }

    private static String number(Offer offer) {
        return offer.issued().orElseThrow().number();
    }

    private static void assertSays(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.problem().key()).isEqualTo(key);
                            Texts.LANGUAGES.forEach(
                                    l ->
                                            assertThat(new Texts(l).get(e.problem()))
                                                    .doesNotContain("{"));
                        });
    }
}
