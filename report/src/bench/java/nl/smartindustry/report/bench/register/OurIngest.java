package nl.smartindustry.report.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;

/** Our contestant: the ingest phase on one delivery, with quarantine, line numbers and hashes. */
final class OurIngest {
  private static final String LAYOUT =
      """
      table: register_frame
      files: register\\.csv
      accept: {quarantine_limit: 0.01}
      text: {encoding: windows-1252, delimiter: ";", decimal: ","}
      codes: {missing: {".": blank, "NULL": blank}}
      dates: {date: yyyy-MM-dd, also: [dd-MM-yyyy, yyyyMMdd, excel]}
      columns:
      - {column: periode, field: period}
      - {column: beid, field: enterprise_id, shape: {length: 8}}
      - {column: kvk_lijst, field: kvk_numbers, shape: {length: 8, list: "|"}}
      - {column: rsin_lijst, field: rsin_numbers, shape: {length: 9, list: "|"}}
      - {column: sbi2008, field: activity, shape: {length: 5}}
      - {column: sbi2025, field: activity_2025, shape: {length: 5}}
      - {column: sbi_vanaf, field: activity_since}
      - column: gk
        field: size_code
        codes: {allowed: ["00", "10", "21", "22", "30", "40", "50", "60", "71", "72", "81", "82", "91", "92", "93"]}
      - {column: wp, field: persons}
      - {column: rechtsvorm, field: legal_form}
      - {column: oprichting, field: founded}
      - {column: opheffing, field: dissolved}
      - {column: status, field: status, codes: {allowed: [A, S, O]}}
      - {column: gemeente, field: municipality, shape: {length: 4}}
      - {column: gemeente_jaar, field: municipality_year}
      - {column: postcode4, field: postcode4, shape: {length: 4}}
      - {column: corop, field: corop}
      - {column: prov, field: province, shape: {length: 2}}
      - {column: ggk_id, field: group_id}
      - {column: herkomst, field: origin}
      """;

  /** The packaged layouts demand a register and a survey; here one or both are not there. */
  private static final String NONE =
      """
      table: %s
      files: none
      columns:
      - {column: jaar, field: %s}
      - {column: beid, field: enterprise_id}
      """;

  /** With the register's numbers as pseudonyms. */
  static final String AS_IT_IS = "as-it-is";

  /** Without identifiers, which is what the other programs do. */
  static final String WITHOUT_IDENTIFIERS = "without-identifiers";

  /** A delivery of wage records, a folder with its files, by the packaged layout. */
  static final String WAGES = "wages";

  private OurIngest() {}

  /** Arguments: the file, a folder to write to, and which of the three. */
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    var out = Files.createDirectories(Path.of(arguments[1]));
    var layouts = Files.createDirectories(out.resolve("definitions/layouts"));
    var register = arguments[2].equals(WAGES) ? NONE.formatted("register_frame", "period") : LAYOUT;
    Files.writeString(layouts.resolve("register_frame.yaml"), register);
    Files.writeString(
        layouts.resolve("ict_survey.yaml"), NONE.formatted("survey_response", "wave"));
    if (arguments[2].equals(WITHOUT_IDENTIFIERS)) {
      var contracts = Files.createDirectories(out.resolve("definitions/contracts"));
      var contract = Definitions.packaged().text("contracts/register_frame.yaml");
      Files.writeString(
          contracts.resolve("register_frame.yaml"), contract.replaceAll(", identifies: \\w+", ""));
    }
    var settings =
        Files.writeString(
            out.resolve("settings.yaml"),
            """
            title: One file
            synthetic: true
            reference_date: 2024-12-31
            landing: landing
            warehouse: warehouse
            definitions: definitions
            inputs:
            - {source: %s, period: "2024", files: [%s]}
            """
                .formatted(
                    arguments[2].equals(WAGES) ? "wage_records" : "register_frame", named(file)));
    var read = Settings.read(settings);
    try (var run = new RunContext(read, read.loadDefinitions(), Progress.toStandardError())) {
      var job = new IngestJob(LayoutCatalogue.load(read.loadDefinitions()), Derivations.NONE);
      var counts = job.run(run, job.plan(read)).counts();
      System.out.printf(
          "rows %d, accepted %d, refused %d%n",
          counts.read(), counts.accepted(), counts.quarantined());
    }
  }

  /** A file, or all Parquet files under a folder, as a list in YAML. */
  private static String named(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      return files
          .filter(file -> file.equals(place) ? Files.isRegularFile(file) : isParquet(file))
          .sorted()
          .map(file -> "\"" + file + "\"")
          .collect(Collectors.joining(", "));
    }
  }

  private static boolean isParquet(Path file) {
    return file.getFileName().toString().endsWith(".parquet");
  }
}
