package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.DigitalIntensity;
import nl.smartindustry.transform.catalogue.DigitalIntensity.Rule;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;

/**
 * How the enterprises of a survey are scored for digital intensity.
 *
 * @param intensity the item lists; null for a survey that has no score
 * @param behind by item column, the survey's own answers behind it
 */
public record Scoring(DigitalIntensity intensity, TreeMap<String, List<String>> behind) {
  /** No enterprise is scored. */
  static final Scoring NONE = new Scoring(null, new TreeMap<>());

  static Scoring of(IndicatorCatalogue catalogue, SurveyDesign design) {
    var intensity = catalogue.derived().intensity();
    boolean scored =
        catalogue.direct(design.table()).stream().anyMatch(one -> catalogue.score(one).isPresent());
    if (!scored || intensity.rules().isEmpty()) {
      return NONE;
    }
    var behind = new TreeMap<String, List<String>>();
    for (var column : intensity.columns()) {
      behind.put(column, catalogue.derived().items(design.table(), column));
    }
    return new Scoring(intensity, behind);
  }

  /** The dimensions within which items are filled in. */
  List<String> dimensions() {
    return intensity == null ? List.of() : intensity.imputation().within();
  }

  /** What has to be collected beside the score: its items, and the size they are filled in by. */
  List<String> numbers() {
    if (intensity == null) {
      return List.of();
    }
    var numbers = new ArrayList<>(behind.keySet());
    numbers.add(intensity.imputation().by());
    numbers.add(DigitalIntensity.POINTS);
    numbers.add(DigitalIntensity.CORE);
    return numbers;
  }

  /** Whether a numerator is a score: then who was not scored, not who missed an item, is silent. */
  boolean makes(String numerator) {
    return intensity != null
        && List.of(DigitalIntensity.POINTS, DigitalIntensity.CORE).contains(numerator);
  }

  /** The item list of a wave; empty where there is none. */
  Optional<Rule> rule(String wave) {
    return intensity == null ? Optional.empty() : intensity.rule(wave);
  }

  /** One rule per item of a wave. */
  List<ImputationRule> filling(String wave) {
    var items = rule(wave).map(Rule::columns).orElse(List.of());
    return items.stream().map(item -> intensity.imputation().of(item)).toList();
  }
}
