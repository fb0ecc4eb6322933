package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Background;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// Says of a record just made whom it looks like, while it is written. Never stands in the way.
final class AlikeHint {
    /// So many are named.
    private static final int MOST = 2;

    private final ContactsModel model;
    private final Desk desk;
    private final Alike alike;
    private final Background.Lane lane;
    private final Set<Owner> fresh = new HashSet<>();
    private final VBox root = new VBox(4);

    AlikeHint(ContactsModel model, Desk desk, Alike alike) {
        this.model = model;
        this.desk = desk;
        this.alike = alike;
        this.lane = desk.background().lane();
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        model.shown().map(ContactsModel.Shown::open).subscribe(this::look);
    }

    Region root() {
        return root;
    }

    /// A record was just made.
    void expect(Owner owner) {
        fresh.add(owner);
        look(model.shown().get().open());
    }

    private void look(Optional<Opened> open) {
        var owner = open.map(o -> o.who().owner()).filter(fresh::contains);
        if (owner.isEmpty()) {
            lane.drop();
            show(List.of());
            return;
        }
        lane.run(
                () -> alike.to(owner.get()),
                found -> show(found.stream().limit(MOST).map(o -> hint(owner.get(), o)).toList()),
                desk::say);
    }

    private void show(List<Node> hints) {
        root.getChildren().setAll(hints);
        root.setVisible(!hints.isEmpty());
    }

    private Node hint(Owner owner, Alike.Other other) {
        String name = Names.shown(desk, other.owner(), other.name());
        String says =
                other.detail().isBlank()
                        ? desk.text("twins.hint", name)
                        : desk.text("twins.hintOf", name, other.detail());
        var acts =
                new FlowPane(
                        8,
                        2,
                        link("twins.hintOpen", name, () -> open(other)),
                        link("twins.hintMerge", name, () -> merge(owner, other)),
                        link("twins.hintDiffer", name, () -> differ(owner, other)));
        var words = new VBox(2, Labels.wrapped(says), acts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(Icons.of(Icon.USERS, "ic-accent"), words);
        bar.getStyleClass().addAll("message-bar", "top");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    private Hyperlink link(String key, String name, Runnable act) {
        var link = Buttons.link(desk.text(key), act);
        link.setAccessibleText(desk.text(key + "Of", name));
        return link;
    }

    /// Closes the card the hint may stand on.
    private void open(Alike.Other other) {
        desk.sheets().close();
        desk.go()
                .to(
                        switch (other.owner()) {
                            case Owner.OfPerson(var id) -> new Place.Person(id);
                            case Owner.OfCompany(var id) -> new Place.Company(id);
                        });
    }

    private void merge(Owner owner, Alike.Other other) {
        decide(
                () -> alike.merge(owner, other.owner()),
                step -> {
                    desk.sheets().close();
                    model.open(other.owner());
                    say("twins.merged", owner, other, step);
                });
    }

    private void differ(Owner owner, Alike.Other other) {
        decide(
                () -> alike.differ(owner, other.owner()),
                step -> {
                    look(model.shown().get().open());
                    say("twins.different", owner, other, step);
                });
    }

    private void decide(Callable<StepId> slow, java.util.function.Consumer<StepId> done) {
        desk.autosave().flush();
        model.step(slow, done);
    }

    private void say(String key, Owner owner, Alike.Other other, StepId step) {
        String name = Names.shown(desk, other.owner(), other.name());
        String mine =
                model.shown()
                        .get()
                        .open()
                        .filter(o -> o.who().owner().equals(owner))
                        .map(o -> Names.shown(desk, owner, o.who().name()))
                        .orElse(name);
        desk.done(desk.text(key, name, mine), step);
    }
}
