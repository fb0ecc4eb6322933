package it.trequartista.app;

import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.contacts.ui.ContactsModel;
import it.trequartista.contacts.ui.ContactsView;
import it.trequartista.content.ui.ContentModel;
import it.trequartista.content.ui.ContentView;
import it.trequartista.contracts.ui.ContractPage;
import it.trequartista.contracts.ui.ContractsPage;
import it.trequartista.deals.ui.DealPage;
import it.trequartista.deals.ui.PipelinePage;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.ui.ColumnMemory;
import it.trequartista.inbox.ui.DeliveryModel;
import it.trequartista.inbox.ui.DeskModel;
import it.trequartista.inbox.ui.InboxModel;
import it.trequartista.inbox.ui.InboxView;
import it.trequartista.inbox.ui.TwinsModel;
import it.trequartista.inbox.ui.TwinsView;
import it.trequartista.insight.ui.InsightModel;
import it.trequartista.insight.ui.InsightView;
import it.trequartista.insight.ui.TodayModel;
import it.trequartista.insight.ui.TodayView;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;
import it.trequartista.offers.ui.OfferListModel;
import it.trequartista.offers.ui.OfferListView;
import it.trequartista.offers.ui.OfferModel;
import it.trequartista.offers.ui.OfferView;
import it.trequartista.ui.Page;

/// Which page shows a place. Exhaustive: a new place does not compile until it has its page.
final class Pages {
    private Pages() {}

    static Page of(Place place, App app) {
        return switch (place) {
            case Place.Today p -> today(app);
            case Place.Content p -> content(place, app);
            case Place.ContentItem p -> content(place, app);
            case Place.Inbox p -> inbox(place, app);
            case Place.Arrival p -> inbox(place, app);
            case Place.Contacts p -> contacts(place, app);
            case Place.Person p -> contacts(place, app);
            case Place.Company p -> contacts(place, app);
            case Place.Duplicates p -> duplicates(app);
            case Place.Pipeline p -> new PipelinePage(app.desk(), app.deals());
            case Place.Deal p ->
                    new DealPage(app.desk(), app.deals(), p.id(), deal -> offer(deal, app));
            case Place.Offers p -> offers(app);
            case Place.Offer p -> offer(p, app);
            case Place.Accept p -> accept(p, app);
            case Place.Contracts p -> contracts(app);
            case Place.Contract p -> new ContractPage(app.desk(), app.contracts(), p.id());
            case Place.Insight p -> insight(app);
            case Place.History p -> history(app);
            case Place.Conflicts p -> new ConflictsPage(app.conflicts(), app.desk());
            case Place.Settings p -> new SettingsPage(app);
        };
    }

    private static ContractsPage contracts(App app) {
        return new ContractsPage(app.desk(), app.contracts(), app.offers());
    }

    private static Page accept(Place.Accept place, App app) {
        var page = contracts(app);
        page.accept(place.id());
        return page;
    }

    /// Drafts an offer for a deal and goes there.
    private static void offer(DealId deal, App app) {
        var desk = app.desk();
        desk.background()
                .save(
                        () -> app.offers().create(deal),
                        id -> desk.go().to(new Place.Offer(id)),
                        desk::say);
    }

    private static Page content(Place place, App app) {
        var desk = app.desk();
        var model = new ContentModel(app.contents(), desk.background(), desk.time());
        return shown(new ContentView(model, desk), place);
    }

    private static Page contacts(Place place, App app) {
        var desk = app.desk();
        var model = new ContactsModel(app.contacts(), desk.background(), desk.time());
        return shown(new ContactsView(model, desk, ContactActs.of(app)), place);
    }

    private static Page duplicates(App app) {
        var desk = app.desk();
        var model = new TwinsModel(app.twins(), desk.background(), desk.texts(), desk::say);
        return new TwinsView(model, desk, new StepWords(app.undoing().names()));
    }

    private static Page inbox(Place place, App app) {
        var desk = app.desk();
        var memory = new ColumnMemory(desk.memory());
        var model = new InboxModel(new Imports(app.db()), desk.background(), memory, desk.texts());
        var came = new DeskModel(app.db(), desk.background(), desk::say);
        var brought = new DeliveryModel(app.db(), desk.background());
        return shown(new InboxView(model, brought, came, desk), place);
    }

    private static Page today(App app) {
        var desk = app.desk();
        return new TodayView(
                new TodayModel(app.insight(), new Tasks(app.db()), desk.background()), desk);
    }

    private static Page history(App app) {
        var desk = app.desk();
        var model = new HistoryModel(app.db(), app.undoing().names(), desk.background(), desk::say);
        return new HistoryPage(model, desk);
    }

    private static Page insight(App app) {
        var desk = app.desk();
        return new InsightView(new InsightModel(app.insight(), desk.background()), desk);
    }

    /// A page of many records, with the one that is asked for in the middle.
    private static Page shown(Page page, Place place) {
        boolean _ = page.show(place);
        return page;
    }

    private static Page offers(App app) {
        var desk = app.desk();
        var model = new OfferListModel(app.offers(), desk.background(), desk::say);
        return new OfferListView(model, desk, app.newOffers());
    }

    private static Page offer(Place.Offer place, App app) {
        var desk = app.desk();
        var model =
                new OfferModel(
                        app.offers(), app.offerStarts(), place.id(), desk.background(), desk::say);
        return new OfferView(model, desk);
    }
}
