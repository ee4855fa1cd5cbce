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
import nl.smartindustry.transform.method.decomposition.IndustryGrowth;
import nl.smartindustry.transform.method.decomposition.Method;

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
    PanelColumns columns,
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
    var columns = PanelColumns.of(file);
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

  private static Set<String> methods(SpecFile file, PanelColumns columns) {
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
    known.remove(Method.BHC.name());
    if (columns.groups().by().isEmpty()) {
      known.remove(IndustryGrowth.METHOD);
    }
    return known;
  }

  private static Set<String> known() {
    var names =
        Stream.concat(
            Arrays.stream(Method.values()).map(Method::name), Stream.of(IndustryGrowth.METHOD));
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
}
