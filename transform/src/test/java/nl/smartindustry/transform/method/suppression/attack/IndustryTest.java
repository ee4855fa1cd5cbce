package nl.smartindustry.transform.method.suppression.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import org.junit.jupiter.api.Test;

/**
 * Turnover of the sample country's industry in 2023, in thousands of euros: by branch and size;
 * and, of every third enterprise, by branch and size beside branch and region, where regions have
 * two hierarchies that cut across each other.
 */
class IndustryTest {
  private static Instance instance(String name) {
    return MicrodataInstance.read(Path.of("src/test/resources/suppression", name));
  }

  @Test
  void turnoverByBranchAndSizeIsProtectedAndNothingIsFound() {
    var instance = instance("industry");

    assertThat(instance.primaries()).hasSize(21);
    OracleTest.protectAndAttack(instance, OjAlgoProgrammes::new);
  }

  @Test
  void linkedTablesAreProtectedTogetherAndNothingIsFound() {
    var instance = instance("industry-linked");

    assertThat(instance.primaries()).hasSize(58);
    assertThat(instance.tables().cells())
        .extracting(LinkedTables.Cell::name)
        .contains("10-12|Total|Coast", "10-12|S|Total");
    OracleTest.protectAndAttack(instance, ClpProgrammes::new);
  }
}
