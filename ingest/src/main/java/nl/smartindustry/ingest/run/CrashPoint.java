package nl.smartindustry.ingest.run;

/**
 * Places at which a test may stop the process as a power cut would: {@code SI_CRASH_AT=<point>}
 * halts there with exit code 137, no hook run. Without the variable nothing happens.
 */
public final class CrashPoint {
  private static final int KILLED = 137;
  private static final String ARMED = System.getenv("SI_CRASH_AT");

  private CrashPoint() {}

  /** Declares that a run has come to this point. */
  public static void reached(String point) {
    if (point.equals(ARMED)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
