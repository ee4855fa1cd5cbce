package nl.smartindustry.ingest.rule.confront;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.RecordCounts;

/**
 * What the rules found in the records of one part, or of several.
 *
 * @param judged records that the rules were tried on: those that could be read
 * @param tallies of the rules on records, in their order
 * @param measures in the order of the plan
 * @param missing by the number of a rule on missing answers: how often each field has which reason
 * @param warned accepted records per rule that warns of them and per edit that they break softly
 */
public record PartFindings(
    long judged,
    List<Tally> tallies,
    List<Measured> measures,
    Map<Integer, Missing> missing,
    Map<String, Long> warned)
    implements Serializable {
  /** Records of which a rule shows the place. */
  public static final int SHOWN = 100;

  /**
   * The outcomes of one rule.
   *
   * @param apart records to which it does not apply
   * @param shown the first records that break it
   */
  public record Tally(long fails, long unknown, long apart, List<Broken> shown)
      implements Serializable {
    Tally plus(Tally other) {
      var all = new ArrayList<>(shown);
      all.addAll(other.shown);
      return new Tally(
          fails + other.fails,
          unknown + other.unknown,
          apart + other.apart,
          List.copyOf(all.subList(0, Math.min(SHOWN, all.size()))));
    }
  }

  /** A record that breaks a rule: where it is, and the key under which it is stored. */
  public record Broken(String file, long line, String key) implements Serializable {}

  /**
   * Missing answers among the records in a rule's scope.
   *
   * @param reasons how often, by {@code field:reason}
   */
  public record Missing(long scope, Map<String, Long> reasons) implements Serializable {
    Missing plus(Missing other) {
      return new Missing(scope + other.scope, RecordCounts.sum(reasons, other.reasons));
    }
  }

  /** What was found in both; this one's records come first. */
  public PartFindings plus(PartFindings other) {
    var tallySum = new ArrayList<Tally>();
    for (int i = 0; i < tallies.size(); i++) {
      tallySum.add(tallies.get(i).plus(other.tallies.get(i)));
    }
    var measureSum = new ArrayList<Measured>();
    for (int i = 0; i < measures.size(); i++) {
      measureSum.add(measures.get(i).plus(other.measures.get(i)));
    }
    var missingSum = new TreeMap<>(missing);
    other.missing.forEach((rule, more) -> missingSum.merge(rule, more, Missing::plus));
    var warnedSum = RecordCounts.sum(warned, other.warned);
    return new PartFindings(judged + other.judged, tallySum, measureSum, missingSum, warnedSum);
  }
}
