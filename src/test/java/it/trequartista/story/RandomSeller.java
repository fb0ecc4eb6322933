package it.trequartista.story;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.CompanyField;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.Details;
import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.NewPoint;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.Touchpoints;
import it.trequartista.content.Channel;
import it.trequartista.content.ContentState;
import it.trequartista.content.Contents;
import it.trequartista.deals.DealEdit;
import it.trequartista.deals.DealRole;
import it.trequartista.deals.Deals;
import it.trequartista.deals.Keeper;
import it.trequartista.deals.Loss;
import it.trequartista.deals.NewDeal;
import it.trequartista.documents.Press;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Wishes;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.TouchpointId;
import it.trequartista.offers.OfferEdit;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/// Somebody who does this and that with a file, through the services, as chance has it. The same
/// seed does the same.
public final class RandomSeller {
    private static final List<String> WORDS =
            List.of("", "Anna", "È già", "Óscar", "Müller", "sito", "a\nb", "«x»", "東京", "🙂", "0");

    private final Db db;
    private final RandomGenerator dice;
    private final Path folder;

    /// With a file; lists to import are written into the folder.
    public RandomSeller(Db db, RandomGenerator dice, Path folder) {
        this.db = db;
        this.dice = dice;
        this.folder = folder;
    }

    /// Does one thing, or is refused, which changes nothing.
    public void act() {
        try {
            switch (dice.nextInt(8)) {
                case 0, 1 -> people();
                case 2 -> companies();
                case 3 -> touches();
                case 4 -> contents();
                case 5, 6 -> deals();
                default -> offers();
            }
        } catch (Refused e) {
            // Fine: the services say no to what makes no sense.
        }
    }

    private void people() {
        var people = new People(db);
        var details = new Details(db);
        var person = any("person", PersonId::new);
        if (person.isEmpty() || dice.nextInt(4) == 0) {
            var _ =
                    people.create(
                            new NewPerson(
                                    NewPerson.named(word(), word()).fields(),
                                    List.of(new NewPoint(ContactKind.EMAIL, mail()))));
            return;
        }
        var id = person.get();
        switch (dice.nextInt(7)) {
            case 0 -> people.edit(id, pick(PersonField.values()), word());
            case 1 -> people.delete(id);
            case 2 -> {
                var _ = people.affiliate(id, word() + "Srl", word());
            }
            case 3 -> {
                var _ =
                        details.addPoint(
                                new Owner.OfPerson(id), new NewPoint(ContactKind.PHONE, phone()));
            }
            case 4 -> details.tag(new Owner.OfPerson(id), word());
            case 5 -> details.untag(new Owner.OfPerson(id), word());
            default -> any("contact_point", n -> n).ifPresent(details::removePoint);
        }
    }

    private void companies() {
        var companies = new Companies(db);
        var company = any("company", CompanyId::new);
        if (company.isEmpty() || dice.nextInt(4) == 0) {
            var _ = companies.create(NewCompany.named(word() + dice.nextInt(50)));
        } else if (dice.nextInt(5) == 0) {
            companies.delete(company.get());
        } else {
            companies.edit(company.get(), pick(CompanyField.values()), word());
        }
    }

    private void touches() {
        var touches = new Touchpoints(db);
        var touch = any("touchpoint", TouchpointId::new);
        if (touch.isPresent() && dice.nextInt(4) == 0) {
            touches.remove(touch.get());
            return;
        }
        Links links = Links.NONE;
        var person = any("person", PersonId::new);
        if (person.isPresent()) {
            links = links.with(person.get());
        }
        var fresh =
                NewTouchpoint.of(
                        db.time().now(),
                        pick(TouchKind.values()),
                        pick(Direction.values()),
                        word(),
                        links);
        if (touch.isPresent() && dice.nextInt(4) == 0) {
            var _ = touches.correct(touch.get(), fresh);
        } else {
            var _ = touches.log(fresh);
        }
    }

    private void contents() {
        var contents = new Contents(db);
        var item = any("content_item", ContentItemId::new);
        if (item.isEmpty() || dice.nextInt(4) == 0) {
            var _ = contents.idea(word() + "?");
            return;
        }
        var id = item.get();
        switch (dice.nextInt(6)) {
            case 0 -> contents.retitle(id, word());
            case 1 -> contents.write(id, word().repeat(40) + "\n\n" + word());
            case 2 -> contents.plan(id, Optional.of(db.time().today()));
            case 3 -> contents.become(id, pick(ContentState.values()));
            case 4 -> contents.publishOn(id, pick(Channel.values()), Optional.empty());
            default -> contents.remove(id);
        }
    }

    private void deals() {
        var deals = new Deals(db);
        var deal = any("deal", DealId::new);
        if (deal.isEmpty() || dice.nextInt(5) == 0) {
            var _ = deals.create(NewDeal.titled("Affare " + word()));
            return;
        }
        var id = deal.get();
        switch (dice.nextInt(8)) {
            case 0 -> deals.edit(id, new DealEdit.Title(word() + "!"));
            case 1 -> {
                var stages = deals.pipeline().stages();
                var _ = deals.move(id, stages.get(dice.nextInt(stages.size())).id(), null);
            }
            case 2 -> {
                var _ = deals.win(id);
            }
            case 3 -> {
                var _ = deals.lose(id, new Loss(pick(Keeper.values()), word()));
            }
            case 4 -> {
                var _ = deals.reopen(id);
            }
            case 5 -> deals.delete(id);
            default ->
                    any("person", PersonId::new)
                            .ifPresent(p -> deals.addPerson(id, p, pick(DealRole.values())));
        }
    }

    private void offers() {
        var offers = new Offers(db, Press::new);
        var offer = any("offer", OfferId::new);
        if (offer.isEmpty() || dice.nextInt(5) == 0) {
            if (dice.nextInt(3) == 0) {
                importList();
            } else {
                var _ = any("deal", DealId::new).map(offers::create);
            }
            return;
        }
        var id = offer.get();
        var line = any("offer_line WHERE offer_id = " + id.value() + " AND", n -> n);
        switch (dice.nextInt(5)) {
            case 0 -> offers.edit(id, new OfferEdit.Title(word()));
            case 1, 2 -> {
                var _ = offers.addLine(id, OfferLine.empty("22"), null);
            }
            case 3 -> line.ifPresent(row -> offers.removeLine(id, row));
            default -> line.ifPresent(row -> offers.moveLine(id, row, 0));
        }
    }

    private void importList() {
        try {
            Path list = Files.createTempFile(folder, "list", ".csv");
            var text = new StringBuilder("First Name,Last Name,E-mail Address,Company\n");
            for (int i = 0; i < 5; i++) {
                text.append("P%d,Q,%s,Ditta %d\n".formatted(i, mail(), dice.nextInt(3)));
            }
            Files.writeString(list, text);
            var imports = new Imports(db);
            var plan = imports.preview(List.of(list), Wishes.NONE, Progress.UNWATCHED);
            var _ = imports.commit(plan, Progress.UNWATCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> any(String table, LongFunction<T> type) {
        String from = table.endsWith(" AND") ? table : table + " WHERE";
        var ids =
                db.read(
                        h ->
                                h.createQuery(
                                                "SELECT id FROM "
                                                        + from
                                                        + " deleted = 0 ORDER BY id LIMIT 30")
                                        .mapTo(Long.class)
                                        .list());
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(type.apply(new ArrayList<>(ids).get(dice.nextInt(ids.size()))));
    }

    private String word() {
        return WORDS.get(dice.nextInt(WORDS.size()));
    }

    private String mail() {
        return "p%d@example.com".formatted(dice.nextInt(40));
    }

    private String phone() {
        return "+39 055 %06d".formatted(dice.nextInt(1_000_000));
    }

    private <T> T pick(T[] all) {
        return all[dice.nextInt(all.length)];
    }
}
