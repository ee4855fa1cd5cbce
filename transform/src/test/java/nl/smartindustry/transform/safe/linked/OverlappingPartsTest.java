package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
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
import org.junit.jupiter.api.Test;

/**
 * Enterprises by branch and by technology level, at least 3. All of 31-33 are in LOW, so that LOW
 * less its own branches is 31-33: with the other branches published, that leaves the 2 of 26-27.
 */
class OverlappingPartsTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final DisclosureControl CONTROL =
      new DisclosureControl(
          List.of(new PrecisionClass("P", null, null, null, null, null, null)),
          List.of(new DisclosureClass("D", 3, 0, null, null, null, 0)));
  private static final int LEAST = 3;

  private static final List<String> BRANCHES =
      List.of(
          "10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30", "31-33");
  private static final List<String> OF_LOW = List.of("10-12", "13-15", "16-18");
  private static final Map<String, Long> COUNTS = new TreeMap<>();

  static {
    var counts = List.of(20L, 18L, 19L, 17L, 16L, 16L, 2L, 15L, 16L, 4L);
    for (int i = 0; i < counts.size(); i++) {
      COUNTS.put(BRANCHES.get(i), counts.get(i));
    }
    COUNTS.put("C", 143L);
    COUNTS.put("LOW", 61L);
    COUNTS.put("MEDLOW", 36L);
    COUNTS.put("MEDHIGH", 38L);
    COUNTS.put("HIGH", 8L);
  }

  private static Figure figure(String activity, long n) {
    return new Figure(
        key(activity),
        new Publication(List.of(), "P", "D", 2, "R", 0, null),
        new Computed(Estimate.exact(n)),
        Support.count("n", n),
        NOTES);
  }

  private static ObservationKey key(String activity) {
    return ObservationKey.annual("AD", "AD", Breakdown.TOTAL.withActivity(activity), "NR", "2024");
  }

  @Test
  void whatALevelSaysOfAWithheldBranchIsCountedWith() {
    var figures = new ArrayList<Figure>();
    COUNTS.forEach((activity, n) -> figures.add(figure(activity, n)));

    var safe = PROTECTION.protect(SafeTable.of(CONTROL, figures));

    assertThat(safe.table().cells().get(key("26-27")).figure()).isEmpty();
    assertThat(most(safe.table())).isGreaterThanOrEqualTo(LEAST);
    assertThat(CertifiedTables.parse(safe.certificate().lines()).failure()).isEmpty();
  }

  /** What 26-27 is at most for a reader: all less other branches, of which LOW says the least. */
  private static double most(SafeTable table) {
    double most = shown(table, "C");
    for (var branch : BRANCHES) {
      most -= branch.equals("26-27") ? 0 : Math.max(0, shown(table, branch));
    }
    boolean isLow = OF_LOW.stream().allMatch(branch -> shown(table, branch) >= 0);
    if (shown(table, "31-33") < 0 && shown(table, "LOW") >= 0 && isLow) {
      most -= shown(table, "LOW") - OF_LOW.stream().mapToDouble(one -> shown(table, one)).sum();
    }
    return shown(table, "C") < 0 ? Double.POSITIVE_INFINITY : most;
  }

  /** Below 0 where it is withheld. */
  private static double shown(SafeTable table, String activity) {
    return table.cells().get(key(activity)).figure().map(one -> one.value()).orElse(-1.0);
  }
}
