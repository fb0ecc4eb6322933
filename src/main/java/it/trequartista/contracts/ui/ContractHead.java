package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractEvent;
import it.trequartista.contracts.ContractFile;
import it.trequartista.contracts.ContractState;
import it.trequartista.contracts.IssuedContract;
import it.trequartista.contracts.Side;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Exports;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.SavedLabel;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;

/// Number, customer, state, and what can be done now.
final class ContractHead {
    private final Desk desk;
    private final ContractModel model;
    private final HBox root = new HBox();
    private final SavedLabel saved;

    ContractHead(Desk desk, ContractModel model) {
        this.desk = desk;
        this.model = model;
        this.saved = new SavedLabel(desk.words(), model.saved());
        root.getStyleClass().addAll("pad16", "panel");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setSpacing(10);
    }

    Region root() {
        return root;
    }

    void show(ContractFile file) {
        String number =
                file.issued()
                        .map(IssuedContract::number)
                        .map(n -> desk.text("contracts.numbered", n))
                        .orElse(desk.text("contracts.draftTitle"));
        var title = new Label(number);
        title.getStyleClass().add("display");
        title.setMinWidth(Region.USE_PREF_SIZE);
        String value = desk.formats().money(file.agreement().value());
        var about =
                new Label(
                        desk.text(
                                "contracts.about",
                                file.agreement().offer().wording().title(),
                                file.agreement().customer().name(),
                                value));
        about.getStyleClass().addAll("small", "muted");
        var words = new VBox(title, about);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.getChildren().setAll(words, StateChip.of(desk.texts(), file.state()), space, saved);
        acts(file);
    }

    private void acts(ContractFile file) {
        var state = file.state();
        if (state instanceof ContractState.Draft) {
            add(desk.text("contracts.issue"), Icon.CHECK, this::issue, true);
        }
        if (state instanceof ContractState.Issued) {
            add(desk.text("contracts.send"), Icon.SEND, model::send, false);
        }
        if (state.canBeWrittenAgain()) {
            add(desk.text("contracts.again"), Icon.COPY, this::again, true);
        }
        boolean main = true;
        for (Side side : new Side[] {Side.CUSTOMER, Side.SELLER}) {
            if (state.canBeSigned() && file.signature(side).isEmpty()) {
                String words = desk.text("contracts.sign." + side.name());
                add(words, Icon.EDIT_3, () -> sign(file, side), main);
                main = false;
            }
        }
        root.getChildren().add(more(file));
    }

    private void add(String words, Icon icon, Runnable act, boolean main) {
        root.getChildren()
                .add(main ? Buttons.primary(words, icon, act) : Buttons.plain(words, icon, act));
    }

    private javafx.scene.Node more(ContractFile file) {
        var items = new ArrayList<MenuItem>();
        items.add(Buttons.item(desk.text("contracts.export"), Icon.DOWNLOAD, () -> export(file)));
        items.add(
                Buttons.item(
                        desk.text("contracts.openOfferOf"),
                        Icon.FILE_TEXT,
                        () -> desk.go().to(new Place.Offer(file.contract().offer()))));
        if (file.state() instanceof ContractState.Draft) {
            items.add(Buttons.history(desk));
            items.add(
                    Buttons.item(
                            desk.text("contracts.deleteDraft"), Icon.TRASH_2, () -> delete(file)));
        }
        if (file.state().canBeSigned()) {
            items.add(ending("contracts.decline", ContractEvent.Kind.DECLINED));
            items.add(ending("contracts.void", ContractEvent.Kind.VOIDED));
        }
        if (file.state().isSigned()) {
            items.add(ending("contracts.terminate", ContractEvent.Kind.TERMINATED));
        }
        return Buttons.more(desk.text("contracts.more"), items.toArray(MenuItem[]::new));
    }

    private void again() {
        model.again(id -> desk.go().to(new Place.Contract(id)));
    }

    private void delete(ContractFile file) {
        var place = new Place.Contract(file.contract().id());
        model.delete(
                step -> {
                    desk.go().to(new Place.Contracts());
                    desk.done(desk.text("contracts.draftDeleted"), step, () -> desk.go().to(place));
                });
    }

    private void issue() {
        desk.autosave().flush();
        desk.sheets()
                .ask(
                        desk.text("contracts.issueTitle"),
                        desk.text("contracts.issueSentence"),
                        desk.text("contracts.issue"),
                        model::issue);
    }

    private void sign(ContractFile file, Side side) {
        new SignSheet(desk, file, side)
                .open(
                        (signature, refuse) ->
                                model.sign(
                                        signature,
                                        () -> {
                                            desk.sheets().close();
                                            desk.toasts().show(desk.text("contracts.signedNow"));
                                        },
                                        refuse));
    }

    private MenuItem ending(String key, ContractEvent.Kind kind) {
        return Buttons.item(desk.text(key), Icon.SLASH, () -> end(key, kind));
    }

    private void end(String key, ContractEvent.Kind kind) {
        var why = FieldBox.text(desk.text("contracts.why"));
        var say = new Label(desk.text("contracts.endSentence"));
        say.getStyleClass().addAll("para", "muted");
        say.setWrapText(true);
        var form = new VBox(say, why);
        form.setSpacing(12);
        var act =
                Buttons.danger(
                        desk.text(key),
                        null,
                        () -> {
                            desk.sheets().close();
                            model.end(kind, why.field().getText().strip());
                        });
        desk.sheets().form(desk.text(key), form, act);
    }

    private void export(ContractFile file) {
        desk.autosave().flush();
        String customer = file.agreement().customer().name();
        String name =
                file.issued()
                        .map(i -> desk.text("contracts.fileName", i.number(), customer))
                        .orElse(desk.text("contracts.draftFileName", customer));
        new Exports(desk)
                .save(
                        desk.text("contracts.export"),
                        name,
                        model::export,
                        FileDoor.Kind.of("PDF", "*.pdf"));
    }
}
