package nl.smartindustry.report;

import nl.smartindustry.report.cli.SmartIndustry;

/** The one entry of the one jar. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(SmartIndustry.execute(arguments));
  }
}
