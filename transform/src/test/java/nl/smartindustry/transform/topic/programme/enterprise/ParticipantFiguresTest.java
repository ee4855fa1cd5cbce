package nl.smartindustry.transform.topic.programme.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise.Presence;
import org.junit.jupiter.api.Test;

class ParticipantFiguresTest {
  private static final LocalDate REFERENCE = LocalDate.parse("2025-03-31");
  private static final Moment YEAR = Moment.endOf(2024);
  private static final Moment NOW = Moment.at(REFERENCE);

  private final List<Participation> participations = new ArrayList<>();
  private final Map<String, Enterprise> frame = new TreeMap<>();

  @Test
  void enterprisesAreCountedOnceAndRoundedToFive() {
    for (int number = 1; number <= 7; number++) {
      inRegister(number, "28", "10-49", "NL41");
      takesPart("FL1", number, "partner", "2023-05-01", null);
      takesPart("FL2", number, "klant", "2024-02-01", "2024-03-01");
    }

    var seen = seen(NOW);

    assertThat(seen.at("SI_FL_PART", "2024", "_T")).isEqualTo("5.0");
    assertThat(seen.at("SI_FL_PART", "2024", "28")).isEqualTo("5.0");
    assertThat(seen.at("SI_FL_PART", "2024", "_T", "NL4")).isEqualTo("5.0");
    assertThat(seen.at("SI_FL_PART", "2024", "_T", "NL1")).isEqualTo("0.0");
    assertThat(seen.at("SI_FL_PART", "2024", "C", "SME")).isEqualTo("5.0");
  }

  @Test
  void twoNumbersOfOneEnterpriseAreOneParticipant() {
    for (int number = 1; number <= 3; number++) {
      inRegister(number, "28", "10-49", "NL41");
      takesPart("FL1", number, "partner", "2024-01-01", null);
    }
    frame.put(kvk(4), frame.get(kvk(1)));
    takesPart("FL1", 4, "partner", "2024-01-01", null);
    frame.put(kvk(5), frame.get(kvk(2)));
    takesPart("FL1", 5, "partner", "2024-01-01", null);

    assertThat(living(link(), YEAR)).hasSize(3);
    assertThat(seen(NOW).at("SI_FL_LINK", "2024", "_T")).isEqualTo("100.0");
  }

  /** Two of seven died in 2023: they are in the frame of that year and in none after it. */
  @Test
  void enterprisesThatLeftTheRegisterTakePartNoLonger() {
    for (int number = 1; number <= 7; number++) {
      inRegister(number, "28", "10-49", "NL41");
      takesPart("FL1", number, "partner", "2022-01-01", null);
    }
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    years.put(2023, Map.copyOf(frame));
    frame.computeIfPresent(kvk(6), (number, one) -> one.with(Presence.LEFT));
    frame.computeIfPresent(kvk(7), (number, one) -> one.with(Presence.LEFT));
    years.put(2024, frame);
    var link = new RegisterLink(years);

    assertThat(living(link, Moment.endOf(2023))).hasSize(7);
    assertThat(living(link, YEAR)).hasSize(5);
    assertThat(living(link, NOW)).hasSize(5);
    assertThat(Participants.inYear(participations, link, NOW).orElseThrow().coverage())
        .isEqualTo(100);
  }

  private List<Enterprise> living(RegisterLink link, Moment moment) {
    return Participants.inYear(participations, link, moment).orElseThrow().enterprises();
  }

  @Test
  void aCellOfTwoIsWithheldAndACellOfNoneIsAFigure() {
    for (int number = 1; number <= 10; number++) {
      inRegister(number, number <= 2 ? "24-25" : "28", "10-49", "NL41");
      takesPart("FL1", number, "partner", "2024-01-01", null);
    }

    var seen = seen(NOW);

    assertThat(seen.at("SI_FL_PART", "2024", "24-25")).isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_FL_PART", "2024", "28")).isEqualTo("10.0");
    assertThat(seen.at("SI_FL_PART", "2024", "13-15")).isEqualTo("0.0");
  }

  @Test
  void aParticipationWithoutStartCountsAsEverButInNoYear() {
    for (int number = 1; number <= 10; number++) {
      inRegister(number, "28", "10-49", "NL41");
      takesPart("FL1", number, "partner", number <= 7 ? "2024-01-01" : null, null);
    }

    var seen = seen(NOW);

    assertThat(seen.at("SI_FL_PART", "2025-03-31", "_T")).isEqualTo("5.0");
    assertThat(seen.at("SI_FL_PART", "2025-03-31", "_T", "ever")).isEqualTo("10.0");
    assertThat(new LinkedRecords(participations, List.of(), link()).remarks(NOW))
        .extracting(row -> row.getString(3))
        .containsExactly("no_start_date", "no_start_date", "no_start_date");
  }

  @Test
  void knowledgeInstitutesAreNoParticipatingEnterprises() {
    for (int number = 1; number <= 8; number++) {
      inRegister(number, "28", "10-49", "NL41");
      takesPart("FL1", number, number <= 5 ? "partner" : "kennisinstelling", "2024-01-01", null);
    }

    assertThat(seen(NOW).at("SI_FL_PART", "2024", "_T")).isEqualTo("5.0");
  }

  @Test
  void theShareOfSmesIsOfCountsInFivesAmongParticipantsOfKnownSize() {
    for (int number = 1; number <= 23; number++) {
      inRegister(number, "28", number <= 4 ? "250+" : "10-49", number <= 6 ? "NL11" : "NL41");
      takesPart("FL1", number, "partner", "2024-01-01", null);
    }
    frame.put(kvk(24), new Enterprise("NL24", List.of(), List.of(), List.of()));
    takesPart("FL1", 24, "partner", "2024-01-01", null);

    var seen = seen(NOW);

    assertThat(seen.at("SI_FL_SME", "2024", "_T")).as("20 of 25, not 19 of 23").isEqualTo("80.0 u");
    assertThat(seen.at("SI_FL_SME", "2024", "_T", "NL1"))
        .as("two of six")
        .isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_FL_SME", "2024", "_T", "NL4"))
        .as("all seventeen")
        .isEqualTo("none C group_disclosure");
    assertThat(seen.at("SI_FL_SME", "2024", "_T", "NL2")).isEqualTo("none no_observations");
  }

  @Test
  void linkage494Of552GivesAWarning() {
    for (int number = 1; number <= 552; number++) {
      takesPart("FL1", number, "partner", "2024-01-01", null);
      if (number <= 494) {
        inRegister(number, "28", "10-49", "NL41");
      }
    }

    var seen = seen(NOW);

    assertThat(seen.at("SI_FL_LINK", "2024", "_T")).startsWith("89.49275362");
    assertThat(seen.at("SI_FL_PART", "2024", "_T")).isEqualTo("495.0 u");
  }

  @Test
  void linkageBelowEightyPercentGivesNoFigure() {
    for (int number = 1; number <= 100; number++) {
      takesPart("FL1", number, "partner", "2024-01-01", null);
      if (number <= 79) {
        inRegister(number, "28", number <= 9 ? "250+" : "10-49", "NL41");
      }
    }

    var seen = seen(NOW);

    assertThat(seen.at("SI_FL_PART", "2024", "_T")).isEqualTo("none u unreliable");
    assertThat(seen.at("SI_FL_SME", "2024", "_T")).isEqualTo("none u unreliable");
  }

  @Test
  void aYearWithoutFrameHasAGapNotAZero() {
    takesPart("FL1", 1, "partner", "2019-01-01", "2019-12-31");

    var seen = seen(Moment.endOf(2019));

    assertThat(seen.at("SI_FL_PART", "2019", "_T")).isEqualTo("none not_delivered");
    assertThat(seen.at("SI_FL_LINK", "2019", "_T")).isEqualTo("none not_delivered");
  }

  @Test
  void participationOverlapsTheYearsItTouches() {
    takesPart("FL1", 1, "partner", "2022-12-31", "2024-01-01");
    var one = participations.get(0);

    assertThat(one.overlaps(Moment.endOf(2021))).isFalse();
    assertThat(one.overlaps(Moment.endOf(2022))).isTrue();
    assertThat(one.overlaps(Moment.endOf(2023))).isTrue();
    assertThat(one.overlaps(Moment.endOf(2024))).isTrue();
    assertThat(one.overlaps(NOW)).isFalse();
  }

  private Seen seen(Moment now) {
    var figures = figures(now);
    var made = new ArrayList<Figure>();
    made.addAll(figures.participants(Seen.indicator("SI_FL_PART")));
    made.addAll(figures.smeShare(Seen.indicator("SI_FL_SME")));
    made.addAll(figures.linkage(Seen.indicator("SI_FL_LINK")));
    return Seen.of(made);
  }

  private ParticipantFigures figures(Moment now) {
    return new ParticipantFigures(
        EnterpriseClasses.load(Definitions.packaged()),
        new LinkedRecords(participations, List.of(), link()),
        now,
        one -> Long.parseLong(one.id().substring(2)));
  }

  /** What may have noise has the sum of the keys of those in its cell, here 1 to 7 and 3 to 7. */
  @Test
  void aCountHasTheSumOfTheKeysOfItsEnterprises() {
    for (int number = 1; number <= 7; number++) {
      inRegister(number, number <= 2 ? "24-25" : "28", "10-49", "NL41");
      takesPart("FL1", number, "partner", "2023-05-01", null);
    }

    var keys = new TreeMap<String, Long>();
    for (var figure : figures(YEAR).participants(Seen.indicator("SI_FL_PART"))) {
      var key = figure.key();
      var counted = figure.support().numerator();
      if (key.period().equals("2024") && key.breakdown().size().equals("_T")) {
        keys.put(key.breakdown().activity(), counted.contributions().key());
      }
    }

    assertThat(keys).containsEntry("28", 25L).containsEntry("24-25", 3L).containsEntry("29-30", 0L);
  }

  private RegisterLink link() {
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    years.put(2024, frame);
    return new RegisterLink(years);
  }

  private void inRegister(int number, String activity, String size, String region) {
    var sizes = size.equals("250+") ? List.of(size) : List.of(size, "SME");
    frame.put(
        kvk(number),
        new Enterprise(
            "NL" + number, List.of("C", activity), sizes, List.of(region, region.substring(0, 3))));
  }

  private void takesPart(String fieldlab, int number, String role, String start, String end) {
    participations.add(
        new Participation(
            "D%04d".formatted(participations.size()),
            fieldlab,
            kvk(number),
            role,
            start == null ? null : LocalDate.parse(start),
            end == null ? null : LocalDate.parse(end),
            BigDecimal.ZERO));
  }

  private static String kvk(int number) {
    return "%08d".formatted(number);
  }
}
