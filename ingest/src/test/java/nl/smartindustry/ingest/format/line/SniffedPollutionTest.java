package nl.smartindustry.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.line.PollutedFile.Verdict;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.sniff.Sniffed;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are polluted as a whole are read by the layout that is sniffed of them. */
class SniffedPollutionTest {
  private static final String CUT_OFF = "last row cut off";

  private static final String USUAL = "text: {encoding: utf-8, delimiter: \",\", decimal: \".\"}";

  @TempDir Path folder;

  @Test
  void theDialectOfAFileIsFoundInIt() throws IOException {
    var total = new Verdict();
    var faulty = new TreeSet<String>();
    int n = 0;
    for (var file : Pollutions.all().filter(one -> !one.kind().equals(CUT_OFF)).toList()) {
      var verdict = judge(file, Files.createDirectories(folder.resolve("f" + n++)));
      total.add(verdict);
      if (verdict.isFaulty()) {
        faulty.add(file.kind());
      }
    }

    assertThat(faulty).isSubsetOf("ends without quotes", "header only", "second table of 8");
    assertThat(total)
        .hasToString("70 files, 2 refused; records: 5226 right, 50 quarantined, 5 lost, 9 wrong");
  }

  /** A record that is escaped or padded and a byte of another encoding are explained otherwise. */
  @Test
  void aDamagedRowDoesNotHideIt() throws IOException {
    var otherwise = new TreeSet<String>();
    for (var file : PollutedRows.all(CleanTable.RECORDS / 2).toList()) {
      var text = Files.write(folder.resolve("t.csv"), file.bytes());
      if (!Sniffed.of(text, folder).layout().contains(USUAL)) {
        otherwise.add(file.kind().replace("all quoted ", ""));
      }
    }

    assertThat(otherwise)
        .isSubsetOf("row escaped by \\", "row with a wrong byte", "row delimited by ', '");
  }

  private static Verdict judge(PollutedFile file, Path place) throws IOException {
    var text = Files.write(place.resolve("t.csv"), file.bytes());
    try {
      var sniffed = Sniffed.of(text, place);
      var definitions = place.resolve("definitions");
      sniffed.writeTo(definitions);
      var source = LayoutCatalogue.load(Definitions.overlaid(definitions)).get(sniffed.source());
      return Verdict.of(file, new LayoutTrial(place, source).read(text));
    } catch (Refusal refusal) {
      return Verdict.of(file, refusal);
    }
  }
}
