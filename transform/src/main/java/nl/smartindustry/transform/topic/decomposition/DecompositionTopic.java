package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;

/**
 * Where the growth of productivity comes from: within enterprises, between them, entry and exit.
 */
public record DecompositionTopic(DecompositionCatalogue catalogue, CellRules rules)
    implements Topic {
  private static final String BRANCHES = "activity";

  /** Loads {@code decomposition.yaml} and the classes of precision and disclosure. */
  public static DecompositionTopic load(Definitions definitions) {
    return new DecompositionTopic(
        DecompositionCatalogue.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return catalogue.indicators();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var observations = new ArrayList<Observation>();
    var quality = new ArrayList<QualityIndicator>();
    if (isDelivered(catalogue.allocation(), night)) {
      var figures =
          new DecompositionFigures(catalogue, rules, night.dimensions().dimensions())
              .of(night.production(), night.adoption(), night.continuity());
      observations.addAll(figures.observations());
      quality.addAll(figures.quality());
    }
    if (isDelivered(catalogue.industries(), night)) {
      observations.addAll(industries(night));
    }
    return new TopicResult(observations, List.of(), quality);
  }

  private List<Observation> industries(NightTables night) {
    var statistic = catalogue.industries();
    var branches = night.dimensions().dimensions().dimension(BRANCHES).groups().codes();
    return new IndustryContributions(
            night.prices(statistic.setting("output").get(0)),
            night.prices(statistic.setting("price").get(0)),
            night.prices(statistic.setting("labour").get(0)))
        .of(statistic, branches, rules);
  }

  private static boolean isDelivered(Indicator statistic, NightTables night) {
    return statistic.measure().sources().stream().allMatch(night::has);
  }
}
