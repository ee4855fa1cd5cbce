package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.Continuity.Window;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.productivity.Leaders.First;
import nl.smartindustry.transform.topic.productivity.YearFigures.Asked;
import org.junit.jupiter.api.Test;

/** Machinery of 20 persons and one full-time equivalent each. */
class YearFiguresTest {
  private static final DispersionTopic TOPIC = DispersionTopic.load(Definitions.packaged());
  private static final double NONE = Double.NaN;

  private record Made(int year, String enterprise, double output) {}

  private final List<Made> records = new ArrayList<>();

  /** A grows by a tenth; B is tied to another; C has no next year, D no output in it. */
  @Test
  void onlyAnEnterpriseThatIsTheSameInBothYearsHasAGrowth() {
    made(2020, Map.of("A", 10.0, "B", 10.0, "C", 10.0, "D", 10.0));
    made(2021, Map.of("A", 11.0, "B", 12.0, "D", 0.0, "E", 9.0));
    var tied = window(2020, 2021, Map.of("B", "u"));

    assertThat(growth(tied))
        .containsExactly(new double[] {Math.log(1.1), NONE, NONE, NONE}, within(1e-12));
  }

  @Test
  void theEventsOfAnotherWindowTieNothing() {
    made(2020, Map.of("A", 10.0, "B", 10.0));
    made(2021, Map.of("A", 11.0, "B", 12.0));
    var other = window(2021, 2022, Map.of("B", "u"));

    assertThat(growth(other))
        .containsExactly(new double[] {Math.log(1.1), Math.log(1.2)}, within(1e-12));
  }

  @Test
  void overAMissingYearNothingGrows() {
    made(2020, Map.of("A", 10.0));
    made(2022, Map.of("A", 11.0));

    assertThat(figures(Continuity.NONE).growth()).isEmpty();
  }

  /** Thirty enterprises, each a tenth more productive than the one before and than a year ago. */
  @Test
  void whereAllGrowAlikeEachPlaceDoesAndItsFiguresAreOfTheYearThatItLeadsTo() {
    for (int k = 10; k < 40; k++) {
      records.add(new Made(2020, "E" + k, Math.pow(1.1, k)));
      records.add(new Made(2021, "E" + k, Math.pow(1.1, k + 1)));
    }
    var figures = figures(Continuity.NONE);
    double[] weights = figures.sample().year().weights();

    var asked = figures.all();

    assertThat(asked).extracting(Asked::key).doesNotHaveDuplicates();
    assertThat(asked).filteredOn(one -> one.key().period().equals("2021")).isNotEmpty();
    for (var one : asked) {
      boolean grows = one.indicator().equals(TOPIC.places());
      assertThat(one.key().period()).isEqualTo(grows ? "2021" : "2020");
      if (grows) {
        assertThat(one.value().applyAsDouble(weights)).isCloseTo(Math.log(1.1), within(1e-9));
      } else {
        assertThat(one.value().applyAsDouble(weights)).isPositive();
      }
    }
  }

  private void made(int year, Map<String, Double> output) {
    output.keySet().stream()
        .sorted()
        .forEach(name -> records.add(new Made(year, name, output.get(name))));
  }

  private static Continuity window(int from, int to, Map<String, String> units) {
    return new Continuity(List.of(new Window(from, to, units, Map.of(), Set.of(), Set.of())));
  }

  private double[] growth(Continuity continuity) {
    return figures(continuity).growth().orElseThrow().of();
  }

  /** Of the first year. */
  private YearFigures figures(Continuity continuity) {
    var sizes = TOPIC.dimensions().dimension("stratum_size");
    var samples =
        ProductionYear.of(panel(), sizes).stream().map(year -> YearSample.of(year, TOPIC)).toList();
    var first = First.of(samples.get(0), TOPIC.leaders());
    return YearFigures.of(samples, 0, first, continuity);
  }

  private Microdata panel() {
    return new Microdata(
        "panel",
        records.size(),
        Map.of(
            "year", numbers(Made::year),
            "persons", numbers(one -> 20),
            "fte", numbers(one -> 1),
            "weight", numbers(one -> 2),
            "real_value_added", numbers(Made::output)),
        Map.of(
            "enterprise", codes(Made::enterprise),
            "holding", codes(Made::enterprise),
            "activity", codes(one -> "28"),
            "division", codes(one -> "28"),
            "size", codes(one -> "10-49"),
            "status", codes(one -> "D")));
  }

  private double[] numbers(ToDoubleFunction<Made> of) {
    return records.stream().mapToDouble(of).toArray();
  }

  private Codes codes(Function<Made, String> of) {
    return Codes.of(records.stream().map(of).toArray(String[]::new));
  }
}
