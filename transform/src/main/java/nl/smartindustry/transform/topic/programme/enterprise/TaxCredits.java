package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tax credits for research.
 *
 * @param credits {@code research_tax_credit} with its provenance; reads {@code year}, {@code
 *     theme}, {@code hours}
 * @param links {@code unit_link}
 * @param frames {@code register_frame}
 * @param linked year → % of the records of that year that found their enterprise
 */
public record TaxCredits(
    Dataset<Row> credits, Dataset<Row> links, Dataset<Row> frames, Map<String, Double> linked) {
  /** The table, and the source of its links. */
  public static final String SOURCE = "research_tax_credit";

  /** Year → active enterprises of manufacturing with hours on some themes: as many as credits. */
  Map<Integer, List<Enterprise>> holders(List<String> themes, EnterpriseClasses classes) {
    var enterprises =
        links
            .where(col("source").equalTo(SOURCE).and(col("enterprise_id").isNotNull()))
            .select(
                col("delivery").as("source_delivery"),
                col("line").as("source_line"),
                col("enterprise_id"));
    var holders =
        credits
            .where(col("theme").isin(themes.toArray()).and(col("hours").gt(0)))
            // A credit of a legal unit that is no enterprise of the register is in no figure, nor
            // is one of an enterprise that is not active in the frame of the year.
            .join(enterprises, new String[] {"source_delivery", "source_line"}, "inner")
            .select(col("year").cast("string").as("period"), col("enterprise_id"))
            .distinct();
    var years = new TreeMap<Integer, List<Enterprise>>();
    RegisterPopulation.active(frames)
        .join(holders, new String[] {"period", "enterprise_id"}, "inner")
        .select(RegisterLink.COLUMNS)
        .collectAsList()
        .forEach(
            row ->
                years
                    .computeIfAbsent(row.<Integer>getAs("year"), year -> new ArrayList<>())
                    .add(Enterprise.of(row, classes)));
    return years;
  }
}
