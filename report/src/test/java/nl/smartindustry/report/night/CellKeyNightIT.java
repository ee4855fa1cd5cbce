package nl.smartindustry.report.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table of participants and enterprises reached that asks for the cell key: the same enterprises
 * are the same number on any number of cores and in any warehouse under one pseudonym key, and
 * other numbers under another.
 */
class CellKeyNightIT {
  private static final int LARGEST = 5;
  private static final String TABLE =
      """

      - id: T90
        title:
          number: 90
          caption: {nl: Deelnemers en bereik, en: Participants and reach}
          unit: numbers
          stub: subject
        content: statistics
        select: {UNIT_MEASURE: NR, ACTIVITY: _T, INDICATOR: SI_FL_PART}
        columns:
        - {kind: periods, count: 3}
        blocks:
        - heading: size
          rows:
          - {label: SI_FL_PART}
          - {label: SI_AW_REACH, select: {INDICATOR: SI_AW_REACH}}
          listed: {list: size_class, dimension: SIZE, codes: [2-9, 10-49, 50-249, 250+]}
        - heading: region
          listed: {list: region, dimension: REGION, codes: [NL1, NL2, NL3, NL4]}
        notes:
          protection: cell_key
          sources: [fieldlabs]
      """;

  @TempDir static Path folder;

  private static SmallNight night(String name, String secret, String table) throws IOException {
    var night =
        SmallNight.in(
                folder.resolve(name), "participations/2024", "contacts/2024", "fieldlabs/2024")
            .printingLittle();
    var key = Files.writeString(folder.resolve(name + ".key"), secret, UTF_8);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    night.settle("reference_date: 2025-03-31", "pseudonym_key: " + key);
    Files.writeString(
        night.folder().resolve("definitions/tables.yaml"), table, StandardOpenOption.APPEND);
    return night;
  }

  /** The numbers of the table by row and period. */
  private static Map<String, Double> printed(SmallNight night) throws IOException {
    night.release();
    var printed = new TreeMap<String, Double>();
    var file = night.releaseFolder().resolve("tables/csv/machine/T90.csv");
    for (var line : Files.readAllLines(file)) {
      var cells = line.split(",", -1);
      if (cells[0].equals("T90") && !cells[3].isEmpty()) {
        printed.put(cells[1] + " " + cells[2], Double.valueOf(cells[3]));
      }
    }
    return printed;
  }

  @Test
  void aNumberIsTheSameUnderOneKeyAndAnotherUnderAnother() throws IOException {
    var first = night("one", "a secret of this test, of 41 signs at all", TABLE);
    var one = printed(first);
    var same = printed(night("same", "a secret of this test, of 41 signs at all", TABLE));
    var other = printed(night("other", "another secret, also of this test, longer", TABLE));

    assertThat(one).hasSizeGreaterThan(10).isEqualTo(same);
    assertThat(one.values()).doesNotContain(1.0, 2.0).anyMatch(number -> number % 5 != 0);
    var south = "INDICATOR=SI_FL_PART;ACTIVITY=_T;REGION=NL4;TIME_PERIOD=2024";
    assertThat(CommandRun.of("explain", south, "--settings", first.settings().toString()).out())
        .anyMatch(line -> line.startsWith("Beveiliging") && line.contains("een telling met ruis"));
    assertThat(other.keySet()).isEqualTo(one.keySet());
    assertThat(other).isNotEqualTo(one);
    one.forEach(
        (cell, number) ->
            assertThat(Math.abs(other.get(cell) - number))
                .as(cell)
                .isLessThanOrEqualTo(2 * LARGEST));
  }

  @Test
  void aTableWithOtherFiguresIsRefusedBeforeAnythingIsRead() throws IOException {
    var money =
        TABLE.replace(
            "- {label: SI_FL_PART}",
            "- {label: SI_FL_PART, select: {INDICATOR: SI_FL_FUND, UNIT_MEASURE: EUR_MIO}}");
    var night = night("money", "a secret of this test, of 41 signs at all", money);

    var ran = night.run();

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.sentence())
        .contains(
            "Table 'T90': protection 'cell_key' is for counts of enterprises with record keys,"
                + " [SI_AW_REACH, SI_FL_PART]; found 'SI_FL_FUND'");
  }
}
