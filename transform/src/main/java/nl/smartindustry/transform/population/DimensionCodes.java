package nl.smartindustry.transform.population;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.Column;

/** Dimensions as columns: the code of each enterprise, null where no group or band holds it. */
public record DimensionCodes(Definitions definitions, Dimensions dimensions) {
  /** The column of codes of one dimension over the frame's columns. */
  public Column column(String name) {
    var dimension = dimensions.dimension(name);
    var value = expr(dimension.value());
    if (dimension.groups() != null) {
      return firstOf(dimension.groups().codes().stream().map(code -> group(dimension, code)));
    }
    if (!dimension.bands().isEmpty()) {
      return firstOf(dimension.bands().stream().map(band -> band(value, band)));
    }
    return value.cast("string");
  }

  /** Codes of several dimensions joined by a bar: a stratum. Null where one of them is null. */
  public Column crossing(List<String> names) {
    var columns = names.stream().map(this::column).toList();
    var known = columns.stream().map(Column::isNotNull).reduce(lit(true), Column::and);
    return when(known, concat_ws("|", columns.toArray(Column[]::new)));
  }

  private static Column firstOf(Stream<Column> cases) {
    return coalesce(cases.toArray(Column[]::new));
  }

  private Column group(Dimension dimension, String code) {
    var groups = dimension.groups();
    var members = definitions.codelist(groups.codelist()).get(code).more().get(groups.members());
    if (members == null || members.isBlank()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Dimension '%s': code '%s' of list '%s' has nothing in column '%s'",
          dimension.name(),
          code,
          groups.codelist(),
          groups.members());
    }
    Object[] values = members.split("\\|");
    return when(expr(dimension.value()).isin(values), code);
  }

  private static Column band(Column value, Dimension.Band band) {
    var reached = value.geq(band.from());
    var within = band.below() == null ? reached : reached.and(value.lt(band.below()));
    return when(within, band.code());
  }
}
