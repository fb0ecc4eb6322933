package it.trequartista.app.cli;

import it.trequartista.content.ContentState;
import it.trequartista.content.Contents;
import it.trequartista.deals.DealEdit;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NextStep;
import it.trequartista.deals.Stage;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What can be set of contents and deals.
final class WorkEdits {
    private WorkEdits() {}

    /// Of contents.
    static Edits contents(Db db) {
        var contents = new Contents(db);
        return new Edits()
                .with(
                        "title",
                        (id, v) -> {
                            var _ = contents.retitle(new ContentItemId(id), v.words());
                        })
                .with(
                        "body",
                        (id, v) -> {
                            var _ = contents.write(new ContentItemId(id), v.text());
                        })
                .with(
                        "notes",
                        (id, v) -> {
                            var _ = contents.note(new ContentItemId(id), v.text());
                        })
                .with(
                        "plannedOn",
                        (id, v) -> {
                            var day = Optional.ofNullable(v.day());
                            var _ = contents.plan(new ContentItemId(id), day);
                        })
                .with(
                        "state",
                        (id, v) -> {
                            var state = v.oneOf(ContentState.class);
                            var _ = contents.become(new ContentItemId(id), state);
                        });
    }

    /// Of deals.
    static Edits deals(Db db) {
        var deals = new Deals(db);
        return new Edits()
                .with("title", editing(deals, v -> new DealEdit.Title(v.text().strip())))
                .with(
                        "companyId",
                        editing(
                                deals,
                                v -> {
                                    var company = References.of(db, v, Kind.COMPANIES);
                                    return new DealEdit.Buyer(
                                            company == null ? null : new CompanyId(company));
                                }))
                .with(
                        "amount",
                        (id, v) -> {
                            var deal = new DealId(id);
                            var known = deals.get(deal).amount();
                            var currency = known == null ? Money.EUR : known.currency();
                            BigDecimal amount = v.amount();
                            deals.edit(
                                    deal,
                                    new DealEdit.Amount(
                                            amount == null ? null : Money.of(amount, currency)));
                        })
                .with("expectedOn", editing(deals, v -> new DealEdit.Expected(v.day())))
                .with("notes", editing(deals, v -> new DealEdit.Notes(v.text())))
                .with("nextStep", next(deals, (n, v) -> planned(v.text().strip(), day(n))))
                .with("waitingFor", next(deals, (n, v) -> waiting(v.text().strip(), day(n))))
                .with("nextStepOn", next(deals, (n, v) -> on(n, v.day())))
                .with("stage", (id, v) -> move(deals, new DealId(id), v));
    }

    private static BiConsumer<Long, Typed> editing(Deals deals, Function<Typed, DealEdit> edit) {
        return (id, value) -> deals.edit(new DealId(id), edit.apply(value));
    }

    private static BiConsumer<Long, Typed> next(
            Deals deals, BiFunction<NextStep, Typed, NextStep> with) {
        return (id, value) -> {
            var deal = new DealId(id);
            deals.edit(deal, new DealEdit.Next(with.apply(deals.get(deal).next(), value)));
        };
    }

    private static NextStep planned(String what, @Nullable LocalDate day) {
        return what.isEmpty() ? NextStep.missing() : new NextStep.Planned(what, day);
    }

    private static NextStep waiting(String whom, @Nullable LocalDate day) {
        return whom.isEmpty() ? NextStep.missing() : new NextStep.Waiting(whom, day);
    }

    private static @Nullable LocalDate day(NextStep step) {
        return switch (step) {
            case NextStep.Missing _ -> null;
            case NextStep.Planned(_, var due) -> due;
            case NextStep.Waiting(_, var until) -> until;
        };
    }

    /// A day alone means nothing: there must be a step that has it.
    private static NextStep on(NextStep step, @Nullable LocalDate day) {
        return switch (step) {
            case NextStep.Missing _ -> throw Problem.rule("app.cli.noStep").refused();
            case NextStep.Planned(var what, _) -> new NextStep.Planned(what, day);
            case NextStep.Waiting(var whom, _) -> new NextStep.Waiting(whom, day);
        };
    }

    /// Into the stage of that name; at its end.
    private static void move(Deals deals, DealId id, Typed value) {
        var stages = deals.pipeline().stages();
        String name = value.oneOf(stages.stream().map(Stage::name).toList());
        var to = stages.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
        if (!deals.get(id).stage().equals(to.id())) {
            var _ = deals.move(id, to.id(), null);
        }
    }
}
