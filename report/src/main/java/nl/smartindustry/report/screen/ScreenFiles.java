package nl.smartindustry.report.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;

/** Writes what a supplier gets of a screened file, as the ending of its name says. */
public record ScreenFiles(Path out, Language language) {
  private static final String LIST = ".lines.csv";

  /**
   * @throws Refusal (64) where the name has another ending, or is that of the file itself
   */
  public ScreenFiles {
    if (!List.of("html", "txt", "csv").contains(ending(out))) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Option '--out': found '%s' (expected a name in .html, .txt or .csv)",
          out);
    }
  }

  /** Refuses a place where something else would be lost. */
  public void sparing(Path file) {
    for (var written : List.of(out, list())) {
      if (written.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
        throw Refusal.of(
            ExitCode.USAGE,
            "Option '--out': found '%s' (another file than the one it is about)",
            out);
      }
    }
  }

  /** Writes them; which files that are. */
  public List<String> write(Screening screening) {
    var definitions = screening.file().asked().known();
    var texts = ScreenTexts.load(definitions, language);
    var csv = new PlacesCsv(screening, texts);
    var written = new ArrayList<String>();
    if (ending(out).equals("csv")) {
      write(out, csv.text(), written);
      return written;
    }
    boolean listed = ending(out).equals("html") && !csv.isEmpty();
    var list = listed ? list().getFileName().toString() : "";
    var page = new SupplierPage(screening, texts, called(screening, definitions), list).document();
    write(out, ending(out).equals("html") ? page.html() : page.text(), written);
    if (listed) {
      write(list(), csv.text(), written);
    }
    return written;
  }

  /** What the source is called, and its name. */
  private String called(Screening screening, Definitions definitions) {
    var name = screening.file().source().name();
    var label = Labels.load(definitions, language).texts().sources().get(name);
    return label == null ? name : language.of(label) + " (" + name + ")";
  }

  private Path list() {
    var name = out.getFileName().toString();
    return out.resolveSibling(name.substring(0, name.lastIndexOf('.')) + LIST);
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void write(Path file, String text, List<String> written) {
    try {
      var folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      DurableFiles.replace(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw DiskFailure.during("write", file, failure);
    }
    written.add(file.toString());
  }
}
