package it.trequartista.contracts;

import it.trequartista.documents.Press;
import it.trequartista.documents.SafeFile;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import java.nio.file.Path;
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
    private final ContractStore store;
    private final ContractFileStore files;
    private final EvidenceStore evidence;
    private final AgreementStore agreements;

    /// The contracts of a file, printed by a press.
    public Contracts(Db db, Press press) {
        this.db = db;
        this.store = new ContractStore(db);
        this.files = new ContractFileStore(db, press);
        this.evidence = new EvidenceStore(db);
        this.agreements = new AgreementStore(db);
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
        return db.write(handle -> new AcceptanceStore(db).record(handle, offer, acceptance));
    }

    /// All contracts, the newest first.
    public List<ContractSummary> all() {
        return db.read(
                handle -> store.all(handle).stream().map(c -> files.summary(handle, c)).toList());
    }

    /// A contract with all that belongs to it.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public ContractFile get(ContractId id) {
        return db.read(handle -> files.file(handle, id));
    }

    /// The contract of an accepted offer; a deleted draft comes back with it.
    ///
    /// @return nothing when the offer was not accepted
    public Optional<ContractId> ofOffer(OfferId offer) {
        return db.write(
                handle -> {
                    var id = store.ofOffer(handle, offer);
                    id.filter(c -> !store.isThere(handle, c))
                            .ifPresent(c -> store.setDeleted(handle, c, false));
                    return id;
                });
    }

    /// Deletes a draft. The acceptance stays: it is a fact.
    ///
    /// @return the step
    /// @throws it.trequartista.kernel.Refused if it has been issued
    public StepId delete(ContractId id) {
        return db.step(handle -> store.setDeleted(handle, id, true));
    }

    /// A new draft with all that a contract said which was voided or not signed.
    ///
    /// @throws it.trequartista.kernel.Refused if it still stands
    public ContractId again(ContractId id) {
        return db.write(
                handle -> {
                    var file = files.file(handle, id);
                    if (!file.state().canBeWrittenAgain()) {
                        throw Problem.rule("contracts.stillStands").refused();
                    }
                    var draft = file.contract().copy(new ContractId(db.ids().next()));
                    return store.insert(handle, draft, file.agreement().issued().row());
                });
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
                    files.complete(handle, contract);
                    files.freeze(handle, contract, db.time().now());
                    return files.file(handle, id);
                });
    }

    /// Records that it went to the customer to be signed.
    public void send(ContractId id) {
        db.run(
                handle -> {
                    var file = files.file(handle, id);
                    if (!(file.state() instanceof ContractState.Issued)) {
                        throw Problem.rule("contracts.notToSend").refused();
                    }
                    files.add(
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
                    var before = files.file(handle, id);
                    check(before, signature);
                    var kept = evidence.keep(handle, signature.evidence());
                    files.add(handle, before, ContractEvent.of(signature, kept));
                    var after = files.file(handle, id);
                    if (after.state().isSigned()) {
                        files.log(handle, after, signature);
                    }
                    return after;
                });
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
                    var file = files.file(handle, id);
                    boolean fits =
                            switch (kind) {
                                case DECLINED, VOIDED -> file.state().canBeSigned();
                                case TERMINATED -> file.state().isSigned();
                                case SENT, SIGNED -> false;
                            };
                    if (!fits) {
                        throw Problem.rule("contracts.notToEnd").refused();
                    }
                    files.add(handle, file, ContractEvent.of(kind, db.time().now(), why));
                });
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
                    return files.print(
                                    handle,
                                    contract,
                                    new ContractFileStore.Print(agreement, "", now, ""))
                            .pdf();
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
