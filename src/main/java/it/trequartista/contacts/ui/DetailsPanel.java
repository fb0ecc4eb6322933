package it.trequartista.contacts.ui;

import it.trequartista.contacts.CompanyField;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.ContactPoint;
import it.trequartista.contacts.NewPoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Caret;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;
import it.trequartista.ui.SavedLabel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The details: every field saves itself; contact points, companies and tags come and go.
final class DetailsPanel {
    private static final List<PersonField> PERSON =
            List.of(
                    PersonField.GIVEN_NAME,
                    PersonField.FAMILY_NAME,
                    PersonField.SOURCE,
                    PersonField.LANGUAGE);
    private static final List<CompanyField> COMPANY =
            List.of(
                    CompanyField.NAME,
                    CompanyField.LEGAL_NAME,
                    CompanyField.SECTOR,
                    CompanyField.VAT_NUMBER,
                    CompanyField.FISCAL_CODE,
                    CompanyField.SDI_CODE,
                    CompanyField.PEC,
                    CompanyField.STREET,
                    CompanyField.POSTAL_CODE,
                    CompanyField.CITY,
                    CompanyField.PROVINCE,
                    CompanyField.COUNTRY);

    private record Shape(Owner owner, List<Long> points, List<Long> places, List<String> tags) {
        static Shape of(Opened.Who who) {
            return new Shape(
                    who.owner(),
                    who.points().stream().map(ContactPoint::id).toList(),
                    who.affiliations().stream().map(a -> a.id()).toList(),
                    who.tags());
        }
    }

    private final ContactsModel model;
    private final Desk desk;
    private final VBox body = new VBox();
    private final ScrollPane root = new ScrollPane(body);
    private final Map<Object, Consumer<String>> watched = new LinkedHashMap<>();
    private Optional<Shape> shape = Optional.empty();
    private Optional<TextInputControl> first = Optional.empty();
    private Optional<Owner> awaited = Optional.empty();

    DetailsPanel(ContactsModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        body.getStyleClass().addAll("pad16", "details");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("panel");
        root.setAccessibleText(desk.text("contacts.details"));
        model.shown()
                .map(ContactsModel.Shown::open)
                .subscribe(open -> open.ifPresent(o -> draw(o.who())));
    }

    Region root() {
        return root;
    }

    /// Puts the caret into the name of that record once it is drawn.
    void expectName(Owner owner) {
        awaited = Optional.of(owner);
        focusName();
    }

    private void focusName() {
        if (shape.map(Shape::owner).equals(awaited) && awaited.isPresent()) {
            awaited = Optional.empty();
            first.ifPresent(field -> Caret.into(field, desk.background()));
        }
    }

    private void draw(Opened.Who who) {
        var fresh = Optional.of(Shape.of(who));
        if (!shape.equals(fresh)) {
            desk.autosave().flush();
            shape = fresh;
            watched.clear();
            body.getChildren().setAll(parts(who));
        }
        fill(who);
        focusName();
    }

    private void fill(Opened.Who who) {
        watched.forEach((what, field) -> field.accept(value(who, what)));
    }

    private static String value(Opened.Who who, Object what) {
        return switch (what) {
            case PersonField f when who instanceof Opened.Who.APerson(var p) -> p.field(f);
            case CompanyField f when who instanceof Opened.Who.ACompany(var c) -> c.field(f);
            case Long id ->
                    who.points().stream()
                            .filter(p -> p.id() == id)
                            .map(ContactPoint::value)
                            .findFirst()
                            .orElse("");
            default -> "";
        };
    }

    private List<Node> parts(Opened.Who who) {
        var parts = new ArrayList<Node>();
        var title = new Label(desk.text("contacts.details"));
        title.getStyleClass().add("heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, new SavedLabel(desk.words(), model.saved()));
        head.setAlignment(Pos.CENTER_LEFT);
        parts.add(head);
        switch (who) {
            case Opened.Who.APerson(var person) ->
                    PERSON.forEach(
                            f ->
                                    parts.add(
                                            field(f, "person", v -> edit(person, f, v))
                                                    .with(mark(who, f))));
            case Opened.Who.ACompany(var company) ->
                    COMPANY.forEach(
                            f ->
                                    parts.add(
                                            field(
                                                            f,
                                                            "company",
                                                            v ->
                                                                    model.services()
                                                                            .companies()
                                                                            .edit(
                                                                                    company.id(),
                                                                                    f,
                                                                                    v))
                                                    .with(mark(who, f))));
        }
        first = firstField(parts);
        parts.add(rule());
        who.points().forEach(p -> parts.add(point(p)));
        parts.add(addPoint(who.owner()));
        if (who instanceof Opened.Who.APerson(var person)) {
            parts.add(rule());
            parts.addAll(companies(person));
        }
        parts.add(rule());
        parts.add(tags(who));
        parts.add(rule());
        parts.add(notes(who));
        return parts;
    }

    /// The mark of a field that is a column of the record.
    private Badges.Mark mark(Opened.Who who, Enum<?> field) {
        String column = field.name().toLowerCase(Locale.ROOT);
        return desk.badges()
                .of(
                        switch (who) {
                            case Opened.Who.APerson(var p) ->
                                    new Badges.Field("person", p.id().value(), column);
                            case Opened.Who.ACompany(var c) ->
                                    new Badges.Field("company", c.id().value(), column);
                        });
    }

    private void edit(it.trequartista.contacts.Person person, PersonField field, String value) {
        model.services().people().edit(person.id(), field, value);
    }

    private static Optional<TextInputControl> firstField(List<Node> parts) {
        return parts.stream()
                .filter(FieldBox.class::isInstance)
                .map(n -> (TextInputControl) ((FieldBox) n).control())
                .findFirst();
    }

    private FieldBox field(Enum<?> what, String of, Consumer<String> save) {
        String name = desk.texts().get("contacts." + of, what);
        Consumer<String> changed = v -> model.change(() -> save.accept(v));
        var locale = desk.texts().locale();
        if (what == PersonField.LANGUAGE || what == CompanyField.COUNTRY) {
            var codes =
                    what == PersonField.LANGUAGE
                            ? CodeField.languages(locale, changed)
                            : CodeField.countries(locale, changed);
            watched.put(what, codes::show);
            return FieldBox.beside(name, codes.control());
        }
        var field = new TextField();
        field.getStyleClass().add("cell");
        watched.put(what, desk.autosave().watch(field, changed)::show);
        return FieldBox.beside(name, field);
    }

    private Node point(ContactPoint point) {
        var field = new TextField();
        field.getStyleClass().add("cell");
        String kind = desk.texts().get("contacts.point", point.kind());
        var mark = new Badges.Field("contact_point", point.id(), "value");
        var box = FieldBox.beside(kind, field).with(desk.badges().of(mark));
        var details = model.services().details();
        watched.put(
                point.id(),
                desk.autosave().watch(field, v -> model.change(() -> details.editPoint(point, v)))
                        ::show);
        var remove =
                Buttons.quietIcon(
                        desk.text("contacts.removePoint", kind, point.value()),
                        Icon.X,
                        () ->
                                model.step(
                                        () -> details.removePoint(point.id()),
                                        step ->
                                                desk.done(
                                                        desk.text("contacts.pointRemoved"), step)));
        remove.getStyleClass().add("sm");
        return beside(box, remove);
    }

    private Node addPoint(Owner owner) {
        var box = new VBox();
        var menu = new MenuButton(desk.text("contacts.addPoint"));
        menu.getStyleClass().add("sm");
        for (ContactKind kind : ContactKind.values()) {
            menu.getItems()
                    .add(
                            Buttons.item(
                                    desk.texts().get("contacts.point", kind),
                                    null,
                                    () -> ask(box, owner, kind)));
        }
        box.getChildren().add(menu);
        return box;
    }

    private void ask(VBox box, Owner owner, ContactKind kind) {
        var entry = new TextField();
        var field = FieldBox.beside(desk.texts().get("contacts.point", kind), entry);
        box.getChildren().addFirst(field);
        entry.requestFocus();
        entry.setOnAction(
                e -> {
                    if (entry.getText().isBlank()) {
                        box.getChildren().remove(field);
                        return;
                    }
                    var point = new NewPoint(kind, entry.getText());
                    desk.background()
                            .save(
                                    () -> model.services().details().addPoint(owner, point),
                                    id -> box.getChildren().remove(field),
                                    problem -> field.error(Optional.of(desk.texts().get(problem))));
                });
    }

    private List<Node> companies(it.trequartista.contacts.Person person) {
        var parts = new ArrayList<Node>();
        var people = model.services().people();
        for (var a : person.companies()) {
            String name = Names.shown(desk, new Owner.OfCompany(a.company()), a.companyName());
            var link = Buttons.link(name, () -> desk.go().to(new Place.Company(a.company())));
            HBox.setHgrow(link, Priority.ALWAYS);
            link.setMaxWidth(Double.MAX_VALUE);
            var leave =
                    Buttons.quietIcon(
                            desk.text("contacts.leave", name),
                            Icon.X,
                            () ->
                                    model.step(
                                            () -> people.leave(a.id()),
                                            step ->
                                                    desk.done(
                                                            desk.text("contacts.left", name),
                                                            step)));
            leave.getStyleClass().add("sm");
            parts.add(beside(link, leave));
        }
        parts.add(
                adder(
                        desk.text("contacts.addCompany"),
                        name -> {
                            var _ = people.affiliate(person.id(), name, "");
                        }));
        return parts;
    }

    private Node tags(Opened.Who who) {
        var flow = new FlowPane();
        flow.getStyleClass().add("related");
        var details = model.services().details();
        for (String tag : who.tags()) {
            var button =
                    Buttons.plain(
                            tag,
                            Icon.X,
                            () ->
                                    model.step(
                                            () -> details.untag(who.owner(), tag),
                                            step ->
                                                    desk.done(
                                                            desk.text("contacts.untagged", tag),
                                                            step)));
            button.getStyleClass().add("sm");
            button.setAccessibleText(desk.text("contacts.untag", tag));
            flow.getChildren().add(button);
        }
        var add = adder(desk.text("contacts.addTag"), tag -> details.tag(who.owner(), tag));
        var box = new VBox(flow, add);
        box.getStyleClass().add("record-head");
        return box;
    }

    private TextField adder(String prompt, Consumer<String> add) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setOnAction(
                e -> {
                    String typed = field.getText();
                    if (!typed.isBlank()) {
                        model.change(() -> add.accept(typed), field::clear);
                    }
                });
        return field;
    }

    private Node notes(Opened.Who who) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(5);
        Enum<?> what;
        Consumer<String> save;
        switch (who) {
            case Opened.Who.APerson(var p) -> {
                what = PersonField.NOTES;
                save = v -> edit(p, PersonField.NOTES, v);
            }
            case Opened.Who.ACompany(var c) -> {
                what = CompanyField.NOTES;
                save = v -> model.services().companies().edit(c.id(), CompanyField.NOTES, v);
            }
        }
        watched.put(
                what, desk.autosave().watch(area, v -> model.change(() -> save.accept(v)))::show);
        return FieldBox.above(desk.text("contacts.notes"), area).with(mark(who, what));
    }

    /// The narrow one takes room only while the row is pointed at or worked in.
    private static Node beside(Node wide, Node narrow) {
        var row = new HBox(wide, narrow);
        narrow.visibleProperty().bind(row.hoverProperty().or(row.focusWithinProperty()));
        narrow.managedProperty().bind(narrow.visibleProperty());
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(wide, Priority.ALWAYS);
        return row;
    }

    private static Node rule() {
        var line = new Region();
        line.getStyleClass().add("hr");
        return line;
    }
}
