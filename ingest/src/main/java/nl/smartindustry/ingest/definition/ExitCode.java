package nl.smartindustry.ingest.definition;

/** How a command ended, in the numbers that schedulers act on. */
public enum ExitCode {
  PUBLISHED(0),
  WARNINGS(10),
  USAGE(64),
  DATA_REFUSED(65),
  INPUT_MISSING(66),
  INTERNAL(70),
  OUT_OF_MEMORY(71),
  CANNOT_WRITE(73),
  INPUT_OUTPUT(74),
  LOCKED(75),
  PERMISSION(77),
  DEFINITIONS(78);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  /** The process exit code. */
  public int value() {
    return value;
  }
}
