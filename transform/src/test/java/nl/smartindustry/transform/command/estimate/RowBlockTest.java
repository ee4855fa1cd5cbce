package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import org.junit.jupiter.api.Test;

class RowBlockTest {
  private static final PointEstimate ZERO =
      new PointEstimate(
          0, 0, Interval.NONE, Interval.NONE, new Support(1, 1, Double.NaN, 0, 0), List.of());

  private final List<String> made = new ArrayList<>();

  @Test
  void rowsComeByEstimatorDomainAndVariable() {
    var sizes = List.of("size=S", "size=L");
    var blocks =
        List.of(
            block("total", "y", sizes),
            block("total", "x", sizes),
            block("total", "y", List.of("ALL")),
            block("mean", "y", sizes));

    assertThat(written(blocks))
        .containsExactly(
            "mean size=L y",
            "mean size=S y",
            "total ALL y",
            "total size=L x",
            "total size=L y",
            "total size=S x",
            "total size=S y");
  }

  @Test
  void aDomainOfTwoListsComesOnceByVariable() {
    var blocks = List.of(block("total", "y", List.of("a")), block("total", "x", List.of("b", "a")));

    assertThat(written(blocks)).containsExactly("total a x", "total a y", "total b x");
  }

  @Test
  void looseRowsComeInTheSameOrder() {
    var rows = List.of(row("total", "b", "y"), row("mean", "b", "y"), row("total", "a", "y"));

    assertThat(written(RowBlock.of(rows))).containsExactly("mean b y", "total a y", "total b y");
  }

  @Test
  void noRowIsMadeBeforeTheOneBeforeItIsWritten() {
    var domains = List.of("c", "a", "b");
    var ahead = new ArrayList<Integer>();

    RowBlock.inOrder(
        List.of(block("total", "y", domains), block("total", "x", domains)),
        row -> ahead.add(made.size()));

    assertThat(ahead).containsExactly(1, 2, 3, 4, 5, 6);
  }

  private RowBlock block(String estimator, String variable, List<String> domains) {
    return new RowBlock(
        estimator,
        variable,
        domains,
        d -> {
          made.add(domains.get(d));
          return row(estimator, domains.get(d), variable);
        });
  }

  private static OutputRow row(String estimator, String domain, String variable) {
    return new OutputRow(estimator, domain, variable, ZERO);
  }

  private static List<String> written(List<RowBlock> blocks) {
    var rows = new ArrayList<String>();
    RowBlock.inOrder(
        blocks, row -> rows.add(row.estimator() + " " + row.domain() + " " + row.variable()));
    return rows;
  }
}
