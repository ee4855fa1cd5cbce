package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Coverage;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.Kind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Jobs, hours, wages, job flows, births and high growth of manufacturing. The register and the wage
 * records stay in Spark and are read once; the driver sees windows, surveyed enterprises, the bare
 * numbers of manufacturing enterprises on their way to the workers, and cells.
 */
public record JobsTopic(JobsCatalogue catalogue) implements Topic {
  private static final String FRAME = "register_frame";
  private static final String WINDOWS = "unit_turnover";
  private static final String JOBS = "job_month";
  private static final String SERIES = "macro_series";
  private static final double HUNDRED = 100;

  /** Loads the definitions; what is wrong is refused before Spark starts. */
  public static JobsTopic load(Definitions definitions) {
    return new JobsTopic(JobsCatalogue.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return List.copyOf(catalogue.indicators().values());
  }

  @Override
  public TopicResult observe(NightTables night) {
    int year = night.run().settings().referenceDate().getYear();
    var figures = new JobsFigures(catalogue, year);
    var found = new ArrayList<Figure>();
    var quality = new ArrayList<QualityIndicator>();
    if (night.has(FRAME) && night.has(WINDOWS)) {
      employment(night, figures, found, quality);
    }
    if (night.has(SERIES)) {
      found.addAll(nationalHours(figures, night.stored(SERIES)));
    }
    return TopicResult.of(found).withQuality(quality);
  }

  private void employment(
      NightTables night, JobsFigures figures, List<Figure> found, List<QualityIndicator> quality) {
    var windows = windows(night);
    var rows = rows(night, windows);
    var cells = EmploymentCells.of(rows);
    var coverage = Coverage.of(cells);
    var years = new EmploymentFigures(figures);
    found.addAll(years.of(coverage, YearCells.of(catalogue).wages(rows)));
    if (coverage.byYear().isEmpty()) {
      var reason = night.has(JOBS) ? Reason.NO_OBSERVATIONS : Reason.NOT_DELIVERED;
      found.addAll(years.without(coverage, reason));
    }
    var flows = new FlowFigures(figures, windows, coverage);
    found.addAll(flows.of(cells));
    quality.addAll(measured(coverage, flows.basis().code()));
  }

  private static List<Span> windows(NightTables night) {
    return night
        .derived(WINDOWS)
        .select(col("window_from").cast("int"), col("window_to").cast("int"))
        .distinct()
        .orderBy("window_from", "window_to")
        .collectAsList()
        .stream()
        .map(row -> new Span(row.getInt(0), row.getInt(1)))
        .toList();
  }

  /** All cells, in one job over the register and the wage records. */
  private List<Row> rows(NightTables night, List<Span> windows) {
    var tables = tables(night, windows);
    var counted = FlowCells.of(catalogue);
    var employers = tables.employers().persist(StorageLevel.MEMORY_AND_DISK());
    var wages = tables.wages(employers).persist(StorageLevel.MEMORY_AND_DISK());
    var wanted = windows.stream().filter(counted::counts).toList();
    try {
      return FlowCells.members(tables, wanted, employers, wages)
          .mapPartitions(counted, Encoders.row(EmploymentCells.SCHEMA))
          .union(YearCells.of(catalogue).rows(tables, employers, wages))
          .collectAsList();
    } finally {
      wages.unpersist();
      employers.unpersist();
    }
  }

  private EmploymentTables tables(NightTables night, List<Span> windows) {
    var frames = new TreeSet<Integer>();
    windows.forEach(window -> frames.addAll(List.of(window.from(), window.to())));
    var adopters =
        EmploymentTables.adopters(
            night.run().session(), night.adoption(), catalogue.rules().adopters(), frames);
    return new EmploymentTables(
        night.stored(FRAME),
        night.derived("continuity_unit"),
        night.derived("unit_demography"),
        night.derived(JOBS),
        adopters,
        night.dimensions(),
        catalogue.rules());
  }

  private static List<QualityIndicator> measured(Coverage coverage, String basis) {
    var note = "persons employed in enterprises with wage records; flows are of " + basis;
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
  private Collection<Figure> nationalHours(JobsFigures figures, Dataset<Row> series) {
    var branches = new ArrayList<>(List.of(Breakdown.TOTAL.activity()));
    branches.addAll(catalogue.dimensions().dimension("activity").codes());
    return series
        .where(col("indicator").isInCollection(catalogue.hours().series()))
        .where(col("activity").isInCollection(branches))
        .where(col("frequency").equalTo("A").and(col("value").isNotNull()))
        .select("activity", "time_period", "value", "obs_status")
        .collectAsList()
        .stream()
        .map(
            row -> {
              var flag = row.isNullAt(3) ? "" : row.getString(3);
              var result = new Computed(Estimate.exact(row.getDouble(2)), flag, null);
              var at = Breakdown.TOTAL.withActivity(row.getString(0));
              var key = figures.key(Kind.HOURS, at, row.getString(1));
              return figures.figure(
                  Kind.HOURS, key, result, Support.FACT, figures.origin(Kind.HOURS));
            })
        .toList();
  }
}
