package nl.smartindustry.ingest.rule.confront;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Asked.Index;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult.Counts;
import nl.smartindustry.ingest.rule.confront.KeyIndex.Range;
import nl.smartindustry.ingest.rule.confront.References.Reference;

/**
 * One delivery against others. Keys are gone through a range at a time, so that memory does not
 * grow with the deliveries; no number of an enterprise is shown, only how many differ.
 *
 * @param references the deliveries that count
 * @param asked what rules need of the table of the delivery
 * @param file the name of its file, where there is one
 * @param kept where the index files and measures of a delivery are
 */
public record TableComparisons(References references, Asked asked, String file, Kept kept) {
  /** Keys in memory at one time: about 400 MB with their values. */
  private static final long AT_ONCE = 16L << 20;

  /** Where what was gathered of deliveries is kept. */
  public interface Kept {
    /** The files of an index of a delivery; none where that is not stored. */
    List<Path> index(Index index, Reference delivery);

    /** What was measured of a stored delivery, by the measure's id. */
    Map<String, Measured> measures(Reference delivery);
  }

  /** Of a comparison of measures. */
  record Compared(Counts counts, String note) {}

  /** How many values lie out of bounds of those of the same units a period before. */
  Counts toPrevious(Demand.ToPrevious demand, Reference delivery, List<Long> lines) {
    var index = demand.index();
    var here = kept.index(index, delivery);
    var there =
        references.previous(delivery).map(before -> kept.index(index, before)).orElse(List.of());
    long[] count = new long[3];
    int ranges = ranges(there, 3);
    for (int range = 0; range < ranges; range++) {
      var before = KeyIndex.read(index, there, new Range(range, ranges));
      KeyIndex.each(
          index,
          here,
          new Range(range, ranges),
          (key, value, line) -> {
            int place = before.find(key);
            int outcome = place < 0 ? 2 : holds(demand, value, before.value(place)) ? 0 : 1;
            count[outcome]++;
            if (outcome == 1 && lines.size() < PartFindings.SHOWN) {
              lines.add(line);
            }
          });
    }
    return new Counts(count[0] + count[1] + count[2], count[0], count[1], count[2]);
  }

  private static boolean holds(Demand.ToPrevious demand, long now, long before) {
    if (!demand.ratio()) {
      return now == before;
    }
    double ratio = Double.longBitsToDouble(now) / Double.longBitsToDouble(before);
    return Double.isNaN(ratio) || demand.within().hold(ratio);
  }

  /** How many records repeat a key of their own delivery or of one before. */
  Counts unique(Demand.Unique demand, Reference delivery) {
    var index = demand.index();
    var here = kept.index(index, delivery);
    var earlier =
        references.earlier(delivery).stream()
            .flatMap(one -> kept.index(index, one).stream())
            .toList();
    long[] count = new long[2];
    var all = new java.util.ArrayList<>(here);
    all.addAll(earlier);
    int ranges = ranges(all, 1);
    for (int range = 0; range < ranges; range++) {
      var part = new Range(range, ranges);
      var before = KeyIndex.read(index, earlier, part);
      var own = KeyIndex.read(index, here, part);
      KeyIndex.each(
          index,
          here,
          part,
          (key, value, line) -> count[before.has(key) || own.again(key) ? 1 : 0]++);
    }
    return new Counts(count[0] + count[1], count[0], count[1], 0);
  }

  private static int ranges(List<Path> files, int width) {
    long bytes = files.stream().mapToLong(path -> path.toFile().length()).sum();
    return (int) (bytes / (Long.BYTES * width) / AT_ONCE) + 1;
  }

  /** A measure of this delivery against that of the one before, or of another table. */
  Compared compare(Demand.Comparison demand, Reference delivery, PartFindings found) {
    var here = found.measures().get(asked.measures().indexOf(demand.here()));
    var others =
        demand.there() == null
            ? references.previous(delivery).stream().toList()
            : references.table(demand.there().table(), delivery, true);
    var measure = demand.there() == null ? demand.here() : demand.there();
    var there =
        others.stream()
            .map(other -> kept.measures(other).get(measure.id()))
            .filter(measured -> measured != null)
            .reduce(Measured.NONE, Measured::plus);
    if (here.count() < demand.atLeast() || there.count() < demand.atLeast()) {
      return new Compared(new Counts(1, 0, 0, 1), "nothing to compare with");
    }
    double ratio = here.value(demand.here().statistic()) / there.value(measure.statistic());
    if (Double.isNaN(ratio)) {
      return new Compared(new Counts(1, 0, 0, 1), "nothing to compare with");
    }
    boolean holds = demand.within().hold(ratio);
    return new Compared(
        Counts.of(1, holds ? 0 : 1, 0),
        "%s is %s times that of %s (%s to %s)"
            .formatted(
                demand.here().words(),
                brief(ratio),
                names(others),
                demand.within().least(),
                demand.within().most()));
  }

  /** With which deliveries a rule compared this one; empty for a rule that compares nothing. */
  String note(Rule rule, Reference delivery) {
    if (rule.demand() instanceof Demand.Condition) {
      return "";
    }
    var behind = references.behind(rule, delivery);
    return behind.isEmpty() ? "nothing to compare with" : "against " + names(behind);
  }

  private static String names(List<Reference> deliveries) {
    return deliveries.stream().map(Reference::delivery).collect(Collectors.joining(", "));
  }

  private static String brief(double ratio) {
    return String.format(Locale.ROOT, "%.3g", ratio);
  }
}
