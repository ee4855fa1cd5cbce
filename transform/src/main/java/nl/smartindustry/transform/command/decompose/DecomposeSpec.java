package nl.smartindustry.transform.command.decompose;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.PanelTable.PanelColumns;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.method.decomposition.IndustryGrowth;

/**
 * The spec of {@code decompose}, checked as far as it can be without data.
 *
 * @param file to resolve paths by
 * @param pairs first and last year of each window; empty for all consecutive years
 * @param methods names of methods, each once
 */
public record DecomposeSpec(
    SpecFile file,
    DataFile panel,
    ProductivityColumns columns,
    Optional<DeflatorSpec> deflator,
    Scale productivity,
    List<Pair> pairs,
    Set<String> methods) {
  private static final Set<String> KEYS =
      Set.of(
          "panel",
          "unit",
          "period",
          "labour",
          "output",
          "weight",
          "deflator",
          "productivity",
          "entry",
          "exit",
          "by",
          "adopted",
          "pairs",
          "methods");

  /** A window by its first and last year. */
  record Pair(long from, long to) {}

  /** Reads a spec; what is wrong is refused by name. */
  public static DecomposeSpec read(Path path) {
    var file = SpecFile.read(path, KEYS);
    var columns = ProductivityColumns.of(file);
    return new DecomposeSpec(
        file,
        file.required("panel", DataFile.class),
        columns,
        file.part("deflator", DeflatorSpec.class),
        file.part("productivity", Scale.class).orElse(Scale.LOG),
        file.list("pairs", long[].class).stream().map(pair -> pair(file, pair)).toList(),
        methods(file, columns));
  }

  private static Pair pair(SpecFile file, long[] years) {
    if (years.length != 2 || years[0] >= years[1]) {
      throw file.refusal("pairs: found %s (first year, last year)", Arrays.toString(years));
    }
    return new Pair(years[0], years[1]);
  }

  private static Set<String> methods(SpecFile file, ProductivityColumns columns) {
    var known = known();
    var asked = file.list("methods", String.class);
    for (var method : asked) {
      if (!known.contains(method)) {
        throw file.refusal("methods: unknown '%s' (one of %s)", method, known);
      }
    }
    if (!asked.isEmpty()) {
      return new TreeSet<>(asked);
    }
    known.remove(DecompositionMethod.BHC.name());
    if (columns.groups().by().isEmpty()) {
      known.remove(IndustryGrowth.METHOD);
    }
    return known;
  }

  private static Set<String> known() {
    var names =
        Stream.concat(
            Arrays.stream(DecompositionMethod.values()).map(DecompositionMethod::name),
            Stream.of(IndustryGrowth.METHOD));
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  boolean hasIndustries() {
    return methods.contains(IndustryGrowth.METHOD);
  }

  /** In what productivity is measured. */
  enum Scale {
    /** Changes are in log points; defined where output is above 0. */
    LOG,
    /** Changes are in output per unit of labour; negative output counts. */
    LEVEL;

    /** Productivity of one record; NaN where it is not defined. */
    double productivity(double volume, double labour) {
      if (!(labour > 0) || this == LOG && !(volume > 0)) {
        return Double.NaN;
      }
      return this == LOG ? Math.log(volume / labour) : volume / labour;
    }
  }

  /**
   * The columns of the panel.
   *
   * @param panel the weight says how many enterprises a record stands for
   */
  record ProductivityColumns(PanelColumns panel, String labour, String output, Groups groups) {

    static ProductivityColumns of(SpecFile file) {
      return new ProductivityColumns(
          PanelColumns.of(file),
          file.required("labour", String.class),
          file.required("output", String.class),
          new Groups(
              optional(file, "entry"),
              optional(file, "exit"),
              file.list("by", String.class),
              optional(file, "adopted")));
    }

    private static String optional(SpecFile file, String key) {
      return file.part(key, String.class).orElse(null);
    }

    WantedColumns wanted() {
      return panel
          .wanted()
          .number(labour)
          .number(output)
          .number(groups.entry())
          .number(groups.exit())
          .number(groups.adopted())
          .texts(groups.by());
    }
  }

  /**
   * What divides the enterprises; null for a column that is not named.
   *
   * @param entry year of birth by the register
   * @param exit year of death by the register
   * @param by the groups to decompose, industries for GEAD
   * @param adopted 1 for one that uses a technology, 0 for one that does not, empty for unknown
   */
  record Groups(String entry, String exit, List<String> by, String adopted) {}

  /**
   * A file of price indices as the spec names it; it has the column of the panel's period.
   *
   * @param by columns that the panel has too; empty for one price for all
   * @param base year in which the index is 100 in every series; null to take the indices as they
   *     are
   * @param value column of the index; null for the one column that is left
   */
  record DeflatorSpec(
      String path,
      String delimiter,
      String decimal,
      String encoding,
      List<String> by,
      Long base,
      String value) {
    DeflatorSpec {
      new DataFile(path, delimiter, decimal, encoding, null);
      by = by == null ? List.of() : List.copyOf(by);
    }

    DataFile file() {
      return new DataFile(path, delimiter, decimal, encoding, null);
    }
  }
}
