package nl.smartindustry.transform.command.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.TableFile;
import org.junit.jupiter.api.Test;

class ProtectJobTest extends ProtectScenario {
  /** Four enterprises in each cell but that of the smallest in the north, where there is one. */
  private static final String MICRODATA =
      "firm,region,size,turnover\none,N,S,7.25\n"
          + List.of("N L", "S S", "S L", "W S", "W L").stream()
              .flatMap(
                  cell ->
                      IntStream.range(0, 4)
                          .mapToObj(
                              i ->
                                  cell.replace(' ', '-')
                                      + i
                                      + ","
                                      + cell.replace(' ', ',')
                                      + ",20\n"))
              .collect(Collectors.joining());

  private static final String SPEC =
      "{\"microdata\": \"m.csv\", \"contributor\": \"firm\", \"value\": \"turnover\","
          + " \"dimensions\": [\"region\", \"size\"],"
          + " \"rules\": {\"minimum_contributors\": 3, \"p_percent\": 10}%s}";

  @Test
  void theExampleWithholdsOneCellForItselfAndThreeForIt() throws IOException {
    file("m.csv", MICRODATA);

    var rows = protect(SPEC.formatted(""), 2);

    assertThat(rows.get("N S"))
        .containsEntry("table", "region*size")
        .containsEntry("frequency", "")
        .containsEntry("value", "")
        .containsEntry("status", "primary")
        .containsEntry("rule", "min_contributors");
    assertThat(rows.get("Total Total"))
        .containsEntry("frequency", "21")
        .containsEntry("value", "407.25")
        .containsEntry("status", "safe")
        .containsEntry("rule", "");
    assertThat(rows.values()).filteredOn(row -> row.get("status").equals("secondary")).hasSize(3);
    assertThat(List.copyOf(rows.keySet())).hasSize(12).isSorted();
  }

  @Test
  void anAuditAddsWhatAnOutsiderCanDerive() throws IOException {
    file("m.csv", MICRODATA);

    var rows = protect(SPEC.formatted(", \"audit\": true"), 2);

    assertThat(rows.get("N S"))
        .containsEntry("lower", "0")
        .containsEntry("upper", "87.25")
        .containsEntry("protected", "true");
    assertThat(rows.get("N L")).containsEntry("lower", "0").containsEntry("upper", "87.25");
    assertThat(rows.get("Total Total"))
        .containsEntry("lower", "407.25")
        .containsEntry("upper", "407.25")
        .containsEntry("protected", "true");
  }

  @Test
  void cellsStandInForMicrodata() throws IOException {
    file("m.csv", MICRODATA);
    var expected = lines(SPEC.formatted(""));
    var cells =
        "region,size,value,frequency,max1,max2\nN,S,7.25,1,7.25,\nN,L,80,4,20,20\n"
            + "S,S,80,4,20,20\nS,L,80,4,20,20\nW,S,80,4,20,20\nW,L,80,4,20,20\n";
    var spec =
        "{\"cells\": \"c.csv\", \"dimensions\": [\"region\", \"size\"],"
            + " \"rules\": {\"minimum_contributors\": 3, \"p_percent\": 10}}";

    file("c.csv", cells);
    assertThat(lines(spec)).as("the lowest").isEqualTo(expected);

    var totals =
        "Total,S,167.25,9,20,20\nTotal,L,240,12,20,20\nN,Total,87.25,5,20,20\n"
            + "S,Total,160,8,20,20\nW,Total,160,8,20,20\nTotal,Total,407.25,21,20,20\n";
    file("c.csv", cells + totals);
    assertThat(lines(spec)).as("all").isEqualTo(expected);
  }

  @Test
  void cellsAndRelationsStandInForTables() throws IOException {
    file(
        "c.csv",
        """
        cell,value,sensitive,upper_protection
        total,30,0,
        b,10.5,0,
        a,9.5,1,2.25
        c,10,0,
        """);
    file("r.csv", "relation,cell,coefficient\nsum,total,-1\nsum,a,1\nsum,b,1\nsum,c,1\n");

    var rows = protect("{\"cells\": \"c.csv\", \"relations\": \"r.csv\"}", 1);

    assertThat(List.copyOf(rows.keySet())).containsExactly("a", "b", "c", "total");
    assertThat(rows.get("a"))
        .containsEntry("status", "primary")
        .containsEntry("value", "")
        .containsEntry("lower", "0")
        .containsEntry("protected", "true");
    assertThat(rows.get("total")).containsEntry("status", "safe").containsEntry("value", "30");
    assertThat(rows.values()).filteredOn(row -> row.get("status").equals("secondary")).hasSize(1);
  }

  @Test
  void aCellOfTwoTablesIsWithheldInBoth() throws IOException {
    file("m.csv", MICRODATA);

    var rows = protect(SPEC.formatted(", \"tables\": [[\"region\"], [\"region\", \"size\"]]"), 3);

    assertThat(rows).hasSize(16);
    assertThat(rows.get("N Total region").get("status"))
        .isEqualTo(rows.get("N Total region*size").get("status"));
  }

  @Test
  void emptyCellsArePublishedAsZero() throws IOException {
    file("m.csv", MICRODATA.replace("one,N,S,7.25\n", ""));

    var rows = protect(SPEC.formatted(""), 2);

    assertThat(rows.get("N S"))
        .containsEntry("value", "0")
        .containsEntry("frequency", "0")
        .containsEntry("status", "safe");
  }

  @Test
  void hierarchiesMayCutAcrossEachOther() throws IOException {
    file("m.csv", MICRODATA);
    file(
        "h.csv",
        """
        dim,hier,code,parent
        region,coast,NL,
        region,coast,sea,NL
        region,coast,N,sea
        region,coast,W,sea
        region,coast,S,NL
        region,half,NL,
        region,half,rest,NL
        region,half,S,rest
        region,half,W,rest
        region,half,N,NL
        """);

    var rows = protect(SPEC.formatted(", \"hierarchies\": \"h.csv\""), 2);

    assertThat(rows.keySet()).contains("sea S", "rest L", "NL Total", "N S").hasSize(18);
    assertThat(rows.get("sea Total").get("value")).isIn("", "247.25");
    file("spec.json", SPEC.formatted(", \"hierarchies\": \"h.csv\""));
    var user = UserTables.read(ProtectSpec.read(folder.resolve("spec.json")));
    assertThat(user.tables().relations()).as("4 sums by 3 sizes, 6 regions by size").hasSize(18);
  }

  @Test
  void aCodeWithOnePartIsTheSameCell() throws IOException {
    file("m.csv", MICRODATA);
    file("h.csv", "code,parent\nNL,\nnorth,NL\nN,north\nS,NL\nW,NL\n");
    var spec =
        SPEC.replace("\"region\",", "{\"column\": \"region\", \"hierarchy\": \"h.csv\"},")
            .formatted("");

    var rows = protect(spec, 2);

    assertThat(rows.get("north S").get("status")).isEqualTo("primary");
    rows.forEach(
        (cell, row) -> {
          if (cell.startsWith("N ")) {
            assertThat(rows.get(cell.replace("N ", "north ")).get("status"))
                .isEqualTo(row.get("status"));
          }
        });
  }

  @Test
  void whatIsPublicStaysPublic() throws IOException {
    file("m.csv", MICRODATA);
    file("keep.csv", "region,size,value,status\nS,S,80,safe\nS,L,,secondary\nW,Total,160,safe\n");

    var rows = protect(SPEC.formatted(", \"keep\": \"keep.csv\""), 2);

    assertThat(rows.get("S S").get("status")).isEqualTo("safe");
    assertThat(rows.get("W Total").get("status")).isEqualTo("safe");
    assertThat(rows.get("W S").get("status")).as("the other way round").isEqualTo("secondary");
  }

  @Test
  void itsOwnOutputIsAnEarlierReleaseAlsoAsParquet() throws IOException {
    file("m.csv", MICRODATA);
    var first = lines(SPEC.formatted(""));
    new ProtectJob(ProtectSpec.read(folder.resolve("spec.json")), Progress.silent())
        .run(TableFile.of(folder.resolve("keep.parquet")));

    assertThat(lines(SPEC.formatted(", \"cost\": \"cell\", \"keep\": \"keep.parquet\"")))
        .isEqualTo(first);
  }

  @Test
  void filesMayHaveADecimalComma() throws IOException {
    file("m.csv", MICRODATA);
    var first = lines(SPEC.formatted(""));
    file("m.csv", MICRODATA.replace(',', ';').replace('.', ','));
    var comma = "{\"path\": \"m.csv\", \"delimiter\": \";\", \"decimal\": \",\"}";

    assertThat(lines(SPEC.formatted("").replaceFirst("\"m.csv\"", comma))).isEqualTo(first);
  }

  /** Of N the smallest is sensitive: its other size is public, so that the region cannot be. */
  @Test
  void cellsOfOtherTablesThatArePublicAreKnown() throws IOException {
    file("m.csv", MICRODATA);
    file("keep.csv", "region,size,value,status\nN,L,80,safe\nN,S,,primary\n");

    var rows = protect(SPEC.formatted(", \"tables\": [[\"region\"]], \"keep\": \"keep.csv\""), 3);

    assertThat(rows).hasSize(4);
    assertThat(rows.get("N Total region").get("status")).isEqualTo("secondary");
  }

  @Test
  void aSensitiveCellThatIsPublicWithAnotherValueIsWithheld() throws IOException {
    file("m.csv", MICRODATA);
    var spec = SPEC.formatted(", \"keep\": \"keep.csv\"");

    file("keep.csv", "region,size,value\nN,S,7.250\n");
    assertThat(protect(spec, 2).get("N S").get("status")).isEqualTo("safe");
    file("keep.csv", "region,size,value\nN,S,7\n");
    assertThat(protect(spec, 2).get("N S").get("status")).isEqualTo("primary");
  }

  @Test
  void theSameBytesComeOfAnyNumberOfThreads() throws Exception {
    file("m.csv", MICRODATA);
    var one = new ForkJoinPool(1).submit(() -> lines(SPEC.formatted(""))).get();
    var eight = new ForkJoinPool(8).submit(() -> lines(SPEC.formatted(""))).get();

    assertThat(eight).isEqualTo(one);
  }
}
