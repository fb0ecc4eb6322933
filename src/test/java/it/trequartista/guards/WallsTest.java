package it.trequartista.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/// The walls stand around the product, and each one is shown to fall on a planted violation.
class WallsTest {
    private static final String PLANTED = "it.trequartista.guards.planted";

    private record Wall(
            String sentence, Function<Walls, Stream<ArchRule>> rules, String offender) {}

    private static Wall wall(String sentence, Function<Walls, ArchRule> rule, String offender) {
        return new Wall(sentence, walls -> Stream.of(rule.apply(walls)), offender);
    }

    private static Stream<Wall> walls() {
        return Stream.of(
                wall("no cycles between packages", Walls::noCycles, "content.deep"),
                wall("nobody knows the app", Walls::nobodyKnowsTheApp, "KnowsTheApp"),
                wall(
                        "kernel and fiscal use the JDK only",
                        Walls::kernelAndFiscalUseTheJdkOnly,
                        "UsesALibrary"),
                wall("SQL only in stores", Walls::sqlOnlyInStores, "AsksTheDatabase"),
                new Wall(
                        "features look upstream only",
                        walls -> walls.onlyUpstream().stream(),
                        "LooksDownstream"),
                new Wall(
                        "what is below knows no feature",
                        walls -> walls.onlyUpstream().stream(),
                        "KnowsAFeature"),
                wall(
                        "features do not know their screens",
                        Walls::featuresDoNotKnowTheirScreens,
                        "KnowsItsScreen"),
                wall(
                        "screens do not know each other",
                        Walls::screensDoNotKnowEachOther,
                        "PeeksView"),
                wall("the toolkit only in screens", Walls::toolkitOnlyInScreens, "PaintsItself"),
                wall("models hold no control", Walls::modelsHoldNoControl, "LabelModel"),
                wall("one door between threads", Walls::oneDoorBetweenThreads, "StartsAThread"),
                wall("executors behind the door", Walls::oneDoorBetweenThreads, "HasAPool"),
                wall("the clock in the kernel", Walls::machineIsReadInTheKernel, "ReadsTheClock"),
                wall("dice in the kernel", Walls::machineIsReadInTheKernel, "ThrowsDice"),
                wall("no static state", Walls::noStaticState, "Remembers.last"),
                wall("no static collections", Walls::noStaticState, "Remembers.all"),
                wall("no singletons", Walls::noSingletons, "Single"),
                wall("no frameworks", Walls::noFrameworks, "RidesABus"),
                wall("names say what a thing is", Walls::namesSayWhatAThingIs, "SaleManager"));
    }

    private static JavaClasses product() {
        return new ClassFileImporter().importPath(Path.of("target/classes/it/trequartista"));
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheWalls() {
        var product = product();
        var walls = new Walls("it.trequartista");
        return walls().map(
                        wall ->
                                DynamicTest.dynamicTest(
                                        wall.sentence(),
                                        () ->
                                                wall.rules()
                                                        .apply(walls)
                                                        .forEach(
                                                                rule ->
                                                                        rule.allowEmptyShould(true)
                                                                                .check(product))));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolationIsFound() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        var walls = new Walls(PLANTED);
        return walls().map(
                        wall ->
                                DynamicTest.dynamicTest(
                                        wall.sentence(),
                                        () ->
                                                assertThat(
                                                                wall.rules()
                                                                        .apply(walls)
                                                                        .flatMap(
                                                                                rule ->
                                                                                        rule
                                                                                                .evaluate(
                                                                                                        planted)
                                                                                                .getFailureReport()
                                                                                                .getDetails()
                                                                                                .stream()))
                                                        .anyMatch(
                                                                d -> d.contains(wall.offender()))));
    }

    @Test
    void noPreviewFeaturesAndNoFxml() throws Exception {
        assertThat(Path.of("pom.xml")).content().doesNotContain("--enable-preview", "mockito");
        try (var files = Files.walk(Path.of("src"))) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".fxml"));
        }
    }
}
