package city.kontor.demo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The house stands: imports only point down. */
class FloorsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("city.kontor");

    @Test
    void importsOnlyPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("kernel")
                .definedBy("city.kontor.kernel..")
                .layer("store")
                .definedBy("city.kontor.store..")
                .layer("engines")
                .definedBy(
                        "city.kontor.journal..",
                        "city.kontor.replica..",
                        "city.kontor.blobs..",
                        "city.kontor.wire..",
                        "city.kontor.csv..",
                        "city.kontor.search..",
                        "city.kontor.xdomea..")
                .layer("features")
                .definedBy(
                        "city.kontor.directory..",
                        "city.kontor.capture..",
                        "city.kontor.einvoice..",
                        "city.kontor.invoice..",
                        "city.kontor.scanning..")
                .layer("suite")
                .definedBy("city.kontor.suite..")
                .layer("programs")
                .definedBy("city.kontor.app..", "city.kontor.server..")
                .layer("stage")
                .definedBy("city.kontor.demo..")
                .layer("testbed")
                .definedBy("city.kontor.testbed..")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("engines", "features", "suite", "programs", "stage", "testbed")
                .whereLayer("engines")
                .mayOnlyBeAccessedByLayers("features", "suite", "programs", "stage")
                .whereLayer("features")
                .mayOnlyBeAccessedByLayers("suite", "programs", "stage")
                .whereLayer("suite")
                .mayOnlyBeAccessedByLayers("programs", "stage")
                .whereLayer("programs")
                .mayOnlyBeAccessedByLayers("stage")
                .whereLayer("stage")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("testbed")
                .mayOnlyBeAccessedByLayers("stage")
                .check(HOUSE);
    }

    @Test
    void enginesFeaturesAndProgramsDoNotKnowTheirSiblings() {
        for (String floor : new String[] {
            "city.kontor.(journal|replica|blobs|wire|csv|search)..",
            "city.kontor.(directory|capture|einvoice|invoice)..",
            "city.kontor.(app|server).."
        }) {
            slices().matching(floor).should().notDependOnEachOther().check(HOUSE);
        }
    }

    @Test
    void windowsExistOnlyInTheDesktop() {
        noClasses()
                .that()
                .resideOutsideOfPackages("city.kontor.app..", "city.kontor.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(HOUSE);
    }

    @Test
    void modelsCanBeTestedWithoutAWindow() {
        noClasses()
                .that()
                .resideInAPackage("city.kontor.app..")
                .and(simpleNameEndingWith("Model"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(HOUSE);
    }

    @Test
    void rulesReadNoClockNoDatabaseAndNoDice() {
        var rules = noClasses()
                .that()
                .resideInAnyPackage("city.kontor.directory", "city.kontor.invoice")
                .and(simpleNameEndingWith("Rules"));
        rules.should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jooq..", "java.io..", "java.nio.file.."))
                .check(HOUSE);
        rules.should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheTasksOfTheKitStartThreadsInScreens() {
        noClasses()
                .that()
                .resideInAPackage("city.kontor.app..")
                .and()
                .resideOutsideOfPackage("city.kontor.app.kit..")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .that()
                .resideInAPackage("city.kontor..")
                .and()
                .resideOutsideOfPackages("..jooq..")
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotStartingWith("Abstract")
                .andShould()
                .haveSimpleNameNotStartingWith("Base")
                .check(HOUSE);
    }
}
