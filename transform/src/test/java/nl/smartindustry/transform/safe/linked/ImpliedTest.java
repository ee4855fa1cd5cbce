package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import org.junit.jupiter.api.Test;

/** Of 40 enterprises each, so that a few of them need to be uncertain by a half. */
class ImpliedTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final DisclosureControl CONTROL =
      new DisclosureControl(
          List.of(new PrecisionClass("P", null, null, null, null, null, null)),
          List.of(new DisclosureClass("D", 3, 0, null, null, null, 0)));
  private static final double ALL = 40;

  private final List<Figure> figures = new ArrayList<>();

  /** An indicator of a branch, and how many enterprises say so: as estimated, and in the sample. */
  private ImpliedTest with(String indicator, String branch, double users, long answers) {
    return with(indicator, branch, "_T", users, answers);
  }

  private ImpliedTest with(
      String indicator, String branch, String split, double users, long answers) {
    var at = Breakdown.TOTAL.withActivity(branch).withSplit(split);
    var key = ObservationKey.annual("AD", indicator, at, "PC_ENT", "2024");
    var top = new Contributions(answers, answers, users, null, null);
    var support =
        Support.share(
            new Ingredient(indicator + split, top),
            new Ingredient("all", Contributions.count((long) ALL)));
    var value = new Estimate(100 * users / ALL, null, null, null, null, null, 40L);
    var publication = new Publication(List.of(), "P", "D", 2, "R", 0, null);
    var notes = new Notes(0, 0, Notes.FINAL, "1", null, "s");
    figures.add(new Figure(key, publication, new Computed(value), support, notes));
    return this;
  }

  private TreeSet<String> withheld() {
    var withheld = new TreeSet<String>();
    var cells = PROTECTION.protect(SafeTable.of(CONTROL, figures)).table().cells();
    cells.forEach(
        (key, cell) -> {
          var at = key.breakdown();
          if (cell.figure().isEmpty()) {
            withheld.add(key.indicator() + " " + at.activity() + " " + at.split());
          }
        });
    return withheld;
  }

  @Test
  void whoUsesIndustrialRobotsIsAmongThoseWhoUseRobots() {
    with("SI_AD_ROBI", "28", 2, 2).with("SI_AD_ROBI", "C", 30, 12);
    with("SI_AD_ROB", "28", 2.3, 3).with("SI_AD_ROB", "C", 35, 15);

    assertThat(withheld()).containsExactly("SI_AD_ROB 28 _T", "SI_AD_ROBI 28 _T");
  }

  @Test
  void aBoundThatIsFartherThanAnyNeedSaysNothing() {
    with("SI_AD_ROBI", "28", 2, 2).with("SI_AD_ROBI", "C", 30, 12);
    with("SI_AD_ROB", "28", 3.3, 3).with("SI_AD_ROB", "C", 35, 15);

    assertThat(withheld()).containsExactly("SI_AD_ROBI 28 _T");
  }

  @Test
  void aBoundThatDoesNotHoldSomewhereIsNone() {
    with("SI_AD_ROBI", "28", 2, 2).with("SI_AD_ROBI", "C", 30, 12);
    with("SI_AD_ROB", "28", 2.3, 3).with("SI_AD_ROB", "C", 29, 15);

    assertThat(withheld()).containsExactly("SI_AD_ROBI 28 _T");
  }

  @Test
  void whoUsesAtLeastThreeTechnologiesIsInThreeOfThem() {
    var eight = List.of("ROB", "3DP", "IOT", "AI", "CLOUD", "DATA", "MES", "TWIN");
    eight.forEach(one -> with("SI_AD_" + one, "28", one.equals("ROB") ? 0.3 : 3, 9));
    with("SI_AD_GE3", "28", 7, 2);

    assertThat(withheld())
        .as("21.3 uses are 7.1 times three")
        .hasSize(2)
        .contains("SI_AD_GE3 28 _T");
  }

  @Test
  void whatIsNewToTheMarketIsAmongWhatIsNew() {
    with("SI_IN_TURNNEW", "28", "new_to_market", 2, 2).with("SI_IN_TURNNEW", "28", 2.3, 3);

    assertThat(withheld()).containsExactly("SI_IN_TURNNEW 28 _T", "SI_IN_TURNNEW 28 new_to_market");
  }
}
