package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.decompose.DecomposeSpec.Pair;
import nl.smartindustry.transform.command.decompose.ResultRow.Counts;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.method.decomposition.AdopterSums;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.method.decomposition.Industry;
import nl.smartindustry.transform.method.decomposition.IndustryGrowth;
import nl.smartindustry.transform.method.decomposition.Level;
import nl.smartindustry.transform.method.decomposition.Members;
import nl.smartindustry.transform.method.decomposition.ProductivityMoments;
import nl.smartindustry.transform.method.decomposition.Window;
import nl.smartindustry.transform.method.sample.Crossing;

/** The command {@code decompose}: from a spec to a table of where growth comes from. */
public record DecomposeJob(DecomposeSpec spec, Progress progress) {

  /** Reads, checks, takes apart and writes. */
  public void run(TableFile out) {
    var user = read();
    var pairs = pairs(user.years());
    progress.step("Decomposing");
    var rows = new ArrayList<ResultRow>();
    for (var pair : pairs) {
      rows.addAll(new WindowRows(spec, user).of(pair));
      if (spec.hasIndustries()) {
        rows.addAll(new IndustryRows(user).of(pair));
      }
    }
    if (spec.methods().contains(DecompositionMethod.OP.name())) {
      pairs.stream()
          .flatMap(pair -> List.of(pair.from(), pair.to()).stream())
          .distinct()
          .forEach(year -> rows.addAll(new LevelRows(user).of(year)));
    }
    progress.done("%d windows, parts add up to the whole".formatted(pairs.size()));
    out.write(ResultRow.table(rows));
    progress.say("%d rows written".formatted(rows.size()));
  }

  private ProductivityPanel read() {
    progress.step("Reading " + spec.panel().path());
    var user = ProductivityPanel.of(spec);
    long undefined = user.undefined();
    int size = user.panel().size();
    progress.done(
        String.format(
            Locale.ROOT,
            "%d records of %d units, %d (%.2f %%) without productivity",
            size,
            user.panel().units().levels().size(),
            undefined,
            100.0 * undefined / size));
    return user;
  }

  private List<Pair> pairs(long[] years) {
    var pairs = new ArrayList<Pair>();
    if (spec.pairs().isEmpty()) {
      for (int t = 1; t < years.length; t++) {
        pairs.add(new Pair(years[t - 1], years[t]));
      }
    }
    for (var pair : spec.pairs()) {
      for (long year : List.of(pair.from(), pair.to())) {
        if (Arrays.binarySearch(years, year) < 0) {
          throw spec.file()
              .refusal("pairs: the panel has no %d (%s)", year, Arrays.toString(years));
        }
      }
      pairs.add(pair);
    }
    return pairs;
  }

  /** What industries add to the growth of their aggregate between two years. */
  record IndustryRows(ProductivityPanel user) {
    private static final Decomposed NOT_DEFINED =
        new Decomposed(
            IndustryGrowth.METHOD,
            Double.NaN,
            Map.of(
                Component.WITHIN, Double.NaN,
                Component.BETWEEN, Double.NaN,
                Component.CROSS, Double.NaN));

    /** Without a value where an industry has no output or labour in a year of the window. */
    List<ResultRow> of(Pair pair) {
      var industries = IndustryYears.of(user, pair);
      if (!industries.isDefined()) {
        return ResultRow.of(pair, Crossing.ALL, NOT_DEFINED, Optional.empty());
      }
      var growth = IndustryGrowth.of(industries.years());
      var rows = new ArrayList<>(ResultRow.of(pair, Crossing.ALL, growth.all(), Optional.empty()));
      boolean divided = !user.groups().by().isEmpty();
      for (int j = 0; divided && j < industries.groups().length; j++) {
        var industry = user.groups().label(industries.groups()[j]);
        rows.addAll(ResultRow.of(pair, industry, growth.industries().get(j), Optional.empty()));
      }
      return rows;
    }
  }

  /** Where the growth between two years comes from, by every method over enterprises. */
  record WindowRows(DecomposeSpec spec, ProductivityPanel user) {

    List<ResultRow> of(Pair pair) {
      var window = Window.of(user.panel(), pair.from(), pair.to());
      var rows = new ArrayList<ResultRow>();
      user.divisions().forEach((group, among) -> rows.addAll(group(pair, window, group, among)));
      return rows;
    }

    private List<ResultRow> group(Pair pair, Window window, String group, IntPredicate among) {
      var members = window.members(among);
      var rows = new ArrayList<ResultRow>();
      if (members.isEmpty()) {
        return rows;
      }
      var counts = Optional.of(Counts.of(members, user.panel()));
      var moments = ProductivityMoments.of(user.panel(), members);
      for (var method : DecompositionMethod.values()) {
        if (spec.methods().contains(method.name())) {
          rows.addAll(ResultRow.of(pair, group, method.of(moments), counts));
        }
      }
      user.adopters()
          .map(adopters -> AdopterSums.of(user.panel(), members, adopters).decomposed())
          .ifPresent(parts -> rows.addAll(ResultRow.of(pair, group, parts, counts)));
      return rows;
    }
  }

  /**
   * The level of productivity in one year, of all its valid records: the static Olley and Pakes.
   * Its rows go from a year to the same year.
   */
  record LevelRows(ProductivityPanel user) {
    private static final int[] NONE = {};

    List<ResultRow> of(long year) {
      var rows = new ArrayList<ResultRow>();
      user.divisions().forEach((group, among) -> rows.addAll(group(year, group, among)));
      return rows;
    }

    private List<ResultRow> group(long year, String group, IntPredicate among) {
      var panel = user.panel();
      int[] valid = user.rows(year, row -> among.test(row) && panel.isValid(row));
      int[] dropped = user.rows(year, row -> among.test(row) && !panel.isValid(row));
      var members = new Members(valid, NONE, NONE, NONE, dropped, dropped.length);
      if (members.isEmpty()) {
        return List.of();
      }
      var level = Level.of(panel, valid);
      var parts = Map.of(Component.MEAN, level.mean(), Component.COVARIANCE, level.covariance());
      return ResultRow.of(
          new Pair(year, year),
          group,
          new Decomposed(DecompositionMethod.OP.name(), level.aggregate(), parts),
          Optional.of(Counts.of(members, panel)));
    }
  }

  /**
   * Industries over the years of a window, each a weighted total of its enterprises; negative
   * output counts, a record without output or labour does not.
   *
   * @param groups the industries that have records in the window, by their index
   * @param years the industries of each year of the panel from the first to the last of the window
   */
  record IndustryYears(int[] groups, List<List<Industry>> years) {

    static IndustryYears of(ProductivityPanel user, DecomposeSpec.Pair pair) {
      var years =
          Arrays.stream(user.years())
              .filter(year -> year >= pair.from() && year <= pair.to())
              .toArray();
      int size = user.groups().size();
      var totals = new ArrayList<Industry[]>();
      for (long year : years) {
        totals.add(totals(user, year, size));
      }
      int[] present =
          IntStream.range(0, size)
              .filter(group -> totals.stream().anyMatch(all -> all[group].labour() > 0))
              .toArray();
      return new IndustryYears(
          present,
          totals.stream()
              .map(all -> Arrays.stream(present).mapToObj(group -> all[group]).toList())
              .toList());
    }

    private static Industry[] totals(ProductivityPanel user, long year, int size) {
      var output = new double[size];
      var volume = new double[size];
      var labour = new double[size];
      var panel = user.panel();
      for (int row : user.rows(year, row -> user.groups().of()[row] >= 0)) {
        if (panel.labour()[row] > 0 && !Double.isNaN(user.output()[row] / user.price()[row])) {
          int group = user.groups().of()[row];
          double value = panel.weight()[row] * user.output()[row];
          output[group] += value;
          volume[group] += value / user.price()[row];
          labour[group] += panel.labourOf(row);
        }
      }
      var totals = new Industry[size];
      Arrays.setAll(totals, j -> new Industry(output[j], output[j] / volume[j], labour[j]));
      return totals;
    }

    /** Whether every industry has output and labour in every year: without, there is no chain. */
    boolean isDefined() {
      return groups.length > 0
          && years.stream().flatMap(List::stream).allMatch(Industry::isDefined);
    }
  }
}
