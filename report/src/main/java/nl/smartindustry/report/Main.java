package nl.smartindustry.report;

import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.cli.SmartIndustry;
import nl.smartindustry.report.run.ClusterLog;
import nl.smartindustry.report.run.ProcessEnd;
import nl.smartindustry.report.run.ProcessEnvironment;

/** The one entry of the one jar. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try {
      ProcessEnvironment.check(arguments);
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(refusal.code().value());
    }
    ClusterLog.quiet();
    ProcessEnd.watch();
    ProcessEnd.exit(SmartIndustry.execute(arguments));
  }
}
