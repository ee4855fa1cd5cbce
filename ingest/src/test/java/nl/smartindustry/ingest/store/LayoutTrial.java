package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.run.Warehouse;

/** Reads files by a layout without a session, as the tasks of a night would. */
public final class LayoutTrial {
  private final Path folder;
  private final SourceLayout source;
  private final List<FileInspection> inspections = new ArrayList<>();
  private final Map<String, Long> missing = new TreeMap<>();
  private final List<String> refusals = new ArrayList<>();

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
    var packed = PackedFiles.unpackedUnder(new Warehouse(folder.resolve("warehouse")));
    for (var file : files) {
      var layout = source.layout().of(file.getFileName().toString());
      inspections.add(packed.look(file, Expected.NOTHING, layout));
    }
    var inspected = InspectedDelivery.of(delivery, inspections, source.layout());
    var plan = ReadPlan.plain(source, inspected.records());
    return rows(plan, inspected.splits());
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

  /** Why records were refused, in the files read last. */
  public List<String> refusals() {
    return refusals;
  }

  private List<String> rows(ReadPlan plan, List<PlannedSplit> splits) {
    missing.clear();
    refusals.clear();
    var rows = new ArrayList<String>();
    var record = new DeliveredRecord(plan.stored());
    for (var split : splits) {
      try (var reader = new SplitReader(plan, split, null)) {
        while (reader.next(record)) {
          rows.add(text(record));
          reasons(record);
        }
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
    return rows;
  }

  private String text(DeliveredRecord record) {
    var place = record.line() + "." + record.cell();
    if (record.refused()) {
      refusals.add(record.reason());
      return place + " ! " + record.rule();
    }
    var corrected = record.corrected() ? " ~ " + record.corrections() : "";
    return place + " | " + record.text() + corrected;
  }

  private void reasons(DeliveredRecord record) {
    if (record.missing() != null) {
      for (var reason : record.missing().toString().split(";")) {
        missing.merge(reason, 1L, Long::sum);
      }
    }
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
