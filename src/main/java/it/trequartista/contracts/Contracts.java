package it.trequartista.contracts;

import it.trequartista.contacts.TouchKind;
import it.trequartista.documents.Picture;
import it.trequartista.documents.Press;
import it.trequartista.documents.Printed;
import it.trequartista.documents.SafeFile;
import it.trequartista.documents.Sha256;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one does with contracts. Each change is one transaction.
public final class Contracts {
    /// The key of the refusal of a late acceptance, which the user may still take.
    public static final String LATE = "contracts.late";

    private static final Set<String> SHOWN_TABLES =
            Set.of(
                    "contract",
                    "issued_contract",
                    "contract_event",
                    "offer_event",
                    "issued_offer",
                    "company",
                    "person");

    private final Db db;
    private final Press press;
    private final ContractStore store;
    private final ContractEventStore events;
    private final EvidenceStore evidence;
    private final AgreementReader agreements;
    private final JourneyStore journey;

    /// The contracts of a file, printed by a press.
    public Contracts(Db db, Press press) {
        this.db = db;
        this.press = press;
        this.store = new ContractStore(db);
        this.events = new ContractEventStore(db);
        this.evidence = new EvidenceStore(db);
        this.agreements = new AgreementReader(db);
        this.journey = new JourneyStore(db);
    }

    /// Tells, after each commit that may change what is seen of contracts, on the writing thread.
    ///
    /// @return stops telling
    public Runnable watch(Runnable changed) {
        return db.onCommit(
                tables -> {
                    if (tables.stream().anyMatch(SHOWN_TABLES::contains)) {
                        changed.run();
                    }
                });
    }

    /// Records the customer's yes: the evidence is kept, the offer accepted, the deal won at the
    /// accepted amount, the answer logged with its people, and the draft of the contract written,
    /// all or nothing.
    ///
    /// @return the draft
    /// @throws it.trequartista.kernel.Refused if the offer is not open, or the yes came late and
    ///     was not taken as a new proposal, or lies in the future
    public ContractId accept(OfferId offer, Acceptance acceptance) {
        return db.write(handle -> new Acceptances(db).record(handle, offer, acceptance));
    }

    /// All contracts, the newest first.
    public List<ContractSummary> all() {
        return db.read(handle -> store.all(handle).stream().map(c -> summary(handle, c)).toList());
    }

    private ContractSummary summary(Handle handle, Contract contract) {
        var agreement = agreements.read(handle, contract.offer());
        var issued = store.issued(handle, contract.id());
        var happened = events.of(handle, contract.id());
        var state = state(contract, issued.isPresent(), happened);
        var signed =
                happened.stream()
                        .filter(e -> e.kind() == ContractEvent.Kind.SIGNED)
                        .map(e -> db.time().dayOf(e.at()))
                        .reduce((a, b) -> b);
        boolean both =
                happened.stream().map(ContractEvent::side).filter(s -> s != null).distinct().count()
                        == 2;
        return new ContractSummary(
                contract.id(),
                issued.map(IssuedContract::number).orElse(""),
                agreement.offer().wording().title(),
                agreement.customer().name(),
                agreement.offer().whom().company(),
                agreement.offer().whom().person(),
                issued.map(IssuedContract::value).orElseGet(agreement::value),
                both ? signed.orElse(null) : null,
                state);
    }

    /// A contract with all that belongs to it.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public ContractFile get(ContractId id) {
        return db.read(handle -> file(handle, id));
    }

    /// The contract made of an offer.
    public Optional<ContractId> ofOffer(OfferId offer) {
        return db.read(handle -> store.ofOffer(handle, offer));
    }

    private ContractFile file(Handle handle, ContractId id) {
        var contract = store.get(handle, id);
        var agreement = agreements.read(handle, contract.offer());
        var issued = store.issued(handle, id);
        var happened = events.of(handle, id);
        var proof = agreement.acceptance().evidence();
        return new ContractFile(
                contract,
                agreement,
                proof == null ? null : evidence.find(handle, proof),
                issued.orElse(null),
                happened,
                state(contract, issued.isPresent(), happened));
    }

    private ContractState state(Contract contract, boolean issued, List<ContractEvent> happened) {
        return ContractState.of(contract, issued, happened, db.time().today(), db.time().zone());
    }

    /// Writes what is edited of a draft: title, clauses, place and days.
    ///
    /// @throws it.trequartista.kernel.Refused if it has been issued, or would end before it begins
    public void edit(Contract draft) {
        var begins = draft.effectiveOn();
        var ends = draft.endsOn();
        if (begins != null && ends != null && ends.isBefore(begins)) {
            throw Problem.input("contracts.endsBefore").refused();
        }
        db.run(handle -> store.update(handle, draft));
    }

    /// Takes the number, freezes the content and prints the document, all or nothing.
    ///
    /// @throws it.trequartista.kernel.Refused if it is issued already, or has no title or clause
    public ContractFile issue(ContractId id) {
        return db.write(
                handle -> {
                    var contract = store.get(handle, id);
                    complete(handle, contract);
                    freeze(handle, contract, db.time().now());
                    return file(handle, id);
                });
    }

    private void complete(Handle handle, Contract contract) {
        if (store.issued(handle, contract.id()).isPresent()) {
            throw Problem.rule("contracts.alreadyIssued").refused();
        }
        if (contract.title().isBlank()) {
            throw Problem.rule("contracts.titleMissing").refused();
        }
        if (Clauses.parse(contract.clauses()).isEmpty()) {
            throw Problem.rule("contracts.clausesMissing").refused();
        }
    }

    private void freeze(Handle handle, Contract contract, Instant at) {
        var agreement = agreements.read(handle, contract.offer());
        var number = store.nextNumber(handle, db.time().dayOf(at).getYear());
        String json = FrozenContract.json(contract, agreement, number.written(), at);
        Printed printed = print(handle, contract, new Print(agreement, number.written(), at, json));
        var pdf = evidence.kept(handle, new Evidence(number.written() + ".pdf", printed.pdf()));
        var paper =
                new IssuedContract(
                        db.ids().at(at),
                        number.written(),
                        at,
                        agreement.value(),
                        json,
                        Sha256.of(json.getBytes(StandardCharsets.UTF_8)),
                        pdf.id(),
                        printed.sha256());
        store.insertIssued(handle, contract.id(), number, paper);
    }

    private record Print(Agreement agreement, String number, Instant at, String json) {}

    private Printed print(Handle handle, Contract contract, Print print) {
        var document = new ContractDocument(contract, print.agreement(), print.number());
        var day = db.time().dayOf(print.at());
        var logo = logo(handle, print.agreement().seller().logo());
        return press.print(document.sheet(logo, print.at(), day, print.json()));
    }

    private @Nullable Picture logo(Handle handle, @Nullable AttachmentId id) {
        if (id == null) {
            return null;
        }
        try {
            return Picture.of("logo", evidence.bytes(handle, id));
        } catch (Refused unreadable) {
            return null; // A monogram is drawn instead; a bad picture must not stop a contract.
        }
    }

    /// Records that it went to the customer to be signed.
    public void send(ContractId id) {
        db.run(
                handle -> {
                    var file = file(handle, id);
                    if (!(file.state() instanceof ContractState.Issued)) {
                        throw Problem.rule("contracts.notToSend").refused();
                    }
                    add(
                            handle,
                            file,
                            ContractEvent.of(ContractEvent.Kind.SENT, db.time().now(), ""));
                });
    }

    /// Records a signature, with the signed file. The second one closes the contract and is logged
    /// with its people.
    ///
    /// @throws it.trequartista.kernel.Refused if it is not to be signed, that side has signed
    ///     already, or the moment lies in the future or before the contract
    public ContractFile sign(ContractId id, Signature signature) {
        return db.write(
                handle -> {
                    var before = file(handle, id);
                    check(before, signature);
                    var kept = evidence.keep(handle, signature.evidence());
                    add(handle, before, ContractEvent.of(signature, kept));
                    var after = file(handle, id);
                    if (after.state().isSigned()) {
                        log(handle, after, signature);
                    }
                    return after;
                });
    }

    private void log(Handle handle, ContractFile file, Signature last) {
        String number = file.issued().map(IssuedContract::number).orElse("");
        String summary = (number + " " + file.agreement().offer().wording().title()).strip();
        journey.touch(
                handle,
                file.agreement().offer(),
                file.contract().id(),
                TouchKind.SIGNATURE,
                new JourneyStore.Said(last.at(), summary, ""));
    }

    private void check(ContractFile file, Signature signature) {
        if (!file.state().canBeSigned()) {
            throw Problem.rule("contracts.notToSign").refused();
        }
        if (file.signature(signature.side()).isPresent()) {
            throw Problem.rule("contracts.signedAlready").refused();
        }
        if (signature.at().isAfter(db.time().now())) {
            throw Problem.input("contracts.future").refused();
        }
        var issued = file.issued().orElseThrow();
        if (db.time().dayOf(signature.at()).isBefore(db.time().dayOf(issued.issuedAt()))) {
            throw Problem.input("contracts.signedBefore", issued.number()).refused();
        }
    }

    /// Ends a contract: declined or voided before both have signed, terminated after.
    ///
    /// @param why in words, may be empty
    public void end(ContractId id, ContractEvent.Kind kind, String why) {
        db.run(
                handle -> {
                    var file = file(handle, id);
                    boolean fits =
                            switch (kind) {
                                case DECLINED, VOIDED -> file.state().canBeSigned();
                                case TERMINATED -> file.state().isSigned();
                                case SENT, SIGNED -> false;
                            };
                    if (!fits) {
                        throw Problem.rule("contracts.notToEnd").refused();
                    }
                    add(handle, file, ContractEvent.of(kind, db.time().now(), why));
                });
    }

    private void add(Handle handle, ContractFile file, ContractEvent event) {
        long paper = file.issued().orElseThrow().id();
        events.insert(handle, file.contract().id(), paper, event);
    }

    /// The document: the stored bytes of an issued contract, a fresh print of a draft.
    public byte[] pdf(ContractId id) {
        return db.read(
                handle -> {
                    var issued = store.issued(handle, id);
                    if (issued.isPresent()) {
                        return evidence.bytes(handle, issued.get().pdf());
                    }
                    var contract = store.get(handle, id);
                    var agreement = agreements.read(handle, contract.offer());
                    var now = db.time().now();
                    return print(handle, contract, new Print(agreement, "", now, "")).pdf();
                });
    }

    /// Writes the document into a file, all or nothing.
    ///
    /// @param overwrite the user has said that the file there may go
    public void export(ContractId id, Path target, boolean overwrite) {
        SafeFile.write(target, pdf(id), overwrite);
    }

    /// Writes a kept file out again, checked against its hash, all or nothing.
    public void export(KeptEvidence kept, Path target, boolean overwrite) {
        byte[] bytes = db.read(handle -> evidence.bytes(handle, kept.id()));
        SafeFile.write(target, bytes, overwrite);
    }
}
