package it.trequartista.app.cli;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.CompanyField;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.ContactPoint;
import it.trequartista.contacts.Details;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewPoint;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.Touchpoint;
import it.trequartista.contacts.Touchpoints;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// What can be set of people, companies and touchpoints.
final class ContactEdits {
    private ContactEdits() {}

    /// Of people; their first e-mail address and phone number as `list` shows them.
    static Edits people(Db db) {
        var people = new People(db);
        var edits = new Edits();
        for (PersonField field : PersonField.values()) {
            edits.with(
                    name(field),
                    (id, value) -> {
                        var person = new PersonId(id);
                        String text = text(field, value);
                        if (!people.get(person).field(field).equals(text)) {
                            people.edit(person, field, text);
                        }
                    });
        }
        return edits.with("email", (id, value) -> point(db, id, value, ContactKind.EMAIL))
                .with(
                        "phone",
                        (id, value) -> point(db, id, value, ContactKind.PHONE, ContactKind.MOBILE));
    }

    private static String name(Enum<?> field) {
        return Columns.camel(field.name().toLowerCase(Locale.ROOT));
    }

    private static String text(PersonField field, Typed value) {
        return switch (field) {
            case BIRTHDAY -> day(value.day());
            case LANGUAGE -> value.code(Locale.getISOLanguages());
            case NOTES -> value.text();
            case GIVEN_NAME, FAMILY_NAME, NICKNAME, SOURCE, HOW_MET -> value.text().strip();
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void point(Db db, long id, Typed value, ContactKind... kinds) {
        var person = new PersonId(id);
        var details = new Details(db);
        var known =
                new People(db)
                        .get(person).points().stream()
                                .filter(p -> List.of(kinds).contains(p.kind()))
                                .findFirst();
        String typed = value.text().strip();
        if (known.isEmpty() && !typed.isEmpty()) {
            long _ = details.addPoint(new Owner.OfPerson(person), new NewPoint(kinds[0], typed));
        } else if (known.isPresent() && typed.isEmpty()) {
            details.removePoint(known.get().id());
        } else {
            known.filter((ContactPoint p) -> !p.value().equals(typed))
                    .ifPresent(p -> details.editPoint(p, typed));
        }
    }

    /// Of companies.
    static Edits companies(Db db) {
        var companies = new Companies(db);
        var edits = new Edits();
        for (CompanyField field : CompanyField.values()) {
            edits.with(
                    name(field),
                    (id, value) -> {
                        var company = new CompanyId(id);
                        String text = text(field, value);
                        if (!companies.get(company).field(field).equals(text)) {
                            companies.edit(company, field, text);
                        }
                    });
        }
        return edits;
    }

    private static String text(CompanyField field, Typed value) {
        return switch (field) {
            case NAME -> value.words();
            case COUNTRY -> value.code(Locale.getISOCountries());
            case NOTES -> value.text();
            case LEGAL_NAME,
                    SECTOR,
                    WEB,
                    VAT_NUMBER,
                    FISCAL_CODE,
                    SDI_CODE,
                    PEC,
                    STREET,
                    POSTAL_CODE,
                    CITY,
                    PROVINCE ->
                    value.text().strip();
        };
    }

    /// Of touchpoints; each is replaced by a corrected one, like in the window.
    static Edits touchpoints(Db db) {
        return new Edits()
                .writing("summary", correcting(db, (t, value) -> touch(t, value.strip(), t.body())))
                .writing("body", correcting(db, (t, value) -> touch(t, t.summary(), value)));
    }

    private static Edits.Write correcting(
            Db db, BiFunction<Touchpoint, String, NewTouchpoint> with) {
        var touchpoints = new Touchpoints(db);
        return (id, value) ->
                touchpoints.all().stream()
                        .filter(t -> t.id().value() == id)
                        .findFirst()
                        .map(t -> touchpoints.correct(t.id(), with.apply(t, value.text())))
                        .orElseThrow(() -> Problem.input("app.cli.noRecord", id).refused())
                        .value();
    }

    private static NewTouchpoint touch(Touchpoint old, String summary, String body) {
        return new NewTouchpoint(
                old.at(),
                old.kind(),
                old.direction(),
                old.hat(),
                old.nature(),
                summary,
                body,
                Links.NONE);
    }
}
