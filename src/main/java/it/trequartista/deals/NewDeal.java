package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is known of a deal when it is opened.
///
/// @param title what it is about
/// @param company who may buy, null for a private person
/// @param people who speak for it, the first is whom we talk with
/// @param amount its value net of taxes, null while unknown
/// @param next what comes next
public record NewDeal(
        String title,
        @Nullable CompanyId company,
        List<PersonId> people,
        @Nullable Money amount,
        NextStep next) {
    /// Keeps its own copy.
    public NewDeal {
        people = List.copyOf(people);
    }

    /// A deal of which only the title is known.
    public static NewDeal titled(String title) {
        return new NewDeal(title, null, List.of(), null, NextStep.missing());
    }

    /// The same for a company.
    public NewDeal forCompany(@Nullable CompanyId buyer) {
        return new NewDeal(title, buyer, people, amount, next);
    }

    /// The same for a person, whom we talk with.
    public NewDeal forPerson(PersonId person) {
        return new NewDeal(title, company, List.of(person), amount, next);
    }

    /// The same with a value net of taxes.
    public NewDeal worth(@Nullable Money value) {
        return new NewDeal(title, company, people, value, next);
    }

    /// The same with a next step.
    public NewDeal then(NextStep step) {
        return new NewDeal(title, company, people, amount, step);
    }
}
