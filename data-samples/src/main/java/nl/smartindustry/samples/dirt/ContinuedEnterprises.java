package nl.smartindustry.samples.dirt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.dirt.RecordDefect.NamedCells;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * Enterprises that go on as others, in the survey and in the events of a year.
 *
 * @param year of the survey wave
 * @param renumbered whose questionnaire still has the number of the year before
 * @param merged which answered although another had absorbed them: two questionnaires, one firm
 * @param late that reach the register more than a year later
 */
public record ContinuedEnterprises(
    int year, List<Successor> renumbered, List<Successor> merged, List<Successor> late) {
  private static final String ORIGIN = "synthetisch";
  private static final String LINKED = "linked:continuity_unit";

  /** One enterprise that goes on as another. */
  public record Successor(String before, String after) {}

  /** A line of the events with what must become of it. */
  record ExpectedEvent(String text, DirtKind kind, String outcome, Successor successor) {
    PlantedDirt planted(SampleDelivery delivery, long line) {
      var truth = successor.before() + "|" + successor.after();
      return new PlantedDirt(kind, delivery.place(), line, "beid_voor", outcome, truth);
    }
  }

  public static ContinuedEnterprises none() {
    return new ContinuedEnterprises(0, List.of(), List.of(), List.of());
  }

  /** The questionnaires of the wave. */
  List<RecordDefect> questionnaires() {
    var defects = new ArrayList<RecordDefect>();
    for (var one : renumbered) {
      defects.add(
          defect(
              "renumbered_before_sampling",
              "beid",
              "warned:respondent_in_frame",
              one.after(),
              cells -> cells.with("beid", one.before())));
    }
    for (var one : merged) {
      defects.add(
          defect(
              "two_questionnaires_of_one_firm",
              "respons",
              "accepted",
              one.before(),
              ContinuedEnterprises::answered));
    }
    return defects;
  }

  private static RecordDefect defect(
      String name, String column, String outcome, String beid, UnaryOperator<NamedCells> spoil) {
    return new RecordDefect(
        new DirtKind(8, name),
        column,
        outcome,
        cells -> cells.at("beid").equals(beid),
        spoil,
        false);
  }

  private static NamedCells answered(NamedCells cells) {
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
  List<ExpectedEvent> events() {
    var events = new ArrayList<ExpectedEvent>();
    for (var one : renumbered) {
      var day = LocalDate.of(year - 1, 12, 1);
      events.add(renumbering(one, day, new DirtKind(8, "renumbering_reported"), LINKED));
    }
    for (var one : merged) {
      var text =
          Phrase.of(
              "EM%2$s;%1$d-06-15;%1$d-07-01;05;%3$s|%2$s;%3$s;%3$s;%4$s",
              year, one.before(), one.after(), ORIGIN);
      events.add(new ExpectedEvent(text, new DirtKind(8, "merger_reported"), LINKED, one));
    }
    for (var one : late) {
      var day = LocalDate.of(year + 1, 2, 10);
      var kind = new DirtKind(19, "renumbering_reported_late");
      events.add(renumbering(one, day, kind, "revised:unit_revision"));
    }
    return events;
  }

  private ExpectedEvent renumbering(
      Successor one, LocalDate processed, DirtKind kind, String outcome) {
    var text =
        Phrase.of(
            "ER%2$s;%1$d-11-15;%4$s;12;%2$s;%3$s;%3$s;%5$s",
            year - 1, one.before(), one.after(), processed, ORIGIN);
    return new ExpectedEvent(text, kind, outcome, one);
  }
}
