package nl.smartindustry.report.release;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.report.run.DiskFailure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of the tables as a release prints them, from its CSV files for machines.
 *
 * @param cells by table, row and column, in their order
 */
public record PrintedCells(Map<String, PrintedText> cells) {
  private static final String FOLDER = "csv/machine";
  private static final String CSV_END = ".csv";
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What is printed, and its status where that is no figure. */
  public record PrintedText(String table, String value, String status, String unit) {
    public boolean isGap() {
      return value.isEmpty() && !status.isEmpty();
    }

    public boolean isSecret() {
      return isGap() && status.equals("confidential");
    }

    public boolean isFigure() {
      return value.matches("-?\\d+(\\.\\d+)?");
    }
  }

  /** A printed figure then and now, with the decimals of print. */
  public record Moved(String cell, BigDecimal before, BigDecimal now, String unit) {
    /** The change as a share of what was printed; of the figure itself where that was zero. */
    double share() {
      var of = before.signum() == 0 ? now : before;
      return now.subtract(before).abs().doubleValue() / of.abs().doubleValue();
    }

    /** The part of the figure by which it moved beyond what rounding alone can make it move. */
    double effect() {
      var step = before.ulp().max(now.ulp());
      var beyond = now.subtract(before).abs().subtract(step);
      return beyond.doubleValue() / before.abs().max(now.abs()).doubleValue();
    }

    public String words() {
      return "%s %s (%s before) %s".formatted(cell, now, before, unit).strip();
    }
  }

  public static PrintedCells of(Path release) {
    return of(release, "");
  }

  /**
   * @param language the folder of a language among the tables, {@code en/}
   */
  public static PrintedCells of(Path release, String language) {
    var cells = new TreeMap<String, PrintedText>();
    var folder = release.resolve("tables/" + language + FOLDER);
    for (var file : StoredFiles.listing(folder)) {
      if (file.toString().endsWith(CSV_END)) {
        read(file).forEach(one -> cells.put(address(one), text(one)));
      }
    }
    return new PrintedCells(cells);
  }

  private static List<CSVRecord> read(Path file) {
    try (var parser = CSV.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException failure) {
      throw DiskFailure.during("read", file, failure);
    }
  }

  private static String address(CSVRecord one) {
    return "%s.%s.%s".formatted(one.get("table"), one.get("row"), one.get("column"));
  }

  private static PrintedText text(CSVRecord one) {
    var unit = one.isSet("unit") ? one.get("unit") : "";
    return new PrintedText(one.get("table"), one.get("value"), one.get("status"), unit);
  }

  /** The tables that a release prints. */
  public static List<String> tablesOf(ReleaseManifest manifest) {
    return manifest.files().stream()
        .map(file -> Path.of(file.path()))
        .filter(
            path -> path.getParent() != null && path.getParent().equals(Path.of("tables", FOLDER)))
        .map(path -> path.getFileName().toString())
        .filter(name -> name.endsWith(CSV_END))
        .map(name -> name.substring(0, name.length() - CSV_END.length()))
        .toList();
  }

  /** How many figures each table has; of a table that is printed without any, none. */
  public TreeMap<String, Long> figures() {
    return cells.values().stream()
        .collect(
            Collectors.groupingBy(
                PrintedText::table,
                TreeMap::new,
                Collectors.filtering(PrintedText::isFigure, Collectors.counting())));
  }

  /** The tables of which more than a share of the cells has no figure, each with what it lacks. */
  public List<String> fullOfGaps(double share) {
    var tables =
        cells.values().stream()
            .collect(Collectors.groupingBy(PrintedText::table, TreeMap::new, Collectors.toList()));
    var found = new ArrayList<String>();
    tables.forEach(
        (table, all) -> {
          long gaps = all.stream().filter(PrintedText::isGap).count();
          if (gaps > share * all.size()) {
            found.add("%s %d of %d".formatted(table, gaps, all.size()));
          }
        });
    return found;
  }

  /** The figures that moved by a share of themselves or more, the largest in print first. */
  public List<Moved> movedSince(PrintedCells before, double share) {
    var moved = new ArrayList<Moved>();
    before.cells.forEach(
        (cell, then) -> {
          var now = cells.get(cell);
          if (now != null && then.isFigure() && now.isFigure()) {
            var value = new BigDecimal(now.value());
            moved.add(new Moved(cell, new BigDecimal(then.value()), value, now.unit()));
          }
        });
    return moved.stream()
        .filter(one -> one.before().compareTo(one.now()) != 0 && one.share() >= share)
        .sorted(Comparator.comparingDouble(Moved::effect).reversed().thenComparing(Moved::cell))
        .toList();
  }
}
