package nl.smartindustry.transform.topic.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Dimension.Band;
import nl.smartindustry.transform.catalogue.Expressions;
import nl.smartindustry.transform.catalogue.PublishedCodes;

/**
 * How jobs are counted and enterprises divided.
 *
 * @param activeStatus statuses of the register with which an enterprise exists
 * @param adopters technologies by whose use enterprises are grouped
 * @param smallestSize code of the persons below the bands of dimension {@code size}
 * @param ages bands of the years since founding
 */
record EmploymentRules(
    @JsonProperty("active_status") List<String> activeStatus,
    Jobs jobs,
    WageCoverage coverage,
    List<String> adopters,
    @JsonProperty("smallest_size") String smallestSize,
    List<Band> ages,
    WageQuantiles wages) {
  static final String FILE = "employment.yaml";
  private static final double HALF = 0.5;
  private static final double ALL = 100;

  /**
   * Which rows of {@code job_month} are jobs.
   *
   * @param counted Spark SQL: whether a row belongs to a job at all
   * @param onFrameDay Spark SQL: whether it is there on 1 January of its year
   */
  public record Jobs(String counted, @JsonProperty("on_frame_day") String onFrameDay) {}

  /**
   * When the wage records stand for all enterprises.
   *
   * @param employersFrom persons from which an enterprise is expected to have wage records
   * @param least % of those persons, in enterprises with wage records
   */
  public record WageCoverage(@JsonProperty("employers_from") int employersFrom, double least) {}

  /**
   * Which quantiles of wages are shown, and how.
   *
   * @param leastShare the lower one, a proportion; the upper one is its counterpart
   * @param neighbours jobs around a quantile whose mean is shown
   */
  public record WageQuantiles(@JsonProperty("least_share") double leastShare, int neighbours) {}

  public EmploymentRules {
    if (activeStatus == null || jobs == null || coverage == null || wages == null || ages == null) {
      throw Refusal.definitions("'%s': needs active_status, jobs, coverage, ages and wages", FILE);
    }
    if (!(coverage.least() > 0 && coverage.least() <= ALL)) {
      throw Refusal.definitions(
          "'%s': coverage of at least %s (more than 0, at most 100)", FILE, coverage.least());
    }
    if (!(wages.leastShare() > 0 && wages.leastShare() < HALF) || wages.neighbours() < 1) {
      throw Refusal.definitions(
          "'%s': wages at %s, %d neighbours (between 0 and 0.5, from 1)",
          FILE, wages.leastShare(), wages.neighbours());
    }
    activeStatus = List.copyOf(activeStatus);
    adopters = adopters == null ? List.of() : List.copyOf(adopters);
    ages = List.copyOf(ages);
  }

  /** Reads {@code employment.yaml}; an unknown technology or column is refused by name. */
  static EmploymentRules load(Definitions definitions) {
    var rules = definitions.read(FILE, EmploymentRules.class);
    var technologies = definitions.codelist("technology");
    rules.adopters().forEach(technologies::get);
    var codes = PublishedCodes.load(definitions);
    codes.require("'%s', smallest_size".formatted(FILE), "SIZE", rules.smallestSize());
    rules
        .ages()
        .forEach(age -> codes.require("'%s', ages".formatted(FILE), "BREAKDOWN", age.code()));
    var known = Contract.load(definitions, "job_month").names();
    Expressions.require("'%s', counted".formatted(FILE), rules.jobs().counted(), known);
    Expressions.require("'%s', on_frame_day".formatted(FILE), rules.jobs().onFrameDay(), known);
    return rules;
  }
}
