package nl.smartindustry.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.samples.dirt.SampleLanding;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Makes and reads small countries for the tests. */
public final class SampleFiles {
  /** The country that lies in the repository, without defects. */
  public static final Path COMMITTED = Path.of("").toAbsolutePath();

  private static final Pattern MADE = Pattern.compile("(landing|truth)/.*|SYNTHETIC-COUNTRY[.]txt");

  private SampleFiles() {}

  static SampleLanding.CountrySummary make(Path out, String dirt) {
    return SyntheticCountry.generate(
        GenerateOptions.parse(out, "1:1000", "42", "2022-2024", dirt, "1"), line -> {});
  }

  /** The hash of every file that the program made by its path. */
  static Map<String, String> hashes(Path out) {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.walk(out)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> MADE.matcher(out.relativize(file).toString()).matches())
          .forEach(file -> hashes.put(out.relativize(file).toString(), Sha256.of(file)));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return hashes;
  }

  public static List<CSVRecord> truth(Path out, String name) {
    return records(out.resolve("truth").resolve(name), ',', StandardCharsets.UTF_8);
  }

  public static List<CSVRecord> delivered(Path out, String source, int period, String file) {
    var id = source + "-" + period + "-1";
    var folder = out.resolve("landing").resolve(source).resolve("" + period).resolve(id);
    return records(folder.resolve(file), ';', Charset.forName("windows-1252"));
  }

  public static List<CSVRecord> records(Path file, char delimiter, Charset charset) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (var parser = CSVParser.parse(file, charset, format)) {
      return parser.getRecords();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static double number(String dutch) {
    return Double.parseDouble(dutch.replace(',', '.'));
  }
}
