package it.trequartista.guards;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The walls between packages, as rules over any root, so that they can be tried on planted
/// violations as well as on the product.
///
/// @param root the package above `kernel`, `store` and the features
record Walls(String root) {
    /// What each feature may build on, besides kernel, fiscal, store and documents.
    static final Map<String, Set<String>> UPSTREAM =
            Map.of(
                    "contacts", Set.of(),
                    "content", Set.of(),
                    "catalogue", Set.of(),
                    "sync", Set.of(),
                    "inbox", Set.of("contacts", "content"),
                    "deals", Set.of("contacts", "content"),
                    "offers", Set.of("contacts", "deals", "catalogue"),
                    "contracts", Set.of("contacts", "deals", "offers"),
                    "insight",
                            Set.of(
                                    "contacts",
                                    "content",
                                    "catalogue",
                                    "inbox",
                                    "deals",
                                    "offers",
                                    "contracts"));

    /// What the packages below the features may build on.
    private static final Map<String, Set<String>> BELOW =
            Map.of(
                    "kernel", Set.of(),
                    "fiscal", Set.of("kernel"),
                    "store", Set.of("kernel"),
                    "documents", Set.of("kernel", "fiscal"),
                    "ui", Set.of("kernel", "documents"));

    private static final String[] JDK = {
        "java..", "org.jspecify.annotations", "com.google.errorprone.annotations"
    };

    /// Methods and constructors that start or hand over to another thread.
    private static final Set<String> THREADS =
            Set.of(
                    "javafx.application.Platform.runLater",
                    "java.lang.Thread.<init>",
                    "java.lang.Thread.start",
                    "java.lang.Thread.startVirtualThread",
                    "java.lang.Thread.ofVirtual",
                    "java.lang.Thread.ofPlatform",
                    "java.util.Timer.<init>",
                    "java.util.concurrent.CompletableFuture.runAsync",
                    "java.util.concurrent.CompletableFuture.supplyAsync",
                    "java.util.Collection.parallelStream",
                    "java.util.stream.BaseStream.parallel",
                    "java.util.stream.Stream.parallel");

    /// Calls that read the machine's clock, dice or habits, whatever their arguments.
    private static final Set<String> MACHINE =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Locale.getDefault",
                    "java.time.ZoneId.systemDefault",
                    "java.util.TimeZone.getDefault",
                    "java.security.SecureRandom.<init>",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.time.Clock.system",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone");

    /// Calls that fall back on the machine's clock, dice or habits when they get no argument.
    private static final Set<String> MACHINE_BARE =
            Set.of(
                    "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.util.Date.<init>",
                    "java.lang.String.toLowerCase",
                    "java.lang.String.toUpperCase");

    private static final Set<String> MUTABLE =
            Set.of(
                    "java.util.ArrayList",
                    "java.util.HashMap",
                    "java.util.HashSet",
                    "java.util.TreeMap",
                    "java.util.LinkedHashMap",
                    "java.util.ArrayDeque",
                    "java.util.concurrent.ConcurrentHashMap",
                    "java.util.concurrent.ConcurrentMap",
                    "java.util.concurrent.CopyOnWriteArrayList",
                    "java.util.concurrent.atomic.AtomicBoolean",
                    "java.util.concurrent.atomic.AtomicInteger",
                    "java.util.concurrent.atomic.AtomicLong",
                    "java.util.concurrent.atomic.AtomicReference",
                    "java.lang.StringBuilder",
                    "java.lang.ThreadLocal");

    /// 1: the finest slices, one per package, depend on each other in one direction.
    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /// 1: only the start of the program knows the composition root.
    ArchRule nobodyKnowsTheApp() {
        return noClasses()
                .that(describe("are not the app or Main", c -> !in(c, "app") && !atTheTop(c)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".app.."));
    }

    /// 2: the words everyone shares and the numbers of the law need nothing but Java.
    ArchRule kernelAndFiscalUseTheJdkOnly() {
        var own = resideInAnyPackage(root + ".kernel..", root + ".fiscal..");
        return classes()
                .that(own)
                .should()
                .onlyDependOnClassesThat(own.or(resideInAnyPackage(JDK)));
    }

    /// 2: connections, statements and rows are handled where the SQL is.
    ArchRule sqlOnlyInStores() {
        return noClasses()
                .that(
                        describe(
                                "are neither in store nor called *Store",
                                c -> !in(c, "store") && !outermost(c).endsWith("Store")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi.."));
    }

    /// 3: features look upstream only, and what is below them knows none.
    List<ArchRule> onlyUpstream() {
        var rules = new ArrayList<ArchRule>();
        var all = new ArrayList<>(UPSTREAM.keySet());
        all.addAll(BELOW.keySet());
        for (String one : all) {
            var forbidden =
                    all.stream()
                            .filter(other -> !allowed(one).contains(other) && !other.equals(one))
                            .map(other -> root + "." + other + "..")
                            .toArray(String[]::new);
            rules.add(
                    noClasses()
                            .that(resideInAPackage(root + "." + one + ".."))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(forbidden))
                            .allowEmptyShould(true));
        }
        return rules;
    }

    private static Set<String> allowed(String one) {
        var below = BELOW.get(one);
        if (below != null) {
            return below;
        }
        var allowed = new java.util.HashSet<>(UPSTREAM.get(one));
        allowed.addAll(BELOW.keySet());
        return allowed;
    }

    /// 3: what a feature does is separate from how it is shown.
    ArchRule featuresDoNotKnowTheirScreens() {
        return noClasses()
                .that(describe("are a feature's own", c -> feature(c) && !ofScreens(c)))
                .should()
                .dependOnClassesThat(describe("are of screens", c -> inProduct(c) && ofScreens(c)));
    }

    /// 4: screens reach one another by place.
    ArchRule screensDoNotKnowEachOther() {
        var rule =
                new ArchCondition<JavaClass>("not use another feature's screen") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        for (var d : one.getDirectDependenciesFromSelf()) {
                            var other = d.getTargetClass();
                            if (feature(other)
                                    && ofScreens(other)
                                    && !top(other).equals(top(one))) {
                                events.add(SimpleConditionEvent.violated(d, d.getDescription()));
                            }
                        }
                    }
                };
        return classes().that(describe("are a feature's", this::feature)).should(rule);
    }

    /// 5: the toolkit stays where the screens are.
    ArchRule toolkitOnlyInScreens() {
        return noClasses()
                .that(
                        describe(
                                "are neither screens nor the app",
                                c -> !ofScreens(c) && !in(c, "app") && !atTheTop(c)))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx.."));
    }

    /// 5: a model can be tested without a toolkit.
    ArchRule modelsHoldNoControl() {
        return noClasses()
                .that(describe("are called *Model", c -> outermost(c).endsWith("Model")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "javafx.scene..",
                                "javafx.stage..",
                                "javafx.application..",
                                "javafx.animation..",
                                "org.controlsfx..",
                                "atlantafx.."))
                .allowEmptyShould(true);
    }

    /// 6: one door between threads. What squeezes a transaction has one of its own that meets
    /// nothing of the program and ends with it.
    ArchRule oneDoorBetweenThreads() {
        return noClasses()
                .that(
                        describe(
                                "are neither ui.Background nor store.Squeezed",
                                c ->
                                        !(in(c, "ui") && outermost(c).equals("Background"))
                                                && !(in(c, "store")
                                                        && outermost(c).equals("Squeezed"))))
                .should()
                .callCodeUnitWhere(calls("start threads", THREADS::contains))
                .orShould()
                .dependOnClassesThat(
                        describe(
                                "are executors",
                                c ->
                                        c.getFullName()
                                                .matches(
                                                        "java\\.util\\.concurrent\\.(Executors|ExecutorService|"
                                                            + "ScheduledExecutorService|ThreadPoolExecutor|"
                                                            + "ForkJoinPool|ThreadFactory)")));
    }

    /// 6: the machine's clock, dice, language and zone are read in the kernel.
    ArchRule machineIsReadInTheKernel() {
        return noClasses()
                .that(describe("are not the kernel", c -> !in(c, "kernel")))
                .should()
                .callCodeUnitWhere(
                        calls("read the machine", MACHINE::contains)
                                .or(
                                        bare("read the machine", MACHINE_BARE::contains)
                                                .or(
                                                        calls(
                                                                "ask now",
                                                                n ->
                                                                        n.matches(
                                                                                "java\\.time\\..*\\.now")))));
    }

    /// 7: nothing that can change belongs to a class instead of an object.
    ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and(
                        describe(
                                "are written by hand",
                                f -> !f.getModifiers().toString().contains("SYNTHETIC")))
                .should()
                .beFinal()
                .andShould(
                        new ArchCondition<JavaField>("hold what cannot change") {
                            @Override
                            public void check(JavaField field, ConditionEvents events) {
                                if (MUTABLE.contains(field.getRawType().getFullName())
                                        || field.getRawType()
                                                .getFullName()
                                                .matches("javafx\\.beans\\.property\\..*")) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    field, field.getFullName() + " can change"));
                                }
                            }
                        });
    }

    /// 7: objects are made where they are needed.
    ArchRule noSingletons() {
        return noMethods().should().haveName("getInstance");
    }

    /// 7: calls are calls; wiring is by hand; screens are Java.
    ArchRule noFrameworks() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "com.google.common.eventbus..",
                                "org.greenrobot..",
                                "com.google.inject..",
                                "javax.inject..",
                                "jakarta.inject..",
                                "dagger..",
                                "org.springframework..",
                                "javafx.fxml..",
                                "org.mockito..",
                                "org.easymock..",
                                "lombok.."));
    }

    /// Names: what a thing is, not that it helps.
    ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils");
    }

    private static DescribedPredicate<JavaCall<?>> calls(
            String words, java.util.function.Predicate<String> name) {
        return describe(words, call -> name.test(name(call.getTarget())));
    }

    private static DescribedPredicate<JavaCall<?>> bare(
            String words, java.util.function.Predicate<String> name) {
        return describe(
                words,
                call ->
                        call.getTarget().getRawParameterTypes().isEmpty()
                                && name.test(name(call.getTarget())));
    }

    private static String name(CodeUnitCallTarget target) {
        return target.getOwner().getFullName() + "." + target.getName();
    }

    private boolean inProduct(JavaClass c) {
        return c.getPackageName().startsWith(root + ".");
    }

    private boolean atTheTop(JavaClass c) {
        return c.getPackageName().equals(root);
    }

    private boolean in(JavaClass c, String part) {
        return top(c).equals(part);
    }

    private boolean feature(JavaClass c) {
        return UPSTREAM.containsKey(top(c));
    }

    private boolean ofScreens(JavaClass c) {
        return inProduct(c)
                && (in(c, "ui") || c.getPackageName().startsWith(root + "." + top(c) + ".ui"));
    }

    /// The first package below the root: the feature's name.
    private String top(JavaClass c) {
        return inProduct(c) ? c.getPackageName().substring(root.length() + 1).split("\\.")[0] : "";
    }

    private static String outermost(JavaClass c) {
        String name = c.getFullName().substring(c.getPackageName().length() + 1);
        return name.split("\\$")[0];
    }
}
