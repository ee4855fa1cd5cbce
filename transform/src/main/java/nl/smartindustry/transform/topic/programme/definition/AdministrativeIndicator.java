package nl.smartindustry.transform.topic.programme.definition;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.DisclosureClass;

/**
 * One statistic on programme administration, as {@code administrative.yaml} defines it.
 *
 * @param measure the mechanism that computes it
 * @param protection when a cell is withheld: its disclosure class, and the base counts are rounded
 *     to (setting {@code round_to})
 */
public record AdministrativeIndicator(Indicator statistic, Measure measure, Protection protection) {
  private static final String ROUND_TO = "round_to";

  /** What is counted or added up; one mechanism each. */
  public enum Measure {
    FIELDLABS(List.of("type", "region", "theme")),
    PARTICIPANTS(List.of("region", "activity", "size")),
    SME_SHARE(List.of("region")),
    LINKAGE(List.of()),
    COVERAGE(List.of("region", "activity", "size", "crossing")),
    REACHED(List.of("region")),
    ASSESSED(List.of("activity", "size", "crossing")),
    TAX_CREDIT(List.of("region", "activity", "size", "crossing")),
    ROBOT_IMPORTS(List.of()),
    FUNDING(List.of("funder")),
    LEVERAGE(List.of()),
    DIRECT_JOBS(List.of("region")),
    REGIONAL_COVER(List.of("region")),
    LECTORATES(List.of("institution", "region")),
    PROJECT_STUDENTS(List.of("level", "region")),
    TECHNICAL_INFLOW(List.of("level")),
    ACTION_STATUS(List.of("line")),
    MILESTONES(List.of("action")),
    DELAY(List.of("action")),
    EVIDENCE(List.of("line"));

    private final List<String> breakdowns;

    Measure(List<String> breakdowns) {
      this.breakdowns = breakdowns;
    }
  }

  public AdministrativeIndicator {
    for (String breakdown : statistic.publication().breakdowns()) {
      if (!measure.breakdowns.contains(breakdown)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Indicator '%s': unknown breakdown '%s' (known: %s)",
            statistic.code(),
            breakdown,
            measure.breakdowns);
      }
    }
  }

  /** A statistic with its mechanism; a kind without one, and an unknown class, are refused. */
  static AdministrativeIndicator of(Indicator statistic, List<DisclosureClass> classes) {
    var name = statistic.publication().disclosure();
    var rule =
        classes.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> Refusal.of(ExitCode.DEFINITIONS, "Disclosure class '%s': not defined", name));
    int base = !statistic.optional(ROUND_TO).isEmpty() ? (int) statistic.number(ROUND_TO) : 0;
    return new AdministrativeIndicator(
        statistic, statistic.kind(Measure.class), Protection.of(rule, base));
  }

  public String code() {
    return statistic.code();
  }

  /** The values of a setting that count; a definition that lacks them is refused. */
  public List<String> selected(String setting) {
    return statistic.setting(setting);
  }

  public boolean splitBy(String breakdown) {
    return statistic.publication().breakdowns().contains(breakdown);
  }
}
