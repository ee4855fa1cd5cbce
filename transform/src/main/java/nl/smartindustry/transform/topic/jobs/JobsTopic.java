package nl.smartindustry.transform.topic.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.link.PopulationFrame;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Coverage;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.Kind;
import org.apache.spark.sql.Row;

/**
 * Jobs, hours, wages, job flows, births and high growth of manufacturing. The driver holds the
 * register of manufacturing as numbers, surveyed enterprises, and cells.
 *
 * @param kept what the wage records add up to
 */
public record JobsTopic(JobsCatalogue catalogue, List<DerivedTable> kept) implements Topic {
  private static final String FRAME = "register_frame";
  private static final String WINDOWS = "unit_turnover";
  private static final String UNITS = "continuity_unit";

  /** The view of the wage records that is named in figures and their quality. */
  private static final String JOBS = "job_month";

  private static final String SERIES = "macro_series";
  private static final double HUNDRED = 100;

  /** Loads the definitions; what is wrong is refused before Spark starts. */
  public static JobsTopic load(Definitions definitions) {
    var catalogue = JobsCatalogue.load(definitions);
    var wages = WagePass.load(definitions, catalogue.rules().jobs());
    return new JobsTopic(catalogue, List.of(wages));
  }

  @Override
  public List<String> divisions() {
    return List.of(JobsCatalogue.AGE, JobsCatalogue.ADOPTER);
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
      found.addAll(nationalHours(figures, night.rows(SERIES)));
    }
    return TopicResult.of(found).withQuality(quality);
  }

  private void employment(
      NightTables night, JobsFigures figures, List<Figure> found, List<QualityIndicator> quality) {
    var windows = windows(night);
    var employers = employers(night);
    var adopters = adopters(night, windows, employers);
    var places = YearCells.of(employers, adopters, catalogue);
    var jobs = WageTally.read(files(night, WagePass.YEARS), employers);
    var cells = new EmploymentCells(employers::groupOf);
    places.count(jobs, cells);
    var units = FlowCells.of(catalogue);
    var counted = windows.stream().filter(units::counts).toList();
    for (var one : windowUnits(night, counted, employers)) {
      one.each(jobs, adopters, (unit, holding) -> units.count(unit, holding, cells));
    }
    var coverage = Coverage.of(cells);
    var years = new EmploymentFigures(figures);
    found.addAll(years.of(coverage, places.wages(files(night, WagePass.WAGES))));
    if (coverage.byYear().isEmpty()) {
      var reason = night.has(WagePass.RECORDS) ? Reason.NO_OBSERVATIONS : Reason.NOT_DELIVERED;
      found.addAll(years.without(coverage, reason));
    }
    var flows = new FlowFigures(figures, windows, coverage);
    found.addAll(StockChanges.in(flows.of(cells), found));
    quality.addAll(measured(coverage, flows.basis().code()));
  }

  private static List<Span> windows(NightTables night) {
    var contract = Contract.load(night.run().definitions(), WINDOWS);
    var folders = night.run().folders(WINDOWS);
    return TableReader.rows(contract, folders, "window_from", "window_to").stream()
        .map(row -> new Span((int) row.getLong(0), (int) row.getLong(1)))
        .distinct()
        .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
        .toList();
  }

  private Employers employers(NightTables night) {
    var frame = PopulationFrame.contract(night.run().definitions());
    var files = files(night, frame.table());
    var register = Register.of(files, frame, night.dimensions(), catalogue.rules());
    return Employers.read(register, files(night, UNITS));
  }

  private Adopters adopters(NightTables night, List<Span> windows, Employers employers) {
    var frames = new TreeSet<Integer>();
    windows.forEach(window -> frames.addAll(List.of(window.from(), window.to())));
    var technologies = catalogue.rules().adopters();
    return Adopters.of(night.adoption(), technologies, employers.texts(), frames);
  }

  private static List<WindowUnits> windowUnits(
      NightTables night, List<Span> windows, Employers employers) {
    return WindowUnits.read(
        windows, employers, files(night, UNITS), files(night, "unit_demography"));
  }

  private static List<Path> files(NightTables night, String table) {
    return TableReader.files(night.run().folders(table));
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
  private Collection<Figure> nationalHours(JobsFigures figures, List<Row> series) {
    var branches = new ArrayList<>(List.of(Breakdown.TOTAL.activity()));
    branches.addAll(catalogue.dimensions().dimension("activity").codes());
    return series.stream()
        .filter(row -> catalogue.hours().series().contains(row.<String>getAs("indicator")))
        .filter(row -> branches.contains(row.<String>getAs("activity")))
        .filter(row -> "A".equals(row.getAs("frequency")) && row.getAs("value") != null)
        .map(
            row -> {
              String status = row.getAs("obs_status");
              var flag = status == null ? "" : status;
              var result = new Computed(Estimate.exact(row.<Double>getAs("value")), flag, null);
              var at = Breakdown.TOTAL.withActivity(row.getAs("activity"));
              var key = figures.key(Kind.HOURS, at, row.getAs("time_period"));
              return figures.figure(
                  Kind.HOURS, key, result, Support.FACT, figures.origin(Kind.HOURS));
            })
        .toList();
  }
}
