package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.TransformJob;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All ninety indicators are defined, each once, as the catalogue of the programme has them. */
class WholeCatalogueTest {
  private static final int ALL = 90;

  @TempDir private Path folder;

  private static Map<String, Indicator> defined() {
    return TransformJob.load(Definitions.packaged()).catalogue().indicators().stream()
        .collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  @Test
  void ninetyIndicatorsInThreeTiers() {
    var tiers = new TreeMap<Integer, Long>();
    defined().values().forEach(one -> tiers.merge(one.publication().tier(), 1L, Long::sum));
    assertThat(defined()).hasSize(ALL);
    assertThat(tiers).isEqualTo(Map.of(1, 46L, 2, 34L, 3, 10L));
  }

  @Test
  void eachIsDefinedAsTheCatalogueSays() throws IOException {
    var defined = defined();
    var rows = catalogue().stream().filter(row -> defined.containsKey(row.get("code"))).toList();
    assertThat(rows).hasSize(ALL);
    for (CSVRecord row : rows) {
      var one = defined.get(row.get("code"));
      assertThat(one.group()).as(row.get("code")).isEqualTo(row.get("group"));
      assertThat(one.label().en()).as(row.get("code")).isNotBlank();
      assertThat(one.publication().tier())
          .as(row.get("code"))
          .isEqualTo(Integer.parseInt(row.get("tier")));
    }
  }

  @Test
  void aMeasureWithoutAnEstimatorIsRefusedByName() throws IOException {
    Files.writeString(
        folder.resolve("odd.yaml"),
        """
        - code: SI_XX
          group: XX
          label: {nl: a, en: b}
          population: {nl: a, en: b}
          measure: {kind: k, units: [NR]}
          publication: {precision: P7, disclosure: none, tier: 1, reference: R01, decimals: 0}
        """);
    assertThatThrownBy(() -> Indicator.load(Definitions.overlaid(folder), "odd.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("estimator 'null'");
  }

  private static List<CSVRecord> catalogue() throws IOException {
    try (var lines = Files.newBufferedReader(SparkTest.shared("domain/indicators.csv"))) {
      return CSVFormat.Builder.create()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(lines)
          .getRecords();
    }
  }
}
