package it.trequartista.contracts;

import it.trequartista.contacts.TouchKind;
import it.trequartista.documents.Picture;
import it.trequartista.documents.Press;
import it.trequartista.documents.Printed;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A contract put together from its tables, and frozen into them, inside the caller's transaction.
final class ContractFileStore {
    private final Db db;
    private final Press press;
    private final ContractStore store;
    private final ContractEventStore events;
    private final ContractStateStore states;
    private final EvidenceStore evidence;
    private final AgreementStore agreements;
    private final JourneyStore journey;

    ContractFileStore(Db db, Press press) {
        this.db = db;
        this.press = press;
        this.store = new ContractStore(db);
        this.events = new ContractEventStore(db);
        this.states = new ContractStateStore(db);
        this.evidence = new EvidenceStore(db);
        this.agreements = new AgreementStore(db);
        this.journey = new JourneyStore(db);
    }

    ContractSummary summary(Handle handle, Contract contract) {
        var agreement = agreements.read(handle, contract.offer());
        var issued = store.issued(handle, contract.id());
        var happened = events.of(handle, contract.id());
        var state = states.of(contract, issued.isPresent(), happened);
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

    ContractFile file(Handle handle, ContractId id) {
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
                states.of(contract, issued.isPresent(), happened));
    }

    void complete(Handle handle, Contract contract) {
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

    void freeze(Handle handle, Contract contract, Instant at) {
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

    record Print(Agreement agreement, String number, Instant at, String json) {}

    Printed print(Handle handle, Contract contract, Print print) {
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

    void log(Handle handle, ContractFile file, Signature last) {
        String number = file.issued().map(IssuedContract::number).orElse("");
        String summary = (number + " " + file.agreement().offer().wording().title()).strip();
        journey.touch(
                handle,
                file.agreement().offer(),
                file.contract().id(),
                TouchKind.SIGNATURE,
                new JourneyStore.Said(last.at(), summary, ""));
    }

    void add(Handle handle, ContractFile file, ContractEvent event) {
        long paper = file.issued().orElseThrow().id();
        events.insert(handle, file.contract().id(), paper, event);
    }
}
