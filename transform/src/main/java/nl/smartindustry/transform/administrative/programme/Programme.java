package nl.smartindustry.transform.administrative.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.EnterpriseClasses;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.action.Action;
import nl.smartindustry.transform.administrative.action.ActionEvent;
import nl.smartindustry.transform.administrative.action.ActionFigures;
import nl.smartindustry.transform.administrative.action.ActionOverview;
import nl.smartindustry.transform.administrative.fieldlab.Fieldlab;
import nl.smartindustry.transform.administrative.fieldlab.FieldlabFigures;
import nl.smartindustry.transform.administrative.fieldlab.FieldlabOverview;
import nl.smartindustry.transform.administrative.fieldlab.FieldlabRegister;
import nl.smartindustry.transform.administrative.funding.FundingEntry;
import nl.smartindustry.transform.administrative.funding.FundingFigures;
import nl.smartindustry.transform.administrative.participation.ParticipantFigures;
import nl.smartindustry.transform.administrative.participation.Participation;
import nl.smartindustry.transform.administrative.participation.ParticipationRemark;
import nl.smartindustry.transform.administrative.participation.RegisterLink;
import nl.smartindustry.transform.disclosure.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Computes everything that is said about the programme, from its definitions. */
public record Programme(
    Definitions definitions, AdministrativeCatalogue catalogue, EnterpriseClasses classes) {

  public static Programme load(Definitions definitions) {
    return new Programme(
        definitions,
        AdministrativeCatalogue.load(definitions),
        EnterpriseClasses.load(definitions));
  }

  /**
   * Reads each source once and computes its figures for the ends of past years and for the
   * reference date.
   *
   * @return nothing about a source that was not delivered
   */
  public ProgrammeResults describe(ProgrammeTables tables, LocalDate referenceDate) {
    var now = Moment.at(referenceDate);
    var register = FieldlabRegister.read(tables.fieldlabs());
    var participations = Participation.read(tables.participations());
    var entries = FundingEntry.read(tables.funding());
    var actions = Action.read(tables.actions());
    var events = ActionEvent.read(tables.events());
    var numbers = participations.stream().map(Participation::kvk).filter(Objects::nonNull).toList();
    var link = RegisterLink.find(tables.frames(), numbers, classes);

    var observations = new ArrayList<Observation>();
    observations.addAll(fieldlabs(register, now));
    observations.addAll(participants(participations, link, now));
    observations.addAll(
        funding().of(entries, moments(entries.stream().map(FundingEntry::date), now)));
    observations.addAll(
        actionFigures().of(actions, events, moments(events.stream().map(ActionEvent::day), now)));

    return new ProgrammeResults(
        observations,
        actionOverview().rows(actions, events, now),
        new FieldlabOverview(catalogue, funding())
            .rows(register, participations, link, entries, now),
        ParticipationRemark.at(participations, link, now).stream()
            .map(Programme::unlinked)
            .toList(),
        actionOverview().unknownMilestones(actions, events, now).stream()
            .map(unknown -> unknownMilestone(unknown, now))
            .toList());
  }

  private List<Observation> fieldlabs(FieldlabRegister register, Moment now) {
    var figures =
        new FieldlabFigures(
            catalogue,
            definitions.codelist("fieldlab_type"),
            classes.region(),
            definitions.codelist("corop"));
    return figures.of(
        register, moments(register.descriptions().stream().map(Fieldlab::stand), now));
  }

  /** From the first frame on: without one, nobody can be linked. */
  private List<Observation> participants(
      List<Participation> participations, RegisterLink link, Moment now) {
    if (participations.isEmpty()) {
      return List.of();
    }
    var first = link.years().isEmpty() ? now.year() : link.years().firstKey();
    return new ParticipantFigures(catalogue, classes)
        .of(participations, link, Moment.since(first, now.day()));
  }

  private FundingFigures funding() {
    return new FundingFigures(catalogue, definitions.codelist("funder"));
  }

  private ActionFigures actionFigures() {
    return new ActionFigures(
        catalogue, definitions.codelist("action_status"), definitions.codelist("action_line"));
  }

  private ActionOverview actionOverview() {
    return new ActionOverview(catalogue, definitions.codelist("action_status"));
  }

  private static List<Moment> moments(Stream<LocalDate> days, Moment now) {
    var first = days.min(Comparator.naturalOrder()).map(LocalDate::getYear).orElse(now.year());
    return Moment.since(first, now.day());
  }

  private static Row unlinked(ParticipationRemark remark) {
    return RowFactory.create(
        "participation", remark.period(), remark.participation(), remark.reason());
  }

  private static Row unknownMilestone(String unknown, Moment now) {
    return RowFactory.create("unknown_milestone", "action_event", now.period(), unknown, 1.0, null);
  }
}
