package nl.smartindustry.transform.topic.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.programme.LectorateFigures.Lectorate;
import nl.smartindustry.transform.topic.programme.ProgrammeTopic.Measure;
import nl.smartindustry.transform.topic.programme.StudentFigures.StudentCount;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseShares;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords.Contact;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipantFigures;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterPopulation;
import nl.smartindustry.transform.topic.programme.enterprise.RobotImports;
import org.apache.spark.sql.Row;

/**
 * All that the delivered tables say of the programme, at the ends of past years and at the
 * reference date; nothing about a source that was not delivered.
 */
final class Programme {
  private final ProgrammeTopic topic;
  private final ProgrammeTables tables;
  private final Moment now;
  private final RegionCodes regions;
  private final EnterpriseClasses classes;
  private final FieldlabRegister register;
  private final FundingLedger ledger;
  private final Agenda agenda;
  private final LinkedRecords records;
  private final EnterpriseShares shares;
  private final Map<String, Long> keys = new HashMap<>();
  private final RecordKeys making;

  /**
   * @param keys what makes the record keys of enterprises
   */
  Programme(ProgrammeTopic topic, ProgrammeTables tables, Moment now, RecordKeys keys) {
    var definitions = topic.definitions();
    this.topic = topic;
    this.tables = tables;
    this.now = now;
    this.making = keys;
    regions = RegionCodes.load(definitions);
    classes = EnterpriseClasses.load(definitions);
    register = FieldlabRegister.read(tables.rows("fieldlab"));
    ledger = FundingLedger.read(tables.rows("funding_entry"), definitions.codelist("funder"));
    agenda =
        Agenda.read(
            tables.rows("action"),
            tables.rows("action_event"),
            topic.limits().milestones(),
            definitions.codelist("action_status"));
    records =
        LinkedRecords.read(
            tables.links(Participation.SOURCE, Contact.SOURCE),
            tables.rows(Participation.SOURCE),
            tables.rows(Contact.SOURCE),
            tables.frames(),
            classes);
    var population = RegisterPopulation.of(tables.frames(), classes);
    shares = new EnterpriseShares(classes, population, records, now);
  }

  /** The figures of all indicators. */
  List<Figure> figures() {
    return topic.indicators().stream().flatMap(one -> figures(one).stream()).toList();
  }

  private List<Figure> figures(Indicator one) {
    return switch (one.kind(Measure.class)) {
      case FIELDLABS -> fieldlabs().counts(one);
      case DIRECT_JOBS -> fieldlabs().jobs(one);
      case REGIONAL_COVER ->
          fieldlabs().cover(one, at -> overview().areas(regions.corops().codes(), at));
      case PARTICIPANTS -> participants().participants(one);
      case SME_SHARE -> participants().smeShare(one);
      case LINKAGE -> participants().linkage(one);
      case REACHED -> participants().reached(one);
      case COVERAGE -> shares.coverage(one);
      case ASSESSED -> shares.assessed(one);
      case TAX_CREDIT -> shares.taxCredit(one, tables.taxCredits());
      case ROBOT_IMPORTS -> new RobotImports(tables.trade(), tables.frames()).of(one);
      case FUNDING -> funding().funding(one);
      case LEVERAGE -> funding().leverage(one, topic.of(Measure.FUNDING));
      case LECTORATES ->
          new LectorateFigures(topic.limits(), regions, Lectorate.read(tables.rows("lectorate")))
              .of(one, now);
      case PROJECT_STUDENTS -> students().inProjects(one);
      case TECHNICAL_INFLOW -> students().inflow(one);
      case ACTION_STATUS -> actions().statuses(one);
      case MILESTONES -> actions().milestones(one);
      case DELAY -> actions().delay(one);
      case EVIDENCE -> actions().evidence(one);
    };
  }

  private FieldlabFigures fieldlabs() {
    var types = topic.definitions().codelist("fieldlab_type");
    return new FieldlabFigures(topic.limits(), types, regions, register, now);
  }

  private ParticipantFigures participants() {
    return new ParticipantFigures(classes, records, now, this::key);
  }

  /** The record key of an enterprise. */
  private long key(Enterprise one) {
    return keys.computeIfAbsent(one.id(), making::of);
  }

  private FundingFigures funding() {
    return new FundingFigures(ledger, now);
  }

  private StudentFigures students() {
    var counts = StudentCount.read(tables.rows("education_count"));
    return new StudentFigures(topic.limits(), regions, counts);
  }

  private ActionFigures actions() {
    var lines = topic.definitions().codelist("action_line");
    return new ActionFigures(topic.limits(), agenda, lines, now);
  }

  ActionOverview actionOverview() {
    return new ActionOverview(topic.limits(), agenda, now);
  }

  private FieldlabOverview overview() {
    return new FieldlabOverview(topic.limits().overview(), ledger, records, topic.control());
  }

  /** What is published of each fieldlab. */
  List<FieldlabOverview.Line> fieldlabLines() {
    return overview().lines(register, now);
  }

  /** The same as rows of contract {@code fieldlab_overview}. */
  List<Row> fieldlabOverview(List<FieldlabOverview.Line> lines) {
    return lines.stream().map(overview()::row).toList();
  }

  /** What can be said of every action once all figures of the night are known. */
  LogicChain chain() {
    return new LogicChain(topic.limits().chain(), agenda, now);
  }

  /** Rows of contract {@code unlinked_unit}: participations by their identifier. */
  List<Row> unlinked() {
    return records.remarks(now);
  }
}
