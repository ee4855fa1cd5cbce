package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.safe.linked.Hierarchies.Division;
import org.junit.jupiter.api.Test;

class HierarchiesTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final Hierarchies PUBLISHED =
      Hierarchies.load(PACKAGED, Dimensions.load(PACKAGED));

  @Test
  void sizesDivideAllAndSmes() {
    var present = List.of("_T", "10-49", "50-249", "250+", "10-249");

    assertThat(PUBLISHED.divisions("SIZE", "_T", present))
        .extracting(Division::children)
        .containsExactly(List.of("10-49", "250+", "50-249"), List.of("10-249", "250+"));
    assertThat(PUBLISHED.divisions("SIZE", "10-249", present))
        .containsExactly(new Division(0, List.of("10-49", "50-249"), true));
  }

  @Test
  void provincesDividePartsOfTheCountryAndTheCountry() {
    var present = List.of("NL", "NL1", "NL2", "NL3", "NL4", "NL41", "NL42");

    assertThat(PUBLISHED.divisions("REGION", "NL4", present))
        .containsExactly(new Division(1, List.of("NL41", "NL42"), true));
    assertThat(PUBLISHED.divisions("REGION", "NL", present))
        .contains(new Division(2, List.of("NL1", "NL2", "NL3", "NL4"), true));
  }

  @Test
  void aTechnologyLevelHoldsSomeBranchesAndARest() {
    var present = List.of("C", "HIGH", "MEDHIGH", "26-27", "28", "29-30");

    assertThat(PUBLISHED.divisions("ACTIVITY", "MEDHIGH", present))
        .containsExactly(new Division(0, List.of("28", "29-30"), false));
    assertThat(PUBLISHED.divisions("ACTIVITY", "28", present)).isEmpty();
  }

  /** Some of 31-33 is in LOW, the rest is not. */
  @Test
  void branchesTogetherHoldATechnologyLevelAndMore() {
    var present = List.of("C", "LOW", "10-12", "13-15", "16-18", "19-21", "31-33");

    assertThat(PUBLISHED.covers("ACTIVITY", "LOW", present))
        .containsExactly(new Division(0, List.of("10-12", "13-15", "16-18", "31-33"), false));
    assertThat(PUBLISHED.covers("ACTIVITY", "10-12", present)).isEmpty();
    assertThat(PUBLISHED.covers("ACTIVITY", "LOW", present.subList(0, 5))).isEmpty();
  }
}
