package nl.smartindustry.transform.command.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sensitive cells beside those that plain decimal arithmetic finds, cell by cell. */
class PrimaryOracleTest extends ProtectScenario {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What a plain program is asked. */
  private record Question(
      List<String> dimensions, String contributor, String value, int percent, int minimum) {}

  /** Numbers of disclosure.md, section 3; those without one there were counted by this program. */
  @ParameterizedTest
  @CsvSource({
    "argus_testw_size_region, size region, id, var2, 15, 0, 9",
    "argus_ent_act_product, act product, holding, turnover, 10, 0, 290",
    "argus_ent_act_region, act region, holding, turnover, 10, 0, 346",
    "argus_ent_region_product, region product, holding, turnover, 10, 0, 17",
    "rtauargus_ent_act_size, act size, id, turnover, 10, 3, 29",
    "rtauargus_ent_act_nuts, act nuts, id, turnover, 10, 3, 567",
    "synth5k, nace size region, holding, turnover, 10, 3, 1564",
  })
  void publishedInstancesHaveTheirSensitiveCells(
      String name, String dimensions, String who, String value, int percent, int few, int count)
      throws IOException {
    var folder = SparkTest.shared("oracle/disclosure/" + name);
    var asked = new Question(List.of(dimensions.split(" ")), who, value, percent, few);
    file("m.csv", Files.readString(folder.resolve("microdata.csv")));
    file("h.csv", Files.readString(folder.resolve("hierarchy.csv")));

    var found = found(asked);

    assertThat(found).isEqualTo(plain(asked)).hasSize(count);
  }

  @Test
  void madeUpMicrodataHaveTheirSensitiveCells() throws IOException {
    var random = new Random(20261130);
    var records = new StringBuilder("firm,act,region,v\n");
    for (int i = 0; i < 400; i++) {
      records.append(
          "f%d,A%d,R%d,%d.%d\n"
              .formatted(
                  random.nextInt(150),
                  random.nextInt(9),
                  random.nextInt(6),
                  random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(5000),
                  random.nextInt(10)));
    }
    file("m.csv", records.toString());
    file("h.csv", hierarchy("act", "A", 9) + hierarchy("region", "R", 6).substring(21));
    var asked = new Question(List.of("act", "region"), "firm", "v", 25, 3);

    var found = found(asked);

    assertThat(found).isEqualTo(plain(asked)).hasSizeGreaterThan(5);
  }

  /** Three groups of every third code. */
  private static String hierarchy(String dimension, String letter, int codes) {
    var rows = new StringBuilder("dim,hier,code,parent\n" + dimension + ",,Total,\n");
    for (int i = 0; i < codes; i++) {
      var group = "G" + letter + i % 3;
      rows.append(i < 3 ? "%s,,%s,Total\n".formatted(dimension, group) : "");
      rows.append("%s,,%s%d,%s\n".formatted(dimension, letter, i, group));
    }
    return rows.toString();
  }

  /** The codes of the primary cells of the output's rows, without running the solver. */
  private Set<List<String>> found(Question asked) throws IOException {
    file(
        "spec.json",
        "{\"microdata\": {\"path\": \"m.csv\", \"types\": {%s}}, \"contributor\": \"%s\", \"value\": \"%s\", \"dimensions\": [%s], \"hierarchies\": \"h.csv\", \"rules\": {\"p_percent\": %d, \"minimum_contributors\": %d}}"
            .formatted(
                String.join(
                    ", ", asked.dimensions.stream().map(d -> "\"" + d + "\": \"string\"").toList()),
                asked.contributor,
                asked.value,
                String.join(", ", asked.dimensions.stream().map(d -> "\"" + d + "\"").toList()),
                asked.percent,
                asked.minimum));
    var user = UserTables.read(ProtectSpec.read(folder.resolve("spec.json")));
    var found = new TreeSet<List<String>>(Comparator.comparing(Object::toString));
    for (var codes : crossings(user.grid().dimensions())) {
      if (user.findings().get(user.grid().position(codes)).isPresent()) {
        found.add(codes);
      }
    }
    return found;
  }

  private static List<List<String>> crossings(List<Dimension> dimensions) {
    List<List<String>> all = List.of(List.of());
    for (var dimension : dimensions) {
      var more = new ArrayList<List<String>>();
      for (var codes : all) {
        for (var code : dimension.parts().keySet()) {
          var longer = new ArrayList<>(codes);
          longer.add(code);
          more.add(longer);
        }
      }
      all = more;
    }
    return all;
  }

  private Set<List<String>> plain(Question asked) throws IOException {
    Map<List<String>, Map<String, BigDecimal>> cells = new HashMap<>();
    var parents = new HashMap<List<String>, String>();
    for (var row : rows("h.csv")) {
      parents.put(List.of(row.get("dim"), row.get("code")), row.get("parent"));
    }
    for (var row : rows("m.csv")) {
      List<List<String>> above = List.of(List.of());
      for (var dimension : asked.dimensions) {
        var more = new ArrayList<List<String>>();
        for (var code = row.get(dimension);
            !code.isEmpty();
            code = parents.get(List.of(dimension, code))) {
          for (var codes : above) {
            var longer = new ArrayList<>(codes);
            longer.add(code);
            more.add(longer);
          }
        }
        above = more;
      }
      var value = new BigDecimal(row.get(asked.value));
      for (var cell : above) {
        cells
            .computeIfAbsent(cell, key -> new HashMap<>())
            .merge(row.get(asked.contributor), value, BigDecimal::add);
      }
    }
    var sensitive = new TreeSet<List<String>>(Comparator.comparing(Object::toString));
    cells.forEach(
        (cell, contributions) -> {
          if (isSensitive(asked, contributions)) {
            sensitive.add(cell);
          }
        });
    return sensitive;
  }

  private static boolean isSensitive(Question asked, Map<String, BigDecimal> contributions) {
    var sizes = contributions.values().stream().sorted(Comparator.reverseOrder()).toList();
    long some = sizes.stream().filter(size -> size.signum() > 0).count();
    var rest = sizes.stream().skip(2).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean guessed =
        rest.multiply(HUNDRED).compareTo(sizes.get(0).multiply(BigDecimal.valueOf(asked.percent)))
            < 0;
    return guessed || (some == 0 ? sizes.size() : some) < asked.minimum;
  }

  private List<Map<String, String>> rows(String file) throws IOException {
    var lines = Files.readAllLines(folder.resolve(file));
    var header = lines.get(0).split(",");
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var row = new HashMap<String, String>();
      for (int c = 0; c < header.length; c++) {
        row.put(header[c], cells[c]);
      }
      rows.add(row);
    }
    return rows;
  }
}
