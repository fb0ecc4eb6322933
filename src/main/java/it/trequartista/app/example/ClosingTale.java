package it.trequartista.app.example;

import it.trequartista.app.example.DealCastStore.Told;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.ContactPoint;
import it.trequartista.contacts.People;
import it.trequartista.contacts.Person;
import it.trequartista.contracts.Acceptance;
import it.trequartista.contracts.Acceptance.How;
import it.trequartista.contracts.Chosen;
import it.trequartista.contracts.ContractEvent;
import it.trequartista.contracts.Contracts;
import it.trequartista.contracts.Evidence;
import it.trequartista.contracts.Side;
import it.trequartista.contracts.Signature;
import it.trequartista.contracts.SignatureLevel;
import it.trequartista.documents.Press;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.Offer;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells how the won deals were closed: the yes with its proof, then the contract as far as it has
/// come. The oldest has run its course, the newest two are still drafts.
final class ClosingTale {
    /// Where the first of each kind stands among the 15, oldest first.
    private static final int ENDED = 0;

    private static final int TERMINATED = 1;
    private static final int PART = 7;
    private static final int NOT_BEGUN = 9;
    private static final int HALF_SIGNED = 10;
    private static final int OUT = 11;
    private static final int ISSUED = 12;

    private static final List<How> HOW =
            List.of(How.EMAIL, How.PEC, How.IN_PERSON, How.PHONE, How.SIGNED_PAPER, How.MESSAGE);

    private final Db db;
    private final Dice dice;
    private final Agenda agenda;
    private final Offers offers;
    private final Contracts contracts;
    private final People people;

    ClosingTale(Db db, Press press, Dice dice, Agenda agenda) {
        this.db = db;
        this.dice = dice;
        this.agenda = agenda;
        this.offers = new Offers(db, press);
        this.contracts = new Contracts(db, press);
        this.people = new People(db);
    }

    void tell(Told deal, OfferId offer) {
        var at = dice.after(deal.opened(), dice.from(9, 17));
        agenda.note(at, () -> accept(deal, offer));
    }

    private void accept(Told deal, OfferId id) {
        var contract = contracts.accept(id, yes(deal, offers.get(id)));
        if (deal.nth() > ISSUED) {
            return;
        }
        later(1, () -> issue(deal, contract));
    }

    private Acceptance yes(Told deal, Offer offer) {
        var how = HOW.get(deal.nth() % HOW.size());
        var person = person(deal);
        String number = offer.issued().orElseThrow().number();
        boolean mail = how == How.EMAIL || how == How.PEC;
        String about = number + " " + deal.title();
        Evidence proof = mail ? mail(person, about, dice.word("yes"), number) : null;
        return new Acceptance(
                how,
                person.name(),
                db.time().now(),
                mail ? "" : note(how),
                proof,
                chosen(deal, offer),
                false);
    }

    /// Every third takes the options; one leaves the second line out.
    private static Chosen chosen(Told deal, Offer offer) {
        if (deal.nth() == PART) {
            return new Chosen(Set.of(), Set.of(offer.lines().get(1).row()));
        }
        return deal.nth() % 3 == 0
                ? Chosen.with(
                        offer.lines().stream()
                                .filter(l -> l.kind() == LineKind.OPTIONAL)
                                .map(l -> l.row())
                                .collect(Collectors.toSet()))
                : Chosen.WHOLE;
    }

    private String note(How how) {
        return dice.words().all("yesNote").stream()
                .filter(n -> n.getFirst().equals(how.name()))
                .map(List::getLast)
                .findFirst()
                .orElse("");
    }

    private void issue(Told deal, ContractId id) {
        var draft = contracts.get(id).contract();
        var begins = deal.nth() == NOT_BEGUN ? dice.today().plusDays(12) : null;
        var signed = db.time().today();
        var ends =
                deal.nth() == ENDED
                        ? signed.plusMonths(6)
                        : deal.nth() % 2 == 0 ? signed.plusYears(2) : null;
        contracts.edit(draft.withPlace("Bologna").withDays(begins, ends));
        var _ = contracts.issue(id);
        if (deal.nth() == ISSUED) {
            return;
        }
        agenda.note(soon(), () -> contracts.send(id));
        if (deal.nth() != OUT) {
            later(dice.from(2, 5), () -> sign(deal, id));
        }
    }

    private void sign(Told deal, ContractId id) {
        var person = person(deal);
        String number = contracts.get(id).issued().orElseThrow().number();
        boolean ink = deal.nth() % 2 == 1;
        var kept = ink ? null : mail(person, number, dice.word("signed"), number);
        customerSigns(id, person, ink, kept);
        if (deal.nth() != HALF_SIGNED) {
            agenda.note(soon(), () -> weSign(deal, id));
        }
    }

    private void customerSigns(ContractId id, Person by, boolean ink, @Nullable Evidence kept) {
        var level = ink ? SignatureLevel.WET : SignatureLevel.FES;
        String place = ink ? "Bologna" : "";
        var at = db.time().now();
        var _ =
                contracts.sign(
                        id, new Signature(Side.CUSTOMER, by.name(), "", level, at, place, kept));
    }

    private void weSign(Told deal, ContractId id) {
        String me = contracts.get(id).agreement().seller().personName();
        var at = db.time().now();
        var _ =
                contracts.sign(
                        id,
                        new Signature(
                                Side.SELLER, me, "", SignatureLevel.WET, at, "Bologna", null));
        if (deal.nth() == TERMINATED) {
            String why = dice.word("ended");
            later(90, () -> contracts.end(id, ContractEvent.Kind.TERMINATED, why));
        }
    }

    private Person person(Told deal) {
        return people.get(new PersonId(deal.person()));
    }

    private Evidence mail(Person from, String about, String text, String number) {
        var words =
                Map.of(
                        "name", from.name(),
                        "email", from.first(ContactKind.EMAIL).map(ContactPoint::value).orElse(""),
                        "date",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        db.time().now().atZone(db.time().zone())),
                        "about", about,
                        "text", text);
        String mail = Words.filled(dice.words().reply(), words);
        return new Evidence("Re " + number + ".eml", mail.getBytes(StandardCharsets.UTF_8));
    }

    private void later(int days, Runnable act) {
        agenda.note(dice.after(db.time().now(), days), act);
    }

    private Instant soon() {
        return db.time().now().plus(Duration.ofMinutes(dice.from(10, 90)));
    }
}
