package nl.smartindustry.transform.topic.jobs;

import java.util.Locale;

/** What employment of an enterprise is counted by. */
public enum Basis {
  /** Jobs of employees on 1 January, from the wage records. */
  JOBS,
  /** Persons employed on 1 January, owners among them, from the register. */
  PERSONS;

  /** Its code, in the version of the definition and in BREAKDOWN. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
