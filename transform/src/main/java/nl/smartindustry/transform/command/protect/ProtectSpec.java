package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.SpecFile.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;

/**
 * The spec of {@code protect}, checked as far as it can be without data.
 *
 * @param file to resolve paths by
 * @param dimensions empty where cells and relations are given
 * @param hierarchies one file for several dimensions, or null
 * @param tables of columns of dimensions; each holds all their codes, totals too
 */
public record ProtectSpec(
    SpecFile file,
    Source source,
    Contributions contributions,
    List<DimensionSpec> dimensions,
    DataFile hierarchies,
    List<List<String>> tables,
    Choices choices) {
  private static final double COARSEN_ABOVE = 25;
  private static final Set<String> WITH_RELATIONS = keys("cells relations audit bound method base");
  private static final Set<String> WITH_CELLS =
      keys(
          "cells dimensions hierarchies tables rules value frequency_only cost keep audit bound"
              + " method base coarsen_above");
  private static final Set<String> WITH_MICRODATA =
      keys(
          "microdata contributor holding weight weighted value dimensions hierarchies tables rules"
              + " frequency_only cost keep audit bound method base noise coarsen_above");
  private static final Set<String> KEYS =
      Stream.of(WITH_RELATIONS, WITH_CELLS, WITH_MICRODATA)
          .flatMap(Set::stream)
          .collect(Collectors.toSet());

  /**
   * What is protected: micro-data, or cells, alone or with relations; null for what is not named.
   */
  public record Source(DataFile microdata, DataFile cells, DataFile relations) {
    /** The file that has the numbers. */
    DataFile numbers() {
      return microdata == null ? cells : microdata;
    }
  }

  /**
   * The columns of contributions; null for one that is not named.
   *
   * @param weighted how weights count in dominance and p%
   * @param value what is added up; counts where it is not named, or only frequencies are asked
   */
  public record Contributions(
      String contributor,
      String holding,
      String weight,
      Weighted weighted,
      String value,
      boolean frequencyOnly) {
    boolean isCount() {
      return value == null || frequencyOnly;
    }

    /** Records that are counts already, of contributors without a name. */
    boolean hasCounts() {
      return frequencyOnly && value != null && contributor == null && holding == null;
    }
  }

  /** How an enterprise of a sample counts among the largest contributors to a weighted total. */
  public enum Weighted {
    /** With what it put in itself. */
    SAMPLE,
    /** As so many enterprises as it stands for, of which the last may be a part of one. */
    REPEATED
  }

  /** A column that divides contributions, and how its codes add up; flat without a hierarchy. */
  public record DimensionSpec(String column, DataFile hierarchy) {
    @JsonCreator
    public DimensionSpec(
        @JsonProperty("column") String column, @JsonProperty("hierarchy") DataFile hierarchy) {
      require(column != null && !column.isBlank(), "column: missing");
      this.column = column;
      this.hierarchy = hierarchy;
    }

    /** A dimension of which the spec has only the column. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DimensionSpec of(String column) {
      return new DimensionSpec(column, null);
    }
  }

  /**
   * What else a user may choose.
   *
   * @param keep cells of an earlier release, or null
   * @param audit whether to add what can be derived of each cell
   * @param bound whether to compute what any pattern costs at least
   * @param coarsenAbove percentage of cells that are withheld above which a plan looks for coarser
   *     classes
   */
  record Choices(
      RulesSpec rules,
      Cost cost,
      DataFile keep,
      boolean audit,
      boolean bound,
      MethodSpec method,
      double coarsenAbove) {}

  /** What it costs to withhold a cell, or to move it by rounding. */
  public enum Cost {
    /** Its size. */
    VALUE,
    /** Its contributors. */
    FREQUENCY,
    /** As much as any other. */
    CELL
  }

  /** Reads a spec; what is wrong is refused by name. */
  public static ProtectSpec read(Path path) {
    var file = SpecFile.read(path, KEYS);
    var source =
        new Source(
            file.part("microdata", DataFile.class).orElse(null),
            file.part("cells", DataFile.class).orElse(null),
            file.part("relations", DataFile.class).orElse(null));
    if ((source.microdata() == null) == (source.cells() == null)) {
      var found = source.cells() == null ? "neither" : "both";
      throw file.refusal("found %s of 'microdata' and 'cells' (one)", found);
    }
    checkKeys(file, source);
    var spec =
        new ProtectSpec(
            file,
            source,
            contributions(file),
            file.list("dimensions", DimensionSpec.class),
            file.part("hierarchies", DataFile.class).orElse(null),
            file.nameLists("tables").orElse(List.of()),
            choices(file, source));
    spec.check();
    return spec.tables.isEmpty() ? spec.withTables(List.of(spec.columns())) : spec;
  }

  private static Set<String> keys(String names) {
    return Set.of(names.split(" "));
  }

  /** Refuses a key that says nothing about what is protected. */
  private static void checkKeys(SpecFile file, Source source) {
    var known = source.microdata() == null ? WITH_CELLS : WITH_MICRODATA;
    known = source.relations() == null ? known : WITH_RELATIONS;
    for (var key : new TreeSet<>(KEYS)) {
      if (!known.contains(key) && file.part(key, Object.class).isPresent()) {
        throw file.refusal(
            "'%s' does not go with '%s'", key, source.microdata() == null ? "cells" : "microdata");
      }
    }
  }

  private static Contributions contributions(SpecFile file) {
    return new Contributions(
        file.part("contributor", String.class).orElse(null),
        file.part("holding", String.class).orElse(null),
        file.part("weight", String.class).orElse(null),
        file.part("weighted", Weighted.class).orElse(Weighted.SAMPLE),
        file.part("value", String.class).orElse(null),
        file.part("frequency_only", Boolean.class).orElse(false));
  }

  private static Choices choices(SpecFile file, Source source) {
    var method = MethodSpec.of(file);
    return new Choices(
        file.part("rules", RulesSpec.class).orElse(RulesSpec.NONE),
        file.part("cost", Cost.class).orElse(method.suppresses() ? Cost.VALUE : Cost.CELL),
        file.part("keep", DataFile.class).orElse(null),
        file.part("audit", Boolean.class).orElse(source.relations() != null),
        file.part("bound", Boolean.class).orElse(false),
        method,
        file.part("coarsen_above", Double.class).orElse(COARSEN_ABOVE));
  }

  private ProtectSpec withTables(List<List<String>> all) {
    return new ProtectSpec(file, source, contributions, dimensions, hierarchies, all, choices);
  }

  /** The columns of the dimensions. */
  List<String> columns() {
    return dimensions.stream().map(DimensionSpec::column).toList();
  }

  private void check() {
    checkNoise();
    if (source.relations() != null) {
      return;
    }
    if (dimensions.isEmpty()) {
      throw file.refusal("lacks 'dimensions'");
    }
    checkDistinct("dimensions", columns());
    for (var table : tables) {
      if (table.isEmpty() || !columns().containsAll(table)) {
        throw file.refusal("tables: found %s (columns of dimensions: %s)", table, columns());
      }
      checkDistinct("tables", table);
    }
    checkDistinct("tables", tables);
  }

  /** Keys are those of contributors, each counted as one. */
  private void checkNoise() {
    if (choices.method().noise() == null) {
      return;
    }
    if (!contributions.isCount() || contributions.hasCounts()) {
      throw file.refusal("method 'cell_key': not a table of counts (leave 'value' away)");
    }
    if (contributions.contributor() == null || contributions.weight() != null) {
      throw file.refusal(
          "method 'cell_key': %s",
          contributions.weight() == null ? "lacks 'contributor'" : "does not go with 'weight'");
    }
  }

  private void checkDistinct(String key, List<?> names) {
    if (new HashSet<>(names).size() < names.size()) {
      throw file.refusal("%s: found one twice in %s (each once)", key, names);
    }
  }
}
