package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
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
import nl.smartindustry.transform.safe.linked.CoarserClasses.Suggestion;
import org.junit.jupiter.api.Test;

/** Turnover by branch and size, of which the largest may have no more than half. */
class CoarserClassesTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final DisclosureControl CONTROL =
      new DisclosureControl(
          List.of(new PrecisionClass("P", null, null, null, null, null, null)),
          List.of(new DisclosureClass("D", 3, 0, 0.5, null, null, 0)));
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");

  private static Figure figure(String branch, String size, long total, long largest) {
    var two = new Largest(largest, 1);
    var support = Support.amount("turnover", new Contributions(5, 5, total, two, two));
    var at = Breakdown.TOTAL.withActivity(branch).withSize(size);
    return new Figure(
        ObservationKey.annual("AD", "X", at, "EUR_MIO", "2024"),
        new Publication(List.of(), "P", "D", 2, "R", 0, null),
        new Computed(Estimate.exact(total)),
        support,
        NOTES);
  }

  private static List<Suggestion> coarser(long largest) {
    var figures = new ArrayList<Figure>();
    for (var branch : List.of("10-12", "13-15")) {
      figures.add(figure(branch, "10-49", 50, largest));
      figures.add(figure(branch, "50-249", 40, largest));
      figures.add(figure(branch, "250+", 900, 890));
    }
    return PROTECTION.protect(SafeTable.of(CONTROL, withWholes(figures))).coarser();
  }

  private static List<Figure> withWholes(List<Figure> parts) {
    var all = new ArrayList<>(parts);
    all.add(figure("10-12", "_T", 990, 890));
    all.add(figure("13-15", "_T", 990, 890));
    return all;
  }

  /** 30 of 50 and 30 of 40 dominate; 30 of 90 does not. */
  @Test
  void classesThatTogetherHaveNoDominantEnterpriseBringTheirFiguresBack() {
    assertThat(coarser(30))
        .containsExactly(new Suggestion("X EUR_MIO _T", "SIZE", "10-49 with 50-249", 8, 8, 2, 0));
  }

  @Test
  void classesWhoseLargestDominatesBothBringNothingBack() {
    assertThat(coarser(48)).isEmpty();
  }

  @Test
  void aSeriesOfWhichLittleIsWithheldNeedsNone() {
    assertThat(PROTECTION.protect(SafeTable.of(CONTROL, List.of())).coarser()).isEmpty();
  }
}
