package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Jobs, hours, wages, job flows, births and high growth of manufacturing. The register and the wage
 * records stay in Spark and are read once; the driver sees windows, surveyed enterprises, the bare
 * numbers of manufacturing enterprises on their way to the workers, and cells.
 */
public record JobsTopic(EmploymentCatalogue catalogue, CellRules rules) implements Topic {
  private static final String FRAME = "register_frame";
  private static final String WINDOWS = "unit_turnover";
  private static final String JOBS = "job_month";
  private static final String SERIES = "macro_series";
  private static final double HUNDRED = 100;

  /** Loads the definitions; what is wrong is refused before Spark starts. */
  public static JobsTopic load(Definitions definitions) {
    return new JobsTopic(EmploymentCatalogue.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return catalogue.statistics();
  }

  @Override
  public TopicResult observe(NightTables night) {
    int year = night.run().settings().referenceDate().getYear();
    var figures = new EmploymentFigures(catalogue, rules, year);
    var observations = new ArrayList<Observation>();
    var quality = new ArrayList<QualityIndicator>();
    if (night.has(FRAME) && night.has(WINDOWS)) {
      employment(night, figures, observations, quality);
    }
    if (night.has(SERIES)) {
      observations.addAll(new MacroHours(figures).of(night.stored(SERIES)));
    }
    return new TopicResult(observations, List.of(), quality);
  }

  private void employment(
      NightTables night,
      EmploymentFigures figures,
      List<Observation> observations,
      List<QualityIndicator> quality) {
    var flows = new FlowCells(figures, windows(night));
    var years = new YearFigures(figures);
    var rows = cells(night, flows, years);
    var coverage = years.coverage(rows);
    observations.addAll(years.of(rows));
    if (coverage.byYear().isEmpty()) {
      var reason = night.has(JOBS) ? Reason.NO_OBSERVATIONS : Reason.NOT_DELIVERED;
      observations.addAll(years.without(rows, reason));
    }
    observations.addAll(flows.of(rows, coverage));
    quality.addAll(measured(coverage, flows));
  }

  private static List<Window> windows(NightTables night) {
    return night
        .derived(WINDOWS)
        .select(col("window_from").cast("int"), col("window_to").cast("int"))
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> new Window(row.getInt(0), row.getInt(1)))
        .sorted((a, b) -> a.from() == b.from() ? a.to() - b.to() : a.from() - b.from())
        .toList();
  }

  /** All cells, in one job over the register and the wage records. */
  private List<Row> cells(NightTables night, FlowCells flows, YearFigures years) {
    var tables = tables(night, flows);
    Dataset<Row> employers =
        tables
            .employers(night.dimensions(), catalogue.rules())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> wages =
        tables.wages(employers, catalogue.rules()).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return flows
          .rows(tables, employers, wages)
          .union(years.rows(tables, employers, wages))
          .collectAsList();
    } finally {
      wages.unpersist();
      employers.unpersist();
    }
  }

  private EmploymentTables tables(NightTables night, FlowCells flows) {
    var frames = new TreeSet<Integer>();
    flows
        .windows()
        .forEach(
            window -> {
              frames.add(window.from());
              frames.add(window.to());
            });
    return new EmploymentTables(
        night.stored(FRAME),
        night.derived("continuity_unit"),
        night.derived("unit_demography"),
        night.derived(JOBS),
        Adopters.of(night.run().session(), night.adoption(), catalogue.rules().adopters(), frames));
  }

  private static List<QualityIndicator> measured(Coverage coverage, FlowCells flows) {
    var note =
        "persons employed in enterprises with wage records; flows are of "
            + flows.basis(coverage).code();
    return coverage.byYear().entrySet().stream()
        .map(
            year ->
                new QualityIndicator(
                    "wage_coverage",
                    JOBS,
                    String.valueOf(year.getKey()),
                    QualityIndicator.ALL,
                    year.getValue() / HUNDRED,
                    note))
        .toList();
  }

  /** Hours worked of the national accounts, by branch; values and flags as they came. */
  record MacroHours(EmploymentFigures figures) {
    /**
     * @param series table {@code macro_series}
     */
    public List<Observation> of(Dataset<Row> series) {
      var hours = figures.catalogue().of(EmploymentKind.HOURS);
      var branches = new ArrayList<>(List.of(Breakdown.TOTAL.activity()));
      branches.addAll(figures.catalogue().dimensions().dimension("activity").codes());
      return series
          .where(col("indicator").isInCollection(hours.setting("series")))
          .where(col("activity").isInCollection(branches))
          .where(col("frequency").equalTo("A").and(col("value").isNotNull()))
          .select("activity", "time_period", "value", "obs_status")
          .collectAsList()
          .stream()
          .map(
              row -> {
                var flag = row.isNullAt(3) ? "" : row.getString(3);
                var cell = new Cell.Published(Estimate.exact(row.getDouble(2)), flag);
                var at = Breakdown.TOTAL.withActivity(row.getString(0));
                return figures.observation(
                    hours, at, hours.unit(), row.getString(1), cell, Origin.of(hours));
              })
          .toList();
    }
  }
}
