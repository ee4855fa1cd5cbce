package nl.smartindustry.transform.command.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which cells are sensitive, by which rule. A region that is the only one is the total. */
class PrimaryCellsTest extends ProtectScenario {
  private static final String SPEC =
      "{\"microdata\": \"m.csv\", \"contributor\": \"firm\", \"value\": \"turnover\","
          + " \"dimensions\": [\"region\"], \"rules\": {%s}%s}";

  @Test
  void contributorsAreCountedOnceAndThoseOfNothingApart() throws IOException {
    file(
        "m.csv",
        """
        firm,region,turnover
        a,N,1.5
        a,N,2.5
        b,N,4
        c,N,0
        d,S,1
        e,S,1
        f,S,1
        g,W,0
        h,W,0
        i,W,0
        """);

    assertThat(sensitive(SPEC.formatted("\"minimum_contributors\": 3", "")))
        .as("a tenth of 8.0, in tenths")
        .isEqualTo(Map.of("region=N", "min_contributors 8"));
  }

  @Test
  void enterprisesOfOneHoldingCountAsOne() throws IOException {
    file(
        "m.csv",
        """
        firm,group,region,turnover
        a,X,N,30
        b,X,N,30
        c,,N,20
        d,,N,20
        e,Y,S,5
        f,Y,S,5
        g,Y,S,5
        """);
    var holding = ", \"holding\": \"group\"";

    assertThat(sensitive(SPEC.formatted("\"dominance\": [{\"n\": 1, \"k\": 50}]", ""))).isEmpty();
    assertThat(sensitive(SPEC.formatted("\"dominance\": [{\"n\": 1, \"k\": 50}]", holding)))
        .isEqualTo(
            Map.of(
                "region=N",
                "dominance 20",
                "region=S",
                "dominance 15",
                "region=Total",
                "dominance 5"));
    assertThat(
            sensitive(
                SPEC.formatted(
                    "\"minimum_contributors\": 3, \"minimum_holding_contributors\": 2", holding)))
        .isEqualTo(Map.of("region=S", "min_holding_contributors 2"));
    assertThat(sensitive(SPEC.formatted("\"minimum_contributors\": 4", holding)))
        .as("N has four enterprises in three holdings")
        .isEqualTo(
            Map.of("region=N", "min_holding_contributors 10", "region=S", "min_contributors 2"));
  }

  @Test
  void aSampleIsTestedAgainstTheWeightedTotal() throws IOException {
    file(
        "m.csv",
        """
        firm,region,turnover,w
        a,N,100,1.5
        b,N,10,2
        c,N,9,1
        out,N,1000,0
        """);
    var weight = ", \"weight\": \"w\"";

    // 179 in all; 100 and 10 by the two largest; 69 are left
    assertThat(sensitive(SPEC.formatted("\"p_percent\": 69", weight))).isEmpty();
    assertThat(sensitive(SPEC.formatted("\"p_percent\": 70", weight)))
        .isEqualTo(Map.of("region=Total", "p_percent 10"));
  }

  @Test
  void anEnterpriseThatIsRepeatedTakesTheNextPlacesAndTheLastIsAPartOfOne() throws IOException {
    file(
        "m.csv",
        """
        firm,region,turnover,w
        a,N,100,1.5
        b,N,10,2
        c,N,9,1
        """);
    var repeated = ", \"weight\": \"w\", \"weighted\": \"repeated\"";

    // 100 is the largest, 50 and a half of 10 the second: 179 - 155 = 24 are left
    assertThat(sensitive(SPEC.formatted("\"p_percent\": 24", repeated))).isEmpty();
    assertThat(sensitive(SPEC.formatted("\"p_percent\": 25", repeated)))
        .isEqualTo(Map.of("region=Total", "p_percent 10"));
  }

  /** X is 40 and 20 as often as its enterprise of the smaller weight, then 20 alone. */
  @Test
  void aHoldingIsRepeatedAsOftenAsAllItsEnterprisesAre() throws IOException {
    file(
        "m.csv",
        """
        firm,group,region,turnover,w
        a,X,N,40,1
        b,X,N,20,2
        c,,N,30,1
        """);
    var both = ", \"holding\": \"group\", \"weight\": \"w\"";

    // 110 in all; sample: 60 and 30, 20 left; repeated: 60 and 30, 20 left
    assertThat(sensitive(SPEC.formatted("\"p_percent\": 33", both))).isEmpty();
    assertThat(sensitive(SPEC.formatted("\"dominance\": [{\"n\": 3, \"k\": 99}]", both)))
        .as("60 and 30 of 110")
        .isEmpty();
    assertThat(
            sensitive(
                SPEC.formatted(
                    "\"dominance\": [{\"n\": 3, \"k\": 99}]",
                    both + ", \"weighted\": \"repeated\"")))
        .as("60, 30 and 20 of 110")
        .containsEntry("region=Total", "dominance 2");
  }

  @Test
  void onlyThoseWhoAskedAreProtectedByTheRequestRule() throws IOException {
    file(
        "m.csv",
        """
        firm,region,turnover,ask
        a,N,80,0
        b,N,20,1
        c,S,80,1
        d,S,20,0
        """);

    assertThat(sensitive(SPEC.formatted("\"request\": {\"column\": \"ask\", \"percent\": 70}", "")))
        .isEqualTo(Map.of("region=S", "request 15"));
  }

  @Test
  void belowZeroSizesCountAndNoCellIsKnownToBeAboveIt() throws IOException {
    file(
        "m.csv",
        """
        firm,region,turnover
        a,N,-100
        b,N,60
        c,N,5
        """);

    assertThat(sensitive(SPEC.formatted("\"p_percent\": 10", "")))
        .isEqualTo(Map.of("region=Total", "p_percent 5"));
    var user = UserTables.read(ProtectSpec.read(folder.resolve("spec.json")));
    assertThat(user.tables().cells().get(0).need().down()).isEqualTo(5);
    assertThat(user.tables().cells().get(0).beforehand().lower()).isNegative();
  }

  @Test
  void countsNeedTheMinimumAndMayStandInRecords() throws IOException {
    file("m.csv", "firm,region\na,N\nb,N\nc,S\nd,S\ne,S\n");
    var counts =
        "{\"microdata\": \"m.csv\", \"dimensions\": [\"region\"], \"frequency_only\": true,"
            + " \"rules\": {\"minimum_contributors\": 3}%s}";
    assertThat(sensitive(counts.formatted(", \"contributor\": \"firm\"")))
        .isEqualTo(Map.of("region=N", "min_contributors 1"));

    file("m.csv", "n,region\n1,N\n0,S\n2,W\n3,E\n");
    assertThat(sensitive(counts.formatted(", \"value\": \"n\"")))
        .isEqualTo(Map.of("region=N", "min_contributors 2", "region=W", "min_contributors 1"));
  }

  @Test
  void whatContributorsOfSeveralCellsPutInTogetherIsAddedUp() throws IOException {
    file("m.csv", "firm,region,turnover\na,N,50\nb,N,4\na,S,50\nc,S,4\nd,W,7\n");
    file("spec.json", SPEC.formatted("\"p_percent\": 10", ""));
    var user = UserTables.read(ProtectSpec.read(folder.resolve("spec.json")));
    int n = user.grid().position(List.of("N"));
    int s = user.grid().position(List.of("S"));
    int w = user.grid().position(List.of("W"));
    var unions = user.contributors().unions();

    assertThat(unions.need(new int[] {n, s}).up()).as("100, 4, 4").isEqualTo(6);
    assertThat(unions.need(new int[] {n, w}).up()).as("50, 7, 4").isEqualTo(1);
    assertThat(user.contributors().known()).containsExactly(new int[] {w});
  }

  @Test
  void contributorsOfGivenCellsAreApartWhereTheirNumbersAddUp() throws IOException {
    var spec =
        "{\"cells\": \"c.csv\", \"dimensions\": [\"region\"],"
            + " \"rules\": {\"pq\": {\"p\": 5, \"q\": 50}}}";
    var cells =
        "region,value,frequency,max1,max2\n"
            + "N,100,4,40,30\n"
            + "S,100,4,40,30\n"
            + "W,50,1,50,\n"
            + "Total,250,%s\n";

    file("c.csv", cells.formatted("9,50,40"));
    assertThat(sensitive(spec)).isEqualTo(Map.of("region=W", "p_percent 5"));
    assertThat(togetherInNorthAndSouth()).as("40 and 40 of 200").isZero();
    file("c.csv", cells.formatted("6,50,40"));
    assertThat(togetherInNorthAndSouth()).as("80 and 60 of 200, and 60 left").isZero();
    file("c.csv", cells.replace("40,30", "60,37").formatted("6,50,40"));
    assertThat(togetherInNorthAndSouth()).as("120 and 74 of 200, and 6 left").isEqualTo(6);
  }

  @Test
  void theValueOfGivenCellsMayHaveAnotherName() throws IOException {
    file("c.csv", "region,turnover,frequency,max1,max2\nN,10,1,10,\nS,10,3,4,3\n");
    var spec =
        "{\"cells\": \"c.csv\", \"dimensions\": [\"region\"], \"value\": \"turnover\","
            + " \"rules\": {\"p_percent\": 10}}";

    assertThat(sensitive(spec)).isEqualTo(Map.of("region=N", "p_percent 1"));
    assertThat(sensitive(spec.replace("\"value\": \"turnover\",", "")))
        .as("counts, without a minimum")
        .isEmpty();
  }

  private long togetherInNorthAndSouth() {
    var user = UserTables.read(ProtectSpec.read(folder.resolve("spec.json")));
    int north = user.grid().position(List.of("N"));
    int south = user.grid().position(List.of("S"));
    return user.contributors().unions().need(new int[] {north, south}).up();
  }
}
