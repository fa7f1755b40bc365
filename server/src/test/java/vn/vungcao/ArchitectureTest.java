package vn.vungcao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules of ARCHITECTURE.md: rooms, floors, and what may be known where. */
@AnalyzeClasses(packages = "vn.vungcao", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule floors = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("ground")
            .definedBy("..geo..", "..indicator..", "..classify..")
            .layer("unit")
            .definedBy("..vungcao.unit..")
            .layer("subjects")
            .definedBy("..change..", "..target..", "..difficulty..", "..hazard..", "..access..")
            .layer("atlas")
            .definedBy("..atlas..")
            .layer("store")
            .definedBy("..store..")
            .layer("work")
            .definedBy(
                    "..filter..",
                    "..vungcao.join..",
                    "..encode..",
                    "..intake..",
                    "..publish..",
                    "..demo..",
                    "..vungcao.report..")
            .layer("http")
            .definedBy("..http..")
            .layer("app")
            .definedBy("..app..")
            .layer("foundation")
            .definedBy("..vungcao.cache..", "..vungcao.wording..", "..vungcao.deadline..")
            .whereLayer("foundation")
            .mayNotAccessAnyLayer()
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("http", "app")
            .whereLayer("atlas")
            .mayOnlyBeAccessedByLayers("work", "http", "app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("work", "http", "app")
            .whereLayer("subjects")
            .mayOnlyBeAccessedByLayers("atlas", "store", "work", "http", "app")
            .whereLayer("unit")
            .mayOnlyBeAccessedByLayers("subjects", "atlas", "store", "work", "http", "app");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("vn.vungcao.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sqlOnlyInAdapters = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..store.jdbc..", "..access.jdbc..", "..intake.reader.sqlite..", "..encode.geopackage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "net.postgis..", "org.sqlite..");

    @ArchTest
    static final ArchRule javalinOnlyAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule geotoolsOnlyInGeoAndReaders = noClasses()
            .that()
            .resideOutsideOfPackages("..geo..", "..intake.reader..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.geotools..", "org.opengis..");

    @ArchTest
    static final ArchRule officeLibrariesOnlyInTheirRooms = noClasses()
            .that()
            .resideOutsideOfPackages("..report.office..", "..intake.reader..", "..intake.form..", "..encode.sheet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.dhatim..");

    @ArchTest
    static final ArchRule pdfLibrariesOnlyInTheirRoom = noClasses()
            .that()
            .resideOutsideOfPackages("..report.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule cachesOnlyInTheirRoom = noClasses()
            .that()
            .resideOutsideOfPackages("..vungcao.cache..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.benmanes.caffeine..");

    @ArchTest
    static final ArchRule passwordHashesOnlyInTheirRoom = noClasses()
            .that()
            .resideOutsideOfPackages("..vungcao.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule openIdConnectOnlyInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackages("..http.oidc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "net.minidev..");

    @ArchTest
    static final ArchRule prometheusOnlyInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackages("..http.metric..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.prometheus..");

    @ArchTest
    static final ArchRule namesSayWhatTheyAre =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Base)(\\$.*)?");
}
