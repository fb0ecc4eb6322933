package it.trequartista.app.example;

import it.trequartista.kernel.Ids;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes 833 touchpoints over 14 months: reactions to what was published, talks, and the steps of
/// deals. Sent offers, answers and signatures add theirs by themselves, to about 900.
record JourneyStore(Handle handle, Ids ids, Dice dice) {
    private static final int ALL = 833;
    private static final List<String> TALKS = List.of("CALL", "MEETING", "EMAIL", "DM", "EVENT");
    private static final List<String> REACTIONS =
            List.of("CONTENT_REACTION", "COMMENT", "FORM", "CHAT");

    void write(Cast cast, List<WorksStore.Published> works, List<DealCastStore.Told> deals) {
        for (int i = 0; i < ALL; i++) {
            int which = i % 10;
            if (which < 4) {
                reaction(dice.one(works), cast);
            } else if (which < 7) {
                talk(cast);
            } else {
                step(dice.one(deals));
            }
        }
    }

    private void reaction(WorksStore.Published work, Cast cast) {
        var at = work.at().plus(Duration.ofMinutes(dice.from(30, 20_000)));
        long person = dice.one(cast.people());
        String kind = dice.one(REACTIONS);
        var parts = parts("IN", kind, "MARKETING", dice.word(kind));
        parts.addAll(List.of("publication_id", work.id(), "channel", work.channel()));
        put(at.isBefore(dice.end()) ? at : work.at(), person, cast.companyOf(person), parts);
    }

    private void talk(Cast cast) {
        long person = dice.one(cast.people());
        var parts = talk(40, "BOTH");
        put(dice.past(425), person, cast.companyOf(person), parts);
    }

    private void step(DealCastStore.Told deal) {
        long days = Duration.between(deal.opened(), dice.end()).toDays();
        var at = deal.opened().plus(Duration.ofHours(dice.from(1, Math.clamp(days * 24, 1, 720))));
        var parts = talk(50, "SALES");
        parts.addAll(List.of("deal_id", deal.id()));
        put(at.isBefore(dice.end()) ? at : deal.opened(), deal.person(), deal.company(), parts);
    }

    /// @param theirs how often of a hundred they began
    private List<Object> talk(int theirs, String hat) {
        String direction = dice.chance(theirs) ? "IN" : "OUT";
        String kind = dice.one(TALKS);
        return parts(direction, kind, hat, dice.word(kind + "." + direction));
    }

    private List<Object> parts(String direction, String kind, String hat, String summary) {
        return new ArrayList<>(
                List.of(
                        "direction", direction,
                        "kind", kind,
                        "hat", hat,
                        "nature", direction.equals("OUT") && dice.chance(30) ? "GIVE" : "NEUTRAL",
                        "intent", dice.chance(15) ? 1 : 0,
                        "summary", summary,
                        "body", ""));
    }

    private void put(Instant at, long person, long company, List<Object> parts) {
        var rows = new RowsStore(handle);
        long id = ids.at(at);
        parts.addAll(List.of("at", at.toEpochMilli()));
        if (company != 0) {
            parts.addAll(List.of("company_id", company));
        }
        rows.put("touchpoint", id, at.toEpochMilli(), parts.toArray());
        rows.put(
                "touchpoint_person",
                ids.at(at),
                at.toEpochMilli(),
                "touchpoint_id",
                id,
                "person_id",
                person,
                "at",
                at.toEpochMilli());
    }
}
