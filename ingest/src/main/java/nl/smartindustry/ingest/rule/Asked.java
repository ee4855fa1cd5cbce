package nl.smartindustry.ingest.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * What the rules of all tables need of the deliveries of one table: gathered in the pass that
 * stores them, so that a rule that compares tables costs no pass of its own.
 */
public record Asked(List<Index> indexes, List<Measure> measures) implements Serializable {
  public static final Asked NOTHING = new Asked(List.of(), List.of());

  private static final int SHORT = 12;

  /**
   * The keys of a table's records, each with one of its values.
   *
   * @param fields that make the key
   * @param value the field whose value is kept; empty where the keys are enough
   * @param number whether the value is kept as a number; otherwise as a hash, to compare for
   *     equality
   */
  public record Index(String table, List<String> fields, String value, boolean number)
      implements Serializable {
    public Index {
      fields = List.copyOf(fields);
    }

    /** Its name among the files of a delivery. */
    public String id() {
      return Sha256.of(toString()).substring(0, SHORT);
    }
  }

  /**
   * One number about a delivery.
   *
   * @param of Spark SQL over the table's fields
   * @param where Spark SQL; empty for all records
   */
  public record Measure(String table, Statistic statistic, String of, String where)
      implements Serializable {
    /** Its name among the measures of a delivery. */
    public String id() {
      return Sha256.of(toString()).substring(0, SHORT);
    }

    /** In words, for a message. */
    public String words() {
      return statistic.name().toLowerCase(java.util.Locale.ROOT) + " of " + of;
    }
  }

  /** What is made of the values of a measure. */
  public enum Statistic {
    COUNT,
    SUM,
    MEAN,
    MEDIAN
  }

  public Asked {
    indexes = List.copyOf(indexes);
    measures = List.copyOf(measures);
  }

  /** What these rules need of a table. */
  public static Asked of(String table, Collection<Rule> rules) {
    var indexes = new LinkedHashSet<Index>();
    var measures = new LinkedHashSet<Measure>();
    for (var rule : rules) {
      index(rule.demand()).filter(i -> i.table().equals(table)).forEach(indexes::add);
      if (rule.demand() instanceof Demand.Comparison comparison) {
        Stream.of(comparison.here(), comparison.there())
            .filter(measure -> measure != null && measure.table().equals(table))
            .forEach(measures::add);
      }
    }
    return new Asked(new ArrayList<>(indexes), new ArrayList<>(measures));
  }

  private static Stream<Index> index(Demand demand) {
    if (demand instanceof Demand.KeyLookup lookup) {
      return Stream.of(lookup.index());
    }
    if (demand instanceof Demand.ToPrevious previous) {
      return Stream.of(previous.index());
    }
    return demand instanceof Demand.Unique unique ? Stream.of(unique.index()) : Stream.empty();
  }
}
