package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.ingest.definition.ExitCode.DEFINITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Enterprises by region and size: 1 and 12 in N, 7 and 9 in S. */
class PrintedTablesOfAUserTest extends ProtectScenario {
  private static final String SPEC =
      "{\"microdata\": \"m.csv\", \"contributor\": \"firm\","
          + " \"dimensions\": [\"region\", \"size\"],"
          + " \"rules\": {\"minimum_contributors\": 3}, \"audit\": true, %s}";
  private static final String ROUND = SPEC.formatted("\"method\": \"round\", \"base\": %s");
  private static final String NOISE =
      SPEC.formatted(
          "\"method\": \"cell_key\","
              + " \"noise\": {\"largest\": 4, \"variance\": 2, \"secret\": \"secret.txt\"}%s");

  @BeforeEach
  void writeTheFiles() throws IOException {
    file("m.csv", microdata("N,S,1", "N,L,12", "S,S,7", "S,L,9"));
    file("secret.txt", "synthetic, for a test alone\n");
  }

  private static String microdata(String... cells) {
    var text = new StringBuilder("firm,region,size\n");
    for (var cell : cells) {
      var parts = cell.split(",");
      for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
        var region = parts[0] + "," + parts[1];
        text.append(region.replace(',', '-')).append(i).append(',').append(region).append('\n');
      }
    }
    return text.toString();
  }

  private static Map<String, String> column(Map<String, Map<String, String>> rows, String name) {
    var column = new TreeMap<String, String>();
    rows.forEach((cell, row) -> column.put(cell, row.get(name)));
    return column;
  }

  @Test
  void roundedCountsAddUpAndNoneIsWithheldWhereTheirBandIsWideEnough() throws IOException {
    var rows = protect(ROUND.formatted(5), 2);

    assertThat(column(rows, "value"))
        .containsEntry("N S", "5")
        .containsEntry("N L", "10")
        .containsEntry("N Total", "15")
        .containsEntry("Total Total", "30");
    assertThat(column(rows, "status").values()).containsOnly("rounded");
    assertThat(column(rows, "protected").values()).containsOnly("true");
    assertThat(rows.get("N S")).containsEntry("lower", "1").containsEntry("upper", "9");
    assertThat(column(rows, "frequency").values()).containsOnly("");
    for (var region : new String[] {"N", "S", "Total"}) {
      assertThat(value(rows, region + " S") + value(rows, region + " L"))
          .isEqualTo(value(rows, region + " Total"));
    }
  }

  private static long value(Map<String, Map<String, String>> rows, String cell) {
    return Long.parseLong(rows.get(cell).get("value"));
  }

  @Test
  void aCountWhoseBandIsTooNarrowIsWithheld() throws IOException {
    var rows =
        protect(
            ROUND
                .formatted(2)
                .replace("\"minimum_contributors\": 3", "\"minimum_contributors\": 6"),
            2);

    assertThat(rows.get("N S")).containsEntry("status", "primary").containsEntry("value", "");
    assertThat(column(rows, "status").values()).contains("secondary", "rounded");
    assertThat(column(rows, "protected").values()).containsOnly("true");
  }

  @Test
  void theSameContributorsHaveTheSameNoiseInEveryTableAndRelease() throws IOException {
    var rows = protect(NOISE.formatted(""), 2);
    var alone = protect(NOISE.formatted("").replace("[\"region\", \"size\"]", "[\"size\"]"), 1);
    file("m.csv", microdata("S,L,9", "S,S,7", "N,L,12", "N,S,2"));
    var later = protect(NOISE.formatted(""), 2);

    assertThat(column(rows, "status").values()).doesNotContain("safe");
    assertThat(column(alone, "value"))
        .containsEntry("L", column(rows, "value").get("Total L"))
        .containsEntry("Total", column(rows, "value").get("Total Total"));
    assertThat(column(later, "value"))
        .containsEntry("N L", column(rows, "value").get("N L"))
        .containsEntry("S Total", column(rows, "value").get("S Total"));
  }

  @Test
  void noNumberIsFartherThanTheLargestChange() throws IOException {
    var truth = Map.of("N L", 12, "S S", 7, "S L", 9, "N Total", 13, "Total Total", 29);
    var rows = protect(NOISE.formatted(""), 2);

    truth.forEach((cell, count) -> assertThat(value(rows, cell)).isBetween(count - 4L, count + 4L));
    assertThat(column(rows, "protected").values()).containsOnly("true");
  }

  @Test
  void relationsAreRoundedToo() throws IOException {
    file(
        "c.csv",
        "cell,value,sensitive,upper_protection,cost\n"
            + "T,0.9,0,,1\n"
            + "a,0.1,1,0.3,1\n"
            + "b,0.3,0,,1\n"
            + "c,0.5,0,,1\n");
    file("r.csv", "relation,cell,coefficient\nr,T,-1\nr,a,1\nr,b,1\nr,c,1\n");

    var rows =
        protect(
            "{\"cells\": \"c.csv\", \"relations\": \"r.csv\", \"method\": \"round\", \"base\":"
                + " 0.5}",
            1);

    assertThat(column(rows, "value")).hasToString("{T=1, a=0, b=0.5, c=0.5}");
    assertThat(rows.get("a")).containsEntry("lower", "0").containsEntry("upper", "0.4");
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedByName() throws IOException {
    refused(SPEC.formatted("\"method\": \"round\""), DEFINITIONS, "lacks 'base'");
    refused(SPEC.formatted("\"base\": 5"), DEFINITIONS, "'base' goes with the method 'round'");
    refused(ROUND.formatted(1), DEFINITIONS, "base: 1");
    refused(ROUND.formatted(2.5), DEFINITIONS, "base: 2.5");
    refused(ROUND.formatted("5, \"keep\": \"m.csv\""), DEFINITIONS, "'keep'");
    refused(SPEC.formatted("\"method\": \"cell_key\""), DEFINITIONS, "lacks 'noise'");
    refused(
        NOISE.formatted("").replace(", \"secret\": \"secret.txt\"", ""),
        DEFINITIONS,
        "lacks 'secret'");
    refused(NOISE.formatted("").replace("secret.txt", "no.txt"), DEFINITIONS, "'no.txt'");
    refused(
        NOISE.formatted("").replace("\"variance\": 2", "\"variance\": 20"),
        DEFINITIONS,
        "variance 20");
    refused(NOISE.formatted(", \"value\": \"firm\""), DEFINITIONS, "not a table of counts");
    refused(
        NOISE.formatted("").replace("\"contributor\": \"firm\", ", ""),
        DEFINITIONS,
        "lacks 'contributor'");
  }
}
