package nl.smartindustry.transform.method.suppression.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.BitSet;
import java.util.function.BiFunction;
import nl.smartindustry.transform.method.suppression.Certificate;
import nl.smartindustry.transform.method.suppression.CertificateCheck;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.Protector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public instances beside the project; those that take long are in the benchmark. */
class OracleTest {
  @ParameterizedTest
  @CsvSource({
    "sdctable_issue135, 7, 4",
    "sdctable_issue136, 2, 0",
    "sdctable_microdata1, 2, 0",
    "ssb_magnitude1, 19, 2",
    "argus_testw_size_region, 9, 4",
    "argus_ent_region_product, 17, 9",
    "rtauargus_ent_act_size, 29, 21",
    "argus_ent_act_product, 290, 124",
    "argus_ent_act_region, 346, 163",
    "rtauargus_ent_act_nuts, 567, 247",
    "synth5k, 1564, 634",
  })
  void theSensitiveCellsAreThoseOfTheReference(String name, int sensitive, int soleContributors) {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    var instance = Oracle.read(name);

    assertThat(instance.primaries()).hasSize(sensitive);
    assertThat(instance.contributors().known()).hasSize(soleContributors);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdctable_issue135",
        "sdctable_issue136",
        "sdctable_microdata1",
        "ssb_magnitude1",
        "argus_testw_size_region",
        "argus_ent_region_product",
        "rtauargus_ent_act_size",
      })
  void twoSolversFindNothingInASmallInstance(String name) {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    protectAndAttack(Oracle.read(name), OjAlgoProgrammes::new);
    protectAndAttack(Oracle.read(name), ClpProgrammes::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"argus_ent_act_product", "rtauargus_linked4", "HIER13"})
  void anotherSolverFindsNothingInALargerOne(String name) {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    protectAndAttack(Oracle.read(name), ClpProgrammes::new);
  }

  static void protectAndAttack(
      Instance instance, BiFunction<LinkedTables, BitSet, Programmes> solver) {
    var pattern = Protector.protect(instance.tables(), instance.contributors());
    var withheld = Oracle.withheld(instance.tables(), pattern.secondaries());
    var certificate = Certificate.of(pattern.proofs());

    assertThat(
            CertificateCheck.failure(
                instance.tables(), instance.contributors(), withheld, certificate))
        .isEmpty();
    assertThat(new Attacker(instance, withheld, solver).attack().leaks()).isEmpty();
  }
}
