package it.trequartista.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.deals.StageKind;
import it.trequartista.documents.PdfChecks;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Sha256;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.OfferState;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

class ContractsTest {
    @TempDir Path folder;
    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        assertThat(studio.db.check()).isEmpty();
        studio.close();
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem().key()).isEqualTo(key));
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
    }

    private StageKind standing() {
        var deal = studio.deals.get(studio.deal);
        return studio.deals.pipeline().stage(deal.stage()).orElseThrow().kind();
    }

    @Test
    void aYesWinsTheDealAndDraftsTheContract() {
        var offer = studio.sent();
        studio.pass(3);
        var id = studio.contracts.accept(offer, studio.yes());
        var file = studio.contracts.get(id);
        assertThat(standing()).isEqualTo(StageKind.WON);
        assertThat(studio.deals.get(studio.deal).amount()).isEqualTo(Money.euro(100_000));
        assertThat(studio.offers.get(offer).state(LocalDate.of(2026, 11, 5)))
                .isEqualTo(OfferState.ACCEPTED);
        assertThat(file.state()).isEqualTo(new ContractState.Draft());
        assertThat(file.agreement().value()).isEqualTo(Money.euro(122_000));
        assertThat(file.contract().clauses())
                .contains("offerta n. 2026-001", "5 novembre 2026", "per e-mail", "Anna Riva")
                .doesNotContain("{");
        assertThat(studio.contracts.ofOffer(offer)).contains(id);
    }

    @Test
    void theEvidenceIsKeptWithItsHashAndComesBackByteByByte() throws Exception {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        var proof = studio.contracts.get(id).proof();
        assertThat(proof.name()).isEqualTo("si.eml");
        assertThat(proof.sha256())
                .isEqualTo(Sha256.of("Accetto.".getBytes(StandardCharsets.UTF_8)));
        studio.contracts.export(proof, folder.resolve("back.eml"), false);
        assertThat(folder.resolve("back.eml")).hasContent("Accetto.");
    }

    @Test
    void aYesIsLoggedWithThePeopleOfTheDeal() {
        studio.contracts.accept(studio.sent(), studio.yes());
        int logged =
                studio.db.read(
                        h ->
                                h.createQuery(
                                                """
                                                SELECT count(*) FROM touchpoint t
                                                JOIN touchpoint_person p ON p.touchpoint_id = t.id
                                                WHERE t.kind = 'OFFER_REPLY' AND p.person_id = :anna
                                                """)
                                        .bind("anna", studio.anna.value())
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(logged).isEqualTo(1);
    }

    @Test
    void chosenOptionsAreInTheValue() {
        var offer = studio.sent();
        long option =
                studio.offers.get(offer).lines().stream()
                        .filter(l -> l.kind() == LineKind.OPTIONAL)
                        .findFirst()
                        .orElseThrow()
                        .row();
        var yes = studio.yes();
        var more =
                new Acceptance(
                        yes.how(),
                        yes.byWhom(),
                        yes.at(),
                        "",
                        yes.evidence(),
                        Chosen.with(Set.of(option)),
                        false);
        var id = studio.contracts.accept(offer, more);
        assertThat(studio.contracts.get(id).agreement().value()).isEqualTo(Money.euro(146_400));
        assertThat(studio.deals.get(studio.deal).amount()).isEqualTo(Money.euro(120_000));
    }

    private long row(it.trequartista.kernel.OfferId offer, LineKind kind) {
        return studio.offers.get(offer).lines().stream()
                .filter(l -> l.kind() == kind)
                .findFirst()
                .orElseThrow()
                .row();
    }

    @Test
    void aYesToAPartIsPartlyAcceptedAndSaysWhatIsIn() {
        var offer = studio.sent();
        var chosen =
                new Chosen(
                        Set.of(row(offer, LineKind.OPTIONAL)), Set.of(row(offer, LineKind.NORMAL)));
        var id = studio.contracts.accept(offer, studio.yes(chosen));
        var file = studio.contracts.get(id);
        assertThat(studio.offers.get(offer).state(LocalDate.of(2026, 11, 2)))
                .isEqualTo(OfferState.PARTLY_ACCEPTED);
        assertThat(file.agreement().value()).isEqualTo(Money.euro(24_400));
        assertThat(studio.deals.get(studio.deal).amount()).isEqualTo(Money.euro(20_000));
        assertThat(standing()).isEqualTo(StageKind.WON);
        assertThat(file.contract().clauses())
                .contains("ha accettato in parte l’offerta", "accettato: Biglietti da visita.")
                .contains("Non sono comprese: Marchio.");
        assertThat(file.agreement().offer().lines())
                .extracting("name")
                .containsExactly("Biglietti da visita");
    }

    @Test
    void anOptionNotTakenLeavesTheYesWhole() {
        var offer = studio.sent();
        var id = studio.contracts.accept(offer, studio.yes());
        assertThat(studio.offers.get(offer).state(LocalDate.of(2026, 11, 2)))
                .isEqualTo(OfferState.ACCEPTED);
        assertThat(studio.contracts.get(id).contract().clauses())
                .contains("Non sono comprese: Biglietti da visita.");
    }

    @Test
    void aYesToNothingOrToAStrangeLineIsRefused() {
        var offer = studio.sent();
        var none = new Chosen(Set.of(), Set.of(row(offer, LineKind.NORMAL)));
        refused("contracts.nothingTaken", () -> studio.contracts.accept(offer, studio.yes(none)));
        for (var strange :
                java.util.List.of(
                        Chosen.with(Set.of(12L)),
                        Chosen.with(Set.of(row(offer, LineKind.NORMAL))),
                        new Chosen(Set.of(), Set.of(row(offer, LineKind.OPTIONAL))))) {
            refused(
                    "contracts.noSuchLine",
                    () -> studio.contracts.accept(offer, studio.yes(strange)));
        }
    }

    @Test
    void aDeletedDraftComesBackWithItsOffer() {
        var offer = studio.sent();
        var id = studio.contracts.accept(offer, studio.yes());
        studio.contracts.delete(id);
        assertThat(studio.contracts.all()).isEmpty();
        refused("contracts.gone", () -> studio.contracts.get(id));
        assertThat(studio.contracts.ofOffer(offer)).contains(id);
        assertThat(studio.contracts.all()).hasSize(1);
        studio.contracts.issue(id);
        refused("contracts.alreadyIssued", () -> studio.contracts.delete(id));
    }

    @Test
    void aVoidedContractIsWrittenAgain() {
        var offer = studio.sent();
        var id = studio.contracts.accept(offer, studio.yes());
        studio.contracts.issue(id);
        refused("contracts.stillStands", () -> studio.contracts.again(id));
        studio.contracts.end(id, ContractEvent.Kind.VOIDED, "nome sbagliato");
        var next = studio.contracts.again(id);
        var draft = studio.contracts.get(next);
        assertThat(draft.state()).isEqualTo(new ContractState.Draft());
        assertThat(draft.contract().clauses())
                .isEqualTo(studio.contracts.get(id).contract().clauses());
        assertThat(studio.contracts.ofOffer(offer)).contains(next);
        assertThat(studio.contracts.issue(next).issued().orElseThrow().number())
                .isEqualTo("2026-002");
    }

    @Test
    void anExpiredOfferIsAcceptedOnlyByOneWhoKnows() {
        var offer = studio.sent();
        studio.pass(60);
        refused(Contracts.LATE, () -> studio.contracts.accept(offer, studio.yes()));
        assertThat(standing()).isEqualTo(StageKind.OPEN);
        assertThat(studio.db.<Integer>read(h -> count(h, "contract"))).isZero();
        assertThat(studio.contracts.accept(offer, studio.yes().late())).isNotNull();
    }

    @Test
    void aYesThatCameInTimeIsInTimeThoughRecordedLater() {
        var offer = studio.sent();
        var yes = studio.yes();
        studio.pass(60);
        assertThat(studio.contracts.accept(offer, yes)).isNotNull();
    }

    @Test
    void aDraftOfferCannotBeAccepted() {
        var offer = studio.offers.create(studio.deal);
        refused("contracts.notIssued", () -> studio.contracts.accept(offer, studio.yes()));
    }

    @Test
    void anOfferIsAcceptedOnce() {
        var offer = studio.sent();
        studio.contracts.accept(offer, studio.yes());
        refused("contracts.notOpen", () -> studio.contracts.accept(offer, studio.yes()));
    }

    @Test
    void aYesCannotComeFromTheFutureNorBeforeTheOffer() {
        var offer = studio.sent();
        var yes = studio.yes();
        for (var at : java.util.List.of(Duration.ofDays(1), Duration.ofDays(-2))) {
            var moved =
                    new Acceptance(
                            yes.how(),
                            yes.byWhom(),
                            studio.now().plus(at),
                            "",
                            yes.evidence(),
                            Chosen.WHOLE,
                            false);
            assertThatThrownBy(() -> studio.contracts.accept(offer, moved))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aYesNeedsAFileOrWords() {
        refused(
                "contracts.proofMissing",
                () ->
                        new Acceptance(
                                Acceptance.How.PHONE,
                                "Anna",
                                studio.now(),
                                " ",
                                null,
                                Chosen.WHOLE,
                                false));
    }

    @Test
    void theIssuedContractIsArchivalAndFrozen() {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        var issued = studio.contracts.issue(id).issued().orElseThrow();
        assertThat(issued.number()).isEqualTo("2026-001");
        byte[] pdf = studio.contracts.pdf(id);
        PdfChecks.assertArchivalAndAccessible(pdf);
        assertThat(Sha256.of(pdf)).isEqualTo(issued.pdfSha256());
        assertThat(Sha256.of(issued.frozenJson().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(issued.frozenSha256());
        assertThat(PdfChecks.text(pdf))
                .contains("Contratto 2026-001", "Cantina Montelupo", "1.220,00", "8. Foro");
        var edited = studio.contracts.get(id).contract();
        refused("contracts.alreadyIssued", () -> studio.contracts.edit(edited));
        refused("contracts.alreadyIssued", () -> studio.contracts.issue(id));
    }

    @Test
    void aDraftIsPrintedWithoutNumber() {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        PdfChecks.assertArchivalAndAccessible(studio.contracts.pdf(id));
        assertThat(PdfChecks.text(studio.contracts.pdf(id))).contains("Contratto (bozza)");
    }

    @Test
    void aDraftIsEdited() {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        var c = studio.contracts.get(id).contract();
        var day = LocalDate.of(2026, 12, 1);
        var edited = c.withTitle("Accordo").withClauses("## Una\n\nSola.").withDays(day, null);
        studio.contracts.edit(edited);
        assertThat(studio.contracts.get(id).contract()).isEqualTo(edited);
        refused(
                "contracts.endsBefore",
                () -> studio.contracts.edit(c.withDays(day, day.minusDays(1))));
    }

    @Test
    void itIsSignedWhenBothHaveSigned() {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        refused("contracts.notToSign", () -> studio.contracts.sign(id, studio.ink(Side.SELLER)));
        studio.contracts.issue(id);
        studio.contracts.send(id);
        assertThat(studio.contracts.sign(id, studio.ink(Side.SELLER)).state())
                .isEqualTo(new ContractState.PartlySigned(Side.SELLER));
        refused(
                "contracts.signedAlready",
                () -> studio.contracts.sign(id, studio.ink(Side.SELLER)));
        assertThat(studio.contracts.sign(id, studio.ink(Side.CUSTOMER)).state())
                .isEqualTo(new ContractState.Active(LocalDate.of(2026, 11, 2)));
        var row = studio.contracts.all().getFirst();
        assertThat(row.signedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(row.customer()).isEqualTo("Cantina Montelupo");
        refused("contracts.notToSign", () -> studio.contracts.sign(id, studio.ink(Side.CUSTOMER)));
    }

    @Test
    void whatWasIssuedAndSignedCannotBeChangedBehindOurBack() {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        studio.contracts.issue(id);
        for (String sql :
                new String[] {
                    "UPDATE contract SET clauses = ''",
                    "UPDATE issued_contract SET number = '1'",
                    "DELETE FROM issued_contract",
                    "UPDATE attachment SET content = x'00'"
                }) {
            assertThatThrownBy(() -> studio.db.run(h -> h.execute(sql))).isNotNull();
        }
    }

    @Test
    void itEndsOnlyAsItsStateAllows() {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        studio.contracts.issue(id);
        refused(
                "contracts.notToEnd",
                () -> studio.contracts.end(id, ContractEvent.Kind.TERMINATED, ""));
        studio.contracts.end(id, ContractEvent.Kind.DECLINED, "troppo caro");
        assertThat(studio.contracts.get(id).state()).isInstanceOf(ContractState.Declined.class);
    }

    @Test
    void anExportNeverReplacesAFileUnasked() throws Exception {
        var id = studio.contracts.accept(studio.sent(), studio.yes());
        Path there = Files.writeString(folder.resolve("there.pdf"), "mine");
        refused("documents.fileThere", () -> studio.contracts.export(id, there, false));
        assertThat(there).hasContent("mine");
        studio.contracts.export(id, there, true);
        assertThat(Files.size(there)).isGreaterThan(1000);
    }
}
