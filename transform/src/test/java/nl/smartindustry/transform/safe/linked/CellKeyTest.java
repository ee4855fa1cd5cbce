package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.method.cellkey.PerturbationTable;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
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
import nl.smartindustry.transform.safe.PerturbedCounts;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.linked.SecondaryProtection.Protected;
import org.junit.jupiter.api.Test;

/**
 * Enterprises by branch and size, at least 3 of them; noise of at most 5 and no count of 1 or 2.
 */
class CellKeyTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final PerturbationTable NOISE = PerturbationTable.of(5, 3, 2);
  private static final RecordKeys KEYS = new RecordKeys("a secret of this test");
  private static final List<String> BRANCHES =
      List.of("10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30");
  private static final List<String> SIZES = List.of("10-49", "50-249", "250+");

  /** How many of each size there are in the first branch, the second, … */
  private static final List<List<Integer>> COUNTS =
      List.of(
          List.of(8, 7, 2),
          List.of(21, 9, 4),
          List.of(1, 1, 1),
          List.of(0, 12, 3),
          List.of(40, 2, 0),
          List.of(6, 5, 4),
          List.of(17, 1, 2),
          List.of(0, 0, 2),
          List.of(30, 20, 10));

  private static DisclosureControl control(int minimum) {
    return new DisclosureControl(
            List.of(new PrecisionClass("P", null, null, null, null, null, null)),
            List.of(new DisclosureClass("D", minimum, 0, null, null, null, 0)))
        .with(
            new PerturbedCounts(
                null,
                Map.of("AD", Protection.CELL_KEY, "AE", Protection.CELL_KEY),
                NOISE,
                Map.of()));
  }

  /** Who is in each cell, by {@code BRANCH SIZE}; totals too. */
  private static Map<String, Set<String>> enterprises(List<List<Integer>> counts) {
    var cells = new TreeMap<String, Set<String>>();
    for (int b = 0; b < BRANCHES.size(); b++) {
      for (int s = 0; s < SIZES.size(); s++) {
        var at = BRANCHES.get(b) + " " + SIZES.get(s);
        var some = new TreeSet<String>();
        IntStream.range(0, counts.get(b).get(s)).forEach(i -> some.add(at + " " + i));
        cells.put(at, some);
        cells.computeIfAbsent(BRANCHES.get(b) + " _T", t -> new TreeSet<>()).addAll(some);
      }
    }
    return cells;
  }

  private static List<Figure> figures(String indicator, Map<String, Set<String>> cells) {
    var figures = new ArrayList<Figure>();
    cells.forEach((at, some) -> figures.add(figure(indicator, at, some)));
    return figures;
  }

  private static Figure figure(String indicator, String at, Collection<String> some) {
    var groups = new ContributorGroups();
    some.forEach(one -> groups.add(ContributorGroups.of(one), 1));
    long key = some.stream().mapToLong(KEYS::of).reduce(0, RecordKeys::sum);
    var counted = Contributions.count(some.size()).in(groups).keyed(key);
    return new Figure(
        key(indicator, at),
        new Publication(List.of(), "P", "D", 2, "R", 0, null),
        new Computed(Estimate.exact(some.size())),
        Support.amount("n of " + indicator, counted),
        NOTES);
  }

  private static ObservationKey key(String indicator, String at) {
    var codes = at.split(" ");
    var breakdown = Breakdown.TOTAL.withActivity(codes[0]).withSize(codes[1]);
    return ObservationKey.annual("AD", indicator, breakdown, "NR", "2024");
  }

  private static Protected safe(int minimum, List<Figure> figures) {
    return PROTECTION.protect(SafeTable.of(control(minimum), figures));
  }

  private static Map<String, Long> printed(String indicator, SafeTable table) {
    var printed = new TreeMap<String, Long>();
    table
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.indicator().equals(indicator) && cell.figure().isPresent()) {
                var at = key.breakdown().activity() + " " + key.breakdown().size();
                printed.put(at, Math.round(cell.figure().get().value()));
              }
            });
    return printed;
  }

  @Test
  void everyCountIsPrintedWithNoiseThatIsBoundedAndZeroStaysZero() {
    var cells = enterprises(COUNTS);

    var safe = safe(3, figures("AD", cells));

    var printed = printed("AD", safe.table());
    assertThat(printed).hasSize(36);
    assertThat(printed.values()).doesNotContain(1L, 2L).allMatch(number -> number >= 0);
    printed.forEach(
        (at, number) -> {
          long count = cells.get(at).size();
          assertThat(Math.abs(number - count)).as(at).isLessThanOrEqualTo(5);
          assertThat(count == 0 && number > 0).as(at).isFalse();
        });
    assertThat(printed)
        .anySatisfy((at, number) -> assertThat(number).isNotEqualTo(cells.get(at).size()));
    assertThat(CertifiedTables.parse(safe.certificate().lines()).failure()).isEmpty();
    assertThat(safe.certificate().lines()).noneMatch(line -> line.contains(keyOf("28 250+")));
  }

  private static String keyOf(String at) {
    return Long.toString(
        enterprises(COUNTS).get(at).stream().mapToLong(KEYS::of).reduce(0, RecordKeys::sum));
  }

  /** The counts behind a number for whoever knows the method and all its parameters. */
  private static List<Long> behind(long number) {
    return LongStream.rangeClosed(0, number + 5)
        .filter(
            count -> {
              var row = NOISE.row(count);
              return IntStream.range(0, row.changes().length)
                  .anyMatch(i -> count + row.changes()[i] == number && row.probabilities()[i] > 0);
            })
        .boxed()
        .toList();
  }

  /** All counts of three sizes and their sum that could have been printed so are tried. */
  @Test
  void anAttackerFindsNoSmallCountNorTheCountOfAnyCell() {
    var cells = enterprises(COUNTS);
    var printed = printed("AD", safe(3, figures("AD", cells)).table());

    for (var branch : BRANCHES) {
      var found = new TreeMap<String, TreeSet<Long>>();
      var all = Set.copyOf(behind(printed.get(branch + " _T")));
      for (long a : behind(printed.get(branch + " 10-49"))) {
        for (long b : behind(printed.get(branch + " 50-249"))) {
          for (long c : behind(printed.get(branch + " 250+"))) {
            if (all.contains(a + b + c)) {
              found.computeIfAbsent("10-49", s -> new TreeSet<>()).add(a);
              found.computeIfAbsent("50-249", s -> new TreeSet<>()).add(b);
              found.computeIfAbsent("250+", s -> new TreeSet<>()).add(c);
              found.computeIfAbsent("_T", s -> new TreeSet<>()).add(a + b + c);
            }
          }
        }
      }
      found.forEach(
          (size, counts) -> {
            long count = cells.get(branch + " " + size).size();
            assertThat(counts).as(branch + " " + size).contains(count);
            if (count > 0) {
              assertThat(counts).as(branch + " " + size).hasSizeGreaterThan(1);
              assertThat(counts.last()).as(branch + " " + size).isGreaterThanOrEqualTo(3);
            }
          });
    }
  }

  /** In the second table other cells are of the same enterprises, such as a whole of one part. */
  @Test
  void theSameEnterprisesAreTheSameNumberInEachTableAndRelease() {
    var cells = enterprises(COUNTS);
    var figures = figures("AD", cells);
    figures.addAll(figures("AE", cells));

    var first = safe(3, figures);
    var again = safe(3, figures("AD", enterprises(COUNTS)));

    assertThat(printed("AD", first.table())).isEqualTo(printed("AE", first.table()));
    assertThat(printed("AD", again.table())).isEqualTo(printed("AD", first.table()));
    assertThat(printed("AD", again.table()).get("28 _T"))
        .isEqualTo(printed("AD", again.table()).get("28 250+"));
  }

  /** As many enterprises as before, but in each branch five others. */
  @Test
  void otherEnterprisesAreAnotherNumberAndTheSameOnesKeepTheirs() {
    var before = safe(3, figures("AD", enterprises(COUNTS)));
    var earlier =
        EarlierReleases.of(
            before.vintage().cells(before.table().observations()),
            Optional.of(CertifiedTables.parse(before.certificate().lines())));
    var cells = enterprises(COUNTS);
    for (var at : List.of("29-30 10-49", "29-30 _T")) {
      IntStream.range(0, 25).forEach(i -> cells.get(at).remove("29-30 10-49 " + i));
      IntStream.range(100, 125).forEach(i -> cells.get(at).add("29-30 10-49 " + i));
    }

    var after = PROTECTION.protect(SafeTable.of(control(3), figures("AD", cells)), earlier);

    var one = printed("AD", before.table());
    var other = printed("AD", after.table());
    for (var at : cells.keySet()) {
      if (at.startsWith("29-30 10-49") || at.equals("29-30 _T")) {
        assertThat(other.get(at)).as(at).isNotEqualTo(one.get(at));
      } else {
        assertThat(other.get(at)).as(at).isEqualTo(one.get(at));
      }
    }
    assertThat(CertifiedTables.parse(after.certificate().lines()).failure()).isEmpty();
  }

  @Test
  void aCountThatItsNoiseDoesNotProtectIsWithheld() {
    var safe = safe(14, figures("AD", enterprises(COUNTS)));

    assertThat(printed("AD", safe.table())).doesNotContainKey("28 250+").containsKey("29-30 _T");
    assertThat(CertifiedTables.parse(safe.certificate().lines()).failure()).isEmpty();
  }

  @Test
  void aCountThatAnotherFigureShowsAsItIsIsRefused() {
    var figures = figures("AD", enterprises(COUNTS));
    enterprises(COUNTS)
        .forEach(
            (at, some) ->
                figures.add(
                    new Figure(
                        key("AW", at),
                        new Publication(List.of(), "P", "D", 2, "R", 0, null),
                        new Computed(Estimate.exact(some.size())),
                        Support.count("n of AD", some.size()),
                        NOTES)));

    assertThatThrownBy(() -> safe(3, figures))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Indicator 'AD': protection 'cell_key' needs counts that no other figure shows; 'AW'"
                + " shows them too");
  }

  @Test
  void whatHasNoKeysOfEnterprisesIsRefusedByName() {
    var job = TransformJob.load(PACKAGED);

    assertThat(
            job.perturbing("T", Protection.CELL_KEY, Set.of("SI_FL_PART", "SI_AW_REACH"))
                .disclosure()
                .counts()
                .methods())
        .containsOnlyKeys("SI_FL_PART", "SI_AW_REACH");
    assertThatThrownBy(
            () -> job.perturbing("T04", Protection.CELL_KEY, Set.of("SI_FL_PART", "SI_FL_FUND")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Table 'T04': protection 'cell_key' is for counts of enterprises with record keys,"
                + " [SI_AW_REACH, SI_FL_PART]; found 'SI_FL_FUND'");
    assertThatThrownBy(
            () ->
                job.perturbing("T", Protection.CELL_KEY, Set.of("SI_FL_PART"))
                    .perturbing("T2", Protection.ROUND, Set.of("SI_FL_PART")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("of which another table asks 'cell_key'");
  }
}
