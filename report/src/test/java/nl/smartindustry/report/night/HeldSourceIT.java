package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows I9 and S2 of the fault matrix: bad records within limits and over them, another unit. */
class HeldSourceIT {
  private static final String FUNDING = "funding/2024";
  private static final String PARTICIPATIONS = "participations/2024";

  @TempDir Path folder;

  @Test
  void aHeldSourceCostsItsOwnFiguresAndNoOthers() throws IOException {
    var without = SmallNight.in(folder.resolve("without"));
    without.release();
    var held = SmallNight.in(folder.resolve("held"), PARTICIPATIONS);
    spoil(
        new DeliveredFile(
            held.landing().resolve(PARTICIPATIONS + "/participations-2024-1/deelnames.csv")),
        8,
        10);

    var ran = held.run();

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
    assertThat(ran.err())
        .anyMatch(line -> line.contains("delivery 'participations-2024-1' is held"));
    assertThat(Folders.hashes(held.releaseFolder().resolve("observations")))
        .isEqualTo(Folders.hashes(without.releaseFolder().resolve("observations")));
    assertThat(linesChanged(without, held))
        .anyMatch(one -> one.contains("te veel records van de bron zijn afgekeurd"))
        .allMatch(HeldSourceIT::tellsWhatIsWithout);
    assertThat(Files.readString(held.releaseFolder().resolve("manifest.json")))
        .contains("what depends on it alone has no figure");
    assertThat(rules(held))
        .contains("participations-2024-1,number_format,,quarantine,132,119,13,0,quarantined");
  }

  /** A gap, a remark on rows and columns that go, or a footnote that is numbered anew by it. */
  private static boolean tellsWhatIsWithout(String line) {
    return line.matches("([^,]*,){3},.*|Tabel 13;noot \\d;.*") || line.contains("Zonder de ");
  }

  @Test
  void aTwentiethOfBadRecordsIsQuarantinedAndToldOf() throws IOException {
    var night = SmallNight.in(folder, FUNDING);
    spoil(funding(night), 5, 25);

    var ran = night.run();

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
    assertThat(ran.err()).anyMatch(line -> line.contains("records quarantined"));
    assertThat(ran.err()).noneMatch(line -> line.contains("is held"));
  }

  @Test
  void fortyPercentOfBadRecordsIsRefused() throws IOException {
    var night = SmallNight.in(folder, FUNDING);
    spoil(funding(night), 5, 2);

    night.refused(65, "records quarantined, by rule {number_format=");
  }

  @Test
  void aMandatorySourceOverItsLimitIsRefused() throws IOException {
    var night = SmallNight.in(folder);
    var rows = new AtomicInteger();
    night
        .survey()
        .edit(
            cells -> {
              boolean bad = rows.getAndIncrement() % 10 == 1;
              return bad ? with(cells, 9, "x") : cells;
            });

    night.refused(65, "(the limit is 0.05 of all)");
  }

  @Test
  void aSurveyInEuroInsteadOfThousandEuroIsRefused() throws IOException {
    var night = SmallNight.in(folder, "register_frame/2023", "ict_survey/2023");
    night.survey().edit(HeldSourceIT::inEuro);

    night.refused(65, "rule 'turnover_in_the_same_unit' is broken");
  }

  @Test
  void aSurveyInEuroIsRefusedWithoutAWaveBeforeToo() throws IOException {
    var night = SmallNight.in(folder);
    night.survey().edit(HeldSourceIT::inEuro);

    night.refused(65, "rule 'turnover_in_thousand_euro' is broken");
  }

  @Test
  void amountsThatNoEnterpriseCanHaveAreQuarantined() throws IOException {
    var night = SmallNight.in(folder);
    var wrong = new ArrayDeque<>(List.of("-5000123,77", "-99999999999,99", "99999999999999,99"));
    night
        .survey()
        .edit(
            cells ->
                cells[0].equals("golf") || cells[10].isEmpty() || wrong.isEmpty()
                    ? cells
                    : with(cells, 10, wrong.pop()));

    var ran = CommandRun.of("ingest", "--settings", "" + night.settings());

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
    assertThat(rules(night)).contains("amounts_possible,,quarantine,1165,819,3,343,quarantined");
  }

  private static String[] inEuro(String[] cells) {
    return cells[0].equals("golf") || cells[10].isEmpty()
        ? cells
        : with(
            with(cells, 10, cells[10].replace(",", "") + "0"),
            11,
            cells[11].replace(",", "") + "0");
  }

  /** Lines of the tables for machines, and of the notes, that the letter before does not have. */
  private static List<String> linesChanged(SmallNight before, SmallNight after) throws IOException {
    var changed = new ArrayList<String>();
    var tables = after.releaseFolder().resolve("tables/csv");
    for (var file : Folders.files(tables)) {
      var name = tables.relativize(file).toString();
      if (name.matches("machine.*csv") || name.startsWith("noten")) {
        var old = before.releaseFolder().resolve("tables/csv").resolve(name);
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeAll(Files.readAllLines(old));
        lines.removeIf(line -> line.contains("; versie "));
        changed.addAll(lines);
      }
    }
    return changed;
  }

  private static String rules(SmallNight night) throws IOException {
    for (var file : Folders.files(night.warehouse().resolve("runs"))) {
      if (file.toString().endsWith(".rules.csv")) {
        return Files.readString(file);
      }
    }
    throw new IllegalStateException("No report of the rules");
  }

  private static DeliveredFile funding(SmallNight night) {
    return new DeliveredFile(night.landing().resolve(FUNDING + "/funding-2024-1/financiering.csv"));
  }

  /** Makes the amount in every n-th record unreadable. */
  private static void spoil(DeliveredFile file, int place, int every) throws IOException {
    var rows = new AtomicInteger();
    file.edit(
        cells -> {
          int row = rows.getAndIncrement();
          return row > 0 && row % every == 0 ? with(cells, place, "x") : cells;
        });
  }

  private static String[] with(String[] cells, int place, String text) {
    var changed = cells.clone();
    changed[place] = text;
    return changed;
  }
}
