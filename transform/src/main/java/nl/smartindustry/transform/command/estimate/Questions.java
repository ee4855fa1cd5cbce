package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.inference.Estimand;

/**
 * What is asked of the sample.
 *
 * @param domains domain sets, each a list of columns; the empty list is the whole population
 * @param derive variables computed from columns, in the order of the spec
 */
public record Questions(
    List<EstimateEntry> estimates,
    List<List<String>> domains,
    List<Difference> differences,
    Map<String, String> derive) {

  /** The difference of two levels of a column, for every total, mean and ratio. */
  public record Difference(String by, String level, String minus) {
    public Difference {
      if (by == null || level == null || minus == null || level.equals(minus)) {
        throw new IllegalArgumentException("needs by, level and minus, two different levels");
      }
    }

    String label() {
      return "%s=%s minus %s=%s".formatted(by, level, by, minus);
    }
  }

  public Questions {
    estimates = List.copyOf(estimates);
    domains = domains.stream().distinct().toList();
    differences = List.copyOf(differences);
    var all = new LinkedHashMap<>(derive);
    estimates.forEach(entry -> all.putAll(entry.derive()));
    derive = all;
  }

  /** Everything asked for, each once, without the shares. */
  List<Estimand> estimands() {
    return estimates.stream().flatMap(entry -> entry.estimands().stream()).distinct().toList();
  }

  List<String> shareColumns() {
    return estimates.stream().flatMap(entry -> entry.shareColumns().stream()).distinct().toList();
  }

  void want(WantedColumns wanted) {
    var numbers = new ArrayList<String>();
    for (var estimand : estimands()) {
      numbers.add(estimand.y());
      estimand.x().ifPresent(numbers::add);
    }
    wanted.numbers(numbers).texts(shareColumns());
    domains.forEach(wanted::texts);
    differences.forEach(difference -> wanted.text(difference.by()));
  }
}
