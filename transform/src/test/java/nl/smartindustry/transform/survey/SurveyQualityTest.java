package nl.smartindustry.transform.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.survey.estimate.SurveyInMemory;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.link.Linkage.Unlinked;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Of the survey of technologies, which notes whether each of its sample answered. */
class SurveyQualityTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());

  private final SurveyInMemory survey = new SurveyInMemory(CATALOGUE);
  private final List<SampledUnit> units = new ArrayList<>();

  /** Stratum a: 3 of 5 and one out of scope; b: 1 of 2 and a duplicate. */
  @Test
  void theResponseRateLeavesOutDuplicatesAndThoseOutOfScope() {
    sampled("2024", "a", "small", "RRRNNO");
    sampled("2024", "b", "large", "RND");

    var rates = measures("response_rate");

    assertThat(rates.get("2024 _T")).isCloseTo(4 / 7.0, EXACT);
    assertThat(rates.get("2024 small")).isCloseTo(3 / 5.0, EXACT);
    assertThat(rates.get("2024 large")).isCloseTo(1 / 2.0, EXACT);
  }

  /** Four resolved ones would show who answered; those out of scope do not make them five. */
  @Test
  void aStratumOfFewHasNoResponseRateOfItsOwn() {
    sampled("2024", "a", "small", "RRRNN");
    sampled("2024", "b", "small", "RRNNOOD");
    sampled("2024", "c", "small", "O");

    assertThat(measures("response_rate").keySet())
        .containsExactlyInAnyOrder("2024 _T", "2024 small", "2024 stratum a");
  }

  @Test
  void noRateIsMadeOfAPeriodInWhichNobodyWasToAnswer() {
    sampled("2024", "a", "small", "OOD");

    assertThat(measures("response_rate")).isEmpty();
  }

  /** Of 2024 six are in the population, two outside, two unknown; of 2025 the frame knows none. */
  @Test
  void thoseThatTheFrameKnowsAreLinkedAlsoOutsideThePopulation() {
    sampled("2024", "a", "small", "RRRRRR");
    var unlinked =
        List.of(
            new Unlinked("2024", "X", "not_in_frame"),
            new Unlinked("2024", "Y", "no_weight"),
            new Unlinked("2025", "Z", "not_in_frame"));
    var quality = quality(new Linkage(units, unlinked, Map.of("2024", 2L)), Map.of());

    assertThat(measures(quality, "link_rate")).isEqualTo(Map.of("2024 _T", 0.8, "2025 _T", 0.0));
    assertThat(measures(quality, "outside_population")).isEqualTo(Map.of("2024 _T", 2.0));
    assertThat(quality.measures())
        .filteredOn(one -> one.measure().equals("link_rate"))
        .extracting(QualityIndicator::note)
        .first()
        .isEqualTo("2 of the sample are not in the frame or have no weight");
  }

  /** Of three that were asked one does not know; a fourth was not asked. */
  @Test
  void theNonResponseOfAnItemIsNamedByItsIndicatorAndItsUnit() {
    survey.population("2024", "a", 40);
    survey.add("2024", "A", "a", Map.of("iot", 1.0));
    survey.add("2024", "B", "a", Map.of("iot", 0.0));
    survey.add("2024", "C", "a", "iot:dont_know", Map.of());
    survey.add("2024", "D", "a", "iot:not_asked", Map.of());

    var rates = measures(ofWaves(Map.of()), "item_nonresponse");

    assertThat(rates.get("2024 SI_AD_IOT PC_ENT")).isCloseTo(1 / 3.0, EXACT);
    assertThat(rates.keySet()).allMatch(group -> group.matches("2024 SI_[A-Z0-9_]+ [A-Z0-9_]+"));
  }

  /** Stratum a has two respondents, b one, c and d none; e is of another wave. */
  @Test
  void strataWithOneRespondentAreLonelyAndThoseWithoutAreNotRepresented() {
    var population = new TreeMap<StratumKey, Long>();
    for (var stratum : List.of("a", "b", "c", "d")) {
      population.put(new StratumKey("2024", stratum), 9L);
      survey.population("2024", stratum, 9);
    }
    population.put(new StratumKey("2022", "e"), 9L);
    survey.add("2024", "A", "a", Map.of("iot", 1.0));
    survey.add("2024", "B", "a", Map.of("iot", 0.0));
    survey.add("2024", "C", "b", Map.of("iot", 1.0));
    sampled("2024", "a", "small", "R");

    var quality = ofWaves(population);

    assertThat(measures(quality, "lonely_strata")).isEqualTo(Map.of("2024 _T", 1.0));
    assertThat(measures(quality, "strata_without_respondents")).isEqualTo(Map.of("2024 _T", 2.0));
  }

  /** A letter for each enterprise: R answered, N did not, O out of scope, D duplicate. */
  private void sampled(String period, String stratum, String pool, String responses) {
    for (var response : responses.split("")) {
      var place = new Placement(stratum, pool, true, List.of(), new double[0]);
      var key = new UnitKey(period, "E" + units.size());
      units.add(new SampledUnit(key, place, response, "", "", new double[0]));
    }
  }

  private Map<String, Double> measures(String measure) {
    return measures(quality(new Linkage(units, List.of(), Map.of()), Map.of()), measure);
  }

  private SurveyQuality quality(Linkage linkage, Map<StratumKey, Long> population) {
    return new SurveyQuality(survey.plan, linkage, List.of(), population);
  }

  private SurveyQuality ofWaves(Map<StratumKey, Long> population) {
    var linkage = new Linkage(units, List.of(), Map.of());
    return new SurveyQuality(survey.plan, linkage, survey.waves(), population);
  }

  /** By period and group. */
  private static Map<String, Double> measures(SurveyQuality quality, String measure) {
    var values = new TreeMap<String, Double>();
    for (var one : quality.measures()) {
      if (one.measure().equals(measure)) {
        values.put(one.period() + " " + one.group(), one.value());
      }
    }
    return values;
  }
}
