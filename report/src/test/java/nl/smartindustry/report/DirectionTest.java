package nl.smartindustry.report;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Reason;

/** The house rules on direction and purity, over all modules. */
@AnalyzeClasses(packages = "nl.smartindustry", importOptions = DirectionTest.WithoutTests.class)
class DirectionTest {
  /** Leaves out tests, also those of another module that come packed. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return new DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule nothingImportsUpwards =
      noClasses()
          .that()
          .resideInAPackage("nl.smartindustry.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "nl.smartindustry.samples..",
              "nl.smartindustry.transform..",
              "nl.smartindustry.report..");

  @ArchTest
  static final ArchRule transformDoesNotKnowReport =
      noClasses()
          .that()
          .resideInAPackage("nl.smartindustry.transform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nl.smartindustry.samples..", "nl.smartindustry.report..");

  @ArchTest
  static final ArchRule theSyntheticCountryRestsOnTheFloorOfIngest =
      noClasses()
          .that()
          .resideInAPackage("nl.smartindustry.samples..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("nl.smartindustry..")
                  .and(
                      resideOutsideOfPackages(
                          "nl.smartindustry.samples..",
                          "nl.smartindustry.ingest.definition..",
                          "nl.smartindustry.ingest.contract..",
                          "nl.smartindustry.ingest.run..")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("nl.smartindustry.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule topFoldersHaveNoCycles =
      slices().matching("nl.smartindustry.(*.*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule methodHoldsFormulasAndNothingElse =
      noClasses()
          .that()
          .resideInAPackage("nl.smartindustry.transform.method..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.spark..")
                  .or(
                      resideInAPackage("nl.smartindustry..")
                          .and(
                              resideOutsideOfPackages(
                                  "nl.smartindustry.transform.method..",
                                  "nl.smartindustry.ingest.definition.."))));

  /** Report makes one again of what is stored: that is reading, not deciding. */
  @ArchTest
  static final ArchRule safeAloneMakesCells =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.smartindustry.transform.safe..")
          .should()
          .callConstructor(Cell.Published.class, Estimate.class, String.class)
          .orShould()
          .callConstructor(Cell.Suppressed.class, Reason.class);

  @ArchTest
  static final ArchRule oneDoorToSpark =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.smartindustry.ingest.run..")
          .should()
          .callMethod(org.apache.spark.sql.SparkSession.class, "builder");

  @ArchTest
  static final ArchRule theFloorRestsOnItself =
      noClasses()
          .that()
          .resideInAPackage("nl.smartindustry.ingest.definition..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "nl.smartindustry.ingest.contract..", "nl.smartindustry.ingest.run..");

  @ArchTest
  static final ArchRule tablesAreWrittenByTheirStore =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "nl.smartindustry.ingest.contract..", "nl.smartindustry.ingest.store..")
          .should()
          .callMethod(org.apache.spark.sql.Dataset.class, "write");

  @ArchTest
  static final ArchRule formulasArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "nl.smartindustry.transform.survey.wave..",
              "nl.smartindustry.transform.survey.estimate..",
              "nl.smartindustry.transform.safe..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.util.random..")
          .orShould()
          .dependOnClassesThat(
              resideInAPackage("java.io..").and(not(equivalentTo(java.io.Serializable.class))))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");
}
