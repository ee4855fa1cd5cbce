package nl.smartindustry.report.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.report.publish.ReleasedCodes.Code;
import nl.smartindustry.report.run.ChangeLog;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The structure of the observations in the manner of an SDMX data structure definition, in three
 * forms: for programs, to join, and to read.
 */
record StructureFiles(ReleasedTable observations, ReleasedCodes codes, ChangeLog log) {
  static final String FILE = "structure.json";
  static final String LABELS = "labels.parquet";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Writes {@code structure.json}, {@code labels.parquet} and {@code data.md}. */
  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), structure(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("data.md"), dictionary(), StandardCharsets.UTF_8);
    labels(folder.resolve(LABELS));
  }

  private String structure() throws IOException {
    var contract = ReleasedColumn.contract(observations.columns());
    var structure = new LinkedHashMap<String, Object>();
    structure.put("table", contract.table());
    structure.put("grain", contract.grain());
    structure.put(
        "columns", observations.columns().stream().map(StructureFiles::described).toList());
    var lists = new TreeMap<String, Object>();
    codes.lists().forEach((name, list) -> lists.put(name, described(list)));
    structure.put("code_lists", lists);
    return JSON.writeValueAsString(structure) + "\n";
  }

  private static Map<String, String> described(ReleasedColumn column) {
    var described = new LinkedHashMap<String, String>();
    described.put("name", column.name());
    described.put("role", column.role().name().toLowerCase(Locale.ROOT));
    described.put("type", column.typeName());
    described.put("unit", column.unit());
    described.put("code_list", column.codeList());
    described.put("description_nl", column.nl());
    described.put("description_en", column.en());
    return described;
  }

  private static List<Map<String, String>> described(List<Code> list) {
    return list.stream().map(StructureFiles::described).toList();
  }

  private static Map<String, String> described(Code code) {
    var described = new LinkedHashMap<String, String>();
    described.put("code", code.code());
    described.put("parent", code.parent());
    described.put("label_nl", code.label().nl());
    described.put("label_en", code.label().en());
    return described;
  }

  /** A row for each code of each column that has codes. */
  private void labels(Path file) throws IOException {
    var type = new StructType();
    for (var column : List.of("dimension", "code", "label_nl", "label_en")) {
      type = type.add(column, DataTypes.StringType);
    }
    try (var table = new TableWriter(file, type)) {
      for (var column : observations.columns()) {
        for (var code : codes.of(column)) {
          table.row(column.name(), code.code(), code.label().nl(), code.label().en());
        }
      }
    }
  }

  private String dictionary() {
    var lines =
        Stream.of(
            Stream.of(
                "# Data dictionary / Gegevenswoordenboek",
                "",
                "One row of `observations/` is a cell of an indicator, in a unit and a period."
                    + " Queries to start from: `queries.sql`. Labels to join: `labels.parquet`.",
                "",
                "Een rij van `observations/` is een cel van een indicator, in een eenheid en een"
                    + " periode. Om mee te beginnen: `queries.sql`. Labels: `labels.parquet`."),
            versions(),
            Stream.of(
                "",
                "## Columns / Kolommen",
                "",
                "| column | type | unit | codes | Nederlands | English |",
                "| --- | --- | --- | --- | --- | --- |"),
            observations.columns().stream().map(StructureFiles::dictionary),
            codes.lists().entrySet().stream()
                .flatMap(list -> dictionary(list.getKey(), list.getValue())));
    return String.join("\n", lines.flatMap(part -> part).toList()) + "\n";
  }

  private Stream<String> versions() {
    var newest = log.newest();
    return Stream.of(
        "",
        "Data version %s (%s); `changelog.json` has every version and what changed."
            .formatted(newest.version(), newest.kind().word()),
        "",
        "Versie van de gegevens: %s; `changelog.json` heeft elke versie en wat er veranderde."
            .formatted(newest.version()));
  }

  private static String dictionary(ReleasedColumn column) {
    var list = column.codeList();
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            column.name(),
            column.typeName(),
            column.unit(),
            list.isEmpty() ? "" : "[%s](#%s)".formatted(list, list),
            column.nl(),
            column.en());
  }

  private static Stream<String> dictionary(String list, List<Code> codes) {
    var head = Stream.of("", "## " + list, "", "| code | Nederlands | English |");
    var rows =
        codes.stream()
            .map(
                one ->
                    "| `%s` | %s | %s |".formatted(one.code(), one.label().nl(), one.label().en()));
    return Stream.of(head, Stream.of("| --- | --- | --- |"), rows).flatMap(part -> part);
  }
}
