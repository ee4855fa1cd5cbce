package nl.smartindustry.samples.dirt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.write.Phrase;

/**
 * Enterprises that go on as others, in the survey and in the events of a year.
 *
 * @param year of the survey wave
 * @param renumbered whose questionnaire still has the number of the year before
 * @param merged who answered although another had absorbed it: two questionnaires, one firm
 * @param late of whom the register hears more than a year later
 */
public record TiedUnits(int year, List<Pair> renumbered, List<Pair> merged, List<Pair> late) {
  private static final String ORIGIN = "synthetisch";

  /** One enterprise that goes on as another. */
  public record Pair(String before, String after) {}

  /** A line of the events with what must become of it. */
  record Line(String text, Kind kind, String outcome, Pair pair) {}

  /** Nobody. */
  public static TiedUnits none() {
    return new TiedUnits(0, List.of(), List.of(), List.of());
  }

  /** The questionnaires of the wave. */
  List<Defect> questionnaires() {
    var defects = new ArrayList<Defect>();
    for (var pair : renumbered) {
      defects.add(
          Defect.ofRecord(
              new Kind(8, "renumbered_before_sampling"),
              "beid",
              "warned:respondent_in_frame",
              cells -> cells.at("beid").equals(pair.after()),
              cells -> cells.with("beid", pair.before())));
    }
    for (var pair : merged) {
      defects.add(
          Defect.ofRecord(
              new Kind(8, "two_questionnaires_of_one_firm"),
              "respons",
              "accepted",
              cells -> cells.at("beid").equals(pair.before()),
              TiedUnits::answered));
    }
    return defects;
  }

  private static Cells answered(Cells cells) {
    return cells
        .with("respons", "R")
        .with("oph_ent", "1,00000")
        .with("oph_wp", "1,00000")
        .with("oph_omz", "1,00000")
        .with("wp", "12")
        .with("omzet_keur", "1500,00")
        .with("inkoop_keur", "700,00");
  }

  /** The events, as they stand in the file. */
  List<Line> events() {
    var lines = new ArrayList<Line>();
    for (var pair : renumbered) {
      lines.add(
          renumbering(
              pair,
              LocalDate.of(year - 1, 12, 1),
              new Kind(8, "renumbering_reported"),
              "linked:continuity_unit"));
    }
    for (var pair : merged) {
      var text =
          Phrase.of(
              "EM%s;%d-06-15;%d-07-01;05;%s|%s;%s;%s;%s",
              pair.before(),
              year,
              year,
              pair.after(),
              pair.before(),
              pair.after(),
              pair.after(),
              ORIGIN);
      lines.add(new Line(text, new Kind(8, "merger_reported"), "linked:continuity_unit", pair));
    }
    for (var pair : late) {
      lines.add(
          renumbering(
              pair,
              LocalDate.of(year + 1, 2, 10),
              new Kind(19, "renumbering_reported_late"),
              "revised:unit_revision"));
    }
    return lines;
  }

  private Line renumbering(Pair pair, LocalDate processed, Kind kind, String outcome) {
    var text =
        Phrase.of(
            "ER%s;%d-11-15;%s;12;%s;%s;%s;%s",
            pair.before(), year - 1, processed, pair.before(), pair.after(), pair.after(), ORIGIN);
    return new Line(text, kind, outcome, pair);
  }
}
