package nl.smartindustry.transform.administrative.participation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.administrative.EnterpriseClasses;
import org.junit.jupiter.api.Test;

class RegisterLinkTest extends SparkTest {
  private static final EnterpriseClasses CLASSES = EnterpriseClasses.load(Definitions.packaged());

  private static RegisterLink find(List<String> numbers) {
    var frames =
        table(
                """
                period | enterprise_id | kvk_numbers       | activity | size_code | persons | province
                2023   | NL000001      | 01234567;12345678 | 28990    | 40        | 12      | 30
                2024   | NL000001      | 01234567;12345678 | 28990    | 50        | 22      | 30
                2024   | NL000002      | 23456789          | 62010    | 82        |         | 27
                2024   | NL000003      | 34567890          | 25110    |           |         |
                2024   | NL000004      | 34567890          | 25110    | 30        | 9       | 20
                """)
            .withColumn("kvk_numbers", translate(col("kvk_numbers"), ";", "|"))
            .withColumn("persons", col("persons").cast("long"));
    return RegisterLink.find(frames, numbers, CLASSES);
  }

  @Test
  void twoNumbersOfOneEnterpriseLeadToTheSameEnterprise() {
    var link = find(List.of("01234567", "12345678", "99999999"));

    var frame = link.frameOf(2024).orElseThrow();
    assertThat(frame).containsOnlyKeys("01234567", "12345678");
    assertThat(frame.get("01234567")).isEqualTo(frame.get("12345678"));
    assertThat(frame.get("01234567"))
        .isEqualTo(
            new Enterprise(
                "NL000001",
                List.of("C", "28", "MEDHIGH"),
                List.of("10-49", "SME"),
                List.of("NL41", "NL4")));
  }

  @Test
  void anEnterpriseOutsideManufacturingHasNoActivityCodeAndItsSizeFromTheRegisterCode() {
    var enterprise = find(List.of("23456789")).frameOf(2024).orElseThrow().get("23456789");

    assertThat(enterprise)
        .isEqualTo(new Enterprise("NL000002", List.of(), List.of("250+"), List.of("NL32", "NL3")));
  }

  @Test
  void aNumberInTwoEnterprisesBelongsToTheFirstByIdentifier() {
    var enterprise = find(List.of("34567890")).frameOf(2024).orElseThrow().get("34567890");

    assertThat(enterprise.id()).isEqualTo("NL000003");
    assertThat(enterprise.hasKnownSize()).isFalse();
  }

  @Test
  void aYearWithoutFrameLinksNobodyButTheLastKnownEnterpriseIsRemembered() {
    var link = find(List.of("01234567"));

    assertThat(link.frameOf(2025)).isEmpty();
    assertThat(link.newest(2025).orElseThrow()).containsOnlyKeys("01234567");
    assertThat(link.last("01234567", 2023).orElseThrow().sizes()).contains("10-49");
    assertThat(link.last("01234567", 2022)).isEmpty();
  }
}
