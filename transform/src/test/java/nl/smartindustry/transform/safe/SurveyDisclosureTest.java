package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.survey.estimate.Domain;
import nl.smartindustry.transform.survey.estimate.DomainEstimate;
import nl.smartindustry.transform.survey.estimate.Outcome;
import nl.smartindustry.transform.survey.estimate.SampleEstimate;
import org.junit.jupiter.api.Test;

class SurveyDisclosureTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final SurveyDisclosure CONTROL =
      SurveyDisclosure.load(Definitions.packaged(), CATALOGUE);
  private static final Domain ALL = new Domain("C", "_T", "NL");
  private static final Domain METAL = new Domain("24-25", "_T", "NL");

  @Test
  void twoContributorsAreTooFewAndLeaveNothingBehind() {
    var cell = share(METAL, UnitMeasure.PC_ENT, 40, 1, 2, exposure(2, 100, 1));

    assertThat(cell).isEqualTo(new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS));
    assertThat(cell.figure()).isEmpty();
    assertThat(cell.confidentialityStatus()).isEqualTo("C");
  }

  @Test
  void oneEnterpriseWithMoreThanHalfTheTurnoverHidesTheShareOfTurnoverOnly() {
    var dominated = exposure(60, 100, 51);

    assertThat(share(METAL, UnitMeasure.PC_TURN, 40, 1, 60, dominated))
        .isEqualTo(new Cell.Suppressed(Reason.DOMINANT_CONTRIBUTOR));
    assertThat(share(METAL, UnitMeasure.PC_TURN, 40, 1, 60, exposure(60, 100, 50)))
        .isInstanceOf(Cell.Published.class);
    assertThat(share(METAL, UnitMeasure.PC_ENT, 40, 1, 60, dominated))
        .isInstanceOf(Cell.Published.class);
  }

  /** x1 = 45, x2 = 52, rest = 3 < 10% of 45: the second can estimate the first. */
  @Test
  void theSecondLargestMayNotEstimateTheLargest() {
    var rule = new DisclosureClass("D2", 3, 0, null, 10.0, null, null);

    assertThat(rule.sensitive(new Outcome.Exposure(9, 100, 52, 45), true))
        .contains(Reason.DOMINANT_CONTRIBUTOR);
    assertThat(rule.sensitive(new Outcome.Exposure(9, 100, 52, 42), true)).isEmpty();
  }

  @Test
  void precisionDecidesBetweenPrintWarnAndSilence() {
    var many = exposure(500, 1000, 1);

    assertThat(share(METAL, UnitMeasure.PC_ENT, 40, 5, 30, many).observationStatus()).isEmpty();
    assertThat(share(METAL, UnitMeasure.PC_ENT, 40, 5.1, 30, many).observationStatus())
        .isEqualTo("u");
    assertThat(share(METAL, UnitMeasure.PC_ENT, 40, 5, 29, many).observationStatus())
        .isEqualTo("u");
    assertThat(share(ALL, UnitMeasure.PC_ENT, 40, 2.5, 300, many).observationStatus())
        .isEqualTo("u");
    assertThat(share(METAL, UnitMeasure.PC_ENT, 40, 10.1, 30, many))
        .isEqualTo(new Cell.Unreliable(30L, 300L));
    assertThat(share(METAL, UnitMeasure.PC_ENT, 40, 1, 14, many))
        .isEqualTo(new Cell.Unreliable(14L, 300L));
  }

  @Test
  void aChangeFromAHiddenFigureIsHiddenToo() {
    var open = computed(40, 1, 60, exposure(60, 100, 1));
    var hidden = computed(30, 1, 2, exposure(2, 100, 1));
    var change = new Outcome.Compared(open.estimate(), open, hidden);

    assertThat(CONTROL.decide(estimate(METAL, UnitMeasure.PPT, "change_from_2022", change)))
        .isEqualTo(new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS));
  }

  private static Cell share(
      Domain domain, UnitMeasure unit, double value, double se, long n, Outcome.Exposure exposure) {
    return CONTROL.decide(estimate(domain, unit, "_T", computed(value, se, n, exposure)));
  }

  private static Outcome.Exposure exposure(long contributors, double total, double first) {
    return new Outcome.Exposure(contributors, total, first, 0);
  }

  private static Outcome.Computed computed(
      double value, double se, long n, Outcome.Exposure exposure) {
    var estimate = new SampleEstimate(value, se, n, 300, 0);
    return new Outcome.Computed(estimate, estimate.normal(), exposure, 0);
  }

  private static DomainEstimate estimate(
      Domain domain, UnitMeasure unit, String split, Outcome outcome) {
    return new DomainEstimate(
        CATALOGUE.indicator("SI_AD_ROB"), unit, "2024", domain, "_Z", split, outcome);
  }
}
