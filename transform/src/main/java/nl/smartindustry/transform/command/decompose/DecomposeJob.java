package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.decompose.DecomposeSpec.Pair;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.method.decomposition.Method;

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
    if (spec.methods().contains(Method.OP.name())) {
      pairs.stream()
          .flatMap(pair -> List.of(pair.from(), pair.to()).stream())
          .distinct()
          .forEach(year -> rows.addAll(new LevelRows(user).of(year)));
    }
    progress.done("%d windows, parts add up to the whole".formatted(pairs.size()));
    out.write(ResultRow.table(rows));
    progress.say("%d rows written".formatted(rows.size()));
  }

  private UserPanel read() {
    progress.step("Reading " + spec.panel().path());
    var user = PanelReading.of(spec);
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
}
