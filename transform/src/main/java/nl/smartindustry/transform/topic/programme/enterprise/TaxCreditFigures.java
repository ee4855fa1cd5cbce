package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Enterprises with a tax credit for research on themes of digitalisation, among those active. */
public record TaxCreditFigures(AdministrativeCatalogue catalogue, EnterpriseShares shares) {
  private static final String TABLE = "research_tax_credit";

  /**
   * Who held a credit.
   *
   * @param credits {@code research_tax_credit} with its provenance; reads {@code year}, {@code
   *     theme}, {@code hours}
   * @param links {@code unit_link}
   * @param themes codes of {@code research_theme} that count
   * @return one row per year and enterprise with hours above zero: {@code period}, {@code
   *     enterprise_id}
   */
  public static Dataset<Row> holders(
      Dataset<Row> credits, Dataset<Row> links, List<String> themes) {
    var enterprises =
        links
            .where(col("source").equalTo(TABLE).and(col("enterprise_id").isNotNull()))
            .select(
                col("delivery").as("source_delivery"),
                col("line").as("source_line"),
                col("enterprise_id"));
    return credits
        .where(col("theme").isin(themes.toArray()).and(col("hours").gt(0)))
        // A credit of a legal unit that is no enterprise of the register belongs to nobody.
        .join(enterprises, new String[] {"source_delivery", "source_line"}, "inner")
        .select(col("year").cast("string").as("period"), col("enterprise_id"))
        .distinct();
  }

  /**
   * The part of active enterprises, for years.
   *
   * @param linked year → % of the records of that year that found their enterprise
   */
  public List<Observation> of(List<Moment> years, Map<String, Double> linked) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.TAX_CREDIT)) {
      for (Moment year : years) {
        double coverage = linked.getOrDefault(year.period(), Double.NaN);
        observations.addAll(shares.of(indicator, year, shares.holders(year.year()), coverage));
      }
    }
    return observations;
  }
}
