package nl.smartindustry.transform.topic.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.programme.agenda.Action;
import nl.smartindustry.transform.topic.programme.agenda.ActionEvent;
import nl.smartindustry.transform.topic.programme.agenda.ActionFigures;
import nl.smartindustry.transform.topic.programme.agenda.ActionOverview;
import nl.smartindustry.transform.topic.programme.agenda.LogicChain;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;
import nl.smartindustry.transform.topic.programme.education.Lectorate;
import nl.smartindustry.transform.topic.programme.education.LectorateFigures;
import nl.smartindustry.transform.topic.programme.education.StudentCount;
import nl.smartindustry.transform.topic.programme.education.StudentFigures;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipantAreas;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipationRemark;
import nl.smartindustry.transform.topic.programme.fieldlab.DirectJobs;
import nl.smartindustry.transform.topic.programme.fieldlab.FieldlabFigures;
import nl.smartindustry.transform.topic.programme.fieldlab.FieldlabOverview;
import nl.smartindustry.transform.topic.programme.fieldlab.FieldlabRegister;
import nl.smartindustry.transform.topic.programme.fieldlab.FundingEntry;
import nl.smartindustry.transform.topic.programme.fieldlab.FundingFigures;
import nl.smartindustry.transform.topic.programme.fieldlab.FundingLedger;
import nl.smartindustry.transform.topic.programme.fieldlab.Leverage;
import nl.smartindustry.transform.topic.programme.fieldlab.RegionalCover;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Computes everything that is said about the programme, from its definitions. */
public record Programme(
    Definitions definitions,
    AdministrativeCatalogue catalogue,
    EnterpriseClasses classes,
    CellRules rules) {

  public static Programme load(Definitions definitions) {
    return new Programme(
        definitions,
        AdministrativeCatalogue.load(definitions),
        EnterpriseClasses.load(definitions),
        CellRules.load(definitions));
  }

  /**
   * Computes the figures of each source for the ends of past years and for the reference date.
   *
   * @return nothing about a source that was not delivered
   */
  public ProgrammeResults describe(ProgrammeTables tables, LocalDate referenceDate) {
    var now = Moment.at(referenceDate);
    var register = FieldlabRegister.read(tables.rows("fieldlab"));
    var funders = definitions.codelist("funder");
    var ledger = new FundingLedger(funders, FundingEntry.read(tables.rows("funding_entry")));
    var actions = Action.read(tables.rows("action"));
    var events = ActionEvent.read(tables.rows("action_event"));
    var records = LinkedRecords.of(tables, classes);

    var observations = new ArrayList<Observation>();
    observations.addAll(fieldlabs(register, records, now));
    observations.addAll(enterprises().of(tables, records, now));
    observations.addAll(funding(ledger, now));
    observations.addAll(education(tables, now));
    observations.addAll(actions(actions, events, now));
    return new ProgrammeResults(
        observations,
        actionOverview().rows(actions, events, now),
        new FieldlabOverview(catalogue, ledger)
            .rows(register, records.participations(), records.register(), now),
        LogicChain.of(catalogue, actions, events, now),
        remarks(records, now),
        unknownMilestones(actions, events, now));
  }

  private List<Observation> fieldlabs(
      FieldlabRegister register, LinkedRecords records, Moment now) {
    var regions = RegionCodes.load(definitions);
    var moments = moments(register.days(), now);
    var observations =
        new ArrayList<>(
            new FieldlabFigures(catalogue, definitions.codelist("fieldlab_type"), regions)
                .of(register, moments));
    Function<Moment, Set<String>> areas =
        new ParticipantAreas(catalogue.overview(), regions)
            .of(records.participations(), records.register());
    observations.addAll(new DirectJobs(catalogue, regions).of(register, moments));
    observations.addAll(new RegionalCover(catalogue, regions).of(register, moments, areas));
    return observations;
  }

  private List<Observation> funding(FundingLedger ledger, Moment now) {
    var moments = moments(ledger.entries().stream().map(FundingEntry::date), now);
    var observations = new ArrayList<>(new FundingFigures(catalogue, ledger).of(moments));
    observations.addAll(new Leverage(catalogue, ledger).of(moments));
    return observations;
  }

  private List<Observation> education(ProgrammeTables tables, Moment now) {
    var regions = RegionCodes.load(definitions);
    var lectorates = Lectorate.read(tables.rows("lectorate"));
    var observations =
        new ArrayList<>(
            new LectorateFigures(catalogue, regions)
                .of(lectorates, moments(lectorates.stream().map(Lectorate::stand), now)));
    observations.addAll(
        new StudentFigures(catalogue, regions)
            .of(StudentCount.read(tables.rows("education_count"))));
    return observations;
  }

  private List<Observation> actions(List<Action> actions, List<ActionEvent> events, Moment now) {
    return new ActionFigures(
            catalogue, definitions.codelist("action_status"), definitions.codelist("action_line"))
        .of(actions, events, moments(events.stream().map(ActionEvent::day), now));
  }

  private EnterpriseFigures enterprises() {
    return new EnterpriseFigures(catalogue, classes, rules, definitions.codelist("commodity"));
  }

  private ActionOverview actionOverview() {
    return new ActionOverview(catalogue, definitions.codelist("action_status"));
  }

  /** From the year of the first day to the reference date. */
  static List<Moment> moments(Stream<LocalDate> days, Moment now) {
    var first = days.min(Comparator.naturalOrder()).map(LocalDate::getYear).orElse(now.year());
    return Moment.since(first, now.day());
  }

  private static List<Row> remarks(LinkedRecords records, Moment now) {
    return ParticipationRemark.at(records.participations(), records.register(), now).stream()
        .map(
            remark ->
                RowFactory.create(
                    "participation", remark.period(), remark.participation(), remark.reason()))
        .toList();
  }

  private List<QualityIndicator> unknownMilestones(
      List<Action> actions, List<ActionEvent> events, Moment now) {
    return actionOverview().unknownMilestones(actions, events, now).stream()
        .map(
            unknown ->
                new QualityIndicator(
                    "unknown_milestone", "action_event", now.period(), unknown, 1.0, null))
        .toList();
  }

  /**
   * What is known of the programme.
   *
   * @param observations safe cells, in a fixed order
   * @param actions rows of contract {@code action_overview}
   * @param fieldlabs rows of contract {@code fieldlab_overview}
   * @param chain what can be told of every action once all figures of the night are known
   * @param unlinked rows of contract {@code unlinked_unit}: participations by their identifier
   * @param quality measures of quality
   */
  public record ProgrammeResults(
      List<Observation> observations,
      List<Row> actions,
      List<Row> fieldlabs,
      LogicChain chain,
      List<Row> unlinked,
      List<QualityIndicator> quality) {
    public ProgrammeResults {
      observations = List.copyOf(observations);
      actions = List.copyOf(actions);
      fieldlabs = List.copyOf(fieldlabs);
      unlinked = List.copyOf(unlinked);
      quality = List.copyOf(quality);
    }
  }
}
