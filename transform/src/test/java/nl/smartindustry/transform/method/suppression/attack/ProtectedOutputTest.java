package nl.smartindustry.transform.method.suppression.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.command.protect.ProtectJob;
import nl.smartindustry.transform.command.protect.ProtectSpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the command {@code protect} writes, beside the same files read and attacked without any of
 * it: its sensitive cells, that nothing leaks, and its intervals.
 */
class ProtectedOutputTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssb_magnitude1",
        "argus_testw_size_region",
        "argus_ent_region_product",
        "rtauargus_ent_act_size",
        "sdctable_microdata1",
      })
  void anInstanceBesideTheProjectIsProtected(String name) throws IOException {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    protectAndAttack(Oracle.SHARED.resolve("oracle/disclosure").resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"industry", "industry-linked"})
  void turnoverOfTheSampleIndustryIsProtected(String name) throws IOException {
    protectAndAttack(Path.of("src/test/resources/suppression", name));
  }

  private void protectAndAttack(Path folder) throws IOException {
    var instance = MicrodataInstance.read(folder.toAbsolutePath());
    var rows = protect(folder.toAbsolutePath());

    assertThat(names(rows, "primary")).isEqualTo(new TreeSet<>(instance.primaries()));
    var withheld = new BitSet();
    for (int cell = 0; cell < instance.tables().cells().size(); cell++) {
      var row = rows.get(instance.tables().cells().get(cell).name());
      withheld.set(cell, !row.get("status").equals("safe"));
      assertThat(row.get("value").isEmpty()).isEqualTo(withheld.get(cell));
    }
    assertThat(new Attacker(instance, withheld, ClpProgrammes::new).attack().leaks()).isEmpty();
    checkIntervals(instance, withheld, rows);
  }

  /** Every interval holds that of another solver, and is no wider. */
  private static void checkIntervals(
      Instance instance, BitSet withheld, Map<String, Map<String, String>> rows) {
    var tables = instance.tables();
    double unit = unit(instance, rows);
    var programmes = new OjAlgoProgrammes(tables, withheld);
    for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
      var of = tables.cells().get(cell);
      var target = new int[] {cell};
      double most = of.value() + programmes.furthest(target, 1, new BitSet())[cell];
      double least = of.value() + programmes.furthest(target, -1, new BitSet())[cell];
      var within = org.assertj.core.data.Offset.offset(1e-7 * Math.max(1, of.value()) * unit);
      var row = rows.get(of.name());
      assertThat(Double.parseDouble(row.get("upper"))).as(of.name()).isCloseTo(most * unit, within);
      assertThat(Double.parseDouble(row.get("lower")))
          .as(of.name())
          .isCloseTo(least * unit, within);
      assertThat(row).containsEntry("protected", "true");
    }
  }

  /** What one unit of the instance's whole numbers is in the output. */
  private static double unit(Instance instance, Map<String, Map<String, String>> rows) {
    return instance.tables().cells().stream()
        .filter(cell -> cell.value() > 0 && !rows.get(cell.name()).get("value").isEmpty())
        .findFirst()
        .map(cell -> Double.parseDouble(rows.get(cell.name()).get("value")) / cell.value())
        .orElseThrow();
  }

  private static TreeSet<String> names(Map<String, Map<String, String>> rows, String status) {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().get("status").equals(status))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rows of the output by the names that the instance gives its cells. */
  private Map<String, Map<String, String>> protect(Path folder) throws IOException {
    var given = JSON.readTree(folder.resolve("rules.json").toFile());
    var spec = work.resolve("spec.json");
    Files.writeString(spec, spec(folder, given).toString());
    var out = work.resolve("out.csv");
    new ProtectJob(ProtectSpec.read(spec), Progress.silent()).run(TableFile.of(out));
    var dimensions =
        StreamSupport.stream(given.get("dims").spliterator(), false).map(JsonNode::asText).toList();
    var rows = new HashMap<String, Map<String, String>>();
    for (var row : Csv.read(out)) {
      rows.put(dimensions.stream().map(row::get).collect(Collectors.joining("|")), row);
    }
    return rows;
  }

  private static ObjectNode spec(Path folder, JsonNode given) {
    var spec = JSON.createObjectNode().put("audit", true);
    spec.putObject("microdata").put("path", folder.resolve("microdata.csv").toString());
    spec.putObject("hierarchies").put("path", folder.resolve("hierarchy.csv").toString());
    spec.set("value", given.get("measure"));
    spec.set("dimensions", given.get("dims"));
    for (var key : List.of("contributor", "holding", "tables")) {
      if (given.hasNonNull(key)) {
        spec.set(key, given.get(key));
      }
    }
    var rules = spec.putObject("rules");
    for (var rule : given.get("rules")) {
      boolean p = rule.get("type").asText().equals("p_percent");
      rules.set(p ? "p_percent" : "minimum_contributors", rule.get(p ? "p" : "n"));
    }
    return spec;
  }
}
