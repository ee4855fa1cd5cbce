package nl.smartindustry.transform.topic.programme.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterPopulation.Group;
import org.junit.jupiter.api.Test;

class EnterpriseSharesTest {
  private static final List<String> MACHINES = List.of("C", "28");
  private static final List<String> SMALL = List.of("10-49", "SME");

  @Test
  void aShareIsOfParticipantsInFivesAmongAllThatAreThere() {
    assertThat(share(4, 12)).as("5 of 12").startsWith("41.66");
    assertThat(share(2, 12)).isEqualTo("none C too_few_contributors");
    assertThat(share(0, 12)).as("that none takes part may be said").isEqualTo("0.0");
    assertThat(share(0, 2)).as("of two it may not").isEqualTo("none C too_few_contributors");
  }

  @Test
  void thatNearlyAllTakePartIsNotSaid() {
    assertThat(share(9, 12)).as("three do not: 10 of 12").startsWith("83.33");
    assertThat(share(10, 12)).isEqualTo("none C group_disclosure");
    assertThat(share(12, 12)).isEqualTo("none C group_disclosure");
  }

  @Test
  void enterprisesOfOneHoldingAreOneContributorToTheNumerator() {
    var figure = shares(4, 12).coverage(Seen.indicator("SI_FL_COV")).get(0);

    assertThat(figure.support().numerator())
        .usingRecursiveComparison()
        .ignoringFields("contributions.groups")
        .isEqualTo(new Ingredient("SI_FL_COV", Contributions.count(4, 3)));
  }

  private static String share(int participants, int enterprises) {
    var figures = shares(participants, enterprises).coverage(Seen.indicator("SI_FL_COV"));
    return Seen.of(figures).at("SI_FL_COV", "2024", "28");
  }

  /** A knowledge institute and participants of three holdings, in turns. */
  private static EnterpriseShares shares(int participants, int enterprises) {
    var frame = new TreeMap<String, Enterprise>();
    var participations = new ArrayList<Participation>();
    for (int number = 0; number <= participants; number++) {
      var holding = "G" + number % 3;
      frame.put(
          "K" + number,
          new Enterprise(
              "NL" + number, holding, Enterprise.Presence.ACTIVE, MACHINES, SMALL, List.of()));
      participations.add(
          new Participation(
              "D" + number,
              "FL1",
              "K" + number,
              number == 0 ? "kennisinstelling" : "klant",
              LocalDate.parse("2024-02-01"),
              null,
              BigDecimal.ZERO));
    }
    var alike = new Group(new Enterprise("", MACHINES, SMALL, List.of()), enterprises);
    var years = new TreeMap<Integer, Map<String, Enterprise>>(Map.of(2024, frame));
    return new EnterpriseShares(
        EnterpriseClasses.load(Definitions.packaged()),
        new RegisterPopulation(Map.of(2024, List.of(alike))),
        new LinkedRecords(participations, List.of(), new RegisterLink(years)),
        Moment.at(LocalDate.parse("2025-03-31")));
  }
}
