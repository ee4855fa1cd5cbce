package nl.smartindustry.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.store.LayoutTrial;
import nl.smartindustry.transform.safe.Observation;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationLogTest {
  private static final Contract OBSERVATION = Contract.load(Definitions.packaged(), "observation");
  private static final PublicationLog LOG = new PublicationLog(LocalDate.of(2025, 3, 31));
  private static final Observation SEEN =
      row(Map.of("INDICATOR", "SI_B", "REGION", "NL1", "OBS_VALUE", 12.5, "CONF_STATUS", "F"));
  private static final Observation HIDDEN =
      row(
          Map.of(
              "INDICATOR",
              "SI_A",
              "REGION",
              "NL2",
              "CONF_STATUS",
              "C",
              "REASON",
              "too_few_contributors"));

  @TempDir Path folder;

  @Test
  void everyCellIsLoggedUnderTheReferenceDateInOneOrder() throws IOException {
    LOG.write(List.of(SEEN, HIDDEN), folder);

    var entries = read(folder);

    assertThat(entries)
        .extracting(e -> e.getString("INDICATOR", 0))
        .containsExactly("SI_A", "SI_B");
    assertThat(entries)
        .extracting(e -> LocalDate.ofEpochDay(e.getInteger("VINTAGE", 0)))
        .containsOnly(LocalDate.of(2025, 3, 31));
    assertThat(entries.get(1).getDouble("OBS_VALUE", 0)).isEqualTo(12.5);
    assertThat(entries.get(1).getString("CELL", 0))
        .isEqualTo(
            "FREQ=x;REF_AREA=x;ACTIVITY=x;SIZE=x;REGION=NL1;TECH=x;BREAKDOWN=x;UNIT_MEASURE=x;"
                + "TIME_PERIOD=x");
  }

  @Test
  void aSuppressedCellHasAStatusAndNoValue() throws IOException {
    LOG.write(List.of(HIDDEN), folder);

    var entry = read(folder).get(0);

    assertThat(entry.getFieldRepetitionCount("OBS_VALUE")).isZero();
    assertThat(entry.getString("CONF_STATUS", 0)).isEqualTo("C");
    assertThat(entry.getString("REASON", 0)).isEqualTo("too_few_contributors");
  }

  @Test
  void ingestReadsTheLogBackByItsLayout() throws IOException {
    LOG.write(List.of(SEEN, HIDDEN), folder);

    var source = LayoutCatalogue.load(Definitions.packaged()).get("publication_log");
    var read = new LayoutTrial(folder, source).read(file(folder));

    var rest = ";TECH=x;BREAKDOWN=x;UNIT_MEASURE=x;TIME_PERIOD=x | 2025-03-31 | ";
    var cell = " | FREQ=x;REF_AREA=x;ACTIVITY=x;SIZE=x;REGION=";
    assertThat(read)
        .extracting(text -> text.substring(text.indexOf("| ")))
        .containsExactly(
            "| SI_A" + cell + "NL2" + rest + "- | - | C | too_few_contributors | - | -",
            "| SI_B" + cell + "NL1" + rest + "12.5 | - | F | - | - | -");
  }

  @Test
  void aValueInAConfidentialCellStopsTheRelease() {
    assertThatThrownBy(() -> row(Map.of("INDICATOR", "SI_A", "OBS_VALUE", 1.0, "CONF_STATUS", "C")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SI_A")
        .hasMessageEndingWith("confidential, found a value (none)");
  }

  @Test
  void theSameCellsInAnyOrderAreTheSameBytes(@TempDir Path again) throws IOException {
    LOG.write(List.of(SEEN, HIDDEN), folder);
    LOG.write(List.of(HIDDEN, SEEN), again);

    assertThat(Sha256.of(file(again))).isEqualTo(Sha256.of(file(folder)));
  }

  /** An observation of which most dimensions are {@code x}. */
  private static Observation row(Map<String, Object> known) {
    var key = OBSERVATION.key();
    return Observation.from(name -> known.getOrDefault(name, key.contains(name) ? "x" : null));
  }

  private static Path file(Path folder) {
    return folder.resolve("publication_log/part-00000.parquet");
  }

  private static List<Group> read(Path folder) throws IOException {
    var entries = new ArrayList<Group>();
    try (var reader = new Reader(new LocalInputFile(file(folder))).build()) {
      for (var entry = reader.read(); entry != null; entry = reader.read()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static final class Reader extends ParquetReader.Builder<Group> {
    Reader(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected org.apache.parquet.hadoop.api.ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
