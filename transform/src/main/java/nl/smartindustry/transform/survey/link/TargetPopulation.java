package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import org.apache.spark.sql.Column;

/**
 * The enterprises of the yearly frame with their stratum and dimensions.
 *
 * @param design the survey whose population it is
 * @param codes dimensions as columns
 */
public record TargetPopulation(SurveyDesign design, DimensionCodes codes) {
  /** The stratum's column, so called because a sample brings a stratum of its own. */
  public static final String STRATUM = "design_stratum";

  /** The column of the group of alike strata. */
  public static final String POOL = "design_pool";

  /** Whether the enterprise is in the target population and in a stratum. */
  public static final String MEMBER = "in_population";

  /** The column of a dimension's code. */
  public static String dimensionColumn(String dimension) {
    return "dimension_" + dimension;
  }

  /**
   * Places enterprises.
   *
   * @param rows one row per enterprise and period; reads the columns that the definitions name
   * @param keep columns to keep
   * @param dimensions dimensions to add, as {@code dimension_<name>}
   * @return {@code keep} plus stratum, pool, membership and dimensions; no row is lost
   */
  public RowExpressions place(RowExpressions rows, List<String> keep, List<String> dimensions) {
    var columns = new ArrayList<Column>(keep.stream().map(name -> col(name)).toList());
    var stratum = codes.crossing(design.strata().by());
    var member = coalesce(expr(design.population()), lit(false)).and(stratum.isNotNull());
    columns.add(stratum.as(STRATUM));
    columns.add(coalesce(codes.crossing(design.strata().pool()), lit("")).as(POOL));
    columns.add(member.as(MEMBER));
    dimensions.forEach(name -> columns.add(codes.column(name).as(dimensionColumn(name))));
    return rows.select(columns.toArray(Column[]::new));
  }
}
