package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.DisclosureDecision;
import nl.smartindustry.transform.safe.ReasonProfile;
import nl.smartindustry.transform.safe.ReasonProfile.Said;
import nl.smartindustry.transform.topic.programme.FundingLedger.Entry;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterLink;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FieldlabOverviewTest {
  private static final List<String> SHOWN =
      List.of(
          "participants",
          "participants_reason",
          "sme_share",
          "sme_share_reason",
          "funding_total",
          "funding_public",
          "funding_reason");

  private static final String ID = "FL001";

  private final List<Participation> participations = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private boolean strict;
  private List<DisclosureDecision> decisions;
  private final Map<String, Enterprise> frame = new TreeMap<>();

  @Test
  void aFieldlabOfThirteenShowsFifteenParticipantsAndAllItsMoney() {
    takePart(13, 5, "50000");
    books("rijk", "realisatie", "1000000");
    books("bedrijf", "realisatie", "400000");
    books("rijk", "toezegging", "9000000");

    // Eight of them are small or medium-sized: in fives, ten of fifteen.
    assertThat(shown()).containsExactly(15L, null, 67.0, null, million("1.4"), million("1"), null);
  }

  @Test
  void thatAllButAFewAreSmallIsNotShown() {
    takePart(9, 1, "50000");

    assertThat(shown()).startsWith(10L, null, null, "group_disclosure");
  }

  @Test
  void fewerThanFiveParticipantsAreNotShown() {
    takePart(4, 1, "50000");

    assertThat(shown()).startsWith(null, "too_few_contributors", null, "too_few_contributors");
    assertThat(decisions)
        .extracting(DisclosureDecision::cell)
        .containsExactly("FIELDLAB=FL001;FIGURE=participants", "FIELDLAB=FL001;FIGURE=sme_share");
    assertThat(decisions).extracting(DisclosureDecision::rule).containsOnly("D1F min_contributors");
  }

  @Test
  void theTotalIsWithheldWhereItWouldShowWhatTwoEnterprisesPay() {
    takePart(2, 1, "50000");
    books("rijk", "realisatie", "1000000");
    books("bedrijf", "realisatie", "100000");

    assertThat(shown()).endsWith(null, million("1"), "too_few_contributors");
  }

  @Test
  void moneyThatWouldGiveOtherAwayIsWithheldBesideIt() {
    takePart(13, 5, "50000");
    books("bedrijf", "realisatie", "400000");
    participations.add(participation("FL002", 1, "50000"));
    participations.add(participation("FL002", 2, "50000"));
    books("FL002", "bedrijf", "realisatie", "100000");
    rows(ID, "FL002");

    assertThat(decisions)
        .contains(
            new DisclosureDecision(
                "FIELDLAB=FL001;FIGURE=funding_total",
                "secondary",
                "linked_tables",
                List.of("FIELDLAB=FL002;FIGURE=funding_total")))
        .anyMatch(
            one ->
                one.cell().equals("FIELDLAB=FL002;FIGURE=funding_total")
                    && one.reason().equals("too_few_contributors"));
  }

  @Test
  void theTotalIsWithheldWhereOneEnterprisePaysMost() {
    takePart(6, 1, "50000");
    participations.set(0, participation(ID, 1, "900000"));
    books("bedrijf", "realisatie", "1150000");

    assertThat(shown()).endsWith(null, million("0"), "dominant_contributor");
  }

  @Test
  void publicMoneyAloneIsAlwaysShown() {
    books("regio", "realisatie", "250000");

    assertThat(shown()).endsWith(million("0.25"), million("0.25"), null);
  }

  @Test
  void aReleaseSaysOnlyThatAFigureIsConfidential() {
    takePart(4, 1, "50000");
    strict = true;

    assertThat(shown()).startsWith(null, "confidential", null, "confidential");
  }

  private DisclosureControl inDetail(DisclosureControl control) {
    var profile = strict ? control.profile() : new ReasonProfile(Said.DETAILED);
    return new DisclosureControl(
        control.precisions(), control.disclosures(), profile, control.counts());
  }

  /** What is said of fieldlabs; why cells are suppressed is kept. */
  private List<Row> rows(String... ids) {
    var definitions = Definitions.packaged();
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    years.put(2024, frame);
    var overview =
        new FieldlabOverview(
            ProgrammeDefinition.load(definitions).overview(),
            new FundingLedger(definitions.codelist("funder"), entries),
            new LinkedRecords(participations, List.of(), new RegisterLink(years)),
            inDetail(DisclosureControl.load(definitions)));
    var fieldlabs = Stream.of(ids).map(FieldlabOverviewTest::fieldlab).toList();
    var now = Moment.at(LocalDate.parse("2025-03-31"));
    var lines = overview.lines(new FieldlabRegister(fieldlabs), now);
    decisions = FieldlabOverview.decisions(lines);
    return lines.stream().map(overview::row).toList();
  }

  private static Fieldlab fieldlab(String id) {
    var place = new Region("NL3", "CR27");
    return new Fieldlab(
        id,
        LocalDate.parse("2024-12-31"),
        "actief",
        "3",
        null,
        new Fieldlab.Profile("Fieldlab een", "Delft", "digital factory", place),
        new Fieldlab.Course(null, null, List.of()));
  }

  private List<Object> shown() {
    var row = rows(ID).get(0);
    var names = Contract.load(Definitions.packaged(), FieldlabOverview.TABLE).names();
    assertThat(row.length()).isEqualTo(names.size());
    var shown = new ArrayList<Object>();
    for (String name : SHOWN) {
      var value = row.get(names.indexOf(name));
      shown.add(value instanceof BigDecimal d ? d.stripTrailingZeros() : value);
    }
    return shown;
  }

  /** The first of them are large, the others are small or medium-sized. */
  private void takePart(int enterprises, int large, String each) {
    for (int number = 1; number <= enterprises; number++) {
      var sizes = number <= large ? List.of("250+") : List.of("10-49", "SME");
      frame.put(
          "%08d".formatted(number), new Enterprise("NL" + number, List.of(), sizes, List.of()));
      participations.add(participation(ID, number, each));
    }
  }

  private static Participation participation(String fieldlab, int number, String own) {
    var kvk = "%08d".formatted(number);
    var start = LocalDate.parse("2024-01-01");
    return new Participation(
        "D" + number, fieldlab, kvk, "partner", start, null, new BigDecimal(own));
  }

  private void books(String funder, String kind, String amount) {
    books(ID, funder, kind, amount);
  }

  private void books(String fieldlab, String funder, String kind, String amount) {
    var day = LocalDate.parse("2024-06-01");
    entries.add(new Entry(fieldlab, day, funder, kind, new BigDecimal(amount)));
  }

  private static BigDecimal million(String amount) {
    return new BigDecimal(amount).stripTrailingZeros();
  }
}
