package nl.smartindustry.report.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;

/**
 * The structure of the observations in the manner of an SDMX data structure definition: every
 * column with its role, type and unit, and the code lists with Dutch and English labels.
 */
public record StructureFile(Contract observations, Definitions definitions) {
  private static final Map<String, String> CODELISTS =
      Map.of(
          "ACTIVITY", "activity",
          "SIZE", "size_class",
          "REGION", "region",
          "TECH", "technology",
          "BREAKDOWN", "breakdown",
          "UNIT_MEASURE", "unit",
          "REASON", "reason",
          "REF_AREA", "country");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Writes {@code structure.json}. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var structure = new LinkedHashMap<String, Object>();
    structure.put("table", observations.table());
    structure.put("grain", observations.grain());
    structure.put("columns", observations.fields().stream().map(StructureFile::column).toList());
    structure.put("code_lists", codelists());
    var text = JSON.writeValueAsString(structure) + "\n";
    Files.writeString(folder.resolve("structure.json"), text, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> column(Field field) {
    var column = new LinkedHashMap<String, Object>();
    column.put("name", field.name());
    column.put("role", field.role().name().toLowerCase(java.util.Locale.ROOT));
    column.put("type", field.type().name().toLowerCase(java.util.Locale.ROOT));
    column.put("unit", field.unit());
    column.put("code_list", CODELISTS.getOrDefault(field.name(), ""));
    return column;
  }

  private Map<String, List<Map<String, String>>> codelists() {
    var lists = new LinkedHashMap<String, List<Map<String, String>>>();
    CODELISTS.values().stream()
        .sorted()
        .forEach(name -> lists.put(name, codes(definitions.codelist(name))));
    return lists;
  }

  private static List<Map<String, String>> codes(Codelist list) {
    return list.entries().stream().map(StructureFile::code).toList();
  }

  private static Map<String, String> code(Codelist.Entry entry) {
    var code = new LinkedHashMap<String, String>();
    code.put("code", entry.code());
    code.put("parent", entry.parent());
    code.put("label_nl", entry.labelNl());
    code.put("label_en", entry.labelEn());
    return code;
  }
}
