package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.JobMonths;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The one pass over the wage records, in tasks of whole files. Only the numbers of the enterprises
 * that are counted go to every worker, so that the records of other employers are dropped where
 * they are read, and only tallies come back.
 *
 * @param enterprises the texts of enterprises; those from {@code counted} on are not counted
 * @param firstYear of {@code wageClasses}
 * @param wageClasses by year and enterprise: in which class its hourly wages are, -1 for none
 * @param classes how many there are
 */
record WagePass(
    TextIds enterprises, int counted, int firstYear, int[][] wageClasses, int classes, Rules rules)
    implements Serializable {

  /** Which rows of {@code job_month} are jobs, and which are there on the day of the frame. */
  record Rules(RowExpression counted, RowExpression onFrameDay) implements Serializable {
    /** The rules over the columns of the view. */
    static Rules of(Contract view, EmploymentRules.Jobs jobs) {
      return new Rules(
          RowExpression.of(view, expr(jobs.counted())),
          RowExpression.of(view, expr(jobs.onFrameDay())));
    }
  }

  /** Adds up some files of {@code wage_record}. */
  WageTally over(SparkSession session, List<Path> files) {
    if (files.isEmpty()) {
      return nothing();
    }
    var spark = new JavaSparkContext(session.sparkContext());
    var shared = spark.broadcast(this);
    int tasks = Math.min(files.size(), 2 * spark.defaultParallelism());
    var names = files.stream().map(Path::toString).toList();
    try {
      return spark
          .parallelize(names, tasks)
          .mapPartitions(some -> List.of(shared.value().tally(some)).iterator())
          .treeReduce(WageTally::plus);
    } finally {
      shared.destroy();
    }
  }

  private WageTally nothing() {
    return new WageTally(firstYear, wageClasses.length, counted, classes);
  }

  private WageTally tally(Iterator<String> files) {
    var paths = new ArrayList<Path>();
    files.forEachRemaining(file -> paths.add(Path.of(file)));
    var tally = nothing();
    var asked = List.of(rules.counted(), rules.onFrameDay());
    try (var jobs = JobMonths.open(paths, this::number, WageTally.AMOUNTS, asked)) {
      var isCounted = rules.counted().over(jobs::value);
      var isThere = rules.onFrameDay().over(jobs::value);
      while (jobs.next()) {
        if (tally.covers(jobs.year()) && Boolean.TRUE.equals(isCounted.get())) {
          int wageClass = wageClasses[jobs.year() - firstYear][jobs.enterprise()];
          tally.add(jobs, Boolean.TRUE.equals(isThere.get()), wageClass);
        }
      }
    }
    return tally;
  }

  private int number(byte[] text, int from, int length) {
    int number = enterprises.find(text, from, length);
    return number < counted ? number : -1;
  }
}
