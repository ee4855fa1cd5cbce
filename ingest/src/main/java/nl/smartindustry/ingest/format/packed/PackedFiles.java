package nl.smartindustry.ingest.format.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.Inspection;
import nl.smartindustry.ingest.format.Inspection.TextFile;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.file.PlainFile;
import nl.smartindustry.ingest.format.packed.Unpacking.UnpackLimits;
import nl.smartindustry.ingest.format.sheet.SheetText;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * Looks at delivered files: the packed ones, workbooks and texts in wide charsets through a private
 * copy of the text in them.
 *
 * <p>Names: {@code files} of a layout is about the name of the text. That of a gzip file is its own
 * name without {@code .gz}; that of a zip file is the name of the entry, of which exactly one must
 * match, whatever the zip file itself is called. Size, hash and number of rows that a manifest
 * declares are the delivered file's size and hash and the text's rows.
 */
public final class PackedFiles {
  private static final String FOLDER = ".staging-unpacked";
  private static final Pattern WORKBOOK = Pattern.compile("(?i).*[.](xls[xmb]?|ods)");

  private final Path folder;
  private final UnpackLimits limits;
  private final AtomicInteger texts = new AtomicInteger();

  PackedFiles(Path folder, UnpackLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Unpacks into a folder of a warehouse that its owner alone can enter. */
  public static PackedFiles unpackedUnder(Warehouse warehouse) {
    return new PackedFiles(warehouse.restricted().resolve(FOLDER), UnpackLimits.USUAL);
  }

  /** Whether a file of this name may hold what the layout reads. */
  public static boolean mayHold(Layout layout, String name) {
    return layout.reads(name)
        || switch (Packing.named(name)) {
          case ZIP -> true;
          case GZIP -> layout.reads(Packing.bare(name));
          default -> false;
        };
  }

  /** Removes what was unpacked, also by a run that was killed. */
  public void remove() {
    StoredFiles.delete(folder);
  }

  /**
   * Looks at every byte of a delivered file, and of the text in it.
   *
   * @throws Refusal with exit code 65 when its bytes contradict its name, passes a limit or holds
   *     what does not belong there; 74 when it is damaged
   */
  public FileInspection look(Path file, Expected expected, Layout layout) {
    PlainFile.require(file);
    try {
      var format = layout.text();
      var packing = format.isWorkbook() ? Packing.NONE : Packing.of(file);
      boolean packed = packing != Packing.NONE || Packing.named(name(file)) != Packing.NONE;
      if (!packed && format.isDirect()) {
        return Inspection.of(file, expected, layout);
      }
      var identity = identity(file, expected);
      var warned = new ArrayList<String>();
      var text = file;
      if (packed) {
        asNamed(packing, name(file));
        text = ownFile();
        warned.addAll(unpack(packing, new Unpacking(file, text, limits), layout));
      }
      if (!format.isDirect()) {
        var direct = ownFile();
        warned.addAll(rewrite(text, name(file), format, direct));
        text = direct;
      }
      return Inspection.of(
              new TextFile(text, name(file), limits.unpacked()),
              new Expected(-1, expected.rows(), ""),
              layout.with(format.direct()))
          .of(file, identity, warned);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The text in a packed file, in a private copy; a file that is not packed is its own text. */
  public Path text(Path file, Layout layout) throws IOException {
    var packing = Packing.of(file);
    if (packing != Packing.GZIP && packing != Packing.ZIP) {
      return file;
    }
    var text = ownFile();
    unpack(packing, new Unpacking(file, text, limits), layout);
    return text;
  }

  /** What is no text of bytes that stand for themselves becomes one. */
  private static List<String> rewrite(Path from, String name, TextFormat format, Path to)
      throws IOException {
    if (format.isWorkbook()) {
      return new SheetText(from, name, format).to(to);
    }
    new Transcoding(from, name, format.encoding()).to(to);
    return List.of();
  }

  /** The name of a file and its bytes must agree. */
  private static void asNamed(Packing found, String name) {
    var named = Packing.named(name);
    if (named != found && WORKBOOK.matcher(name).matches()) {
      throw Refusal.data("File '%s': found a workbook (read with format: xlsx or ods)", name);
    }
    if (named != found) {
      throw Refusal.data(
          "File '%s': found %s (its name says %s)", name, found.described(), named.described());
    }
  }

  private FileIdentity identity(Path file, Expected expected) throws IOException {
    var name = name(file);
    long bytes = Files.size(file);
    expected.requireSize(name, bytes);
    if (bytes > limits.raw()) {
      throw Refusal.data("File '%s': larger than %d bytes (the limit)", name, limits.raw());
    }
    var identity = FileIdentity.of(file);
    expected.requireHash(name, identity.sha256());
    return identity;
  }

  /** Warnings about what was passed by. */
  private static List<String> unpack(Packing packing, Unpacking unpacking, Layout layout) {
    if (packing == Packing.ZIP) {
      return unpacking.unzip(layout::reads);
    }
    unpacking.gunzip();
    return List.of();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Path ownFile() throws IOException {
    OwnerOnly.folder(folder);
    return folder.resolve("%05d.txt".formatted(texts.incrementAndGet()));
  }
}
