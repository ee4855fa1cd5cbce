package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a night to a list, from the filled-in list to the next night. Ten firms have 1 000 in one
 * year and 1 100 in the next, but for the seventh, which reports 4 100: one digit that no edit can
 * tell, since its other amounts fit.
 */
class ReviewLoopTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final String HEADER =
      "jaar;beid;status;sbi2008;gk;oph;wp_totaal;wn_fte;omzet;productiewaarde;inkoopwaarde;"
          + "tv_factorkosten;personeelskosten;loonsom;afschrijving;energie;overige_kosten;"
          + "voorraadmutatie;bedrijfsresultaat;export_pct\n";
  private static final String LIST =
      "source;period;delivery;line;enterprise_id;field;reported;anticipated;score;rank;decision;"
          + "corrected_value;editor;reason\n";
  private static final String WRONG = "00000007";

  @TempDir Path folder;

  @BeforeEach
  void deliverTwoYears() {
    deliver("structural_business", "2022", "ps_industrie_2022.csv", year(2022, 1000, 1000));
    deliver("structural_business", "2023", "ps_industrie_2023.csv", year(2023, 1100, 4100));
  }

  @Test
  void aFilledInListCorrectsTheNextNightAndLeavesTheDeliveryAsItWas() throws IOException {
    night();
    var list = Files.readString(list());
    assertThat(list.lines().skip(1).map(l -> l.split(";")[4]).distinct()).containsExactly(WRONG);
    assertThat(list.lines().map(ReviewLoopTest::withoutScore).toList())
        .containsExactly(
            withoutScore(LIST.strip()),
            "structural_business;2023;structural_business-2023-1;8;00000007;personnel_costs;1640,00;440,00;1;;;;",
            "structural_business;2023;structural_business-2023-1;8;00000007;turnover;4100,00;1100,00;1;;;;",
            "structural_business;2023;structural_business-2023-1;8;00000007;value_added;2050,00;550,00;1;;;;");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list())))
        .isEqualTo("rw-------");
    var stored = bytes("restricted/business_statistics");

    var filled =
        list.replaceAll("(?m)^(.*;turnover;.*);;;;$", "$1;correct;1110,5;abc;telephone")
            .replaceAll("(?m)^(.*;value_added;.*);;;;$", "$1;missing;;abc;")
            .replaceAll("(?m)^(.*;personnel_costs;.*);;;;$", "$1;accept;;abc;checked");
    deliver("review", "2024-05", "business_statistics.csv", filled);
    var run = run();
    Desk.ingest(job(), run);

    assertThat(
            rowsOf(
                read(run, "business_statistics").where("enterprise_id = '00000007'"),
                "year",
                "turnover",
                "value_added",
                "personnel_costs",
                "corrections"))
        .containsExactly(
            "2022 | 1000.00 | 500.00 | 400.00 | ",
            "2023 | 1110.50 |  | 1640.00 | turnover:reviewed;value_added:reviewed");
    assertThat(read(run, "business_statistics").count()).isEqualTo(20);
    assertThat(
            rowsOf(
                read(run, "correction"),
                "delivery",
                "file",
                "line",
                "field",
                "rule",
                "before",
                "after"))
        .containsExactly(
            "structural_business-2023-1 | review-2024-05-1 | 8 | turnover | reviewed | 4100.00 |"
                + " 1110.5",
            "structural_business-2023-1 | review-2024-05-1 | 8 | value_added | reviewed | 2050.00 |"
                + " ");
    assertThat(Files.readString(list())).isEqualTo(LIST);
    assertThat(bytes("restricted/business_statistics")).isEqualTo(stored);
  }

  @Test
  void aReviewIsAppliedOnceHoweverManyNightsFollow() throws IOException {
    deliver("review", "2024-05", "r.csv", review("turnover;correct;1110,5"));
    night();
    var derived = bytes("restricted/derived");

    night();

    assertThat(bytes("restricted/derived")).isEqualTo(derived);
    deliver("review", "2024-06", "r.csv", review("turnover;correct;1110,50"));
    var run = run();
    Desk.ingest(job(), run);
    assertThat(rowsOf(read(run, "correction"), "field", "after"))
        .containsExactly("turnover | 1110.5");
  }

  @Test
  void aDecisionOnADeliveryThatWasReplacedIsPassedByAndTold() {
    night();
    deliver("review", "2024-05", "r.csv", review("turnover;correct;1110,5"));
    deliver("structural_business", "2023", 2, "ps_industrie_2023.csv", year(2023, 1100, 1100));

    var run = run();
    var summary = Desk.ingest(job(), run);

    assertThat(summary.warnings())
        .contains(
            "Review: 1 decisions on delivery 'structural_business-2023-1' passed by (it counts no"
                + " longer)");
    assertThat(read(run, "business_statistics").where("turnover = 1100").count()).isEqualTo(10);
  }

  @Test
  void aDecisionOnAUnitThatTheDeliveryDoesNotHaveIsRefusedWithoutNamingIt() {
    deliver("review", "2024-05", "r.csv", review("turnover;missing;").replace(WRONG, "99999999"));

    var refusal = catchThrowableOfType(Refusal.class, this::night);

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal)
        .hasMessage(
            "Review 'review-2024-05-1', line 2: delivery 'structural_business-2023-1' has no"
                + " accepted record of this unit");
  }

  private static String review(String decision) {
    return "source;delivery;enterprise_id;field;decision;corrected_value;editor;reason\n"
        + "structural_business;structural_business-2023-1;00000007;"
        + decision
        + ";abc;\n";
  }

  private static String year(int year, int usual, int wrong) {
    var text = new StringBuilder(HEADER);
    for (int firm = 1; firm <= 10; firm++) {
      double turnover = firm == 7 ? wrong : usual;
      text.append(
          "%d;%08d;D;25%d10;40;2,00000;10;9,0;%s;%s;%s;%s;%s;%s;%s;0;%s;0;%s;1,00\n"
              .formatted(
                  year,
                  firm,
                  firm % 2 + 1,
                  money(turnover),
                  money(turnover),
                  money(0.3 * turnover),
                  money(0.5 * turnover),
                  money(0.4 * turnover),
                  money(0.3 * turnover),
                  money(0.05 * turnover),
                  money(0.2 * turnover),
                  money(0.05 * turnover)));
    }
    return text.toString();
  }

  private static String money(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount).replace('.', ',');
  }

  /** A line of the list without its score, the ninth cell. */
  private static String withoutScore(String line) {
    return line.replaceFirst("^((?:[^;]*;){8})[^;]*;", "$1");
  }

  private void deliver(String source, String period, String file, String text) {
    deliver(source, period, 1, file, text);
  }

  private void deliver(String source, String period, int number, String file, String text) {
    var id = "%s-%s-%d".formatted(source, period, number);
    var place = folder.resolve("landing").resolve(source).resolve(period).resolve(id);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    Desk.write(place.resolve(file), text);
    Desk.write(
        place.resolve("manifest.json"),
        """
        {"source":"%s","period":"%s","delivery":"%s","number":%d,"created":"2024-06-01",
         "status":"D","schema_version":"1","supersedes":null,"synthetic":true,
         "files":[{"name":"%s","bytes":%d,"rows":-1,"sha256":"%s"}]}
        """
            .formatted(source, period, id, number, file, bytes.length, Sha256.of(bytes)));
    Desk.write(place.resolve("_COMPLETE"), "");
  }

  private void night() {
    Desk.ingest(job(), run());
  }

  private static IngestJob job() {
    var all = LayoutCatalogue.load(DEFINITIONS);
    var some = new TreeMap<String, SourceLayout>();
    List.of("structural_business", "review").forEach(s -> some.put(s, all.get(s)));
    return new IngestJob(
        new LayoutCatalogue(some),
        nl.smartindustry.ingest.derived.Derivations.of(
            nl.smartindustry.ingest.derived.review.ReviewList.all(DEFINITIONS),
            List.of("business_statistics", "review")));
  }

  @SuppressWarnings("resource")
  private RunContext run() {
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2024, 6, 30);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    return new RunContext(settings, DEFINITIONS, Progress.silent());
  }

  private static Dataset<Row> read(RunContext run, String table) {
    var contract = Contract.load(DEFINITIONS, table);
    return run.read(table.equals("correction") ? contract : contract.withProvenance());
  }

  private Path list() {
    return folder.resolve("warehouse/restricted/review/business_statistics.csv");
  }

  private Map<String, String> bytes(String path) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (var walk = Files.walk(folder.resolve("warehouse").resolve(path))) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        hashes.put(file.toString(), Sha256.of(file));
      }
    }
    return hashes;
  }
}
