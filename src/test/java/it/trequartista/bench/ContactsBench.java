package it.trequartista.bench;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.PersonStore;
import it.trequartista.contacts.ui.Acts;
import it.trequartista.contacts.ui.ContactServices;
import it.trequartista.contacts.ui.ContactsModel;
import it.trequartista.contacts.ui.ContactsView;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The contacts page over 100 000 people, as it is on the screen: from a key to the list drawn for
/// it, and the time between frames while the list runs.
class ContactsBench {
    private static final int PEOPLE = 100_000;
    private static final int FRAMES = 600;
    private static final double PIXELS_A_FRAME = 90;
    private static final List<String> GIVEN =
            List.of("Marta", "Paolo", "Giulia", "Luca", "Elena", "Andrea", "Sara", "Zoë", "Nicolò");
    private static final List<String> FAMILY =
            List.of("Galli", "Conti", "Brambilla", "Ferri", "Riva", "D'Amico", "Neri", "Bassi");

    /// A word of everybody.
    private static final String ALL = "qq";

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void aHundredThousandPeople() {
        file = folder.resolve("big.trequartista");
        var random = new Random(7);
        try (var db = Db.create(file, Time.ofThisMachine())) {
            var store = new PersonStore(db);
            var now = db.time().now();
            db.run(
                    h -> {
                        for (int i = 0; i < PEOPLE; i++) {
                            String given = GIVEN.get(random.nextInt(GIVEN.size()));
                            String family =
                                    FAMILY.get(random.nextInt(FAMILY.size()))
                                            + (char) ('a' + random.nextInt(26))
                                            + (char) ('a' + random.nextInt(26));
                            var person =
                                    NewPerson.named(given, family)
                                            .with(PersonField.NICKNAME, ALL + " " + nickname(i));
                            var _ = store.insert(h, person, now);
                        }
                    });
        }
    }

    @Test
    void filterAsYouTypeAndScroll() throws Exception {
        try (var db = Db.open(file, Time.ofThisMachine())) {
            var model = new AtomicReference<ContactsModel>();
            try (var page = showing(db, model)) {
                keys(page, model.get());
                frames(page);
            }
        }
    }

    /// A made-up word, another for each number.
    private static String nickname(int number) {
        var syllables = List.of("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru");
        var word = new StringBuilder();
        for (int rest = number + 10; rest > 0; rest /= 10) {
            word.append(syllables.get(rest % 10));
        }
        return word.toString();
    }

    private static Showing showing(Db db, AtomicReference<ContactsModel> model) throws Exception {
        var services = ContactServices.of(db);
        return new Showing(
                Locale.ITALIAN,
                Theme.Look.LIGHT,
                db.time(),
                desk -> {
                    model.set(new ContactsModel(services, desk.background(), desk.time()));
                    return new ContactsView(model.get(), desk, Acts.NONE);
                });
    }

    /// A key ends with the frame that shows what it found.
    private static void keys(Showing page, ContactsModel model) throws Exception {
        var typed = new ArrayList<String>();
        for (String word : List.of("marta gal", "zoe d'am", nickname(4242), "brambilla g", "xyz")) {
            for (int n = 1; n <= word.length(); n++) {
                typed.add(word.substring(0, n));
            }
        }
        long[] keys = new long[typed.size() * 5];
        for (int i = -typed.size(); i < keys.length; i++) {
            String text = typed.get(Math.floorMod(i, typed.size()));
            long took = key(model, text);
            page.settle();
            if (i >= 0) {
                keys[i] = took;
            }
        }
        line("a key of the filter, to the frame that shows it", keys);
        long[] everybody = new long[20];
        for (int i = 0; i < everybody.length; i++) {
            long _ = key(model, "xyz");
            page.settle();
            everybody[i] = key(model, ALL);
            page.settle();
        }
        line("a key that finds everybody", everybody);
    }

    private static long key(ContactsModel model, String text) throws InterruptedException {
        var drawn = new ArrayBlockingQueue<Long>(1);
        long start = System.nanoTime();
        Platform.runLater(
                () -> {
                    model.rows().addListener(new Listed(model, drawn));
                    model.filter(text);
                });
        Long end = drawn.poll(10, TimeUnit.SECONDS);
        return (end == null ? Long.MAX_VALUE : end) - start;
    }

    /// Waits for the list to change, then for the frame after.
    private record Listed(ContactsModel model, ArrayBlockingQueue<Long> drawn)
            implements ListChangeListener<Long> {
        @Override
        public void onChanged(Change<? extends Long> change) {
            model.rows().removeListener(this);
            new AnimationTimer() {
                private boolean drawing;

                @Override
                public void handle(long now) {
                    if (drawing) {
                        stop();
                        drawn.add(System.nanoTime());
                    }
                    drawing = true;
                }
            }.start();
        }
    }

    private static void frames(Showing page) throws Exception {
        page.interact(() -> page.desk().go().run("contacts.filter"));
        var ended = new CountDownLatch(1);
        long[] frames = new long[FRAMES];
        page.interact(
                () -> {
                    var list = (ListView<?>) page.root().lookup(".list-view");
                    var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
                    new AnimationTimer() {
                        private int at = -30;
                        private long last;

                        @Override
                        public void handle(long now) {
                            long here = System.nanoTime();
                            if (at >= 0) {
                                frames[at] = here - last;
                            }
                            last = here;
                            flow.scrollPixels(PIXELS_A_FRAME);
                            if (++at == FRAMES) {
                                stop();
                                ended.countDown();
                            }
                        }
                    }.start();
                });
        if (!ended.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the list did not run");
        }
        line("from frame to frame while the list runs", frames);
    }

    private static void line(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "contacts: %s, 100000 people: median %.1f ms, p99 %.1f ms, worst %.1f ms"
                        + " (bar: 50)%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
