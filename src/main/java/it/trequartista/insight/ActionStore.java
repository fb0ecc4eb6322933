package it.trequartista.insight;

import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Time;
import it.trequartista.offers.OfferStateStore;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the file says is worth doing, in no order yet.
final class ActionStore {
    /// The company of a deal, else its first person.
    private static final String WHO =
            """
            coalesce(nullif(c.name, ''),
                (SELECT trim(coalesce(w.given_name, '') || ' ' || coalesce(w.family_name, ''))
                 FROM deal_person x JOIN person w ON w.id = x.person_id
                 WHERE x.deal_id = d.id AND x.deleted = 0 AND w.deleted = 0
                 ORDER BY x.id LIMIT 1)) AS who
            """;

    private static final String STEPS =
            "SELECT d.id, d.title, d.next_step, d.waiting_for, d.next_step_on, d.amount_minor,"
                    + " d.currency, "
                    + WHO
                    + """
                    FROM deal d LEFT JOIN company c ON c.id = d.company_id
                    WHERE d.deleted = 0 AND d.closed_at IS NULL
                      AND (d.next_step_on <= :today
                           OR (trim(coalesce(d.next_step, '')) = ''
                               AND trim(coalesce(d.waiting_for, '')) = ''))
                    """;

    private static final String OFFERS =
            """
            SELECT o.id, i.number, i.valid_until, i.total_minor AS amount_minor, i.currency,
                   o.deal_id, o.title,
                   coalesce(nullif(c.name, ''),
                       trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, ''))) AS who,
                   (SELECT max(e.at) FROM offer_event e
                    WHERE e.offer_id = o.id AND e.kind = 'SENT') AS sent_at,
            """
                    + OfferStateStore.EVENTS
                    + """

                    FROM issued_offer i JOIN offer o ON o.id = i.offer_id
                    LEFT JOIN company c ON c.id = o.company_id
                    LEFT JOIN person p ON p.id = o.person_id
                    LEFT JOIN deal d ON d.id = o.deal_id
                    WHERE o.deleted = 0 AND (d.id IS NULL OR (d.closed_at IS NULL AND d.deleted = 0))
                      AND NOT EXISTS (SELECT 1 FROM offer n JOIN issued_offer ni ON ni.offer_id = n.id
                          WHERE n.root_id = coalesce(o.root_id, o.id) AND n.version > o.version)
                    """;

    private static final String CONTRACTS =
            """
            SELECT k.id, i.number, i.issued_at, i.value_minor AS amount_minor, i.currency,
                   k.deal_id, coalesce(nullif(c.name, ''), k.title) AS who
            FROM issued_contract i JOIN contract k ON k.id = i.contract_id
            LEFT JOIN company c ON c.id = k.company_id
            WHERE k.deleted = 0 AND NOT EXISTS
                (SELECT 1 FROM contract_event e WHERE e.contract_id = k.id
                 AND e.kind IN ('DECLINED', 'VOIDED', 'TERMINATED'))
              AND (SELECT count(DISTINCT e.party) FROM contract_event e
                   WHERE e.contract_id = k.id AND e.kind = 'SIGNED') < 2
            """;

    /// The last touchpoint with each person of an open deal, or about the deal itself.
    private static final String COLD =
            "SELECT d.id AS deal_id, d.title, d.amount_minor, d.currency, d.opened_at,"
                    + " dp.person_id, trim(coalesce(p.given_name, '') || ' '"
                    + " || coalesce(p.family_name, '')) AS name,"
                    + " (SELECT max(t.at) FROM touchpoint t WHERE t.deal_id = d.id"
                    + " AND t.deleted = 0 AND NOT EXISTS"
                    + " (SELECT 1 FROM touchpoint s WHERE s.supersedes_id = t.id)) AS about_deal,"
                    + " (SELECT max(t.at) FROM touchpoint_person tp"
                    + " JOIN touchpoint t ON t.id = tp.touchpoint_id"
                    + " WHERE tp.person_id = dp.person_id AND tp.deleted = 0 AND t.deleted = 0"
                    + " AND NOT EXISTS (SELECT 1 FROM touchpoint s WHERE s.supersedes_id = t.id))"
                    + " AS with_person, "
                    + WHO
                    + """
                    FROM deal d LEFT JOIN company c ON c.id = d.company_id
                    LEFT JOIN deal_person dp ON dp.deal_id = d.id AND dp.deleted = 0
                    LEFT JOIN person p ON p.id = dp.person_id AND p.deleted = 0
                    WHERE d.deleted = 0 AND d.closed_at IS NULL
                    ORDER BY d.id, dp.id
                    """;

    private static final String CONTENTS =
            """
            SELECT c.id, c.title, c.planned_on, u.due,
                   c.state IN ('IDEA', 'PLANNED', 'DRAFT', 'REVIEW', 'READY') AS ahead
            FROM content_item c LEFT JOIN
                (SELECT content_id, min(planned_on) AS due FROM publication
                 WHERE deleted = 0 AND coalesce(published_on, '') = '' AND planned_on <> ''
                 GROUP BY content_id) u ON u.content_id = c.id
            WHERE c.deleted = 0 AND c.state <> 'RETIRED'
              AND (u.due <= :today
                   OR (c.planned_on <> '' AND c.planned_on <= :today
                       AND c.state IN ('IDEA', 'PLANNED', 'DRAFT', 'REVIEW', 'READY'))
                   OR (c.state = 'READY' AND coalesce(c.planned_on, '') = '' AND u.due IS NULL))
            """;

    private ActionStore() {}

    static List<NextAction> found(Handle handle, Time time) {
        LocalDate today = time.today();
        var found = new ArrayList<NextAction>();
        found.addAll(
                handle.createQuery(STEPS)
                        .bind("today", today.toString())
                        .map((rs, ctx) -> step(new Row(rs)))
                        .list());
        handle.createQuery(OFFERS)
                .map((rs, ctx) -> offer(new Row(rs), time))
                .forEach(o -> o.ifPresent(found::add));
        found.addAll(
                handle.createQuery(CONTRACTS).map((rs, ctx) -> contract(new Row(rs), time)).list());
        handle.createQuery(COLD)
                .map((rs, ctx) -> cold(new Row(rs), time))
                .forEach(c -> c.ifPresent(found::add));
        found.addAll(
                handle.createQuery(CONTENTS)
                        .bind("today", today.toString())
                        .map((rs, ctx) -> content(new Row(rs)))
                        .list());
        return found;
    }

    private static NextAction step(Row row) {
        var deal = row.id("id", DealId::new);
        String step = row.text("next_step").strip();
        String wait = row.text("waiting_for").strip();
        String title = row.text("title");
        String about = joined(title, row.text("who"));
        var day = row.maybeDay("next_step_on");
        var place = new Place.Deal(deal);
        if (!wait.isEmpty()) {
            return new NextAction(
                    new Reason.WaitOver(day.orElseThrow()), wait, about, amount(row), deal, place);
        }
        if (!step.isEmpty()) {
            return new NextAction(
                    new Reason.StepDue(day.orElseThrow()), step, about, amount(row), deal, place);
        }
        return new NextAction(
                new Reason.NoNextStep(), title, row.text("who"), amount(row), deal, place);
    }

    private static Optional<NextAction> offer(Row row, Time time) {
        LocalDate today = time.today();
        var silent =
                row.maybeInstant("sent_at")
                        .map(at -> Actions.late(time.dayOf(at), today))
                        .filter(days -> days >= Actions.SILENT_DAYS);
        Optional<Reason> ends =
                row.maybeDay("valid_until")
                        .filter(d -> !d.isAfter(today.plusDays(Actions.EXPIRES_SOON_DAYS)))
                        .map(Reason.OfferExpires::new);
        boolean answered = !OfferStateStore.of(row, today).mayBeAccepted();
        boolean history =
                row.maybeDay("valid_until")
                        .filter(d -> d.isBefore(today.minusDays(Actions.EXPIRED_LATELY_DAYS)))
                        .isPresent();
        if (answered || history) {
            return Optional.empty();
        }
        return ends.or(() -> silent.map(Reason.OfferSilent::new))
                .map(
                        reason ->
                                new NextAction(
                                        reason,
                                        row.text("number"),
                                        joined(row.text("who"), row.text("title")),
                                        amount(row),
                                        row.maybeId("deal_id", DealId::new).orElse(null),
                                        new Place.Offer(row.id("id", OfferId::new))));
    }

    private static NextAction contract(Row row, Time time) {
        return new NextAction(
                new Reason.ContractUnsigned(
                        Actions.late(time.dayOf(row.instant("issued_at")), time.today())),
                row.text("number"),
                row.text("who"),
                amount(row),
                row.maybeId("deal_id", DealId::new).orElse(null),
                new Place.Contract(row.id("id", ContractId::new)));
    }

    private static Optional<NextAction> cold(Row row, Time time) {
        long last = Math.max(row.number("about_deal"), row.number("with_person"));
        var since = last > 0 ? java.time.Instant.ofEpochMilli(last) : row.instant("opened_at");
        long days = Actions.late(time.dayOf(since), time.today());
        if (days < Actions.COLD_DAYS) {
            return Optional.empty();
        }
        var deal = row.id("deal_id", DealId::new);
        String name = row.text("name");
        Place place =
                row.maybeId("person_id", PersonId::new)
                        .filter(p -> !name.isEmpty())
                        .<Place>map(Place.Person::new)
                        .orElseGet(() -> new Place.Deal(deal));
        String what = name.isEmpty() ? joined(row.text("who"), "") : name;
        return Optional.of(
                new NextAction(
                        new Reason.GoingCold(days),
                        what.isEmpty() ? row.text("title") : what,
                        joined(row.text("title"), name.isEmpty() ? "" : row.text("who"), name),
                        amount(row),
                        deal,
                        place));
    }

    private static NextAction content(Row row) {
        var days = new ArrayList<LocalDate>();
        row.maybeDay("due").ifPresent(days::add);
        row.maybeDay("planned_on").filter(d -> row.flag("ahead")).ifPresent(days::add);
        Reason reason =
                days.stream()
                        .min(LocalDate::compareTo)
                        .<Reason>map(Reason.ContentDue::new)
                        .orElseGet(Reason.ContentReady::new);
        return new NextAction(
                reason,
                row.text("title"),
                "",
                null,
                null,
                new Place.ContentItem(row.id("id", ContentItemId::new)));
    }

    private static @Nullable Money amount(Row row) {
        return row.maybeText("amount_minor")
                .map(any -> row.money("amount_minor", "currency"))
                .orElse(null);
    }

    /// What there is of two names, with a dot between.
    private static String joined(String one, String other) {
        return one.isBlank() || other.isBlank() ? one + other : one + " · " + other;
    }

    /// The same, unless the second repeats what is already the title of the line.
    private static String joined(String one, String other, String shown) {
        return other.equals(shown) ? one : joined(one, other);
    }
}
