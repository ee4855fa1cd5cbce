package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.format.DeliverySource;
import nl.smartindustry.ingest.format.Inspection;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.confront.RulePlan;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Reads files by a layout without a session, as the tasks of a night would. */
public final class LayoutTrial {
  private final Path folder;
  private final SourceLayout source;
  private final List<FileInspection> inspections = new ArrayList<>();
  private final Map<String, Long> missing = new TreeMap<>();

  /**
   * @param folder an empty folder for the definitions and files of this trial
   * @param contract the fields of table {@code t}, as YAML
   * @param layout a layout of table {@code t}, without its line {@code table:}
   */
  public LayoutTrial(Path folder, String contract, String layout) {
    this.folder = folder;
    var definitions = folder.resolve("definitions");
    write(definitions.resolve("contracts/t.yaml"), "table: t\ngrain: g\nfields:\n" + contract);
    write(definitions.resolve("layouts/t.yaml"), "table: t\n" + layout);
    this.source = LayoutCatalogue.load(Definitions.overlaid(definitions)).get("t");
  }

  /** One of the sources of a catalogue. */
  public LayoutTrial(Path folder, SourceLayout source) {
    this.folder = folder;
    this.source = source;
  }

  /** A file with the dimension files that lie beside it. */
  public List<String> readWithDimensions(Path file) {
    try (var beside = Files.list(file.getParent())) {
      var dimensions =
          beside
              .filter(other -> !other.equals(file))
              .filter(other -> source.layout().isDimension(other.getFileName().toString()))
              .sorted();
      return read(Stream.concat(Stream.of(file), dimensions).toArray(Path[]::new));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public Path file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Path file(String name, byte[] bytes) {
    var file = folder.resolve(name);
    write(file, bytes);
    return file;
  }

  /**
   * All records, in file order: {@code line.cell | values}, or {@code line.cell ! rule}; the values
   * of corrected records are followed by what was done.
   */
  public List<String> read(Path... files) {
    var delivery =
        new Delivery(
            source.name(), "2024", "d", new Claims(1, "D", "", "", "", true, ""), List.of());
    inspections.clear();
    for (var file : files) {
      var layout = source.layout().of(file.getFileName().toString());
      inspections.add(Inspection.of(file, Expected.NOTHING, layout));
    }
    var inspected = InspectedDelivery.of(delivery, inspections, source.layout());
    var plan =
        new ReadPlan(
            source.layout(),
            source.contract(),
            PseudonymPlan.NONE,
            RulePlan.NONE,
            inspected.splits());
    return rows(plan);
  }

  /** Records as the look at the bytes counted them, of data files and dimension files. */
  public List<Long> counted() {
    return inspections.stream().map(FileInspection::records).toList();
  }

  public int splits() {
    return inspections.stream().mapToInt(i -> i.splits().size()).sum();
  }

  public List<String> warnings() {
    return inspections.stream().flatMap(i -> i.warnings().stream()).toList();
  }

  /** Cells without a value by {@code field:reason}, in the files read last. */
  public Map<String, Long> missing() {
    return missing;
  }

  private List<String> rows(ReadPlan plan) {
    missing.clear();
    var options = Map.of(ReadPlan.OPTION, plan.encoded());
    var table =
        (SupportsRead) new DeliverySource().getTable(plan.rows(), new Transform[0], options);
    var batch = table.newScanBuilder(new CaseInsensitiveStringMap(options)).build().toBatch();
    var rows = new ArrayList<String>();
    for (var partition : batch.planInputPartitions()) {
      try (var reader = batch.createReaderFactory().createReader(partition)) {
        while (reader.next()) {
          rows.add(text(reader.get(), plan.stored()));
          reasons(reader.get(), plan.stored());
        }
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
    return rows;
  }

  private static String text(InternalRow row, StructType stored) {
    int rule = stored.length() + 1;
    int line = stored.fieldIndex("source_line");
    var place = row.getLong(line) + "." + row.getLong(line + 1);
    if (!row.isNullAt(rule)) {
      return place + " ! " + row.getUTF8String(rule);
    }
    var values = IntStream.range(0, line - 1).mapToObj(i -> value(row, stored, i));
    int corrections = stored.fieldIndex("corrections");
    var corrected = row.isNullAt(corrections) ? "" : " ~ " + row.getUTF8String(corrections);
    return place + " | " + values.collect(Collectors.joining(" | ")) + corrected;
  }

  private void reasons(InternalRow row, StructType stored) {
    int place = stored.fieldIndex("missing_reasons");
    if (!row.isNullAt(place)) {
      for (var reason : row.getUTF8String(place).toString().split(";")) {
        missing.merge(reason, 1L, Long::sum);
      }
    }
  }

  private static String value(InternalRow row, StructType stored, int i) {
    if (row.isNullAt(i)) {
      return "-";
    }
    var type = stored.apply(i).dataType();
    return type.equals(DataTypes.DateType)
        ? LocalDate.ofEpochDay(row.getInt(i)).toString()
        : row.get(i, type).toString();
  }

  private static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
