package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.ContributorGroups;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.linked.SecondaryProtection.Protected;
import org.junit.jupiter.api.Test;

/** What two releases say together. */
class TwoReleasesTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final Publication PUBLISHED =
      new Publication(List.of(), "P", "D", 2, "R", 0, null);
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final List<String> BRANCHES = List.of("10-12", "13-15", "16-18");
  private static final List<String> SIZES = List.of("10-49", "50-249", "250+");

  /** An enterprise that does something, so many times. */
  private record Enterprise(String id, String branch, String size, long times) {
    Enterprise doing(long other) {
      return new Enterprise(id, branch, size, other);
    }
  }

  @Test
  void theCorrectionOfOneEnterpriseIsNotSaid() {
    var before = enterprises(20);
    var after = changed(before, 1);
    var one = protect(before, 3, EarlierReleases.NONE);
    var two = protect(after, 3, known(one));

    assertThat(values(two)).isEqualTo(values(one));
    assertThat(two.vintage().kept()).containsEntry(key("10-12", "10-49"), Reason.REVISION);
    assertThat(two.vintage().kept().keySet())
        .contains(key("10-12", "_T"), key("C", "10-49"), key("C", "_T"));
    assertThat(CertifiedTables.parse(two.certificate().lines()).failure()).isEmpty();
  }

  @Test
  void theCorrectionsOfManyAreSaid() {
    var before = enterprises(40);
    var after = changed(before, 30);
    var one = protect(before, 3, EarlierReleases.NONE);
    var two = protect(after, 3, known(one));

    assertThat(two.vintage().kept()).isEmpty();
    assertThat(values(two).get("10-12 10-49")).isEqualTo(value(after, "10-12", "10-49"));
  }

  @Test
  void correctionsAreSaidWhenMoreHaveCome() {
    var before = enterprises(40);
    var one = protect(before, 3, EarlierReleases.NONE);
    var two = protect(changed(before, 1), 3, known(one));
    var three = protect(changed(before, 30), 3, known(two));

    assertThat(values(two)).isEqualTo(values(one));
    assertThat(three.vintage().kept()).isEmpty();
    assertThat(values(three).get("C _T")).isNotEqualTo(values(one).get("C _T"));
  }

  @Test
  void whatChangedInOnePartIsNotTheWholeLessTheOthers() {
    var before = enterprises(40);
    var after = new ArrayList<>(changed(before, 30));
    int other = after.indexOf(of(after, "13-15", "50-249").get(0));
    after.set(other, after.get(other).doing(after.get(other).times() + 5));
    var one = protect(before, 3, EarlierReleases.NONE);
    var two = protect(after, 3, known(one));
    var careless = protect(after, 3, EarlierReleases.NONE);

    assertThat(values(two).get("C _T")).as("of 31").isEqualTo(value(after, "C", "_T"));
    assertThat(differences(before, one, after, two).difference("13-15 50-249")).isFalse();
    assertThat(differences(before, one, after, careless).difference("13-15 50-249")).isTrue();
  }

  private static Attack differences(
      List<Enterprise> before, Protected one, List<Enterprise> after, Protected two) {
    var attack = new Attack();
    attack.learn(one, "1");
    attack.learn(two, "2");
    for (var branch : BRANCHES) {
      for (var size : SIZES) {
        if (value(before, branch, size) == value(after, branch, size)) {
          attack.same(branch + " " + size);
        }
      }
    }
    return attack;
  }

  @Test
  void whatIsPublicStaysWhenMoreAreNeeded() {
    var enterprises = enterprises(20);
    var one = protect(enterprises, 3, EarlierReleases.NONE);
    var two = protect(enterprises, 30, known(one));

    assertThat(values(two)).isEqualTo(values(one));
    assertThat(two.extent().stay()).isEqualTo(9);
    assertThat(two.extent().summary()).contains("9 sensitive figures are public already");
  }

  @Test
  void whatWasWithheldDoesNotFollowFromAnotherPattern() {
    var enterprises = new ArrayList<>(enterprises(20));
    enterprises.removeIf(
        one ->
            one.branch().equals("10-12") && one.size().equals("250+") && !one.id().endsWith("0"));
    var one = protect(enterprises, 3, EarlierReleases.NONE);
    var headline = PROTECTION.sparing(key -> prominence(one, key));
    var decided = SafeTable.of(control(3), figures(enterprises));
    var two = headline.protect(decided, known(one));
    var careless = headline.protect(decided);

    assertThat(values(one)).doesNotContainKey("10-12 250+").hasSize(12);
    assertThat(values(careless).keySet()).isNotEqualTo(values(one).keySet()).hasSize(12);
    assertThat(attacked(one, careless).value("10-12 250+")).isTrue();
    assertThat(attacked(one, two).value("10-12 250+")).isFalse();
    assertThat(values(two)).containsAllEntriesOf(values(one));
  }

  /** The table of the letter now prints what was withheld for others. */
  private static Prominence prominence(Protected release, ObservationKey key) {
    return release.table().cells().get(key).reason().isPresent()
        ? Prominence.HEADLINE
        : Prominence.NOT_PRINTED;
  }

  @Test
  void anUnchangedReleaseSaysTheSameAndAddsNothingToTheLedger() {
    var enterprises = enterprises(20);
    enterprises.removeIf(one -> one.branch().equals("10-12") && one.id().endsWith("1"));
    var one = protect(enterprises, 21, EarlierReleases.NONE);
    var two = protect(enterprises, 21, known(one));

    assertThat(two.table().cells()).isEqualTo(one.table().cells());
    assertThat(known(two).cells()).isEqualTo(known(one).cells());
    assertThat(two.certificate().lines().stream().filter(line -> line.startsWith("cell")))
        .hasSameSizeAs(
            one.certificate().lines().stream().filter(line -> line.startsWith("cell")).toList());
  }

  @Test
  void ofAReleaseWithoutLedgerThePublicNumbersAreKnown() {
    var before = enterprises(20);
    var one = protect(before, 3, EarlierReleases.NONE);
    var said = EarlierReleases.said(one.table().observations());

    assertThat(values(protect(before, 30, said))).isEqualTo(values(one));
    assertThat(values(protect(changed(before, 1), 3, said))).isEqualTo(values(one));
  }

  private static Attack attacked(Protected... releases) {
    var attack = new Attack();
    for (var release : releases) {
      attack.learn(release, "");
    }
    return attack;
  }

  private static EarlierReleases known(Protected release) {
    var cells = release.vintage().cells(release.table().observations());
    return EarlierReleases.of(
        cells, Optional.of(CertifiedTables.parse(release.certificate().lines())));
  }

  private static Protected protect(
      List<Enterprise> enterprises, int minimum, EarlierReleases earlier) {
    return PROTECTION.protect(SafeTable.of(control(minimum), figures(enterprises)), earlier);
  }

  private static DisclosureControl control(int minimum) {
    return new DisclosureControl(
        List.of(new PrecisionClass("P", null, null, null, null, null, null)),
        List.of(new DisclosureClass("D", minimum, 0, null, null, null, 0)));
  }

  /** So many of each branch and size. */
  private static List<Enterprise> enterprises(int each) {
    var random = new Random(4);
    var all = new ArrayList<Enterprise>();
    for (var branch : BRANCHES) {
      for (var size : SIZES) {
        IntStream.range(0, each)
            .mapToObj(i -> new Enterprise(branch + size + i, branch, size, 1 + random.nextInt(50)))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The first so many, of one branch and size, say another number. */
  private static List<Enterprise> changed(List<Enterprise> all, int many) {
    var after = new ArrayList<>(all);
    after.replaceAll(one -> all.indexOf(one) < many ? one.doing(one.times() + 7) : one);
    return after;
  }

  private static List<Figure> figures(List<Enterprise> all) {
    var figures = new ArrayList<Figure>();
    var branches = new ArrayList<>(BRANCHES);
    branches.add("C");
    var sizes = new ArrayList<>(SIZES);
    sizes.add("_T");
    for (var branch : branches) {
      for (var size : sizes) {
        var of = of(all, branch, size);
        var groups = new ContributorGroups();
        of.forEach(one -> groups.add(ContributorGroups.of(one.id()), one.times()));
        double total = of.stream().mapToLong(Enterprise::times).sum();
        var largest = new Contributions.Largest(1, 1);
        var put = new Contributions(of.size(), of.size(), total, largest, largest).in(groups);
        var support = Support.amount("times", put);
        var result = new Computed(Estimate.exact(total));
        figures.add(new Figure(key(branch, size), PUBLISHED, result, support, NOTES));
      }
    }
    return figures;
  }

  private static double value(List<Enterprise> all, String branch, String size) {
    return of(all, branch, size).stream().mapToLong(Enterprise::times).sum();
  }

  private static List<Enterprise> of(List<Enterprise> all, String branch, String size) {
    return all.stream()
        .filter(one -> branch.equals("C") || one.branch().equals(branch))
        .filter(one -> size.equals("_T") || one.size().equals(size))
        .toList();
  }

  private static Map<String, Double> values(Protected release) {
    var values = new TreeMap<String, Double>();
    for (var one : release.table().observations()) {
      var at = one.key().breakdown();
      if (one.present()) {
        values.put(at.activity() + " " + at.size(), one.estimate().value());
      }
    }
    return values;
  }

  private static ObservationKey key(String activity, String size) {
    var at = Breakdown.TOTAL.withActivity(activity).withSize(size);
    return ObservationKey.annual("AD", "X", at, "NR", "2024");
  }

  /** Who takes all that is published from each other: what is a sum of it is known. */
  private static final class Attack {
    private final List<String> leaves = new ArrayList<>();
    private final List<double[]> known = new ArrayList<>();

    Attack() {
      for (var vintage : List.of("", "1", "2")) {
        BRANCHES.forEach(b -> SIZES.forEach(s -> leaves.add(vintage + b + " " + s)));
      }
    }

    /** What it says anew of the parts of its vintage. */
    void learn(Protected release, String vintage) {
      for (var cell : values(release).keySet()) {
        var at = cell.split(" ");
        if (!release.vintage().kept().containsKey(key(at[0], at[1]))) {
          known.add(sum(vintage, at[0], at[1]));
        }
      }
    }

    void same(String leaf) {
      known.add(minus("2" + leaf, "1" + leaf));
    }

    boolean difference(String leaf) {
      return isKnown(minus("2" + leaf, "1" + leaf));
    }

    boolean value(String leaf) {
      var wanted = new double[leaves.size()];
      wanted[leaves.indexOf(leaf)] = 1;
      return isKnown(wanted);
    }

    private double[] sum(String vintage, String branch, String size) {
      var sum = new double[leaves.size()];
      for (var b : BRANCHES) {
        for (var s : SIZES) {
          boolean in =
              (branch.equals("C") || b.equals(branch)) && (size.equals("_T") || s.equals(size));
          sum[leaves.indexOf(vintage + b + " " + s)] = in ? 1 : 0;
        }
      }
      return sum;
    }

    private double[] minus(String one, String other) {
      var row = new double[leaves.size()];
      row[leaves.indexOf(one)] = 1;
      row[leaves.indexOf(other)] = -1;
      return row;
    }

    private boolean isKnown(double[] wanted) {
      var with = new ArrayList<>(known);
      with.add(wanted);
      return rank(known) == rank(with);
    }

    private static int rank(List<double[]> of) {
      var rows = of.stream().map(double[]::clone).toList();
      int rank = 0;
      for (int column = 0; !rows.isEmpty() && column < rows.get(0).length; column++) {
        int pivot = rank;
        while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
          pivot++;
        }
        if (pivot < rows.size()) {
          rows = swapped(rows, rank, pivot);
          eliminate(rows, rank, column);
          rank++;
        }
      }
      return rank;
    }

    private static List<double[]> swapped(List<double[]> rows, int one, int other) {
      var all = new ArrayList<>(rows);
      java.util.Collections.swap(all, one, other);
      return all;
    }

    private static void eliminate(List<double[]> rows, int rank, int column) {
      for (int i = rank + 1; i < rows.size(); i++) {
        double times = rows.get(i)[column] / rows.get(rank)[column];
        for (int j = column; times != 0 && j < rows.get(i).length; j++) {
          rows.get(i)[j] -= times * rows.get(rank)[j];
        }
      }
    }
  }
}
