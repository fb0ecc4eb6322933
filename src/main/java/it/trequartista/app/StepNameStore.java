package it.trequartista.app;

import it.trequartista.store.Db;
import it.trequartista.store.Row;

import java.util.Map;
import java.util.Optional;

/// What the rows of every table are called, deleted ones too.
final class StepNameStore {
    /// A row as a sentence names it.
    ///
    /// @param name its own, or that of the record it belongs to
    /// @param kind which of several it is, as the file has it, may be ""
    /// @param detail what else tells it apart, may be ""
    record Named(String name, String kind, String detail) {
        static final Named NOTHING = new Named("", "", "");
    }

    /// A step that another one took back or did again.
    ///
    /// @param step the other one
    /// @param undid true when it was taken back
    record Turn(long step, boolean undid) {}

    private record Naming(String name, String kind, String detail) {}

    private static final String NONE = "''";
    private static final String NAME =
            "coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name,"
                    + " '')), ''), p.nickname)";
    private static final String PERSON =
            "(SELECT " + NAME + " FROM person p WHERE p.id = t.person_id)";
    private static final String COMPANY =
            "(SELECT c.name FROM company c WHERE c.id = t.company_id)";
    private static final String OWNER = "coalesce(" + PERSON + ", " + COMPANY + ")";
    private static final String DEAL = "(SELECT d.title FROM deal d WHERE d.id = t.deal_id)";
    private static final String OFFER =
            """
            coalesce((SELECT i.number FROM issued_offer i WHERE i.offer_id = t.offer_id LIMIT 1),
                (SELECT o.title FROM offer o WHERE o.id = t.offer_id))
            """;
    private static final String CONTRACT =
            """
            coalesce((SELECT i.number FROM issued_contract i WHERE i.contract_id = t.contract_id
                LIMIT 1), (SELECT k.title FROM contract k WHERE k.id = t.contract_id))
            """;
    private static final String MET =
            """
            coalesce((SELECT %s FROM touchpoint_person tp JOIN person p ON p.id = tp.person_id
                WHERE tp.touchpoint_id = t.id ORDER BY tp.id LIMIT 1), %s, %s, t.summary)
            """
                    .formatted(NAME, COMPANY, DEAL);

    private static final String CAME =
            "coalesce(nullif(i.title, ''), nullif(i.who, ''), i.channel)";
    private static final String IN =
            "(SELECT " + CAME + " FROM capture_item i WHERE i.id = t.capture_id)";

    private static final Naming TITLED = new Naming("t.title", NONE, NONE);
    private static final Naming CALLED = new Naming("t.name", NONE, NONE);

    private static final Naming PAIR =
            new Naming(
                    OWNER,
                    NONE,
                    OWNER.replace("t.person_id", "t.other_person_id")
                            .replace("t.company_id", "t.other_company_id"));

    private static final Map<String, Naming> NAMINGS =
            Map.ofEntries(
                    Map.entry("workspace", CALLED),
                    Map.entry("seller", new Naming("t.business_name", NONE, NONE)),
                    Map.entry("attachment", CALLED),
                    Map.entry("person", new Naming(NAME.replace("p.", "t."), NONE, NONE)),
                    Map.entry("company", CALLED),
                    Map.entry("affiliation", new Naming(PERSON, NONE, COMPANY)),
                    Map.entry("contact_point", new Naming(OWNER, "t.kind", "t.value")),
                    Map.entry("address", new Naming(OWNER, "t.kind", "t.city")),
                    Map.entry("tagging", new Naming(OWNER, NONE, "t.tag")),
                    Map.entry("content_item", TITLED),
                    Map.entry(
                            "publication",
                            new Naming(
                                    "(SELECT c.title FROM content_item c WHERE c.id ="
                                            + " t.content_id)",
                                    "t.channel",
                                    NONE)),
                    Map.entry("import_session", new Naming("t.source_name", NONE, NONE)),
                    Map.entry("capture_item", new Naming(CAME.replace("i.", "t."), NONE, NONE)),
                    Map.entry("capture_part", new Naming(IN, NONE, NONE)),
                    Map.entry("capture_file", new Naming(IN, NONE, "t.name")),
                    Map.entry(
                            "capture_choice",
                            new Naming(IN, "t.target", "coalesce(nullif(t.chosen, ''), t.value)")),
                    Map.entry("lead", new Naming("coalesce(t.title, " + OWNER + ")", NONE, OWNER)),
                    Map.entry("task", TITLED),
                    Map.entry("not_same", PAIR),
                    Map.entry("united", PAIR),
                    Map.entry("pipeline", CALLED),
                    Map.entry("stage", CALLED),
                    Map.entry(
                            "deal", new Naming("t.title", of("kind", "stage_id"), of("stage_id"))),
                    Map.entry("deal_person", new Naming(DEAL, "t.role", PERSON)),
                    Map.entry(
                            "stage_change",
                            new Naming(DEAL, of("kind", "to_stage"), of("to_stage"))),
                    Map.entry(
                            "offer",
                            new Naming(OFFER.replace("t.offer_id", "t.id"), NONE, "t.title")),
                    Map.entry("offer_line", new Naming(OFFER, "t.kind", "t.name")),
                    Map.entry("issued_offer", new Naming("t.number", NONE, NONE)),
                    Map.entry("offer_event", new Naming(OFFER, "t.kind", "t.by_whom")),
                    Map.entry(
                            "contract",
                            new Naming(CONTRACT.replace("t.contract_id", "t.id"), NONE, "t.title")),
                    Map.entry("issued_contract", new Naming("t.number", NONE, NONE)),
                    Map.entry("contract_event", new Naming(CONTRACT, "t.kind", "t.signatory")),
                    Map.entry("touchpoint", new Naming(MET, "t.kind", "t.summary")),
                    Map.entry(
                            "touchpoint_person",
                            new Naming(
                                    PERSON,
                                    "(SELECT k.kind FROM touchpoint k WHERE k.id ="
                                            + " t.touchpoint_id)",
                                    NONE)));

    private final Db db;

    StepNameStore(Db db) {
        this.db = db;
    }

    private static String of(String stage) {
        return of("name", stage);
    }

    private static String of(String column, String stage) {
        return "(SELECT s." + column + " FROM stage s WHERE s.id = t." + stage + ")";
    }

    /// Whether rows of a table have names.
    static boolean knows(String table) {
        return NAMINGS.containsKey(table);
    }

    /// What a row is called; nothing where there is no such row.
    Named name(String table, long id) {
        var naming = NAMINGS.get(table);
        if (naming == null) {
            return Named.NOTHING;
        }
        String sql =
                "SELECT "
                        + naming.name
                        + " AS name, "
                        + naming.kind
                        + " AS kind, "
                        + naming.detail
                        + " AS detail FROM "
                        + table
                        + " t WHERE t.id = :id";
        return db.read(
                h ->
                        h.createQuery(sql)
                                .bind("id", id)
                                .map(
                                        (rs, ctx) -> {
                                            var row = new Row(rs);
                                            return new Named(
                                                    row.text("name"),
                                                    row.text("kind"),
                                                    row.text("detail"));
                                        })
                                .findOne()
                                .orElse(Named.NOTHING));
    }

    /// What a change turned, when it was made by undo or redo.
    Optional<Turn> turn(long n) {
        return db.read(
                h ->
                        h.createQuery("SELECT step, undid FROM sync_turn WHERE n = :n")
                                .bind("n", n)
                                .map((rs, ctx) -> new Turn(rs.getLong(1), rs.getInt(2) != 0))
                                .findOne());
    }
}
