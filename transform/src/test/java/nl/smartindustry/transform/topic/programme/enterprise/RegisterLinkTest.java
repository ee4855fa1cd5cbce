package nl.smartindustry.transform.topic.programme.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.survey.link.PicturedFrames;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise.Presence;
import org.junit.jupiter.api.Test;

class RegisterLinkTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final EnterpriseClasses CLASSES = EnterpriseClasses.load(DEFINITIONS);

  private static RegisterLink find(NavigableMap<String, NavigableMap<Integer, String>> directory) {
    return RegisterLink.find(frames(), directory, CLASSES);
  }

  private static Frames frames() {
    return PicturedFrames.of(
        """
        period | enterprise_id | group_id | activity | size_code | persons | province | corop | status
        2023   | NL000001      |          | 28990    | 40        | 12      | 30       | CR36  | A
        2023   | NL000004      |          | 28990    | 40        | 12      | 30       |       | A
        2024   | NL000001      | G1       | 28990    | 50        | 22      | 30       | CR36  | A
        2024   | NL000002      |          | 62010    | 82        |         | 27       |       | S
        2024   | NL000003      |          | 25110    |           |         |          |       | A
        2024   | NL000009      |          | 25110    | 40        | 10      | 20       |       | A
        """,
        "NL000001",
        "NL000002",
        "NL000003",
        "NL000004");
  }

  private static NavigableMap<String, NavigableMap<Integer, String>> decided(
      String number, Object... yearsAndEnterprises) {
    var years = new TreeMap<Integer, String>();
    for (int at = 0; at < yearsAndEnterprises.length; at += 2) {
      years.put((Integer) yearsAndEnterprises[at], (String) yearsAndEnterprises[at + 1]);
    }
    return new TreeMap<>(Map.of(number, years));
  }

  @Test
  void anEnterpriseIsWhatTheFrameOfTheYearSaysItIs() {
    var link = find(decided("01234567", 2023, "NL000001"));

    assertThat(link.frameOf(2024).orElseThrow().get("01234567"))
        .isEqualTo(
            new Enterprise(
                "NL000001",
                "G1",
                Presence.ACTIVE,
                List.of("C", "28", "MEDHIGH"),
                List.of("10-49", "SME"),
                List.of("NL41", "NL4", "CR36")));
    assertThat(link.frameOf(2025)).isEmpty();
    assertThat(link.newest(2025).orElseThrow()).containsOnlyKeys("01234567");
    assertThat(link.last("01234567", 2023).orElseThrow().sizes()).contains("10-49");
    assertThat(link.last("01234567", 2022)).isEmpty();
  }

  @Test
  void anEnterpriseOutsideManufacturingHasNoActivityCodeAndItsSizeFromTheRegisterCode() {
    var link = find(decided("23456789", 2024, "NL000002"));
    var enterprise = link.frameOf(2024).orElseThrow().get("23456789");

    assertThat(enterprise)
        .isEqualTo(
            new Enterprise("NL000002", List.of(), List.of("250+"), List.of("NL32", "NL3"))
                .with(Presence.OTHER));
  }

  @Test
  void aNumberThatWentToAnotherEnterpriseIsTheOneOfItsYear() {
    var link = find(decided("01234567", 2023, "NL000001", 2024, "NL000003"));

    assertThat(link.frameOf(2023).orElseThrow().get("01234567").id()).isEqualTo("NL000001");
    assertThat(link.frameOf(2024).orElseThrow().get("01234567").id()).isEqualTo("NL000003");
  }

  @Test
  void anEnterpriseThatLeftTheRegisterIsAsItLastWas() {
    var directory = decided("34567890", 2023, "NL000004");
    directory.putAll(decided("01234567", 2024, "NL000003"));
    var frames = find(directory).years();

    assertThat(frames.get(2023).get("34567890").presence()).isEqualTo(Presence.ACTIVE);
    assertThat(frames.get(2024).get("34567890"))
        .isEqualTo(frames.get(2023).get("34567890").with(Presence.LEFT));
    assertThat(frames.get(2023).get("01234567").presence())
        .as("not there yet")
        .isEqualTo(Presence.OTHER);
  }

  @Test
  void theDecisionsOfIngestSayWhichEnterpriseARecordIs() {
    var decided =
        table(
            Contract.load(DEFINITIONS, "unit_link"),
            """
            source        | delivery | line | year | enterprise_id | frame | method   | outcome
            participation | p-1      | 2    | 2024 | NL000001      | 2024  | kvk      | linked
            participation | p-1      | 3    | 2024 | NL000002      | 2024  | clerical | linked
            participation | p-1      | 4    | 2024 |               |       |          | review
            """);
    var participations =
        table(
            Contract.load(DEFINITIONS, "participation").withProvenance(),
            """
            participation_id | kvk      | role    | source_delivery | source_line
            D1               | 01234567 | partner | p-1             | 2
            D2               |          | partner | p-1             | 3
            D3               |          | partner | p-1             | 4
            """);

    var records =
        LinkedRecords.read(
            decided.collectAsList(), participations.collectAsList(), List.of(), frames(), CLASSES);

    assertThat(records.participations())
        .extracting(Participation::kvk)
        .containsExactly("01234567", "NL000002", null);
    assertThat(records.link().years().get(2024))
        .extractingByKeys("01234567", "NL000002")
        .extracting(Enterprise::id)
        .containsExactly("NL000001", "NL000002");
  }
}
