package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseComparisonTest {
  private static final List<String> SIZES = List.of("10-49", "250+");
  private static final String THEN =
      """
      INDICATOR|TIME_PERIOD|SIZE|OBS_VALUE|CONF_STATUS|REASON|N_POP|DEF_VERSION
      SI_AD_ROB|2022|_T|29||||1
      SI_AD_ROB|2022|10-49|20||||1
      SI_AD_AI|2022|_T|12.5||||1
      SI_AD_AI|2022|250+|40||||1
      SI_AD_IOT|2022|250+||C|too_few_contributors||
      SI_AD_RFID|2022|_T|7||||1
      """;
  private static final String NOW =
      """
      INDICATOR|TIME_PERIOD|SIZE|OBS_VALUE|CONF_STATUS|REASON|N_POP|DEF_VERSION
      SI_AD_ROB|2022|_T|30|||100|1
      SI_AD_ROB|2022|10-49|20|||80|1
      SI_AD_ROB|2022|250+|70|||20|1
      SI_AD_ROB|2024|_T|46|||100|1
      SI_AD_ROB|2024|10-49|30|||60|1
      SI_AD_ROB|2024|250+|70|||40|1
      SI_AD_AI|2022|_T|14||||2
      SI_AD_AI|2022|250+||C|too_few_contributors||
      SI_AD_IOT|2022|250+|55||||1
      """;

  @TempDir Path warehouse;

  @Test
  void everyCellThatChangedIsListedWithWhatBecameOfIt() {
    var changes = compared(Optional.empty()).changes();

    assertThat(changes)
        .extracting(one -> one.indicator() + " " + one.kind().word())
        .containsExactly(
            "SI_AD_AI hidden",
            "SI_AD_AI redefined",
            "SI_AD_IOT shown",
            "SI_AD_RFID dropped",
            "SI_AD_ROB added",
            "SI_AD_ROB added",
            "SI_AD_ROB added",
            "SI_AD_ROB revised",
            "SI_AD_ROB added");
  }

  @Test
  void theCausesAreWhatTheReleasesWereMadeFromDifferently() {
    var text = ComparisonFormat.TEXT.lines(compared(Optional.empty()));

    assertThat(text)
        .contains(
            "Other definitions",
            "Setting reference date: 2025-03-31 → 2025-09-30",
            "Inputs that differ (3; + new, - gone, ~ other content)",
            "  ~ ict_survey/2022/d1/a.csv",
            "  + ict_survey/2024/d1/a.csv",
            "  - old/2022/d1/a.csv")
        .doesNotContain("Another version of the program");
    assertThat(text).anyMatch(line -> line.matches("Cells 10: 1 the same"));
  }

  @Test
  void everySeriesHasABridgeThatAddsUp() {
    var lines = ComparisonFormat.BRIDGES.lines(compared(Optional.empty()));

    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("SI_AD_ROB,FREQ=A")
                    .contains(
                        "SIZE=_T", ",2022,29.0,1,2024,46.0,1,17.0,1.0,0.0,8.99", ",complete"));
    assertThat(lines).anyMatch(line -> line.endsWith("1.5,0.0,1.5,0.0,0.0,revision_in_definition"));
  }

  @Test
  void aLineOfACellHasBothFiguresTheReasonAndTheCauses() {
    var lines = ComparisonFormat.CSV.lines(compared(Optional.empty()));

    assertThat(lines.get(0)).isEqualTo("indicator,cell,what,before,after,reason,causes");
    assertThat(lines)
        .anyMatch(line -> line.matches("SI_AD_ROB,.*,revised,29.0,30.0,,inputs .*"))
        .anyMatch(line -> line.matches("SI_AD_AI,.*,hidden,40.0,,too_few_contributors,.*"))
        .anyMatch(line -> line.matches("SI_AD_IOT,.*,shown,,55.0,,inputs settings definitions"));
  }

  @Test
  void theTextEndsWithTheBridgesOfTheTotalsInFourDecimals() {
    var text = ComparisonFormat.TEXT.lines(compared(Optional.empty()));

    assertThat(text).contains("  SI_AD_AI       1 redefined, 1 hidden");
    assertThat(text.get(text.size() - 1).split(" +"))
        .startsWith("", "SI_AD_ROB", "PC_ENT", "2022", "29.0000", "2024", "46.0000", "17.0000");
  }

  @Test
  void theOldDataUnderTheNewRulesSeparateRevisionFromDefinition() {
    var rerun =
        """
        INDICATOR|TIME_PERIOD|SIZE|OBS_VALUE|CONF_STATUS|REASON|N_POP|DEF_VERSION
        SI_AD_AI|2022|_T|13.5||||2
        """;
    var bridges = ComparisonFormat.BRIDGES.lines(compared(Optional.of(rerun)));

    assertThat(bridges).anyMatch(line -> line.endsWith("1.5,0.5,1.0,0.0,0.0,complete"));
  }

  @Test
  void aReleaseIsTheSameAsItself() {
    var release = publish(THEN, "d1", List.of());
    var same =
        ReleaseComparison.of(
            new Releases(new Warehouse(warehouse)).open(release),
            new Releases(new Warehouse(warehouse)).open(release),
            Optional.empty(),
            SIZES);

    assertThat(same.changes()).isEmpty();
    assertThat(same.bridges()).isEmpty();
    assertThat(ComparisonFormat.TEXT.lines(same))
        .contains("Made from the same inputs, settings, definitions and program");
    assertThat(ComparisonFormat.CSV.lines(same)).hasSize(1);
  }

  private ReleaseComparison compared(Optional<String> rerun) {
    var from =
        publish(
            THEN,
            "d1",
            List.of(
                new Input("ict_survey/2022/d1/a.csv", "aa", 1L),
                new Input("old/2022/d1/a.csv", "bb", 1L)));
    var again = rerun.map(table -> publish(table, "d2", List.of()));
    var to =
        SmallRelease.publish(
            warehouse,
            NOW,
            new Provenance(
                List.of(
                    new Input("ict_survey/2022/d1/a.csv", "ab", 1L),
                    new Input("ict_survey/2024/d1/a.csv", "ac", 1L)),
                Map.of(),
                "d2",
                "1.0.0",
                "2025-09-30"));
    var releases = new Releases(new Warehouse(warehouse));
    return ReleaseComparison.of(
        releases.open(from), releases.open(to), again.map(releases::open), SIZES);
  }

  private String publish(String table, String definitions, List<Input> inputs) {
    return SmallRelease.publish(
        warehouse, table, new Provenance(inputs, Map.of(), definitions, "1.0.0", "2025-03-31"));
  }
}
