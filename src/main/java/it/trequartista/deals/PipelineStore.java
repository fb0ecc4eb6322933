package it.trequartista.deals;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Position;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The pipeline in the file.
final class PipelineStore {
    /// The default stages: key of the name, kind, probability, days until cold.
    private record Default(String key, StageKind kind, int percent, int rotDays) {}

    private static final List<Default> DEFAULTS =
            List.of(
                    new Default("deals.stage.new", StageKind.OPEN, 10, 7),
                    new Default("deals.stage.qualified", StageKind.OPEN, 25, 14),
                    new Default("deals.stage.offerSent", StageKind.OPEN, 50, 14),
                    new Default("deals.stage.negotiation", StageKind.OPEN, 75, 14),
                    new Default("deals.stage.won", StageKind.WON, 100, 0),
                    new Default("deals.stage.lost", StageKind.LOST, 0, 0));

    private final Ids ids;
    private final Time time;

    PipelineStore(Ids ids, Time time) {
        this.ids = ids;
        this.time = time;
    }

    /// The first pipeline of the file, empty when there is none yet.
    Optional<Pipeline> find(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id, name FROM pipeline WHERE deleted = 0
                        ORDER BY position, id LIMIT 1
                        """)
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            long id = row.number("id");
                            return new Pipeline(id, row.text("name"), stages(handle, id));
                        })
                .findFirst();
    }

    /// The first pipeline of the file; makes the default one when there is none.
    Pipeline require(Handle handle) {
        return find(handle).orElseGet(() -> make(handle));
    }

    private static List<Stage> stages(Handle handle, long pipeline) {
        return handle.createQuery(
                        """
                        SELECT id, name, kind, probability, rot_days FROM stage
                        WHERE pipeline_id = :pipeline AND deleted = 0 ORDER BY position, id
                        """)
                .bind("pipeline", pipeline)
                .map((rs, ctx) -> stage(new Row(rs)))
                .list();
    }

    private static Stage stage(Row row) {
        return new Stage(
                row.id("id", StageId::new),
                row.text("name"),
                row.word("kind", StageKind.class),
                row.rate("probability"),
                row.integer("rot_days"));
    }

    private Pipeline make(Handle handle) {
        var texts = new Texts(language(handle));
        long now = time.now().toEpochMilli();
        long id = ids.next();
        handle.createUpdate(
                        """
                        INSERT INTO pipeline (id, name, position, created_at, updated_at, deleted)
                        VALUES (:id, :name, :position, :now, :now, 0)
                        """)
                .bind("id", id)
                .bind("name", texts.get("deals.pipeline"))
                .bind("position", Position.first())
                .bind("now", now)
                .execute();
        String position = "";
        for (Default stage : DEFAULTS) {
            position = Position.after(position);
            handle.createUpdate(
                            """
                            INSERT INTO stage (id, pipeline_id, name, kind, probability, rot_days,
                                               position, created_at, updated_at, deleted)
                            VALUES (:id, :pipeline, :name, :kind, :probability, :rot, :position,
                                    :now, :now, 0)
                            """)
                    .bind("id", ids.next())
                    .bind("pipeline", id)
                    .bind("name", texts.get(stage.key()))
                    .bind("kind", stage.kind().name())
                    .bind("probability", Rate.percent(stage.percent()).basisPoints())
                    .bind("rot", stage.rotDays())
                    .bind("position", position)
                    .bind("now", now)
                    .execute();
        }
        return find(handle).orElseThrow();
    }

    private static Locale language(Handle handle) {
        return handle.createQuery("SELECT language FROM workspace WHERE deleted = 0 LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ITALIAN);
    }
}
