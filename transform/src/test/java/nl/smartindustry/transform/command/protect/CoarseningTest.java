package nl.smartindustry.transform.command.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.run.Progress;
import org.junit.jupiter.api.Test;

class CoarseningTest extends ProtectScenario {
  private static final String SPEC =
      "{\"cells\": \"c.csv\", \"dimensions\": [%s, \"region\"], \"rules\":"
          + " {\"minimum_contributors\": 3}}";

  private List<String> plan(String spec) throws IOException {
    lines(spec);
    return new ProtectJob(ProtectSpec.read(folder.resolve("spec.json")), Progress.silent())
        .plan(folder.resolve("out.csv"));
  }

  /** 1 and 2 in the smallest class, 2 and 1 in the next: 3 and 3 together. */
  @Test
  void twoNeighbouringClassesTogetherBringTheirCellsBack() throws IOException {
    file(
        "c.csv",
        "size,region,frequency\nA,N,1\nA,S,2\nB,N,2\nB,S,1\nC,N,10\nC,S,12\nD,N,20\nD,S,25\n");

    assertThat(plan(SPEC.formatted("\"size\"")))
        .startsWith(
            "size*region: 8 of 15 cells are withheld; coarser classes would bring back",
            "  size: A with B: 5 cells worth 34; 0 published ones go, 0 stay withheld");
  }

  @Test
  void whatAClassIsDividedIntoMayBeLeftOut() throws IOException {
    file("h.csv", "code,parent\nT,\nA,T\nB,T\nA1,A\nA2,A\nA3,A\n");
    file(
        "c.csv",
        "size,region,frequency\nA1,N,1\nA1,S,4\nA2,N,4\nA2,S,1\nA3,N,1\nA3,S,1\nB,N,10\nB,S,12\n");

    assertThat(plan(SPEC.formatted("{\"column\": \"size\", \"hierarchy\": \"h.csv\"}")))
        .contains("  size: A not divided: 0 cells worth 0; 0 published ones go, 0 stay withheld");
  }

  @Test
  void aTableWithFewDotsNeedsNone() throws IOException {
    file("c.csv", "size,region,frequency\nA,N,5\nA,S,6\nB,N,7\nB,S,8\n");

    assertThat(plan(SPEC.formatted("\"size\""))).isEmpty();
  }
}
