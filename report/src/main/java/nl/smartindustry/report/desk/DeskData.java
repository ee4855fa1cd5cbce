package nl.smartindustry.report.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.report.table.CellText;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.safe.Reason;
import org.apache.commons.csv.CSVFormat;

/**
 * An answer for programs: one record a cell with SDMX column names, the value rounded as the letter
 * prints it with a decimal point, null where there is none.
 */
final class DeskData {
  private static final JsonMapper JSON = new JsonMapper();

  private DeskData() {}

  /** RFC 4180 with a header row; constant facts of the release are columns too. */
  static List<String> csv(DeskAnswer answer, DeskCodes codes) {
    var records = records(answer, codes);
    var lines = new ArrayList<String>();
    lines.add(CSVFormat.RFC4180.format(records.get(0).keySet().toArray()));
    records.forEach(record -> lines.add(CSVFormat.RFC4180.format(record.values().toArray())));
    return List.copyOf(lines);
  }

  /** One object: what the table is, and its cells under {@code observations}. */
  static List<String> json(DeskAnswer answer, DeskCodes codes) {
    var statement = answer.manifest().statement();
    var table = new LinkedHashMap<String, Object>();
    table.put("indicator", answer.question().indicator());
    table.put("title", answer.words().title());
    table.put("population", answer.words().population());
    table.put("release", answer.release());
    table.put("reference_date", answer.manifest().provenance().referenceDate());
    table.put("status", statement.status());
    table.put("synthetic", statement.synthetic());
    table.put("protection", statement.protection());
    table.put("other_units", answer.otherUnits());
    table.put("observations", records(answer, codes));
    try {
      var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(table);
      return text.lines().toList();
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Map<String, Object>> records(DeskAnswer answer, DeskCodes codes) {
    var records = new ArrayList<Map<String, Object>>();
    for (var line : answer.lines()) {
      for (var entry : line.entries()) {
        records.add(record(answer, line, entry, codes));
      }
    }
    return records;
  }

  private static Map<String, Object> record(
      DeskAnswer answer, DeskAnswer.Line line, DeskAnswer.Entry entry, DeskCodes codes) {
    var record = new LinkedHashMap<String, Object>();
    var by = answer.question().by();
    record.put("INDICATOR", answer.question().indicator());
    for (int i = 0; i < by.size(); i++) {
      record.put(by.get(i).column(), line.codes().get(i));
      record.put(by.get(i).column() + "_LABEL", codes.label(by.get(i), line.codes().get(i)));
    }
    answer.unit().ifPresent(unit -> record.put(DeskDimension.UNIT.column(), unit));
    record.put("TIME_PERIOD", entry.period());
    record.put("OBS_VALUE", valueOf(entry.cell()));
    var observed = entry.observed();
    var reason = observed.map(one -> one.cell().reason()).orElse(Optional.of(Reason.NOT_COMPUTED));
    record.put("OBS_STATUS", observed.map(one -> one.cell().observationStatus()).orElse(""));
    record.put("CONF_STATUS", observed.map(one -> one.cell().confidentialityStatus()).orElse(""));
    record.put("REASON", reason.map(Reason::code).orElse(""));
    record.put("STATUS_NL", observed.map(one -> one.notes().statusNl()).orElse(""));
    record.put("DEF_VERSION", observed.map(one -> one.notes().definitionVersion()).orElse(""));
    record.put("RELEASE", answer.release());
    record.put("SYNTHETIC", answer.manifest().statement().synthetic());
    return record;
  }

  private static BigDecimal valueOf(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number
        ? CellText.rounded(number.value(), number.decimals())
        : null;
  }
}
