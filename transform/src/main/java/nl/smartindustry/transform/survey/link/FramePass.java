package nl.smartindustry.transform.survey.link;

import static nl.smartindustry.transform.survey.link.TargetPopulation.MEMBER;
import static nl.smartindustry.transform.survey.link.TargetPopulation.POOL;
import static nl.smartindustry.transform.survey.link.TargetPopulation.STRATUM;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.contract.RowProjection;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What a survey reads of the frames: it counts the population, adds up what the weights are
 * calibrated to, and places the sampled enterprises.
 */
public final class FramePass {
  private static final String PERIOD = "period";
  private static final String SAMPLED = "sampled";

  /** Sums are exact, so that they do not depend on the order of the rows. */
  private static final String EXACT = "decimal(18,6)";

  private final TargetPopulation population;
  private final List<String> dimensions;
  private final RowProjection placed;

  /**
   * Prepares a pass.
   *
   * @param frame the contract of the frame
   * @param dimensions dimensions to find of every enterprise, those of margins among them
   */
  public FramePass(Contract frame, TargetPopulation population, List<String> dimensions) {
    this.population = population;
    this.dimensions = dimensions;
    var columns = frame.schema().add(SAMPLED, DataTypes.BooleanType);
    placed = place(RowExpressions.over(columns)).projection(0);
  }

  private RowExpressions place(RowExpressions frame) {
    var member = coalesce(expr(population.design().population()), lit(false));
    // Most of the register leaves here, before any code is looked up.
    var rows = frame.where(member.or(col(SAMPLED)));
    var made = new LinkedHashMap<String, Column>();
    for (int i = 0; i < calibration().sums().size(); i++) {
      var sum = coalesce(expr(calibration().sums().get(i)).cast(EXACT), lit(0).cast(EXACT));
      made.put("sum_" + i, sum);
    }
    for (int i = 0; i < calibration().ease().size(); i++) {
      made.put("ease_" + i, expr(calibration().ease().get(i)).cast("double"));
    }
    return population
        .place(
            rows.with(made),
            Stream.concat(Stream.of(SAMPLED), made.keySet().stream()).toList(),
            dimensions)
        .where(col(MEMBER).or(col(SAMPLED)));
  }

  private CalibrationRule calibration() {
    return population.design().treatment().calibration();
  }

  private List<String> amounts() {
    var names = new ArrayList<String>();
    for (int i = 0; i < calibration().sums().size(); i++) {
      names.add("sum_" + i);
    }
    for (int i = 0; i < calibration().ease().size(); i++) {
      names.add("ease_" + i);
    }
    return names;
  }

  /** The columns of the frame that are read. */
  public List<String> columns() {
    return placed.inputs().stream().filter(name -> !name.equals(SAMPLED)).toList();
  }

  /**
   * Reads the frames of the sample's years.
   *
   * @param frames groups of the population and the rows of the sample
   * @param sample enterprises and their years
   */
  public FrameReading read(Frames frames, Collection<UnitKey> sample) {
    var periods = sample.stream().map(UnitKey::period).collect(Collectors.toSet());
    var counts = new TreeMap<StratumKey, Long>();
    var margins = new ArrayList<MarginCell>();
    var strata = new StratumKey[frames.groups().size()];
    for (var group : frames.groups()) {
      String period = group.cells().getAs(PERIOD);
      var member = periods.contains(period) ? placed(group.cells(), false) : Optional.<Row>empty();
      if (member.isPresent()) {
        var stratum = new StratumKey(period, member.get().getAs(STRATUM));
        strata[group.number()] = stratum;
        counts.merge(stratum, group.enterprises(), Long::sum);
        margins.add(margin(period, member.get(), group.enterprises()));
      }
    }
    var placements = new HashMap<UnitKey, Placement>();
    for (var key : sample) {
      frames
          .row(key.enterprise(), key.period())
          .flatMap(row -> placed(row, true))
          .ifPresent(row -> placements.put(key, placement(row)));
    }
    return new FrameReading(counts, placements, margins, histories(frames, strata));
  }

  private Optional<Row> placed(Row cells, boolean sampled) {
    return placed.apply(name -> name.equals(SAMPLED) ? sampled : cells.getAs(name));
  }

  private MarginCell margin(String period, Row row, long enterprises) {
    var sums = new ArrayList<BigDecimal>();
    for (int i = 0; i < calibration().sums().size(); i++) {
      sums.add(row.<BigDecimal>getAs("sum_" + i).multiply(BigDecimal.valueOf(enterprises)));
    }
    return new MarginCell(period, codes(row), enterprises, sums);
  }

  private Placement placement(Row row) {
    var amounts = amounts().stream().mapToDouble(name -> amount(row.<Number>getAs(name))).toArray();
    return new Placement(
        row.getAs(STRATUM), row.getAs(POOL), row.getAs(MEMBER), codes(row), amounts);
  }

  private static double amount(Number value) {
    return value == null ? Double.NaN : value.doubleValue();
  }

  private List<String> codes(Row row) {
    return Arrays.asList(
        dimensions.stream()
            .map(name -> row.<String>getAs(TargetPopulation.dimensionColumn(name)))
            .toArray(String[]::new));
  }

  /** Which strata enterprises were in, year after year, and how many shared that. */
  private static Map<List<StratumKey>, Long> histories(Frames frames, StratumKey[] strata) {
    var histories = new HashMap<List<StratumKey>, Long>();
    for (var groups : frames.memberships()) {
      var steps =
          Arrays.stream(groups).mapToObj(g -> strata[g]).filter(Objects::nonNull).sorted().toList();
      if (steps.size() > 1) {
        histories.merge(steps, 1L, Long::sum);
      }
    }
    return histories;
  }
}
