package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.estimate.SurveyFigures.Estimation;
import org.junit.jupiter.api.Test;

/** Four of eight machine builders answered: two of 100 and 40 persons use robots. */
class DomainFiguresTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());

  private final SurveyInMemory survey = new SurveyInMemory(CATALOGUE);

  @Test
  void aShareOfPersonsCarriesWhatUsersAndAllHave() {
    robots(8);

    var support = figure("SI_AD_ROB", "PC_EMP").support();

    assertThat(support.share()).isTrue();
    assertThat(support.numerator().contributions())
        .usingRecursiveComparison()
        .ignoringFields("groups")
        .isEqualTo(new Contributions(2, 2, 280, new Largest(100, 40), new Largest(100, 40)));
    assertThat(support.denominator().contributions())
        .usingRecursiveComparison()
        .ignoringFields("groups")
        .isEqualTo(new Contributions(4, 4, 400, new Largest(100, 40), new Largest(100, 40)));
  }

  @Test
  void aShareOfEnterprisesCarriesHowManyUseAndHowManyAnswered() {
    robots(8);

    var support = figure("SI_AD_ROB", "PC_ENT").support();

    assertThat(support.numerator().contributions())
        .usingRecursiveComparison()
        .ignoringFields("groups")
        .isEqualTo(new Contributions(2, 2, 4, null, null));
    assertThat(support.denominator().contributions())
        .usingRecursiveComparison()
        .ignoringFields("groups")
        .isEqualTo(new Contributions(4, 4, 8, null, null));
  }

  /** Few users were hidden neither by the four that answered nor by their persons. */
  @Test
  void aShareOfTwoUsersIsHidden() {
    robots(8);
    var figure = figure("SI_AD_ROB", "PC_EMP");

    var cell =
        DisclosureControl.load(Definitions.packaged())
            .decide(List.of(figure), Map.of())
            .get(figure.key());

    assertThat(cell.reason()).contains(Reason.TOO_FEW_CONTRIBUTORS);
  }

  @Test
  void whetherAllWereAskedIsKnownFromTheStrata() {
    robots(8);
    assertThat(figure("SI_AD_ROB", "PC_ENT").support().quality().complete()).isFalse();
  }

  @Test
  void aStratumTakenCompletelyIsCompleteUnlessOneDidNotAnswerTheQuestion() {
    robots(4);
    assertThat(figure("SI_AD_ROB", "PC_ENT").support().quality().complete()).isTrue();
    assertThat(figure("SI_AD_3DP", "PC_ENT").support().quality().complete()).isFalse();
  }

  private void robots(long population) {
    survey.population("2024", "28", population);
    survey.add("2024", "A", "28", Map.of("robots", 1.0, "persons", 100.0, "printing_3d", 1.0));
    survey.add("2024", "B", "28", Map.of("robots", 1.0, "persons", 40.0, "printing_3d", 0.0));
    survey.add("2024", "C", "28", Map.of("robots", 0.0, "persons", 30.0, "printing_3d", 0.0));
    survey.add("2024", "D", "28", Map.of("robots", 0.0, "persons", 30.0));
  }

  private Figure figure(String code, String unit) {
    var described = survey.described();
    return new Estimation(described)
        .levels().figures().stream()
            .filter(one -> one.key().indicator().equals(code) && one.key().unit().equals(unit))
            .filter(one -> one.key().breakdown().equals(described.all()))
            .findFirst()
            .orElseThrow();
  }
}
