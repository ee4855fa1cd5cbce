package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.samples.dirt.SampleLanding;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsualDirtTest {
  @TempDir static Path out;
  private static SampleLanding.CountrySummary summary;
  private static List<CSVRecord> dirt;

  @BeforeAll
  static void make() {
    summary = SampleFiles.make(out, "usual");
    dirt = SampleFiles.truth(out, "dirt.csv");
  }

  @Test
  void everyUsualKindIsPlantedAndListed() {
    assertThat(dirt).hasSize(summary.planted());
    assertThat(dirt)
        .extracting(record -> record.get("kind"))
        .contains(
            "byte_order_mark",
            "windows_1252_accents",
            "carriage_return_line_feed",
            "lone_carriage_return",
            "quoted_delimiter",
            "quoted_newline",
            "decimal_point",
            "thousands_point",
            "thousands_comma",
            "leading_zero_lost",
            "spaces_in_key",
            "scientific_notation",
            "date_day_first",
            "date_compact",
            "date_serial",
            "date_zero",
            "unit_factor_1000");
  }

  @Test
  void theLineNamedHoldsTheDefectAndNotTheTrueValue() throws IOException {
    for (CSVRecord planted : dirt) {
      if (!planted.get("line").isEmpty()) {
        var file = out.resolve(planted.get("file"));
        var lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        var line = lines.get(Integer.parseInt(planted.get("line")) - 1);
        assertThat(line).as(planted.get("kind")).matches(pattern(planted.get("kind")));
      }
    }
  }

  private static String pattern(String kind) {
    return switch (kind) {
      case "decimal_point" -> ".*;[0-9]+\\.[0-9]{2};.*";
      case "thousands_point" -> ".*;[0-9.]+\\.[0-9]{3};.*";
      case "thousands_comma" -> ".*;[0-9,]+,[0-9]{3}\\.[0-9];.*";
      case "leading_zero_lost" -> ".*;[0-9]{7};.*";
      case "spaces_in_key" -> ".*;[0-9]{2} [0-9]{3} [0-9]{3};.*";
      case "scientific_notation" -> ".*;[0-9],[0-9]{2}E\\+07;.*";
      case "date_day_first" -> ".*;[0-9]{2}-[0-9]{2}-[0-9]{4};.*";
      case "date_compact" -> ".*;20[0-9]{6};.*";
      case "date_serial" -> ".*;4[0-9]{4};.*";
      case "date_zero" -> ".*;00000000;.*";
      case "unit_factor_1000" -> ".*;[0-9]{6,}0,00;.*";
      default -> ".*;\".*";
    };
  }

  @Test
  void trueValuesMeanWhatWasDelivered() {
    assertThat(dirt)
        .filteredOn(record -> record.get("kind").equals("unit_factor_1000"))
        .hasSize(5)
        .allMatch(record -> record.get("true_value").matches("[0-9]+,[0-9]{2}"))
        .allMatch(record -> record.get("outcome").equals("corrected:unit_factor_1000"));
  }

  @Test
  void dirtSpoilsFewRecords() {
    assertThat(summary.planted()).isLessThan(40);
  }
}
