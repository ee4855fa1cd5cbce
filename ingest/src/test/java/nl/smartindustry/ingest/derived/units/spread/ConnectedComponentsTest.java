package nl.smartindustry.ingest.derived.units.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ConnectedComponentsTest extends SparkTest {
  private static final StructType LINK =
      new StructType().add("a", DataTypes.LongType).add("b", DataTypes.LongType);
  private static final ConnectedComponents LOCAL = new ConnectedComponents(1_000_000, 60);
  private static final ConnectedComponents SPREAD = new ConnectedComponents(0, 60);

  @Test
  void twoWaysGiveTheSameForAnyGraph() {
    for (int seed = 1; seed <= 3; seed++) {
      var links = random(seed, 300 * seed, 400);

      assertThat(rows(SPREAD, links)).isNotEmpty().isEqualTo(rows(LOCAL, links));
    }
  }

  @Test
  void aLongChainSettlesAroundItsSmallestNode() {
    var chain = new ArrayList<Row>();
    for (int at = 0; at < 200; at++) {
      chain.add(RowFactory.create(name(at), name(at + 1)));
    }
    Collections.shuffle(chain, new Random(7));

    assertThat(rows(SPREAD, table(chain)))
        .hasSize(201)
        .allMatch(row -> row.endsWith(" | " + name(0)));
  }

  @Test
  void aRingAndAStarAreTwoComponents() {
    var links =
        numbers(
            """
            a  | b
            05 | 03
            03 | 04
            04 | 05
            09 | 12
            09 | 10
            11 | 09
            09 | 09
            77 | 77
            """);

    for (var way : List.of(LOCAL, SPREAD)) {
      assertThat(rows(way, links))
          .containsExactly("10 | 9", "11 | 9", "12 | 9", "3 | 3", "4 | 3", "5 | 3", "9 | 9");
    }
  }

  @Test
  void aGraphThatDoesNotSettleInTimeIsRefused() {
    var chain =
        numbers(
            """
            a | b
            1 | 3
            3 | 5
            5 | 4
            4 | 2
            2 | 6
            6 | 7
            7 | 9
            9 | 8
            """);

    assertThatThrownBy(() -> new ConnectedComponents(0, 1).of(chain))
        .isInstanceOf(Refusal.class)
        .hasMessage("Continuity units: not settled after 1 rounds");
  }

  private static List<String> rows(ConnectedComponents way, Dataset<Row> links) {
    return rowsOf(way.of(links), "node", "smallest");
  }

  private static Dataset<Row> random(int seed, int links, int nodes) {
    var random = new Random(seed);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < links; i++) {
      rows.add(RowFactory.create(name(random.nextInt(nodes)), name(random.nextInt(nodes))));
    }
    return table(rows);
  }

  private static long name(int node) {
    return node;
  }

  private static Dataset<Row> numbers(String picture) {
    return table(picture).selectExpr("cast(a as bigint) as a", "cast(b as bigint) as b");
  }

  private static Dataset<Row> table(List<Row> rows) {
    return spark().createDataFrame(rows, LINK);
  }
}
