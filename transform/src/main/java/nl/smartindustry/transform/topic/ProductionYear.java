package nl.smartindustry.transform.topic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Dimension;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;

/**
 * One year of {@link ProductionPanel} as the stratified sample it is: activity by size, N the sum
 * of the weights of a stratum. Every column is in the order of {@code rows}.
 *
 * @param rows places of the year's records in the panel
 * @param status how final its least final record is, as printed
 */
public record ProductionYear(
    Microdata panel, int year, int[] rows, SampleDesign design, String status) {
  private static final String UNKNOWN = "unknown";

  /**
   * The years of the panel, in order.
   *
   * @param sizes the bands of persons by which the sample was drawn
   */
  public static List<ProductionYear> of(Microdata panel, Dimension sizes) {
    var years = panel.numbers("year");
    return Arrays.stream(years)
        .mapToInt(year -> (int) year)
        .distinct()
        .sorted()
        .mapToObj(
            year ->
                of(
                    panel,
                    year,
                    IntStream.range(0, years.length).filter(k -> years[k] == year).toArray(),
                    sizes))
        .toList();
  }

  private static ProductionYear of(Microdata panel, int year, int[] rows, Dimension sizes) {
    var activity = panel.codes("activity");
    var persons = panel.numbers("persons");
    var strata =
        Codes.of(
            Arrays.stream(rows)
                .mapToObj(k -> activity.level(k) + "|" + sizes.band(persons[k]).orElse(UNKNOWN))
                .toArray(String[]::new));
    var weights = pick(panel.numbers("weight"), rows);
    var population = new double[strata.levels().size()];
    var sampled = new double[population.length];
    for (int i = 0; i < weights.length; i++) {
      population[strata.of()[i]] += weights[i];
      sampled[strata.of()[i]]++;
    }
    Arrays.setAll(population, h -> Math.max(population[h], sampled[h]));
    var design =
        SampleDesign.of(strata, null, population, weights, List.of(), LonelyStrata.CERTAINTY);
    return new ProductionYear(panel, year, rows, design, ProductionPanel.status(panel, year));
  }

  /** A column of numbers of the whole panel, for the records of this year. */
  public double[] pick(double[] ofPanel) {
    return pick(ofPanel, rows);
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(k -> values[k]).toArray();
  }

  /** Number of records. */
  public int size() {
    return rows.length;
  }

  /** Design weights. */
  public double[] weights() {
    return design.weights();
  }

  /** A column of numbers of this year. */
  public double[] numbers(String column) {
    return pick(panel.numbers(column));
  }

  /** A column of codes of this year; levels are those of the whole panel. */
  public Codes codes(String column) {
    return panel.codes(column).rows(rows);
  }

  /** The combinations of columns of codes that occur in this year. */
  public Crossing crossing(List<String> by) {
    return Crossing.of(by, by.stream().map(this::codes).toList(), size());
  }

  /** See {@link ProductionPanel#logProductivity}. */
  public double[] logProductivity(Labour labour) {
    return pick(ProductionPanel.logProductivity(panel, labour));
  }

  /** How many enterprises of how many holdings some of this year's records are of. */
  public Contributions contributors(IntStream records) {
    return ProductionPanel.contributors(panel, records.map(i -> rows[i]));
  }
}
