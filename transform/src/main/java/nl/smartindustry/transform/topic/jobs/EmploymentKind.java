package nl.smartindustry.transform.topic.jobs;

/** What an indicator of {@code jobs.yaml} measures. */
public enum EmploymentKind {
  /** Jobs of employees, mean over the ends of the months of a year. */
  JOBS,
  /** Hours worked. */
  HOURS,
  /** Jobs created, over mean employment. */
  CREATION,
  /** Jobs destroyed, over mean employment. */
  DESTRUCTION,
  /** Creation less destruction, and what is moved beyond it. */
  NET,
  /** Enterprises born, over those active. */
  BIRTHS,
  /** Enterprises that grow fast, over those large enough to. */
  HIGH_GROWTH,
  /** Quantiles of the hourly wage. */
  HOURLY_WAGE
}
