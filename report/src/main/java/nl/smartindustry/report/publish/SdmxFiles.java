package nl.smartindustry.report.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.publish.ReleasedCodes.Code;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.write.CsvText;
import org.apache.spark.sql.Row;

/**
 * The observations as SDMX-CSV 2.0 and their structure as an SDMX-JSON 2.0 structure message, both
 * of SDMX 3.0. A code of SDMX has no point, plus or space; what it stands for is an annotation of
 * it.
 *
 * @param record names the agency
 * @param version of the data, which is that of their structure: SDMX 3.0 counts versions alike
 */
record SdmxFiles(
    ReleasedTable observations,
    ReleasedCodes codes,
    CatalogueRecord record,
    ReleaseFacts facts,
    String version) {
  static final String FOLDER = "sdmx";
  static final String FLOW = "SMART_INDUSTRY";
  private static final String GROUP = "GROUP";
  private static final CsvText CSV = new CsvText(',');

  /** Writes {@code observations.csv} and {@code structure.json}. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var message = new SdmxStructure(columns(), codes, record, facts, version).message();
    Files.write(
        folder.resolve("structure.json"),
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(message));
    try (var csv = Files.newBufferedWriter(folder.resolve("observations.csv"))) {
      write(csv);
    }
  }

  /** The group follows from the indicator, and has a column of its own besides. */
  private List<ReleasedColumn> columns() {
    return observations.columns().stream().filter(one -> !one.name().equals(GROUP)).toList();
  }

  private void write(BufferedWriter csv) throws IOException {
    var head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    columns().forEach(column -> head.add(column.name()));
    csv.write(CSV.line(head));
    var places = columns().stream().mapToInt(one -> observations.place(one.name())).toArray();
    var ids = new ArrayList<Map<String, String>>();
    columns().forEach(column -> ids.add(ids(column.codeList(), codes.of(column))));
    var flow = "%s:%s(%s)".formatted(record.publisher().agency(), FLOW, version);
    for (var row : observations.rows()) {
      var fields = new ArrayList<>(List.of("dataflow", flow, "I"));
      for (int i = 0; i < places.length; i++) {
        fields.add(text(row, places[i], ids.get(i)));
      }
      csv.write(CSV.line(fields));
    }
  }

  private static String text(Row row, int place, Map<String, String> ids) {
    if (row.isNullAt(place)) {
      return "";
    }
    var value = row.get(place);
    if (!(value instanceof String text)) {
      return value.toString();
    }
    return ids.isEmpty() ? CsvText.safe(text) : ids.get(text);
  }

  /** By code its identifier; two codes with one are refused. */
  static Map<String, String> ids(String list, List<Code> codes) {
    var ids = new LinkedHashMap<String, String>();
    var taken = new HashMap<String, String>();
    for (var code : codes) {
      var id = id(code.code());
      var other = taken.put(id, code.code());
      if (other != null) {
        throw Refusal.definitions(
            "Code list '%s': codes '%s' and '%s' are both '%s' in SDMX",
            list, other, code.code(), id);
      }
      ids.put(code.code(), id);
    }
    return ids;
  }

  /** A code as SDMX spells it: letters, digits, {@code _}, {@code @}, {@code $} and {@code -}. */
  static String id(String code) {
    return code.replace('.', '$').replace('+', '@').replaceAll("[^A-Za-z0-9_@$-]", "_");
  }
}
