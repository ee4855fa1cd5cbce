package nl.smartindustry.ingest.sniff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.PlainFile;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/**
 * A first contract and layout of a delimited text or the largest sheet of a workbook. Behind {@code
 * # ?} stands what a person has to confirm.
 *
 * @param source its name, made of the file's
 * @param contract as YAML
 * @param layout as YAML
 */
public record Sniffed(String source, String contract, String layout) {
  /**
   * Looks at a file.
   *
   * @param scratch a folder for a copy of a workbook's sheet
   * @throws Refusal with exit code 65 for a file of a kind that is not looked at
   */
  public static Sniffed of(Path file, Path scratch) {
    PlainFile.require(file);
    var name = file.getFileName().toString();
    try {
      var format = format(name);
      if (format != Format.CSV) {
        return new SniffedBook(file, format, Files.createDirectories(scratch)).sniffed();
      }
      return new FirstDefinitions(name, format, requireRecords(name, SampledText.of(file)), "")
          .sniffed();
    } catch (IOException cause) {
      var sentence = "File '%s': cannot be read (a delimited text, xlsx or ods)".formatted(name);
      throw new Refusal(ExitCode.DATA_REFUSED, sentence, cause);
    }
  }

  static SampledText requireRecords(String name, SampledText sample) {
    if (sample.text().isBlank()) {
      throw Refusal.data("File '%s': found no record", name);
    }
    return sample;
  }

  private static Format format(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xlsx") ? Format.XLSX : lower.endsWith(".ods") ? Format.ODS : Format.CSV;
  }

  /**
   * Writes {@code contracts/<source>.yaml} and {@code layouts/<source>.yaml}.
   *
   * @throws Refusal with exit code 64 where one is there already
   */
  public void writeTo(Path folder) {
    write(folder.resolve("contracts"), contract);
    write(folder.resolve("layouts"), layout);
  }

  private void write(Path folder, String text) {
    var file = folder.resolve(source + ".yaml");
    if (Files.exists(file)) {
      throw Refusal.of(ExitCode.USAGE, "File '%s': is there already (expected none)", file);
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
