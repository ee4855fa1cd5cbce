package nl.smartindustry.transform.topic.programme;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.pseudonym.KeyFile;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.programme.ActionFigures.Quantiles;
import nl.smartindustry.transform.topic.programme.FieldlabFigures.Statuses;
import nl.smartindustry.transform.topic.programme.FundingFigures.Funding;
import nl.smartindustry.transform.topic.programme.FundingFigures.Leverage;
import nl.smartindustry.transform.topic.programme.StudentFigures.Levels;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseShares.Assessed;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseShares.Credit;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseShares.ParticipationShare;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipantFigures.Channels;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipantFigures.Roles;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import org.apache.spark.sql.Row;

/**
 * Outreach, fieldlabs, participation, funding, education, research and the action agenda.
 *
 * @param limits {@code programme.yaml}
 * @param indicators {@code administrative.yaml}
 */
public record ProgrammeTopic(
    Definitions definitions,
    ProgrammeDefinition limits,
    List<Indicator> indicators,
    DisclosureControl control)
    implements Topic {

  /** What is counted or added up: its settings, and the breakdowns that it knows. */
  enum Measure {
    FIELDLABS(Statuses.class, "type", "region", "theme"),
    PARTICIPANTS(Roles.class, "region", "activity", "size"),
    SME_SHARE(Roles.class, "region"),
    LINKAGE(Roles.class),
    COVERAGE(ParticipationShare.class, "region", "activity", "size", "crossing"),
    REACHED(Channels.class, "region"),
    ASSESSED(Assessed.class, "activity", "size", "crossing"),
    TAX_CREDIT(Credit.class, "region", "activity", "size", "crossing"),
    ROBOT_IMPORTS(None.class),
    FUNDING(Funding.class, "funder"),
    LEVERAGE(Leverage.class),
    DIRECT_JOBS(Statuses.class, "region"),
    REGIONAL_COVER(Statuses.class, "region"),
    LECTORATES(None.class, "institution", "region"),
    PROJECT_STUDENTS(Levels.class, "level", "region"),
    TECHNICAL_INFLOW(Levels.class, "level"),
    ACTION_STATUS(None.class, "line"),
    MILESTONES(None.class, "action"),
    DELAY(Quantiles.class, "action"),
    EVIDENCE(None.class, "line");

    private final Class<? extends Record> settings;
    private final List<String> breakdowns;

    Measure(Class<? extends Record> settings, String... breakdowns) {
      this.settings = settings;
      this.breakdowns = List.of(breakdowns);
    }
  }

  /** No settings. */
  private record None() {}

  /** Loads the definitions; what no mechanism can compute is refused by name. */
  public static ProgrammeTopic load(Definitions definitions) {
    var topic =
        new ProgrammeTopic(
            definitions,
            ProgrammeDefinition.load(definitions),
            Indicator.load(definitions, "administrative.yaml"),
            DisclosureControl.load(definitions));
    topic.indicators.forEach(ProgrammeTopic::check);
    topic.control.check(topic.limits.overview().participants());
    topic.control.check(topic.limits.overview().money());
    return topic;
  }

  private static void check(Indicator indicator) {
    var measure = indicator.kind(Measure.class);
    indicator.settings(measure.settings);
    for (var breakdown : indicator.publication().breakdowns()) {
      if (!measure.breakdowns.contains(breakdown)) {
        throw Refusal.definitions(
            "Indicator '%s': unknown breakdown '%s' (known: %s)",
            indicator.code(), breakdown, measure.breakdowns);
      }
    }
  }

  /** The indicators that one mechanism computes. */
  List<Indicator> of(Measure measure) {
    return indicators.stream().filter(one -> one.kind(Measure.class) == measure).toList();
  }

  /** The indicators that the chain of the actions names. */
  @Override
  public List<String> mentions() {
    return limits.chain().stream()
        .flatMap(link -> link.indicators().values().stream())
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** Each measure knows some of them. */
  @Override
  public List<String> divisions() {
    return Stream.of(Measure.values()).flatMap(one -> one.breakdowns.stream()).distinct().toList();
  }

  @Override
  public List<String> keyed() {
    return Stream.of(Measure.PARTICIPANTS, Measure.REACHED)
        .flatMap(measure -> of(measure).stream())
        .map(Indicator::code)
        .toList();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var run = night.run();
    var tables = ProgrammeTables.read(night::rows, night.robotTrade(), night.frames());
    var secret = KeyFile.of(run.settings()).orElseGet(PseudonymKey::sample);
    var keys = new RecordKeys(secret.derived("record-key"));
    var now = Moment.at(run.settings().referenceDate());
    var programme = new Programme(this, tables, now, keys);
    store(run, ActionOverview.TABLE, programme.actionOverview().rows());
    var fieldlabs = programme.fieldlabLines();
    store(run, FieldlabOverview.TABLE, programme.fieldlabOverview(fieldlabs));
    return new TopicResult(
        programme.figures(),
        programme.unlinked(),
        FieldlabOverview.decisions(fieldlabs),
        programme.actionOverview().unknownMilestones(),
        all -> store(run, LogicChain.TABLE, programme.chain().rows(all)));
  }

  private static void store(RunContext run, String table, List<Row> rows) {
    var contract = Contract.load(run.definitions(), table);
    run.write(contract, rows);
  }
}
