package nl.smartindustry.ingest.format.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.cell.RecordParsing;
import nl.smartindustry.ingest.cell.RecordParsing.Cells;
import nl.smartindustry.ingest.cell.RecordParsing.DeliveryFacts;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.PlannedSplit.DeliveryPart;
import nl.smartindustry.ingest.format.file.PlannedSplit.FilePart;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are known by their number are read as if each were read anew. */
class NumberedTextsTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message t {
            required binary id (UTF8);
            optional binary kvk (UTF8);
            optional binary code (UTF8);
            optional binary said (UTF8);
            optional binary month (UTF8);
            optional int32 day (DATE);
            optional int64 hours (DECIMAL(18,3));
            optional int32 count;
            optional double share;
            optional boolean owner;
          }
          """);
  private static final String CONTRACT =
      """
      table: t
      grain: g
      fields:
      - {name: id, type: text, role: identifier}
      - {name: kvk, type: text}
      - {name: numbers, type: text}
      - {name: code, type: text}
      - {name: said, type: date}
      - {name: month, type: text}
      - {name: day, type: date, required: true}
      - {name: hours, type: decimal, scale: 2}
      - {name: count, type: integer}
      - {name: share, type: number}
      - {name: owner, type: boolean}
      - {name: origin, type: text}
      """;
  private static final String LAYOUT =
      """
      table: t
      files: t.*\\.parquet
      text: {format: parquet, trim: true}
      codes: {missing: {"": blank, ".": unknown, "12": none}}
      dates: {date: yyyy-MM-dd, also: [dd-MM-yyyy]}
      columns:
      - {column: id, field: id}
      - {column: kvk, field: kvk, shape: {length: 8}}
      - {column: kvk, field: numbers, type: rsin, shape: {length: 9, list: ";"}}
      - {column: code, field: code, codes: {values: {"J": "1"}, allowed: ["1", "2"]}}
      - {column: said, field: said}
      - {column: month, field: month, type: period}
      - {column: day, field: day}
      - {column: hours, field: hours}
      - {column: count, field: count}
      - {column: share, field: share}
      - {column: owner, field: owner, codes: {booleans: {"true": true, "false": false}}}
      - {field: origin, given: {constant: " here "}}
      """;
  private static final List<List<String>> TEXTS =
      List.of(
          List.of("1234567", "12345678", "1 234567", "1.2E7", ".", "12", "123456789;12"),
          List.of("1", "2", "J", "9", " 1 ", ""),
          List.of("2024-02-29", "29-02-2024", "2023-02-29", "00000000", ""),
          List.of("2024MM01", "2024-Q1", "2024*", "soon", "2024"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1048576, true", "1048576, false", "64, true"})
  void textsThatComeAgainHaveTheValuesAndFindingsOfTheFirst(int dictionary, boolean encoded)
      throws IOException {
    var source = source();
    var file = written(2_000, dictionary, encoded);

    var numbered = read(source, file, true);
    var anew = read(source, file, false);

    assertThat(numbered).hasSize(2_000).isEqualTo(anew);
    assertThat(String.join("\n", new TreeSet<>(anew)))
        .contains("leading_zeros_restored", "spaces_removed", "rounded", "date_format")
        .contains("blank", "unknown", "none", "zero_date", "check_digit")
        .contains("key_format", "unknown_code", "not_a_date", "period_status", "required");
  }

  @Test
  void equalNumbersAreEqualTextsInAColumnThatLeavesItsDictionary() throws IOException {
    var file = written(2_000, 64, true);
    var texts = new HashMap<Integer, String>();
    int again = 0;
    try (var records = new ParquetRecords(source().layout().columns(), planned(file))) {
      while (records.next()) {
        var before = texts.putIfAbsent(records.number(0), records.text(0));
        assertThat(records.text(0)).isEqualTo(before == null ? records.text(0) : before);
        again += before == null ? 0 : 1;
      }
    }
    assertThat(again).isPositive();
  }

  private List<String> read(SourceLayout source, Path file, boolean numbered) throws IOException {

    var parsing =
        new RecordParsing(
            source.layout(),
            source.contract(),
            new DeliveryFacts("2024", false),
            Map.of("kvk", PseudonymKey.sample().pseudonymiser(Identifies.KVK)));
    var rows = new ArrayList<String>();
    try (var records = new ParquetRecords(source.layout().columns(), planned(file))) {
      Cells texts = records::text;
      while (records.next()) {
        var values = new Object[source.contract().schema().length()];
        var found = parsing.read(numbered ? records : texts, values, new int[values.length]);
        rows.add(
            "%d %s %s %s %s %s %s"
                .formatted(
                    records.line(),
                    found.rule() == null ? Arrays.toString(values) : "",
                    found.corrections(),
                    found.missingReasons(),
                    found.changes(),
                    found.rule(),
                    found.reason()));
      }
    }
    return rows;
  }

  private SourceLayout source() throws IOException {
    Files.createDirectories(folder.resolve("definitions/contracts"));
    Files.createDirectories(folder.resolve("definitions/layouts"));
    Files.writeString(folder.resolve("definitions/contracts/t.yaml"), CONTRACT);
    Files.writeString(folder.resolve("definitions/layouts/t.yaml"), LAYOUT);
    return LayoutCatalogue.load(Definitions.overlaid(folder.resolve("definitions"))).get("t");
  }

  private PlannedSplit planned(Path file) throws IOException {
    var content = ParquetInspection.inspect("t.parquet", file, source().layout());
    var part = new FilePart(file.toUri().toString(), "t.parquet", "", "utf-8", content.header());
    var delivery = new DeliveryPart("t", "d", "2024", false);
    return new PlannedSplit(delivery, 0, part, content.splits().get(0), Set.of(), List.of());
  }

  private Path written(int rows, int dictionary, boolean encoded) throws IOException {
    var random = new Random(13);
    var file = folder.resolve("t.parquet");
    Files.deleteIfExists(file);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(SCHEMA)
            .withPageSize(512)
            .withDictionaryPageSize(dictionary)
            .withDictionaryEncoding(encoded)
            .build()) {
      var groups = new SimpleGroupFactory(SCHEMA);
      for (int i = 0; i < rows; i++) {
        var row = groups.newGroup().append("id", "unit " + i / 3 % 500);
        for (int c = 1; c < SCHEMA.getFieldCount(); c++) {
          if (random.nextInt(8) > 0) {
            append(row, c, random);
          }
        }
        writer.write(row);
      }
    }
    return file;
  }

  private static void append(Group row, int column, Random random) {
    switch (SCHEMA.getFieldName(column)) {
      case "day" -> row.add(column, 19_000 + random.nextInt(9));
      case "hours" -> row.add(column, (long) random.nextInt(30) - 15);
      case "count" -> row.add(column, random.nextInt(20));
      case "share" -> row.add(column, random.nextInt(7) / 7.0);
      case "owner" -> row.add(column, random.nextBoolean());
      default -> {
        var texts = TEXTS.get(column - 1);
        row.add(column, texts.get(random.nextInt(texts.size())));
      }
    }
  }
}
