package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.links.NamedRecords.Key;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitLinksTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final LinkagePlan PLAN =
      LinkagePlan.load(
          DEFINITIONS, List.of("participation", "contact", "research_tax_credit", "fieldlab"));

  private static final Contract FRAME =
      Contract.load(DEFINITIONS, "register_frame").withProvenance();

  /** Two years; K2 and K3 are legal units of one enterprise, K9 belongs to two by mistake. */
  private static final String FRAMES =
      """
      period | enterprise_id | kvk_numbers | rsin_numbers
      2022   | BE1           | K1X         | R1
      2022   | BE2           | K2X~K3X     | R2
      2023   | BE1           | K1X         | R1
      2023   | BE4           | K2X~K3X     | R2
      2023   | BE5           | K9X         |
      2023   | BE6           | K9X         |
      """;

  @TempDir Path folder;

  @Test
  void aNumberFindsTheEnterpriseOfTheRecordsYear() {
    var links =
        links(
            """
            source | delivery | line | year | trust | kind | number
            p      | d        | 2    | 2022 | 1     | kvk  | K3X
            p      | d        | 3    | 2023 | 1     | kvk  | K3X
            """);

    assertThat(shown(links, "line", "enterprise_id", "frame", "method", "outcome"))
        .containsExactly("2 | BE2 | 2022 | kvk | linked", "3 | BE4 | 2023 | kvk | linked");
  }

  @Test
  void withoutAFrameOfTheYearTheNearestBeforeCountsThenTheNearestAfter() {
    var links =
        links(
            """
            source | delivery | line | year | trust | kind | number
            p      | d        | 2    | 2024 | 1     | kvk  | K1X
            p      | d        | 3    | 2019 | 1     | kvk  | K1X
            p      | d        | 4    |      | 1     | kvk  | K2X
            """);

    assertThat(shown(links, "line", "enterprise_id", "frame"))
        .containsExactly("2 | BE1 | 2023", "3 | BE1 | 2022", "4 | BE4 | 2023");
  }

  @Test
  void theNumberTrustedMostThatTheRegisterKnowsDecides() {
    var links =
        links(
            """
            source | delivery | line | year | trust | kind | number
            p      | d        | 2    | 2022 | 1     | kvk  | K1X
            p      | d        | 2    | 2022 | 2     | rsin | R2
            p      | d        | 3    | 2022 | 1     | kvk  | NONE
            p      | d        | 3    | 2022 | 2     | rsin | R2
            """);

    assertThat(shown(links, "line", "enterprise_id", "method"))
        .containsExactly("2 | BE1 | kvk", "3 | BE2 | rsin");
  }

  @Test
  void noRecordIsLostAndOneThatFindsNobodySaysWhy() {
    var links =
        links(
            """
            source | delivery | line | year | trust | kind | number
            p      | d        | 2    | 2023 | 0     |      |
            p      | d        | 3    | 2023 | 0     |      |
            p      | d        | 3    | 2023 | 1     | kvk  | NONE
            p      | d        | 4    | 2023 | 0     |      |
            p      | d        | 4    | 2023 | 1     | kvk  | K9X
            p      | d        | 5    | 2023 | 0     |      |
            p      | d        | 5    | 2023 | 1     | kvk  | K1X
            """);

    assertThat(shown(links, "line", "enterprise_id", "enterprises", "outcome"))
        .containsExactly(
            "2 |  |  | no_number",
            "3 |  |  | not_in_register",
            "4 | BE5 | 2 | ambiguous",
            "5 | BE1 | 1 | linked");
  }

  @Test
  void anEstablishmentLeadsThroughTheTradeRegister() {
    var entries = Contract.load(DEFINITIONS, "trade_register_entry").withProvenance();
    store(
        entries,
        table(
            entries,
            """
            kvk_number | establishment
            K3X        | V1
            NONE       | V2
            """),
        folder.resolve("entries"));
    var other = TableReader.files(List.of(folder.resolve("entries")));
    var links =
        links(
            """
            source | delivery | line | year | trust | kind          | number
            p      | d        | 2    | 2023 | 1     | establishment | V1
            p      | d        | 3    | 2023 | 1     | establishment | V2
            """,
            other);

    assertThat(shown(links, "line", "enterprise_id", "method", "outcome"))
        .containsExactly("2 | BE4 | establishment | linked", "3 |  |  | not_in_register");
  }

  @Test
  void aNameIsTakenOnlyWhenItIsGoodAndClearlyTheBest() {
    var names =
        names(
            """
            delivery | line | name
            p1       | 2    | Jansen Metaal B.V.
            p1       | 3    | Metaal Peters
            p1       | 4    | Geheel Anders
            """);
    var register =
        names(
            """
            delivery | line | name
            k1       | 1    | Metaal Jansen
            k1       | 2    | Metaal Peterse
            k1       | 3    | Metaal Petersen
            """);
    var numbers =
        table(
                """
                candidate_delivery | line | number
                k1                 | 1    | K1X
                k1                 | 2    | K2X
                k1                 | 3    | K9X
                """)
            .selectExpr("candidate_delivery", "cast(line as bigint) candidate_line", "number");

    var found = new NameSearch(PLAN.names(), silent()).candidates(names, register, numbers);

    assertThat(rowsOf(found.where("line = 2 and rank = 1"), "number", "score", "certain"))
        .containsExactly("K1X | 1.0 | true");
    assertThat(rowsOf(found.where("line = 3"), "rank", "number", "certain"))
        .startsWith("1 | K2X | false", "2 | K9X | false");
    assertThat(found.where("line = 4").count()).isZero();
  }

  @Test
  void anUnknownFieldInThePlanIsRefusedByName() throws IOException {
    var text =
        DEFINITIONS
            .text(LinkagePlan.PATH)
            .replace("numbers: {kvk: lead_kvk}", "numbers: {kvk: name}");
    Files.writeString(folder.resolve(LinkagePlan.PATH), text);

    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> LinkagePlan.load(Definitions.overlaid(folder), List.of("participation")));

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal)
        .hasMessage(
            "Definition 'linkage.yaml': field 'name' of table 'fieldlab' does not identify by kvk");
  }

  private List<BestLink> links(String picture) {
    return links(picture, List.of());
  }

  private List<BestLink> links(String picture, List<Path> other) {
    var records = records(picture);
    store(FRAME, frames(), folder.resolve("frames"));
    var frames = TableReader.files(List.of(folder.resolve("frames")));
    var directory = NumberDirectory.of(PLAN, records.wanted(), frames, other);
    return records.records().values().stream()
        .map(record -> BestLink.of(record, directory))
        .toList();
  }

  /** Some columns of the table {@code unit_link}. */
  private static List<String> shown(List<BestLink> links, String... columns) {
    var names = Contract.load(DEFINITIONS, "unit_link").names();
    return links.stream()
        .map(
            link ->
                Arrays.stream(columns)
                    .map(column -> link.row().get(names.indexOf(column)))
                    .map(cell -> cell == null ? "" : cell.toString())
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  private static Dataset<Row> frames() {
    return table(FRAME, FRAMES)
        .withColumn("kvk_numbers", expr("replace(kvk_numbers, '~', '|')"))
        .withColumn("rsin_numbers", expr("replace(rsin_numbers, '~', '|')"));
  }

  private static NamedRecords records(String picture) {
    var records = new NamedRecords();
    for (Row row : table(picture).collectAsList()) {
      var line = Long.parseLong(row.getAs("line"));
      var key = new Key(row.getAs("source"), row.getAs("delivery"), line);
      String year = row.getAs("year");
      if (!records.records().containsKey(key)) {
        records.add(key, year == null ? null : Integer.valueOf(year));
      }
      String kind = row.getAs("kind");
      if (kind != null) {
        int trust = Integer.parseInt(row.getAs("trust"));
        var identifies = Identifies.valueOf(kind.toUpperCase(Locale.ROOT));
        records.hold(key, trust, identifies, row.getAs("number"), null);
      }
    }
    return records;
  }

  private static Dataset<Row> names(String picture) {
    return table(picture).selectExpr("delivery", "cast(line as bigint) line", "name");
  }

  private static BusinessName.Silent silent() {
    return new BusinessName.Silent(java.util.Set.of("bv"));
  }
}
