package nl.smartindustry.ingest.delivery;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What became of every delivery and of every file in the landing.
 *
 * @param deliveries how many came to each fate
 * @param files data files of these deliveries, manifests and markers not counted
 * @param undeclared files in a complete delivery that its manifest does not name
 * @param stray files that lie in no delivery
 */
public record LandingAccount(
    Map<Fate, Long> deliveries, Map<Fate, Long> files, long undeclared, long stray) {

  public LandingAccount {
    deliveries = copy(deliveries);
    files = copy(files);
  }

  /** This account with one delivery more. */
  LandingAccount with(Fate fate, long itsFiles, long itsUndeclared) {
    var more = copy(deliveries);
    more.merge(fate, 1L, Long::sum);
    var moreFiles = copy(files);
    moreFiles.merge(fate, itsFiles, Long::sum);
    return new LandingAccount(more, moreFiles, undeclared + itsUndeclared, stray);
  }

  private static Map<Fate, Long> copy(Map<Fate, Long> counts) {
    var copy = new EnumMap<Fate, Long>(Fate.class);
    copy.putAll(counts);
    return copy;
  }

  /** Refuses to go on when a file is in none of the counts, or in two. */
  public LandingAccount balanced(long found) {
    long known = undeclared + stray + files.values().stream().mapToLong(Long::longValue).sum();
    if (known != found) {
      throw Refusal.of(
          ExitCode.INTERNAL,
          "Landing: %d files accounted for %s (there are %d)",
          known,
          files,
          found);
    }
    return this;
  }

  /** For the record of the run: {@code deliveries_superseded}, {@code files_active}, … */
  public Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    deliveries.forEach((fate, n) -> counts.put("deliveries_" + word(fate), n));
    files.forEach((fate, n) -> counts.put("files_" + word(fate), n));
    counts.put("files_undeclared", undeclared);
    counts.put("files_stray", stray);
    return counts;
  }

  private static String word(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
