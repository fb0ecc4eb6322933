package it.trequartista.inbox.desk;

import it.trequartista.contacts.AffiliationStore;
import it.trequartista.contacts.Company;
import it.trequartista.contacts.CompanyField;
import it.trequartista.contacts.CompanyStore;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.DetailStore;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.PersonStore;
import it.trequartista.contacts.leads.LeadStore;
import it.trequartista.inbox.Names;
import it.trequartista.inbox.desk.ChoiceStore.Kept;
import it.trequartista.inbox.desk.ChoiceStore.Placed;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The SQL side of putting accepted values where they belong: what is empty is filled, what is
/// there stays, and each value remembers where it went.
final class PlacingStore {
    private static final Set<Target> WISHES = Set.of(Target.NEED, Target.BUDGET, Target.DATE);

    private final Db db;
    private final ChoiceStore choices;
    private final CaptureStore captures;
    private final PersonStore people;
    private final CompanyStore companies;
    private final AffiliationStore affiliations;
    private final DetailStore details;
    private final LeadStore leads;

    PlacingStore(Db db, ChoiceStore choices, CaptureStore captures) {
        this.db = db;
        this.choices = choices;
        this.captures = captures;
        this.people = new PersonStore(db);
        this.companies = new CompanyStore(db);
        this.affiliations = new AffiliationStore(db);
        this.details = new DetailStore(db);
        this.leads = new LeadStore(db);
    }

    /// Where values can go.
    ///
    /// @param capture they came with
    /// @param person it is from, null when nobody
    /// @param company theirs
    /// @param lead opened for it
    record Where(
            CaptureId capture,
            @Nullable PersonId person,
            @Nullable CompanyId company,
            @Nullable LeadId lead) {}

    /// A new person of a name, at a company there is or is not.
    PersonId person(Handle handle, String name, String source) {
        return people.insert(
                handle, Names.person(name).with(PersonField.SOURCE, source), db.time().now());
    }

    /// The company of a name, which is made when there is none.
    CompanyId company(Handle handle, String name) {
        return companies
                .named(handle, name)
                .orElseGet(() -> companies.insert(handle, NewCompany.named(name), db.time().now()));
    }

    /// Puts whatever was accepted and went nowhere yet.
    void place(Handle handle, Where where) {
        CompanyId company = where.company;
        for (Kept kept : sorted(choices.of(handle, where.capture))) {
            if (kept.isPlaced() || !kept.choice().isTaken()) {
                continue;
            }
            var placed =
                    place(
                            handle,
                            kept,
                            new Where(where.capture, where.person, company, where.lead));
            if (placed.isPresent()) {
                choices.placed(handle, kept.id(), placed.get());
                company = company == null ? placed.get().company() : company;
            }
        }
    }

    /// The company first: others hang on it.
    private static List<Kept> sorted(List<Kept> kept) {
        return kept.stream()
                .sorted(Comparator.comparing(k -> k.choice().proposal().target() != Target.COMPANY))
                .toList();
    }

    private Optional<Placed> place(Handle handle, Kept kept, Where where) {
        String value = kept.choice().chosen();
        Target target = kept.choice().proposal().target();
        if (WISHES.contains(target)) {
            return Optional.ofNullable(where.lead).map(lead -> wish(handle, lead, target, value));
        }
        return switch (target) {
            case COMPANY -> Optional.of(at(handle, where.person, value));
            case PERSON, CONSENT -> Optional.ofNullable(where.person).map(PlacingStore::on);
            case EMAIL -> point(handle, where, ContactKind.EMAIL, value);
            case PHONE -> point(handle, where, phone(value), value);
            case VAT -> ofCompany(handle, where, CompanyField.VAT_NUMBER, value);
            case WEB ->
                    where.company == null
                            ? point(handle, where, ContactKind.WEB, value)
                            : ofCompany(handle, where, CompanyField.WEB, value);
            case CODE -> coded(handle, where, value);
            default -> Optional.empty();
        };
    }

    private static Placed on(PersonId person) {
        return new Placed(person, null, null, null);
    }

    private static ContactKind phone(String value) {
        return value.startsWith("+393") ? ContactKind.MOBILE : ContactKind.PHONE;
    }

    private Placed at(Handle handle, @Nullable PersonId person, String name) {
        CompanyId company = company(handle, name);
        if (person != null && affiliations.main(handle, person).filter(company::equals).isEmpty()) {
            long _ = affiliations.insert(handle, person, company, "", db.time().now());
        }
        return new Placed(person, company, null, null);
    }

    private Optional<Placed> point(Handle handle, Where where, ContactKind kind, String value) {
        Owner owner =
                where.person != null
                        ? new Owner.OfPerson(where.person)
                        : where.company != null ? new Owner.OfCompany(where.company) : null;
        if (owner == null) {
            return Optional.empty();
        }
        String normal = kind.normalise(value);
        boolean isThere =
                details.points(handle, owner).stream().anyMatch(p -> p.normalised().equals(normal));
        if (!isThere) {
            long _ = details.addPoint(handle, owner, new NewPoint(kind, value), db.time().now());
        }
        return Optional.of(
                new Placed(where.person, where.person == null ? where.company : null, null, null));
    }

    private Optional<Placed> ofCompany(
            Handle handle, Where where, CompanyField field, String value) {
        if (where.company == null) {
            return Optional.empty();
        }
        Company company = companies.get(handle, where.company);
        if (Objects.requireNonNullElse(company.fields().get(field), "").isBlank()) {
            companies.edit(handle, where.company, field, value);
        }
        return Optional.of(new Placed(null, where.company, null, null));
    }

    private Optional<Placed> coded(Handle handle, Where where, String code) {
        var publication = captures.coded(handle, code);
        publication.ifPresent(p -> captures.caused(handle, where.capture, p));
        if (where.lead != null) {
            publication.ifPresent(p -> leads.source(handle, where.lead, p));
        }
        return publication.isEmpty() || (where.person == null && where.lead == null)
                ? Optional.empty()
                : Optional.of(new Placed(where.person, null, where.lead, null));
    }

    private Placed wish(Handle handle, LeadId lead, Target target, String value) {
        switch (target) {
            case NEED -> leads.need(handle, lead, value);
            case DATE -> leads.wantedOn(handle, lead, LocalDate.parse(value));
            default -> {
                Budget budget = Budget.of(value);
                leads.budget(handle, lead, budget.from(), budget.to());
            }
        }
        return new Placed(null, null, lead, null);
    }

    /// What somebody can spend.
    ///
    /// @param from the least, null when not said
    /// @param to the most, null when not said
    record Budget(@Nullable Money from, @Nullable Money to) {
        /// Of `3000..5000 EUR`, either side open, or of one amount.
        static Budget of(String value) {
            String[] words = value.strip().split("\\s+", -1);
            Currency currency =
                    words.length > 1 ? Currency.getInstance(words[words.length - 1]) : Money.EUR;
            int dots = words[0].indexOf("..");
            if (dots < 0) {
                Money amount = money(words[0], currency);
                return new Budget(amount, amount);
            }
            return new Budget(
                    money(words[0].substring(0, dots), currency),
                    money(words[0].substring(dots + 2), currency));
        }

        private static @Nullable Money money(String number, Currency currency) {
            return number.isBlank() ? null : Money.of(new BigDecimal(number), currency);
        }
    }
}
