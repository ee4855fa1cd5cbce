package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

/** Small areas through the command: experimental figures that add up to the direct one. */
class SmallAreaTest extends EstimateScenario {
  private static final String SPEC =
      "{\"sample\": \"s.csv\", \"design\": {\"population\": \"N\"},"
          + " \"estimates\": [{\"mean\": [\"y\"]}], \"domains\": [[], [\"area\"]],"
          + " \"small_areas\": {\"areas\": [\"area\"], \"items\": [\"%s\"],"
          + " \"covariates\": \"areas.csv\"}}";

  @Test
  void eachAreaBorrowsFromTheOthersAndTheirSumIsTheDirectOne() throws IOException {
    sampled();
    file("areas.csv", "area,population\na,40\nb,40\nc,40\nd,40\ne,40\n");

    var rows = estimate(SPEC.formatted("y"));

    double sum = 0;
    for (var area : new String[] {"a", "b", "c", "d", "e"}) {
      var row = rows.get("small_area area=%s y".formatted(area));
      assertThat(row.get("flags")).startsWith("experimental");
      sum += 0.2 * Double.parseDouble(row.get("estimate"));
    }
    double national = Double.parseDouble(rows.get("mean ALL y").get("estimate"));
    assertThat(sum).isCloseTo(national, within(1e-12));
    // area e has no respondents: the model speaks alone
    assertThat(rows.get("small_area area=e y").get("flags")).contains("synthetic");
    // the share of a, 0.9, is drawn towards the others
    assertThat(Double.parseDouble(rows.get("small_area area=a y").get("estimate")))
        .isBetween(0.5, 0.9);
  }

  @Test
  void anAreaThatTheCovariatesLackIsRefusedByName() throws IOException {
    sampled();
    file("areas.csv", "area,population\na,40\nb,40\nc,40\n");

    assertThatThrownBy(() -> estimate(SPEC.formatted("y")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Area 'area=d': in the sample, but not in the covariates (in both)");
  }

  @Test
  void anAreaThatTheCovariatesHaveTwiceOrWithoutANameIsRefusedByItsLine() throws IOException {
    sampled();
    file("areas.csv", "area,population\na,40\nb,40\nc,40\nd,40\nb,90\n");

    assertThatThrownBy(() -> estimate(SPEC.formatted("y")))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("line 6, area 'area=b': on a line before too (each once)");

    file("areas.csv", "area,population\na,40\nb,40\nc,40\nd,40\n,90\n");
    assertThatThrownBy(() -> estimate(SPEC.formatted("y")))
        .hasMessageEndingWith("line 6, column 'area': empty (a value for every unit)");
  }

  /** Ten answers in each of four areas, with shares of 0.9, 0.5, 0.4 and 0.3. */
  private void sampled() throws IOException {
    var lines = new StringBuilder("area,N,y\n");
    int[] yes = {9, 5, 4, 3};
    for (int area = 0; area < yes.length; area++) {
      for (int k = 0; k < 10; k++) {
        lines
            .append("abcd".charAt(area))
            .append(",200,")
            .append(k < yes[area] ? 1 : 0)
            .append('\n');
      }
    }
    file("s.csv", lines.toString());
  }
}
