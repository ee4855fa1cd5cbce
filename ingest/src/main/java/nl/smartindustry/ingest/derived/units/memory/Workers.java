package nl.smartindustry.ingest.derived.units.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.WorkerFlowRule;
import org.apache.spark.sql.Row;

/**
 * Jobs by enterprise and month, and where the employees of an enterprise went after its last month.
 */
final class Workers {
  private static final int YEAR = 12;

  private final WorkerFlowRule rule;
  private final Map<String, TreeMap<Integer, Set<String>>> staff = new HashMap<>();
  private final Map<String, Map<Integer, Set<String>>> places = new HashMap<>();
  private int end = Integer.MIN_VALUE;

  /**
   * @param jobs {@code enterprise_id}, {@code person}, {@code month}
   */
  Workers(WorkerFlowRule rule, List<Row> jobs) {
    this.rule = rule;
    for (var job : jobs) {
      var enterprise = job.getString(0);
      int month = job.getInt(2);
      end = Math.max(end, month);
      staff
          .computeIfAbsent(enterprise, key -> new TreeMap<>())
          .computeIfAbsent(month, key -> new HashSet<>())
          .add(job.getString(1));
      places
          .computeIfAbsent(job.getString(1), key -> new HashMap<>())
          .computeIfAbsent(month, key -> new HashSet<>())
          .add(enterprise);
    }
  }

  private record Move(String other, int moved, int size) {}

  /** The enterprise in which one that is gone in a window continued. */
  Optional<String> successor(String gone, Span window) {
    var months = staff.get(gone);
    if (months == null) {
      return Optional.empty();
    }
    int last = months.lastKey();
    boolean inTime = last >= window.from() * YEAR - 1 && last <= window.to() * YEAR - 1;
    if (!inTime || last + rule.months() > end) {
      return Optional.empty();
    }
    return best(gone, last, months.get(last));
  }

  private Optional<String> best(String gone, int last, Set<String> workers) {
    Move best = null;
    var order =
        Comparator.comparing(Move::moved)
            .reversed()
            .thenComparing(Move::size)
            .thenComparing(Move::other);
    for (int month = last + 1; month <= last + rule.months(); month++) {
      for (var met : met(gone, month, workers).entrySet()) {
        int size = staff.get(met.getKey()).get(month).size();
        var move = new Move(met.getKey(), met.getValue(), size);
        if (goesOn(move, workers.size()) && (best == null || order.compare(move, best) < 0)) {
          best = move;
        }
      }
    }
    return Optional.ofNullable(best).map(Move::other);
  }

  private boolean goesOn(Move move, int old) {
    return move.moved() >= rule.leastEmployees()
        && move.moved() >= old * rule.shareOfOld()
        && move.moved() >= move.size() * rule.shareOfNew();
  }

  private Map<String, Integer> met(String gone, int month, Set<String> workers) {
    var met = new HashMap<String, Integer>();
    for (var person : workers) {
      for (var enterprise : places.get(person).getOrDefault(month, Set.of())) {
        if (!enterprise.equals(gone)) {
          met.merge(enterprise, 1, Integer::sum);
        }
      }
    }
    return met;
  }
}
