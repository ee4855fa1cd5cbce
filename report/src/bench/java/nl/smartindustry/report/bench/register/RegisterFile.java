package nl.smartindustry.report.bench.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A made-up register extract of national size: 20 columns, Windows-1252 with accents, one record in
 * fifty with a line break inside quotes, one in a thousand malformed. The same rows every time.
 */
final class RegisterFile {
  static final List<String> COLUMNS =
      List.of(
          "periode",
          "beid",
          "kvk_lijst",
          "rsin_lijst",
          "sbi2008",
          "sbi2025",
          "sbi_vanaf",
          "gk",
          "wp",
          "rechtsvorm",
          "oprichting",
          "opheffing",
          "status",
          "gemeente",
          "gemeente_jaar",
          "postcode4",
          "corop",
          "prov",
          "ggk_id",
          "herkomst");

  private static final int QUOTED = 50;
  private static final int MALFORMED = 1_000;
  private static final String[] SIZES = {"10", "21", "22", "30", "40", "50", "60", "71"};
  private static final int[] PERSONS = {1, 2, 4, 7, 14, 33, 70, 120};
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  private RegisterFile() {}

  /** Writes the file in Windows-1252 and its twin in UTF-8. */
  static void write(Path file, Path twin, int rows) throws IOException {
    try (var cp1252 = Files.newBufferedWriter(file, Charset.forName("windows-1252"));
        var utf8 = Files.newBufferedWriter(twin, StandardCharsets.UTF_8)) {
      line(cp1252, utf8, String.join(";", COLUMNS));
      for (int i = 0; i < rows; i++) {
        line(cp1252, utf8, record(i));
      }
    }
  }

  private static void line(BufferedWriter one, BufferedWriter other, String text)
      throws IOException {
    one.write(text);
    one.write('\n');
    other.write(text);
    other.write('\n');
  }

  private static String record(int i) {
    int size = (int) (mixed(i) & 7);
    var founded = FIRST.plusDays(mixed(i + 1L) % 14_000);
    var cells =
        new String[] {
          "2024",
          String.format(Locale.ROOT, "%08d", i),
          String.format(Locale.ROOT, "%08d", (i * 37L + 11) % 100_000_000),
          String.format(Locale.ROOT, "%09d", (i * 91L + 7) % 1_000_000_000),
          "25110",
          "25110",
          founded.toString(),
          SIZES[size],
          Integer.toString(PERSONS[size]),
          "BV",
          founded.toString(),
          "",
          "A",
          String.format(Locale.ROOT, "%04d", mixed(i + 2L) % 400 + 1),
          "2024",
          Long.toString(1000 + mixed(i + 3L) % 9000),
          String.format(Locale.ROOT, "CR%02d", mixed(i + 4L) % 40 + 1),
          Long.toString(20 + mixed(i + 5L) % 12),
          String.format(Locale.ROOT, "G%07d", i / 3),
          i % QUOTED == 0 ? "\"café Ünïe; opgave\nvan de ondernemer\"" : "opgave één"
        };
    return i % MALFORMED == 1 ? malformed(cells, i / MALFORMED) : String.join(";", cells);
  }

  /** Five ways in turn: a bad date, a bad number, a cell short, a cell over, an unknown code. */
  private static String malformed(String[] cells, int which) {
    switch (which % 5) {
      case 0 -> cells[6] = "31-02-19x4";
      case 1 -> cells[8] = "1.234";
      case 2 -> {
        return String.join(";", List.of(cells).subList(0, cells.length - 1));
      }
      case 3 -> cells[19] = "opgave;te veel";
      default -> cells[14] = "20x4";
    }
    return String.join(";", cells);
  }

  /** A fixed scrambling of a number, never negative. */
  private static long mixed(long i) {
    long z = (i + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return (z ^ (z >>> 27)) >>> 1;
  }
}
