package nl.smartindustry.transform.administrative;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Statistic;

/**
 * One statistic on programme administration, as {@code administrative.yaml} defines it.
 *
 * @param select column of the source → the values that count
 * @param breakdowns the splits to publish beside the total
 * @param protection when a cell is withheld; none protects nothing (public facts, class D5)
 */
public record AdministrativeIndicator(
    String code,
    Measure measure,
    Label label,
    Publication publication,
    Map<String, List<String>> select,
    List<String> breakdowns,
    Protection protection) {

  private static final Label POPULATION =
      new Label("administratie van het programma", "administration of the programme");

  /** What is counted or added up; one mechanism each. */
  public enum Measure {
    FIELDLABS(List.of("type", "region")),
    PARTICIPANTS(List.of("region", "activity", "size")),
    SME_SHARE(List.of("region")),
    LINKAGE(List.of()),
    FUNDING(List.of("funder")),
    ACTION_STATUS(List.of("line")),
    MILESTONES(List.of("action")),
    EVIDENCE(List.of("line"));

    private final List<String> breakdowns;

    Measure(List<String> breakdowns) {
      this.breakdowns = breakdowns;
    }
  }

  public AdministrativeIndicator {
    if (code == null || measure == null || label == null || publication == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s': needs code, measure, label and publication", code);
    }
    select = select == null ? Map.of() : Map.copyOf(select);
    breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
    protection = protection == null ? Protection.NONE : protection;
    for (String breakdown : breakdowns) {
      if (!measure.breakdowns.contains(breakdown)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Indicator '%s': unknown breakdown '%s' (known: %s)",
            code,
            breakdown,
            measure.breakdowns);
      }
    }
  }

  /** The values of a column that count; a definition that lacks them is refused. */
  public List<String> selected(String column) {
    var values = select.get(column);
    if (values == null || values.isEmpty()) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Indicator '%s': select lacks '%s'", code, column);
    }
    return values;
  }

  public boolean splitBy(String breakdown) {
    return breakdowns.contains(breakdown);
  }

  /** What the catalogue says of it. */
  public Statistic statistic() {
    var measured =
        new Statistic.Measure(
            measure.name(),
            "administrative",
            List.of(publication.unit()),
            List.of(publication.source()),
            null);
    return new Statistic(
        code,
        publication.group(),
        label,
        POPULATION,
        measured,
        new nl.smartindustry.transform.catalogue.Publication(
            breakdowns,
            "P6",
            "D5",
            publication.tier(),
            publication.reference(),
            publication.decimals(),
            null));
  }
}
