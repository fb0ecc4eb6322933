package it.trequartista.inbox.desk;

import it.trequartista.inbox.Formats;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came in: takes it in and shows it. What becomes of it is [Triage].
public final class Captures {
    private static final int MOST = 500;

    private final Db db;
    private final CaptureStore store;
    private final ConversationStore conversations;

    /// Of a file.
    public Captures(Db db) {
        this.db = db;
        this.store = new CaptureStore(db);
        this.conversations = new ConversationStore(db, store, new ChoiceStore(db));
    }

    /// Reads conversations, messages, forms, appointments and cards, in one step. What is there
    /// already is not taken again; a file that cannot be read is said and the rest goes on.
    ///
    /// @throws Refused if the user cancels; the file is then as it was
    public Taken take(List<Material> materials, Progress progress) {
        var sources = new ArrayList<Taken.Source>();
        var step =
                db.step(
                        handle ->
                                sources.addAll(
                                        take(materials, new IntakeStore(handle, db), progress)));
        boolean isNew = sources.stream().anyMatch(s -> s.tally().fresh() + s.tally().grown() > 0);
        return new Taken(sources, isNew ? step : null);
    }

    /// What [#take] would find; nothing is written.
    public List<Taken.Source> preview(List<Material> materials, Progress progress) {
        return db.read(handle -> take(materials, new CountedStore(handle, db), progress));
    }

    /// Reads them inside a transaction.
    List<Taken.Source> take(List<Material> materials, IntakeStore rows, Progress progress) {
        var sides = new Sides(rows.seller(store));
        var sources = new ArrayList<Taken.Source>();
        for (Material material : materials) {
            sources.add(take(material, rows, sides, progress));
        }
        return sources;
    }

    private Taken.Source take(Material material, IntakeStore rows, Sides sides, Progress progress) {
        var intake = new Intake(rows, sides, material.name(), db.time().now());
        Problem refused = null;
        String kind = "";
        try {
            Format format = Formats.of(material).orElseThrow(() -> unknown(material));
            kind = format.getClass().getSimpleName();
            format.read(material, new Format.Reading(db.time().zone(), intake, progress));
        } catch (Refused e) {
            if (e.problem() instanceof Problem.Cancelled) {
                throw e;
            }
            refused = e.problem();
        } catch (IOException e) {
            refused = Problem.machine("inbox.desk.unreadable", material.name());
        }
        intake.close(kind);
        return new Taken.Source(
                material.name(),
                material.place(),
                kind,
                intake.tally(),
                intake.flaws(),
                intake.tally().items() > 0 ? null : refused,
                intake.first());
    }

    private static Refused unknown(Material material) {
        return Problem.input("inbox.desk.unknown", material.name()).refused();
    }

    /// How many are where, and how long people wait.
    public Counts counts() {
        return db.read(store::counts);
    }

    /// What has no outcome yet and was not put off, the newest first; at most 500.
    public List<Capture> toSort() {
        return list(CaptureStore.Tray.TO_SORT);
    }

    /// What was put off to a day to come, the earliest first; at most 500.
    public List<Capture> later() {
        return list(CaptureStore.Tray.LATER);
    }

    /// What left with an outcome, the last first; at most 500.
    public List<Capture> done() {
        return list(CaptureStore.Tray.DONE);
    }

    private List<Capture> list(CaptureStore.Tray tray) {
        return db.read(h -> store.list(h, tray, MOST));
    }

    /// All of it, with what it seems to say and who it may be from.
    ///
    /// @throws Refused if it is gone
    public Conversation open(CaptureId id) {
        return db.read(h -> conversations.get(h, id));
    }

    /// A file that came in; nothing when its bytes are not here yet.
    public Optional<byte[]> bytes(AttachmentId id) {
        return db.read(h -> store.bytes(h, id));
    }

    /// The publication that carried a code, said on the telephone or printed; case does not count.
    public Optional<PublicationId> coded(String code) {
        return code.isBlank() ? Optional.empty() : db.read(h -> store.coded(h, code));
    }
}
