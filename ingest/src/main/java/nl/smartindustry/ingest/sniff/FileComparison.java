package nl.smartindustry.ingest.sniff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.HeaderContract;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.format.sheet.SheetText;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SheetRange;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.sniff.Mismatch.Kind;

/** A file beside the layout by which it is read, for the person who has to mend it. */
public final class FileComparison {
  private static final int SHEETS = 20;
  private static final double FITS = 0.8;

  private final Path file;
  private final String name;
  private final SourceLayout source;
  private final Layout layout;
  private final LayoutCatalogue catalogue;
  private final Path scratch;
  private final List<Mismatch> found = new ArrayList<>();

  private FileComparison(Path file, SourceLayout source, LayoutCatalogue catalogue, Path scratch) {
    this.file = file;
    this.name = file.getFileName().toString();
    this.source = source;
    this.layout = source.layout();
    this.catalogue = catalogue;
    this.scratch = scratch;
  }

  /**
   * Looks at a file's kind, encoding, delimiter and header.
   *
   * @param scratch a folder for what is unpacked
   * @return what is not as expected, the worst first; nothing of a file that cannot be looked at so
   */
  public static List<Mismatch> of(
      Path file, SourceLayout source, LayoutCatalogue catalogue, Path scratch) {
    var comparison = new FileComparison(file, source, catalogue, scratch);
    try {
      comparison.look();
    } catch (IOException | Refusal unreadable) {
      // what the reader says of it is then all that is known
    }
    comparison.found.sort(Comparator.comparing(Mismatch::kind));
    return comparison.found;
  }

  private void look() throws IOException {
    if (Files.size(file) == 0) {
      add(Kind.EMPTY, "", "");
      return;
    }
    if (!PackedFiles.mayHold(layout, name)) {
      add(Kind.NAME, layout.files(), name);
    }
    var kind = FileKind.of(file);
    var format = layout.text().format();
    if (!kind.holds(format)) {
      add(Kind.FORMAT, word(format), word(kind));
    } else if (format.equals(TextFormat.Format.XLSX) || format.equals(TextFormat.Format.ODS)) {
      sheets();
    } else if (kind == FileKind.TEXT || kind == FileKind.PACKED) {
      text(PackedFiles.unpackedUnder(new Warehouse(scratch)).text(file, layout));
    }
    if (found.stream().anyMatch(one -> one.kind() == Kind.NAME)) {
      otherByName();
    }
  }

  private void text(Path unpacked) throws IOException {
    var expected = layout.text();
    var sample = SampledText.of(unpacked, expected.encoding());
    if (!sample.encoding().equals(expected.encoding())) {
      add(Kind.ENCODING, expected.encoding(), sample.encoding());
    }
    if (!expected.isCsv()) {
      return;
    }
    var dialect = Dialect.of(sample.text(), sample.whole());
    var delimiter = dialect.delimiter();
    if (!expected.delimiter().equals(delimiter)) {
      if (dialect.width() < 2 || cut(sample.text(), expected.delimiter(), dialect)) {
        return;
      }
      add(Kind.DELIMITER, expected.delimiter(), delimiter);
    }
    header(dialect);
  }

  /** Whether the expected sign cuts the first line into as many cells as the sign that was seen. */
  private static boolean cut(String text, String delimiter, Dialect dialect) {
    var line = text.lines().skip(dialect.titles()).findFirst().orElse("");
    return line.split(Pattern.quote(delimiter), -1).length >= dialect.width();
  }

  /** The sheet that is expected, or another one whose header is that of the layout. */
  private void sheets() throws IOException {
    var text = layout.text();
    var names = new SheetText(file, name, text).sheets();
    var expected = SheetRange.of(text.records()).sheet();
    var asked = expected.isEmpty() && !names.isEmpty() ? names.get(0) : expected;
    var first = names.contains(asked) ? rows(text) : none();
    if (first.isPresent() && recognised(first.get())) {
      header(first.get());
      return;
    }
    for (var sheet : names.stream().limit(SHEETS).filter(one -> !one.equals(asked)).toList()) {
      var rows =
          rows(
              new TextFormat(
                  text.format(), null, null, null, null, false, SniffedBook.records(sheet)));
      if (rows.isPresent() && recognised(rows.get())) {
        add(Kind.SHEET, expected, sheet);
        header(rows.get());
        return;
      }
    }
    if (!names.contains(asked)) {
      add(Kind.SHEET, expected, "");
    }
    first.ifPresent(this::header);
  }

  private static Optional<Dialect> none() {
    return Optional.empty();
  }

  private Optional<Dialect> rows(TextFormat sheet) throws IOException {
    var text = Files.createDirectories(scratch).resolve("sheet.csv");
    new SheetText(file, name, sheet).to(text);
    var sample = SampledText.of(text);
    return sample.text().isBlank()
        ? Optional.empty()
        : Optional.of(Dialect.of(sample.text(), sample.whole()));
  }

  private boolean recognised(Dialect dialect) {
    return HeaderComparison.of(dialect, layout).recognised();
  }

  private void header(Dialect dialect) {
    if (layout.headerRows() != 1 || layout.sheet().unpivoted()) {
      return;
    }
    var header = HeaderComparison.of(dialect, layout);
    found.addAll(header.mismatches());
    if (!header.recognised()) {
      otherByHeader(header.names());
    }
  }

  /** The source whose columns nearly all stand in a header. */
  private void otherByHeader(List<String> header) {
    catalogue.sources().values().stream()
        .filter(other -> !other.name().equals(source.name()))
        .filter(other -> other.layout().text().isCsv() && other.layout().headerRows() == 1)
        .filter(other -> share(header, other) >= FITS)
        .max(Comparator.comparing(other -> share(header, other)))
        .ifPresent(other -> add(Kind.OTHER_SOURCE, source.name(), other.name()));
  }

  private static double share(List<String> header, SourceLayout other) {
    var compared = HeaderContract.compare(header, other.layout());
    return compared.required() == 0 ? 0 : 1 - 1.0 * compared.missing().size() / compared.required();
  }

  private void otherByName() {
    catalogue.sources().values().stream()
        .filter(other -> !other.name().equals(source.name()) && other.layout().reads(name))
        .findFirst()
        .ifPresent(other -> add(Kind.OTHER_SOURCE, source.name(), other.name()));
  }

  private void add(Kind kind, String expected, String seen) {
    if (found.stream().noneMatch(one -> one.kind() == kind)) {
      found.add(Mismatch.ofFile(kind, expected, seen));
    }
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
