package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.programme.Agenda.Action;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.junit.jupiter.api.Test;

class ActionFiguresTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final ProgrammeDefinition LIMITS = ProgrammeDefinition.load(DEFINITIONS);
  private static final Moment NOW = Moment.at(LocalDate.parse("2025-03-31"));

  private static final List<Action> ACTIONS =
      List.of(
          new Action("ACT01", 1L, "actie 01", "action 01", "trekker 01"),
          new Action("ACT02", 1L, "actie 02", "action 02", "trekker 02"),
          new Action("ACT03", 2L, "actie 03", "action 03", "trekker 03"),
          new Action("ACT04", 3L, "actie 04", "action 04", "trekker 04"));

  /** ACT01's delay of 2024 arrives last; ACT03 has an unknown milestone; ACT04 has nothing. */
  private static final String EVENTS =
      """
      action | event_time                | event            | milestone | planned    | actual     | status    | evidence_kind | evidence_id
      ACT01  | 2024-01-02T09:00:00+01:00 | actie_gestart    |           |            |            | gestart   |               |
      ACT01  | 2024-01-03T09:00:00+01:00 | mijlpaal_gepland | M01.1     | 2024-06-30 |            | gestart   |               |
      ACT01  | 2024-01-03T09:00:00+01:00 | mijlpaal_gepland | M01.2     | 2026-06-30 |            | gestart   |               |
      ACT01  | 2025-01-15T09:00:00+01:00 | mijlpaal_behaald | M01.1     | 2024-06-30 | 2024-07-20 | afgerond  | kamerstuk     | kst-1
      ACT01  | 2024-07-01T09:00:00+02:00 | status_gewijzigd | M01.1     | 2024-06-30 |            | vertraagd |               |
      ACT02  | 2024-01-03T09:00:00+01:00 | mijlpaal_gepland | M02.1     | 2024-06-30 |            | gestart   |               |
      ACT02  | 2024-06-01T09:00:00+02:00 | mijlpaal_behaald | M02.1     | 2024-06-30 |            | op_koers  | verslag       | v-2
      ACT02  | 2025-04-01T09:00:00+02:00 | status_gewijzigd |           |            |            | afgerond  | verslag       | v-3
      ACT03  | 2024-01-03T09:00:00+01:00 | mijlpaal_gepland | M03.1     | 2024-06-30 |            | op_koers  |               |
      ACT03  | 2024-06-02T09:00:00+02:00 | mijlpaal_behaald | M03.1     | 2024-06-30 |            | op_koers  |               |
      ACT03  | 2025-03-01T09:00:00+01:00 | mijlpaal_behaald | M03.9     |            |            | op_koers  | verslag       | v-9
      """;

  private static Agenda agenda(String events) {
    return new Agenda(
        ACTIONS,
        ActionEvent.read(table(Contract.load(DEFINITIONS, "action_event"), events).collectAsList()),
        LIMITS.milestones(),
        DEFINITIONS.codelist("action_status"));
  }

  private static Seen seen(String events) {
    var figures =
        new ActionFigures(LIMITS, agenda(events), DEFINITIONS.codelist("action_line"), NOW);
    var made = new ArrayList<Figure>();
    made.addAll(figures.statuses(Seen.indicator("SI_AC_STATUS")));
    made.addAll(figures.milestones(Seen.indicator("SI_AC_MILE")));
    made.addAll(figures.delay(Seen.indicator("SI_AC_DELAY")));
    made.addAll(figures.evidence(Seen.indicator("SI_AC_EVID")));
    return Seen.of(made);
  }

  @Test
  void theStatusIsThatOfTheLastEventInTimeNotInArrival() {
    var seen = seen(EVENTS);

    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_4")).isEqualTo("1.0");
    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_3")).isEqualTo("0.0");
    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_2")).isEqualTo("2.0");
    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_0")).isEqualTo("1.0");
    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_2.line_1")).isEqualTo("1.0");
  }

  @Test
  void atTheEndOfAnEarlierYearTheActionWasDelayed() {
    var seen = seen(EVENTS);

    assertThat(seen.at("SI_AC_STATUS", "2024", "C", "status_3")).isEqualTo("1.0 u");
    assertThat(seen.at("SI_AC_STATUS", "2024", "C", "status_4")).isEqualTo("0.0 u");
  }

  @Test
  void aMilestoneIsAchievedWithADocumentAndDueOnceItsDayHasCome() {
    var seen = seen(EVENTS);

    assertThat(seen.at("SI_AC_MILE", "2025-03-31", "C")).startsWith("66.66666666666667");
    assertThat(seen.at("SI_AC_MILE", "2025-03-31", "C", "action_ACT01")).isEqualTo("100.0");
    assertThat(seen.at("SI_AC_MILE", "2025-03-31", "C", "action_ACT03")).isEqualTo("0.0");
    assertThat(seen.at("SI_AC_MILE", "2025-03-31", "C", "action_ACT04"))
        .isEqualTo("none no_observations");
  }

  @Test
  void aMilestoneMetLateIsAsLateAsTheDayItWasMet() {
    var seen = seen(EVENTS);

    // M01.1 was met on 20 July instead of 30 June; M02.1 29 days early; M03.1 has no document.
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "action_ACT01")).isEqualTo("20.0");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "action_ACT02")).startsWith("-29.0");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "action_ACT03")).isEqualTo("274.0");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "action_ACT04"))
        .isEqualTo("none no_observations");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C")).isEqualTo("20.0");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "quantile_25")).isEqualTo("-4.5");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "quantile_75")).isEqualTo("147.0");
    assertThat(seen.at("SI_AC_DELAY", "2025-03-31", "C", "quantile_100")).isEqualTo("274.0");
  }

  @Test
  void theDelayGrowsUntilTheMilestoneIsMet() {
    assertThat(seen(EVENTS).at("SI_AC_DELAY", "2024", "C", "action_ACT03")).isEqualTo("184.0 u");
    assertThat(ActionFigures.quantile(List.of(4L, 1L, 3L, 2L), 0.5)).isEqualTo(2.5);
  }

  @Test
  void evidenceIsADocumentBehindThePresentStatusOfTheLast180Days() {
    var seen = seen(EVENTS);

    assertThat(seen.at("SI_AC_EVID", "2025-03-31", "C")).isEqualTo("50.0");
    assertThat(seen.at("SI_AC_EVID", "2025-03-31", "C", "line_1")).isEqualTo("50.0");
    assertThat(seen.at("SI_AC_EVID", "2025-03-31", "C", "line_3")).isEqualTo("0.0 u");
  }

  @Test
  void anActionThatMissedItsOnlyMilestoneIsAtNilAndItsLineIsCounted() {
    var seen =
        seen(
            """
            action | event_time                | event            | milestone | planned    | status
            ACT04  | 2024-01-03T09:00:00+01:00 | mijlpaal_gepland | M04.1     | 2024-06-30 | gestart
            """);

    assertThat(seen.at("SI_AC_MILE", "2024", "C", "action_ACT04")).isEqualTo("0.0 u");
    assertThat(seen.at("SI_AC_DELAY", "2024", "C", "action_ACT04")).isEqualTo("184.0 u");
    assertThat(seen.at("SI_AC_STATUS", "2024", "C", "status_1.line_3")).isEqualTo("1.0 u");
  }

  @Test
  void theOverviewShowsTheDocumentAndNamesUnknownMilestones() {
    var overview = new ActionOverview(LIMITS, agenda(EVENTS), NOW);
    var contract = Contract.load(DEFINITIONS, ActionOverview.TABLE);
    var stored = spark().createDataFrame(overview.rows(), contract.schema());

    assertThat(
            rowsOf(
                stored,
                "action",
                "status",
                "milestones_planned",
                "milestones_achieved",
                "milestones_due",
                "delay_median",
                "evidence_id",
                "evidence_date",
                "evidence_age",
                "evidence_state",
                "evidence_recent",
                "note"))
        .containsExactly(
            "ACT01 | 4 | 2 | 1 | 1 | 20.0 | kst-1 | 2025-01-15 | 75 | recent | true | ",
            "ACT02 | 2 | 1 | 1 | 1 | -29.0 | v-2 | 2024-06-01 | 303 | ageing | false | ",
            "ACT03 | 2 | 1 | 0 | 1 | 274.0 | v-9 | 2025-03-01 | 30 | recent | true | Niet geplande"
                + " mijlpaal: M03.9",
            "ACT04 | 0 | 0 | 0 | 0 |  |  |  |  | none | false | ");
    assertThat(
            rowsOf(stored, "action", "planned_from", "planned_to", "achieved_from", "achieved_to"))
        .containsExactly(
            "ACT01 | 2024-06-30 | 2026-06-30 | 2024-07-20 | 2024-07-20",
            "ACT02 | 2024-06-30 | 2024-06-30 | 2024-06-01 | 2024-06-01",
            "ACT03 | 2024-06-30 | 2024-06-30 |  | ",
            "ACT04 |  |  |  | ");
    assertThat(overview.unknownMilestones())
        .extracting(QualityIndicator::group)
        .containsExactly("ACT03 M03.9");
  }

  @Test
  void anEventTimeThatIsNoTimeIsRefused() {
    assertThat(ActionEvent.time("2015-10-02T09:00:00+02:00").toInstant())
        .isEqualTo(java.time.Instant.parse("2015-10-02T07:00:00Z"));
    assertThat(ActionEvent.time("2015-10-02").toLocalDate())
        .isEqualTo(LocalDate.parse("2015-10-02"));
    assertThatThrownBy(() -> ActionEvent.time("vorige week"))
        .hasMessage(
            "Action event time 'vorige week': not readable (expected as"
                + " 2015-10-02T09:00:00+02:00)");
  }
}
