package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunLock;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of every layout that has been published are read alike. */
class ReleasedObservationsTest {
  @TempDir Path warehouse;

  @Test
  void aReleaseWithThePeriodInTheFolderHasItsFlagsAsItsStatus() {
    assertThat(
            read(
                "observations/GROUP=AD/TIME_PERIOD=2024", List.of("INDICATOR", "OBS_STATUS"), "eu"))
        .containsExactly("AD SI_AD_AI 2024 eu");
  }

  @Test
  void aReleaseWithOneStatusCodeHasItsFlagsBesideIt() {
    var columns = List.of("INDICATOR", "OBS_STATUS", "OBS_FLAGS", "TIME_PERIOD", "INDICATOR_GROUP");

    assertThat(read("observations/GROUP=AD/2024", columns, "U", "eu", "2024", "AD"))
        .containsExactly("AD SI_AD_AI 2024 eu");
    assertThat(read("observations/GROUP=AD/2024", columns, "A", null, "2024", "AD"))
        .containsExactly("AD SI_AD_AI 2024 null");
  }

  private List<String> read(String folder, List<String> columns, Object... values) {
    var fields = columns.stream().map(one -> Field.attribute(one, FieldType.TEXT)).toList();
    var contract = new Contract("observation", "one row per cell", fields);
    var row = new ArrayList<Object>(List.of("SI_AD_AI"));
    row.addAll(java.util.Arrays.asList(values));
    var statement = new Statement("t", "CONCEPT", true, "", List.of());
    var made = new Provenance(List.of(), Map.of(), folder + row, "1.0.0", "2025-03-31");
    try (var lock = RunLock.acquire(new Warehouse(warehouse))) {
      new PublicationProtocol(lock)
          .publish(
              new ReleaseDraft(
                  made,
                  statement,
                  staging -> {
                    var rows = Map.of("", List.of(RowFactory.create(row.toArray())));
                    TableStore.write(contract, rows, staging.resolve(folder));
                    return Map.of();
                  },
                  (staging, files) -> {}));
    }
    var read = new ArrayList<String>();
    ReleasedObservations.forEach(
        new Releases(new Warehouse(warehouse)).current(),
        one ->
            read.add(
                "%s %s %s %s"
                    .formatted(
                        one.apply("GROUP"),
                        one.apply("INDICATOR"),
                        one.apply("TIME_PERIOD"),
                        one.apply("OBS_STATUS"))));
    return read;
  }
}
