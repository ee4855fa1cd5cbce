package nl.smartindustry.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cells of CSV are read from their bytes, once where they come again; the same cells in JSON as
 * texts, one by one. What is found must be the same.
 */
class PlainCellsLawTest {
  private static final String CONTRACT =
      """
      - {name: id, type: text, role: identifier}
      - {name: list, type: text}
      - {name: name, type: text}
      - {name: kind, type: text}
      - {name: part, type: text}
      - {name: count, type: integer}
      - {name: amount, type: decimal, scale: 2}
      - {name: share, type: number}
      - {name: day, type: date}
      - {name: yes, type: boolean}
      - {name: period, type: text}
      """;
  private static final String LAYOUT =
      """
      files: .*\\.csv
      text: {encoding: windows-1252, delimiter: ";", decimal: ","}
      codes: {missing: {".": blank, "": blank, "00000000": none}}
      dates: {date: yyyy-MM-dd, also: [dd-MM-yyyy, yyyyMMdd]}
      columns:
      - {column: id, field: id, shape: {length: 8}}
      - {column: lijst, field: list, type: rsin, shape: {length: 9, list: "|"}}
      - {column: naam, field: name}
      - {column: soort, field: kind, codes: {values: {"1": een}, allowed: [een, "2", "é"]}}
      - {column: deel, field: part, shape: {take: "(\\\\d+)-.*"}}
      - {column: aantal, field: count, shape: {thousands: "."}}
      - {column: bedrag, field: amount}
      - {column: aandeel, field: share}
      - {column: dag, field: day}
      - {column: ja, field: yes}
      - {column: periode, field: period, type: period}
      """;
  private static final List<String> ODD =
      List.of(
          ".", "", " ", "00000000", "x", "1.234", "12.34", "-5", "+7,50", "3,14159", "1e5", "é");
  private static final String HEADER =
      "id;lijst;naam;soort;deel;aantal;bedrag;aandeel;dag;ja;periode";
  private static final int RECORDS = 12_000;

  @TempDir Path folder;

  @Test
  void aCellIsReadTheSameFromItsBytesAndAsText() {
    var random = new Random(1309);
    var records = IntStream.range(0, RECORDS).mapToObj(i -> record(random)).toList();
    var trial = new LayoutTrial(folder, CONTRACT, LAYOUT);

    var plain = trial.read(file(trial, "plain.csv", records, cell -> cell));
    var missing = trial.missing().toString();
    var quoted = trial.read(file(trial, "quoted.csv", records, cell -> '"' + cell + '"'));

    assertThat(plain).isEqualTo(quoted);
    assertThat(missing).isEqualTo(trial.missing().toString());
    assertThat(plain).isEqualTo(asTexts(records));
    assertThat(plain.stream().filter(row -> row.contains(" ! "))).hasSizeBetween(2_000, 10_000);
    assertThat(plain.stream().filter(row -> row.contains(" ~ "))).hasSizeGreaterThan(500);
  }

  private List<String> asTexts(List<List<String>> records) {
    var csv = "encoding: windows-1252, delimiter: \";\"";
    var layout = LAYOUT.replace("csv", "jsonl").replace(csv, "format: json_lines");
    var trial = new LayoutTrial(folder.resolve("json"), CONTRACT, layout);
    var lines = new StringBuilder("\n");
    for (var record : records) {
      var keys = List.of(HEADER.split(";")).iterator();
      var cells = record.stream().map(cell -> "\"%s\": \"%s\"".formatted(keys.next(), cell));
      lines.append(cells.collect(Collectors.joining(", ", "{", "}\n")));
    }
    return trial.read(trial.file("texts.jsonl", lines.toString()));
  }

  private static Path file(
      LayoutTrial trial,
      String name,
      List<List<String>> records,
      java.util.function.UnaryOperator<String> written) {
    var text =
        records.stream()
            .map(cells -> cells.stream().map(written).collect(Collectors.joining(";")))
            .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    return trial.file(name, text.getBytes(Charset.forName("windows-1252")));
  }

  /** Mostly cells as they should be; some columns have few values, others never one twice. */
  private static List<String> record(Random random) {
    return Stream.<Supplier<String>>of(
            () -> digits(random, 6 + random.nextInt(3)),
            () -> digits(random, 9) + (random.nextInt(9) == 0 ? "|" + digits(random, 9) : ""),
            () -> "Bedrijf " + random.nextInt(1 << 20),
            () -> List.of("1", "2", "é").get(random.nextInt(3)),
            () -> random.nextInt(50) + "-deel",
            () -> String.valueOf(random.nextInt(1 << random.nextInt(20))),
            () -> random.nextInt(5_000) + "," + digits(random, 1 + random.nextInt(3)),
            () -> "0," + random.nextInt(100),
            () -> "20%s-1%d-0%d".formatted(digits(random, 2), random.nextInt(3), random.nextInt(9)),
            () -> String.valueOf(random.nextInt(2)),
            () -> List.of("2024", "2024KW01", "2024-03").get(random.nextInt(3)))
        .map(usual -> random.nextInt(60) == 0 ? ODD.get(random.nextInt(ODD.size())) : usual.get())
        .toList();
  }

  private static String digits(Random random, int count) {
    return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }
}
