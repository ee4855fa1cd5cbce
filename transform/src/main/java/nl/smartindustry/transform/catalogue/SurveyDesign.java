package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.LonelyStrata;

/**
 * How a survey was drawn and what its columns mean to the estimators.
 *
 * @param table the stored table of the sample
 * @param period its column of the wave or year
 * @param population Spark SQL over the frame (or the table itself): who is in the target population
 * @param smallest persons of the smallest enterprises in it, whatever others the survey asks: one
 *     population for all waves; 0 for no limit
 * @param strata how the population was divided before drawing
 * @param frame the table that counts the population by year, or null where each record carries its
 *     own weight and the population of a stratum is the sum of the weights
 * @param modules further tables with the same period and enterprises, joined where they answered
 * @param fields the sample's columns by their part in the estimation
 * @param described the target population, for readers
 * @param named columns that dimensions are written over, as Spark SQL over a table that calls them
 *     otherwise; only for one without a frame
 * @param frequency SDMX {@code FREQ}: A, or 2A for every two years
 * @param treatment what is done to the sample before it is estimated from
 */
public record SurveyDesign(
    String table,
    String period,
    Label described,
    String population,
    int smallest,
    Strata strata,
    String frame,
    List<String> modules,
    Fields fields,
    Map<String, String> named,
    String frequency,
    Treatment treatment) {
  static final String FILE = "strata.yaml";

  /**
   * Strata as crossings of dimensions.
   *
   * @param by the dimensions whose crossing is a stratum
   * @param pool the dimensions whose crossing is a group of alike strata
   * @param activity code of ACTIVITY for all strata together
   */
  public record Strata(List<String> by, List<String> pool, LonelyStrata lonely, String activity) {}

  /**
   * Columns by their part; null where the table has none.
   *
   * @param response R answered, N did not, O out of scope, D duplicate of another unit
   * @param persons the size that PC_EMP weighs by
   * @param turnover the size that PC_TURN weighs by
   * @param weight the weight as delivered
   * @param turnoverWeight the one for turnover, where that was delivered too
   * @param status V provisional, N revised provisional, D final
   */
  public record Fields(
      String response,
      String persons,
      String turnover,
      String weight,
      @JsonProperty("turnover_weight") String turnoverWeight,
      String status) {}

  public SurveyDesign {
    if (table == null || period == null || population == null || strata == null) {
      throw Refusal.definitions("Survey '%s': needs table, period, population and strata", table);
    }
    if (smallest > 0) {
      population = "(%s) and persons >= %d".formatted(population, smallest);
    }
    if (described == null) {
      throw Refusal.definitions("Survey '%s': lacks described, its population in words", table);
    }
    if (strata.activity() == null) {
      throw Refusal.definitions(
          "Survey '%s': its strata lack activity, the code of ACTIVITY for them together (%s:"
              + " manufacturing)",
          table, Dimensions.MANUFACTURING);
    }
    named = named == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(named));
    frequency = frequency == null ? "A" : frequency;
    modules = modules == null ? List.of() : List.copyOf(modules);
    fields = fields == null ? new Fields(null, null, null, null, null, null) : fields;
    treatment = treatment == null ? Treatment.NONE : treatment.aboutStrata();
    if ((frame == null) == (fields.weight() == null)) {
      throw Refusal.definitions("Survey '%s': needs either a frame or a weight field", table);
    }
    boolean asDelivered =
        treatment.calibration().rules().isEmpty() && treatment.response().groups().isEmpty();
    if (frame == null && !asDelivered) {
      throw Refusal.definitions(
          "Survey '%s': response groups or a calibration, but no frame (weights as delivered)",
          table);
    }
  }

  /** Loads {@code strata.yaml}. */
  public static List<SurveyDesign> load(Definitions definitions) {
    var surveys = definitions.readList(FILE, SurveyDesign.class);
    var tables = new HashSet<String>();
    for (var survey : surveys) {
      if (!tables.add(survey.table)) {
        throw Refusal.definitions("Survey '%s': described twice (once)", survey.table);
      }
    }
    return surveys;
  }

  /** Whether each record carries its own weight. */
  public boolean weighted() {
    return frame == null;
  }

  /** The table whose columns the population, the strata and the dimensions are written over. */
  public String populationTable() {
    return weighted() ? table : frame;
  }
}
