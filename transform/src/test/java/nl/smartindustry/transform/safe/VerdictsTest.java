package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.survey.estimate.Domain;
import nl.smartindustry.transform.survey.estimate.DomainEstimate;
import nl.smartindustry.transform.survey.estimate.Outcome;
import nl.smartindustry.transform.survey.estimate.SampleEstimate;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final SurveyDisclosure CONTROL =
      SurveyDisclosure.load(Definitions.packaged(), CATALOGUE);

  /** 2.2 standard errors: p = 0.028, shown when alone, not shown as one of two (0.056). */
  @Test
  void aChangeIsTestedWithTheOthersOfItsTable() {
    assertThat(verdicts(change("SI_AD_AI", 2.2))).containsExactly("increased");
    assertThat(verdicts(change("SI_AD_AI", 2.2), change("SI_AD_ROB", -2.2)))
        .containsExactly("not_shown", "not_shown");
    assertThat(verdicts(change("SI_AD_AI", 2.2), change("SI_AD_ROB", -4)))
        .containsExactly("increased", "decreased");
    assertThat(verdicts(change("SI_AD_AI", 2.2), change("SI_AW_KNOW", -2.2)))
        .as("of another group, so of another table")
        .containsExactly("increased", "decreased");
  }

  private static List<String> verdicts(DomainEstimate... estimates) {
    var verdicts = new ArrayList<String>();
    new SafeTable(CATALOGUE, CONTROL, Map.of())
        .of(List.of(estimates))
        .forEach(observation -> verdicts.add(observation.basis().verdict()));
    return verdicts;
  }

  private static DomainEstimate change(String indicator, double value) {
    var open = computed(40);
    var difference = new SampleEstimate(value, 1, 500, 5000, 0);
    return new DomainEstimate(
        CATALOGUE.indicator(indicator),
        UnitMeasure.PPT,
        "2024",
        new Domain("C", "_T", "NL"),
        DomainEstimate.NO_TECHNOLOGY,
        "change_from_2023",
        new Outcome.Compared(difference, open, open));
  }

  private static Outcome.Computed computed(double value) {
    var estimate = new SampleEstimate(value, 1, 500, 5000, 0);
    return new Outcome.Computed(
        estimate, estimate.normal(), new Outcome.Exposure(500, 5000, 1, 1), 0);
  }
}
