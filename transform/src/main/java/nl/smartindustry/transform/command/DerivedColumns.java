package nl.smartindustry.transform.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;

/** The {@code derive} block of a spec: variables computed in the order in which they stand. */
public final class DerivedColumns {
  private final List<Derivation> all;

  private DerivedColumns(List<Derivation> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads expressions by the names of the variables they define.
   *
   * @throws Refusal where an expression is not Spark SQL
   */
  public static DerivedColumns of(Map<String, String> expressions) {
    var all = new ArrayList<Derivation>();
    expressions.forEach((name, text) -> all.add(derivation(name, text)));
    return new DerivedColumns(all);
  }

  private static Derivation derivation(String name, String text) {
    if (name.isBlank() || text == null) {
      throw Refusal.definitions("derive '%s': %s (a name and an expression)", name, text);
    }
    var plain = Arithmetic.parse(text);
    return plain.isPresent()
        ? new Derivation.Plain(name, plain.get())
        : SqlExpression.parse(name, text);
  }

  /**
   * What must be read from a file so that the wanted columns can be had: derived ones are replaced
   * by the columns they come from.
   *
   * @param header the columns of the file
   * @throws Refusal where an expression reads a column that the file does not have
   */
  public WantedColumns sources(WantedColumns wanted, List<String> header) {
    var sources = wanted.copy();
    for (int i = all.size() - 1; i >= 0; i--) {
      var derivation = all.get(i);
      if (sources.has(derivation.name())) {
        sources.without(derivation.name());
        check(derivation, header, i);
        derivation.want(sources);
      }
    }
    return sources;
  }

  /** Adds every variable that is wanted, or that a wanted one is computed from. */
  public Microdata addTo(Microdata data, WantedColumns wanted) {
    var needed = needed(wanted.names());
    var more = data;
    for (var derivation : all) {
      if (needed.contains(derivation.name())) {
        more = derivation.apply(more);
      }
    }
    return more;
  }

  private Collection<String> needed(Collection<String> wanted) {
    var needed = new HashSet<>(wanted);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (needed.contains(all.get(i).name())) {
        needed.addAll(all.get(i).columns());
      }
    }
    return needed;
  }

  private void check(Derivation derivation, List<String> header, int place) {
    var earlier = all.subList(0, place).stream().map(Derivation::name).toList();
    for (var column : derivation.columns()) {
      if (!header.contains(column) && !earlier.contains(column)) {
        throw Refusal.definitions(
            "derive '%s': unknown column '%s' %s",
            derivation.name(), column, Known.of(column, header));
      }
    }
  }

  static void checkFinite(String name, Microdata data, double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (Double.isInfinite(values[k])) {
        throw Refusal.data("%s, derive '%s': infinite for record %d", data.name(), name, k + 1);
      }
    }
  }

  /** One variable that is computed from other columns. */
  sealed interface Derivation permits Derivation.Plain, SqlExpression {
    String name();

    /** The columns that it reads. */
    Set<String> columns();

    /** Asks for the columns that it reads, as what it needs them to be. */
    void want(WantedColumns wanted);

    /** The table with the variable added, or in the place of a column of that name. */
    Microdata apply(Microdata data);

    /** Plain arithmetic, computed here. */
    record Plain(String name, ColumnFormula formula) implements Derivation {
      @Override
      public Set<String> columns() {
        return formula.columns();
      }

      @Override
      public void want(WantedColumns wanted) {
        wanted.numbers(columns());
      }

      @Override
      public Microdata apply(Microdata data) {
        var values = formula.node().values(data);
        DerivedColumns.checkFinite(name, data, values);
        return data.with(name, values);
      }
    }
  }
}
