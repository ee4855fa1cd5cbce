package nl.smartindustry.transform.topic.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.survey.link.PopulationFrame;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.impact.ImpactPanels.Delivered;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords;

/**
 * What taking part in a fieldlab does to those that take part.
 *
 * @param indicators of {@code impact.yaml}
 */
public record ImpactTopic(
    List<Indicator> indicators,
    EffectCriteria criteria,
    DisclosureControl control,
    EnterpriseClasses classes)
    implements Topic {
  private static final String PARTICIPATION = "participation";
  private static final String LINKS = "unit_link";
  private static final String FRAME = "register_frame";

  private enum Kind {
    EFFECT
  }

  /**
   * What an indicator is of.
   *
   * @param outcomes where there is one it is its headline
   * @param leftOutRoles roles whose participants are neither treated nor compared with
   */
  record Settings(
      List<ImpactOutcome> outcomes, @JsonProperty("left_out_roles") List<String> leftOutRoles) {
    static Settings of(Indicator indicator) {
      indicator.kind(Kind.class);
      return indicator.settings(Settings.class);
    }
  }

  /** Loads {@code impact.yaml} and the criteria; what they lack is refused by name. */
  public static ImpactTopic load(Definitions definitions) {
    var indicators = Indicator.load(definitions, "impact.yaml");
    indicators.forEach(Settings::of);
    return new ImpactTopic(
        indicators,
        EffectCriteria.load(definitions),
        DisclosureControl.load(definitions),
        EnterpriseClasses.load(definitions));
  }

  @Override
  public TopicResult observe(NightTables night) {
    if (!night.has(PARTICIPATION) || !night.has(FRAME)) {
      return TopicResult.NOTHING;
    }
    var starts = starts(night);
    return new ImpactFigures(indicators, criteria, control).of(panels(night, starts), starts);
  }

  private Starts starts(NightTables night) {
    var records =
        LinkedRecords.read(
            night.rowsWhere(LINKS, row -> PARTICIPATION.equals(row.getAs("source"))),
            night.rows(PARTICIPATION),
            List.of(),
            night.frames(),
            classes);
    var leftOut =
        indicators.stream()
            .flatMap(one -> Settings.of(one).leftOutRoles().stream())
            .collect(Collectors.toSet());
    return Starts.of(records.participations(), records.link(), leftOut);
  }

  private static Map<ImpactOutcome, Delivered> panels(NightTables night, Starts starts) {
    var panels = new ImpactPanels(starts);
    var delivered = new TreeMap<ImpactOutcome, Delivered>();
    delivered.put(
        ImpactOutcome.EMPLOYMENT,
        panels.employment(night.frames(), night.rows(PopulationFrame.DRAWN)));
    if (night.has("business_statistics") && night.has("macro_series")) {
      delivered.put(ImpactOutcome.LABOUR_PRODUCTIVITY, panels.productivity(night.production()));
    }
    if (night.has("survey_response")) {
      delivered.put(ImpactOutcome.TECHNOLOGIES, panels.technologies(night.adoption()));
    }
    if (night.has(ImpactPanels.INVESTMENT)) {
      delivered.put(ImpactOutcome.INVESTMENT, panels.investment(night::rows));
    }
    if (night.has(ImpactPanels.RESEARCH)) {
      delivered.put(ImpactOutcome.RESEARCH, panels.research(night::rows));
    }
    return delivered;
  }
}
