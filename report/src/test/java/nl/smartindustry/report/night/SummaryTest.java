package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.IngestSummary.SourceSummary;
import nl.smartindustry.ingest.delivery.Arrivals;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.IngestPlan.LandingReport;
import nl.smartindustry.ingest.delivery.Landing;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.LedgerFile;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night with 1 200 records that count and 30 of a delivery that is held. */
class SummaryTest {
  @TempDir Path folder;

  @Test
  void recordsOfAHeldDeliveryAreReadButNotAccepted() {
    var summary = new Summary(new Warehouse(folder));
    summary.ingested(taken());

    assertThat(summary.lines(List.of()).get(1))
        .isEqualTo(
            "  records    1,230 read, 1,100 accepted (40 corrected), 65 quarantined, 45"
                + " duplicates, 20 held");
    assertThat(Summary.Counts.of(taken()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "read",
                1230L,
                "accepted",
                1100L,
                "corrected",
                40L,
                "quarantined",
                65L,
                "duplicates",
                45L,
                "held",
                20L,
                "files",
                7L,
                "input_deliveries",
                2L,
                "input_files",
                2L,
                "input_bytes",
                2L));
  }

  @Test
  void ofManyWarningsTenAreShownAndTheRestCounted() {
    var ten = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    var twelve = IntStream.range(0, 12).mapToObj(Integer::toString).toList();

    assertThat(new Summary(new Warehouse(folder)).unchanged("r", ten)).hasSize(1 + 10);
    assertThat(new Summary(new Warehouse(folder)).unchanged("r", twelve))
        .hasSize(1 + 10 + 1)
        .contains("  warning    9", "  warning    and 2 more, all in the release's manifest")
        .doesNotContain("  warning    10");
  }

  @Test
  void aKindOfCellThatDoesNotOccurIsNought() {
    var summary = new Summary(new Warehouse(folder));
    summary.reported(Map.of("published", 1234L, "indicators", 2L), "r1");

    assertThat(summary.lines(List.of()).subList(1, 3))
        .containsExactly(
            "  cells      1,234 published, 0 suppressed, 0 unreliable, 0 without a figure; 2"
                + " indicators",
            "  release    r1");
  }

  /** The lines of CSV are those that ingest left with each delivery; b has none. */
  @Test
  void theRulesOfEachDeliveryThatCountsOrIsHeldAreListedBySourceAndNoLabelIsMarkup()
      throws IOException {
    var warehouse = new Warehouse(folder);
    stored("z-1", "z,2024,z-1,r,f,warn,5,3,2,0,warned,\"a < b, \"\"R&D\"\"\",\n");
    stored("a-1", "a,2024,a-1,r,f,stop,5,5,0,0,none,label,\n");
    Files.createDirectories(warehouse.runs());

    var page = ConfrontationReport.write(warehouse, "run", taken());

    assertThat(warehouse.runs().resolve("run.rules.csv"))
        .content()
        .matches("(?s)source,period,delivery,.*\\R?a,2024,a-1,.*\nz,2024,z-1,.*");
    assertThat(Path.of(page))
        .content()
        .contains("<th scope=\"col\" class=\"n\">items</th>")
        .contains("<td class=\"n\">2</td>")
        .contains(
            "<td class=\"warned\">warned</td><td>a &lt; b, &quot;R&amp;D&quot;</td><td></td>");
  }

  private void stored(String delivery, String lines) throws IOException {
    var place = new Warehouse(folder).restricted().resolve("confrontation").resolve(delivery);
    Files.createDirectories(place);
    Files.writeString(place.resolve("_confrontation.csv"), lines);
  }

  private IngestSummary taken() {
    var counts = counts(1200, 1100, 40, 60, 40);
    var a = entry("a", RecordCounts.NOTHING);
    var z = entry("z", RecordCounts.NOTHING);
    var held = entry("b", counts(30, 20, 3, 5, 5)).heldFor("too many refused");
    var landing =
        new LandingReport(
            new Arrivals(Landing.look(folder.resolve("none")), List.of(), List.of()),
            Map.of("files", 7L));
    return new IngestSummary(
        List.of(
            new SourceSummary("z", "t", 1, 0, counts, List.of(z)),
            new SourceSummary("a", "t", 1, 0, RecordCounts.NOTHING, List.of(a))),
        List.of(held),
        landing,
        List.of());
  }

  private static RecordCounts counts(
      long read, long accepted, long corrected, long quarantined, long duplicates) {
    return new RecordCounts(
        read, accepted, corrected, quarantined, duplicates, Map.of(), Map.of(), Map.of());
  }

  private static LedgerEntry entry(String source, RecordCounts counts) {
    var file = new LedgerFile("f.csv", new FileIdentity(1, 1, "00"), counts, List.of());
    return new LedgerEntry(
        source + "-1",
        source,
        "2024",
        "t",
        new Reading("", "", null, "2025-03-31"),
        Claims.loose("D", true),
        List.of(file));
  }
}
