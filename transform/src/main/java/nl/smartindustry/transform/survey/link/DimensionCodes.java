package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Dimension;
import nl.smartindustry.transform.catalogue.Dimensions;
import org.apache.spark.sql.Column;

/** Dimensions as columns: the code of each enterprise, null where no group or band holds it. */
public record DimensionCodes(Definitions definitions, Dimensions dimensions) {
  /** The column of codes of one dimension over the frame's columns. */
  public Column column(String name) {
    var dimension = dimensions.dimension(name);
    var value = expr(dimension.value());
    if (dimension.groups() != null) {
      return try_element_at(codeOfValue(dimension), value);
    }
    if (!dimension.bands().isEmpty()) {
      return coalesce(
          dimension.bands().stream().map(band -> band(value, band)).toArray(Column[]::new));
    }
    return value.cast("string");
  }

  /** Codes of several dimensions joined by a bar: a stratum. Null where one of them is null. */
  public Column crossing(List<String> names) {
    return concat(
        names.stream()
            .flatMap(name -> Stream.of(lit("|"), column(name)))
            .skip(1)
            .toArray(Column[]::new));
  }

  /** Which code holds a value: one look-up a row, however many groups there are. */
  private Column codeOfValue(Dimension dimension) {
    var codes = new TreeMap<String, String>();
    for (String code : dimension.groups().codes()) {
      for (String value : members(dimension, code)) {
        codes.put(value, code);
      }
    }
    var pairs =
        codes.entrySet().stream()
            .flatMap(entry -> Stream.of(lit(entry.getKey()), lit(entry.getValue())))
            .toArray(Column[]::new);
    return map(pairs);
  }

  private String[] members(Dimension dimension, String code) {
    var groups = dimension.groups();
    var members = definitions.codelist(groups.codelist()).get(code).more().get(groups.members());
    if (members == null || members.isBlank()) {
      throw Refusal.definitions(
          "Dimension '%s': code '%s' of list '%s' has nothing in column '%s'",
          dimension.name(), code, groups.codelist(), groups.members());
    }
    return members.split("\\|");
  }

  private static Column band(Column value, Dimension.Band band) {
    var reached = value.geq(band.from());
    var within = band.below() == null ? reached : reached.and(value.lt(band.below()));
    return when(within, band.code());
  }
}
