package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.JobMonths;
import nl.smartindustry.ingest.derived.JobMonths.Amount;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.survey.link.PopulationFrame;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The one pass over the wage records: what they add up to by employer, a part for each of their
 * files, whichever task reads it. Only the numbers of the enterprises of the populations go to
 * every worker, so that the records of other employers are dropped where they are read.
 *
 * @param years the contract of jobs and hours
 * @param wages the contract of hourly wages
 * @param counted which rows of {@code job_month} are jobs
 * @param onFrameDay which of them are there on the day of the frame
 */
record WagePass(Contract years, Contract wages, RowExpression counted, RowExpression onFrameDay)
    implements DerivedTable, Serializable {
  static final String YEARS = "employer_year";
  static final String WAGES = "employer_wage";

  static final String RECORDS = "wage_record";
  private static final String ENTERPRISE = "enterprise_id";

  static WagePass load(Definitions definitions, EmploymentRules.Jobs jobs) {
    var view = Contract.load(definitions, "job_month");
    return new WagePass(
        Contract.load(definitions, YEARS),
        Contract.load(definitions, WAGES),
        RowExpression.of(view, expr(jobs.counted())),
        RowExpression.of(view, expr(jobs.onFrameDay())));
  }

  @Override
  public List<String> needs() {
    return List.of(RECORDS, PopulationFrame.TABLE);
  }

  @Override
  public List<String> definitions() {
    return List.of(EmploymentRules.FILE);
  }

  @Override
  public List<Contract> contracts() {
    return List.of(years, wages);
  }

  @Override
  public List<String> make(RunContext run) {
    run.writeParts(years, year -> run.writeParts(wages, wage -> make(run, year, wage)));
    return List.of();
  }

  private void make(RunContext run, Path year, Path wage) {
    var spark = new JavaSparkContext(run.session().sparkContext());
    var files = TableReader.files(run.folders(RECORDS));
    var parts =
        IntStream.range(0, files.size()).mapToObj(i -> new Part(i, files.get(i).toString()));
    var shared =
        spark.broadcast(new Pass(this, enterprises(run), year.toString(), wage.toString()));
    int tasks = Math.min(files.size(), 2 * spark.defaultParallelism());
    try {
      spark
          .parallelize(parts.toList(), Math.max(1, tasks))
          .foreach(part -> shared.value().over(part));
    } finally {
      shared.destroy();
    }
  }

  /** The enterprises of the populations, and those tied to them. */
  private static TextIds enterprises(RunContext run) {
    var enterprises = new TextIds();
    try (var table =
        TableReader.open(TableReader.files(run.folders(PopulationFrame.TABLE)), ENTERPRISE)) {
      var enterprise = table.cell(ENTERPRISE).numbered(enterprises::add);
      while (table.next()) {
        enterprise.code();
      }
    }
    return enterprises;
  }

  /** A file of wage records and its place among them. */
  private record Part(int number, String file) implements Serializable {}

  /** What every worker has. */
  private record Pass(WagePass tables, TextIds enterprises, String years, String wages)
      implements Serializable {
    private void over(Part part) throws IOException {
      var employers = tables.read(Path.of(part.file), enterprises);
      var file = "part-%05d.parquet".formatted(part.number);
      try (var year = new TableWriter(Path.of(years, file), tables.years.schema());
          var wage = new TableWriter(Path.of(wages, file), tables.wages.schema())) {
        for (var one : employers.entrySet()) {
          int enterprise = (int) (one.getKey() >> Integer.SIZE);
          one.getValue().writeTo(year, wage, enterprises.text(enterprise), one.getKey().intValue());
        }
      }
    }
  }

  /** What employers of a file add up to, by their number and the year behind it. */
  private TreeMap<Long, Employment> read(Path file, TextIds enterprises) {
    var employers = new TreeMap<Long, Employment>();
    var asked = List.of(counted, onFrameDay);
    try (var jobs = JobMonths.open(List.of(file), enterprises::find, Employment.AMOUNTS, asked)) {
      var isCounted = counted.over(jobs::value);
      var isThere = onFrameDay.over(jobs::value);
      while (jobs.next()) {
        if (Boolean.TRUE.equals(isCounted.get())) {
          long key = (long) jobs.enterprise() << Integer.SIZE | jobs.year();
          employers
              .computeIfAbsent(key, any -> new Employment())
              .add(jobs, Boolean.TRUE.equals(isThere.get()));
        }
      }
    }
    return employers;
  }

  /** What the jobs of an employer in a year add up to, in whole numbers. */
  private static final class Employment {
    private static final Set<Amount> AMOUNTS =
        Set.of(Amount.PAID_HOURS, Amount.WORKED_HOURS, Amount.BASIC_PAY);

    private final Wages wages = new Wages();
    private long monthEnds;
    private long onFrameDay;
    private long worked;

    private void add(JobMonths job, boolean isThere) {
      monthEnds += job.onLastDay() ? 1 : 0;
      onFrameDay += isThere ? 1 : 0;
      if (!job.isMissing(Amount.WORKED_HOURS)) {
        worked = Math.addExact(worked, job.part(Amount.WORKED_HOURS));
      }
      if (job.onLastDay() && isPaid(job)) {
        wages.add(cents(job), 1);
      }
    }

    private static boolean isPaid(JobMonths job) {
      return !job.isMissing(Amount.PAID_HOURS)
          && !job.isMissing(Amount.BASIC_PAY)
          && job.part(Amount.PAID_HOURS) > 0
          && job.part(Amount.BASIC_PAY) > 0;
    }

    /** The hourly wage of a month, rounded half up. */
    private static long cents(JobMonths job) {
      long hundredths = job.part(Amount.PAID_HOURS);
      long pay = Math.multiplyExact(200, job.part(Amount.BASIC_PAY));
      return Math.addExact(pay, hundredths) / (2 * hundredths);
    }

    private void writeTo(TableWriter years, TableWriter hourly, String enterprise, int year)
        throws IOException {
      years.row(enterprise, year, monthEnds, onFrameDay, BigDecimal.valueOf(worked, 2));
      for (long cents : wages.inOrder()) {
        hourly.row(enterprise, year, cents, wages.monthEnds(cents));
      }
    }
  }
}
