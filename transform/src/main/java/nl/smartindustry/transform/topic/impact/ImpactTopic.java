package nl.smartindustry.transform.topic.impact;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.impact.ImpactFigures.Delivered;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterLink;
import nl.smartindustry.transform.topic.programme.enterprise.UnitLinks;

/** What taking part in a fieldlab does to those who take part. */
public record ImpactTopic(ImpactCatalogue catalogue, CellRules rules, EnterpriseClasses classes)
    implements Topic {
  private static final String PARTICIPATION = "participation";
  private static final String LINKS = "unit_link";
  private static final String FRAME = "register_frame";

  /** Loads {@code impact.yaml}, its gate and the classes of precision and disclosure. */
  public static ImpactTopic load(Definitions definitions) {
    return new ImpactTopic(
        ImpactCatalogue.load(definitions),
        CellRules.load(definitions),
        EnterpriseClasses.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return catalogue.indicators();
  }

  @Override
  public TopicResult observe(NightTables night) {
    if (!night.has(PARTICIPATION) || !night.has(FRAME)) {
      return new TopicResult(List.of(), List.of(), List.of());
    }
    var starts = starts(night);
    var result = new ImpactFigures(catalogue, rules).of(panels(night, starts), starts);
    return new TopicResult(result.observations(), List.of(), result.quality());
  }

  private Starts starts(NightTables night) {
    var links =
        UnitLinks.read(
            night.stored(LINKS).where(col("source").equalTo(PARTICIPATION)).collectAsList());
    var records = Participation.records(night.stored(PARTICIPATION).collectAsList());
    var directory = links.directory(Map.of(PARTICIPATION, records));
    var link = RegisterLink.find(night.stored(FRAME), directory, classes);
    return Starts.of(Participation.read(records, links), link, catalogue.leftOutRoles());
  }

  private static Map<Outcome, Delivered> panels(NightTables night, Starts starts) {
    var panels = new ImpactPanels(starts);
    var delivered = new TreeMap<Outcome, Delivered>();
    delivered.put(Outcome.EMPLOYMENT, panels.employment(night.stored(FRAME)));
    if (night.has("business_statistics") && night.has("macro_series")) {
      delivered.put(Outcome.LABOUR_PRODUCTIVITY, panels.productivity(night.production()));
    }
    if (night.has("survey_response")) {
      delivered.put(Outcome.TECHNOLOGIES, panels.technologies(night.adoption()));
    }
    if (night.has(ImpactPanels.INVESTMENT)) {
      delivered.put(Outcome.INVESTMENT, panels.investment(night.stored(ImpactPanels.INVESTMENT)));
    }
    if (night.has(ImpactPanels.RESEARCH)) {
      delivered.put(Outcome.RESEARCH, panels.research(night.stored(ImpactPanels.RESEARCH)));
    }
    return delivered;
  }
}
