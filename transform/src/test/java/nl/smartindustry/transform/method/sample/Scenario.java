package nl.smartindustry.transform.method.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a reference file, by column. */
public record Scenario(List<CSVRecord> rows) {
  /** A file of the project's own scenarios. */
  public static Scenario own(String path) {
    return read(
        Path.of(
            java.net.URI.create(
                Objects.requireNonNull(Scenario.class.getResource("/scenarios/" + path))
                    .toString())));
  }

  public static Scenario read(Path file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new Scenario(format.parse(reader).getRecords());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A column of text; null where empty. */
  public String[] texts(String column) {
    return rows.stream()
        .map(row -> row.get(column).isEmpty() ? null : row.get(column))
        .toArray(String[]::new);
  }

  public Codes codes(String column) {
    return Codes.of(texts(column));
  }

  /** A column of numbers; NaN where empty. */
  public double[] numbers(String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
        .toArray();
  }

  /** The stratified design with the population of a stratum in column {@code N}. */
  public SampleDesign design(String stratum, String size, String weight) {
    var strata = codes(stratum);
    var of = numbers(size);
    var population = new double[strata.levels().size()];
    for (int k = 0; k < of.length; k++) {
      population[strata.of()[k]] = of[k];
    }
    return SampleDesign.of(
        strata, null, population, numbers(weight), List.of(), LonelyStrata.POOLED);
  }
}
