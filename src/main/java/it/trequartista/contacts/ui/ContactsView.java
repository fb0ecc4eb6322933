package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;
import it.trequartista.ui.PagePane;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The Contacts page: list, record, details.
public final class ContactsView implements Page {
    private final ContactsModel model;
    private final Desk desk;
    private final ContactList list;
    private final RecordView record;
    private final DetailsPanel details;
    private final AlikeHint hint;
    private final PagePane panes;
    private final StackPane root = new StackPane();

    /// Over a model.
    public ContactsView(ContactsModel model, Desk desk, Acts acts) {
        this.model = model;
        this.desk = desk;
        this.list = new ContactList(model, desk, this::newPerson, this::newCompany, acts.alike());
        this.record =
                new RecordView(
                        model, desk, acts, new RecordView.Own(this::toggleDetails, this::delete));
        this.details = new DetailsPanel(model, desk);
        this.hint = new AlikeHint(model, desk, acts.alike());
        this.panes =
                new PagePane(
                        desk.memory(),
                        "contacts",
                        list.root(),
                        record.root(),
                        new VBox(hint.root(), details.root()));
        VBox.setVgrow(details.root(), Priority.ALWAYS);
        root.getChildren().add(panes);
        root.getStyleClass().add("page");
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.shown().subscribe(this::draw);
        model.problem().subscribe(problem -> problem.ifPresent(desk::say));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public boolean show(Place place) {
        return switch (place) {
            case Place.Person(var id) -> open(new Owner.OfPerson(id));
            case Place.Company(var id) -> open(new Owner.OfCompany(id));
            case Place.Contacts() -> true;
            default -> false;
        };
    }

    @Override
    public Optional<Place> record() {
        return model.shown()
                .get()
                .open()
                .map(
                        open ->
                                switch (open.who().owner()) {
                                    case Owner.OfPerson(var id) -> new Place.Person(id);
                                    case Owner.OfCompany(var id) -> new Place.Company(id);
                                });
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("contacts.logTouch", Icon.EDIT_3, record::focusLog).on("N"),
                Command.of("contacts.newPerson", Icon.USER_PLUS, this::newPerson)
                        .on("Shortcut+Shift+P"),
                Command.of("contacts.newCompany", Icon.BRIEFCASE, this::newCompany)
                        .on("Shortcut+Shift+C"),
                Command.of("contacts.filter", Icon.FILTER, list::focusFilter).on("Shortcut+F"),
                Command.of("ui.toggleDetails", Icon.SIDEBAR, this::toggleDetails).on("Shortcut+I"),
                Command.of("contacts.delete", Icon.TRASH_2, this::delete));
    }

    @Override
    public void close() {
        desk.autosave().flush();
        model.close();
    }

    private boolean open(Owner owner) {
        desk.autosave().flush();
        model.open(owner);
        return true;
    }

    private void newPerson() {
        desk.autosave().flush();
        model.newPerson(id -> name(new Owner.OfPerson(id)));
    }

    private void newCompany() {
        desk.autosave().flush();
        model.newCompany(id -> name(new Owner.OfCompany(id)));
    }

    /// Puts the caret into the name of a new record, in a card when there is no room for details.
    private void name(Owner owner) {
        if (panes.isNarrow()) {
            toggleDetails();
        }
        details.expectName(owner);
        hint.expect(owner);
    }

    private void toggleDetails() {
        panes.toggleDetails(desk);
    }

    private void delete() {
        desk.autosave().flush();
        model.shown()
                .get()
                .open()
                .ifPresent(
                        open -> {
                            var owner = open.who().owner();
                            String name = Names.shown(desk, owner, open.who().name());
                            model.delete(
                                    owner,
                                    step ->
                                            desk.done(
                                                    desk.text("contacts.deleted", name),
                                                    step,
                                                    () -> model.open(owner)));
                        });
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            list.focusFilter();
        }
    }

    private Node card(Icon icon, String key, Runnable act) {
        return EmptyState.card(icon, desk.text(key), desk.text(key + "Sentence"), "", act);
    }

    private EmptyState empty() {
        return new EmptyState(
                Icon.USERS,
                desk.text("contacts.emptyTitle"),
                desk.text("contacts.emptySentence"),
                card(Icon.USER_PLUS, "contacts.newPerson", this::newPerson),
                card(Icon.BRIEFCASE, "contacts.newCompany", this::newCompany),
                card(Icon.UPLOAD, "contacts.import", () -> desk.go().to(new Place.Inbox())));
    }

    private void draw(ContactsModel.Shown shown) {
        boolean nothing = shown.loaded() && shown.empty() && shown.open().isEmpty();
        boolean said = root.getChildren().size() > 1;
        if (nothing && !said) {
            root.getChildren().add(empty());
        } else if (said && !nothing) {
            root.getChildren().removeLast();
        }
        panes.setVisible(shown.loaded() && !nothing);
    }
}
