package nl.smartindustry.report.bench.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;

/**
 * One process: the sources of the chapter on productivity and jobs as the night runs them, side by
 * side, on stored tables.
 *
 * <p>Arguments: folder of the tables; file for the figures.
 */
final class ChapterRun {
  /** The indicators that make a source one of this chapter. */
  private static final Set<String> GROUPS = Set.of("PR", "EM");

  private static final List<String> TABLES =
      List.of(
          "register_frame",
          "business_statistics",
          "survey_response",
          "unit_demography",
          "unit_turnover",
          "continuity_unit",
          "macro_series",
          "wage_record");

  private ChapterRun() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var definitions = Definitions.packaged();
    var job = TransformJob.load(definitions);
    var settings = settings(folder);
    try (var run = new RunContext(settings, definitions, Progress.silent())) {
      run.expectBytes(1L << 30);
      TABLES.forEach(table -> run.provide(table, List.of(folder.resolve(table))));
      run.storeUnder(folder.resolve("made"));
      long start = System.nanoTime();
      run.session();
      tell("session", start);
      long keeping = System.nanoTime();
      job.kept().forEach(table -> table.make(run));
      tell("kept", keeping);
      var night = new NightTables(run, job.catalogue());
      var found = new ArrayList<Observation>();
      var pieces =
          job.topics().observed().stream()
              .filter(ChapterRun::ofChapter)
              .map(one -> timed(one, night, job.disclosure()));
      SideBySide.each(pieces.toList(), found::addAll);
      write(found, Path.of(arguments[1]));
    }
  }

  private static Callable<List<Observation>> timed(
      Topic source, NightTables night, DisclosureControl disclosure) {
    return () -> {
      long start = System.nanoTime();
      var figures = source.observe(night).figures();
      var observations = SafeTable.of(disclosure, figures).observations();
      tell(source.getClass().getSimpleName(), start);
      return observations;
    };
  }

  private static boolean ofChapter(Topic source) {
    return source.indicators().stream().anyMatch(one -> GROUPS.contains(one.group()));
  }

  private static Settings settings(Path folder) throws IOException {
    return Settings.read(
        Files.writeString(
            folder.resolve("settings.yaml"),
            """
            title: Tables of a benchmark
            synthetic: true
            reference_date: 2025-03-31
            landing: landing
            warehouse: warehouse
            """));
  }

  private static void write(List<Observation> found, Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("key,value");
    found.stream()
        .filter(one -> one.cell().figure().filter(figure -> figure.value() != null).isPresent())
        .map(
            one -> {
              var at = one.key().breakdown();
              var key =
                  String.join(
                      "|",
                      one.key().indicator(),
                      at.activity(),
                      at.size(),
                      at.technology(),
                      at.split(),
                      one.key().unit(),
                      one.key().period());
              return key + "," + one.cell().figure().orElseThrow().value();
            })
        .sorted()
        .forEach(lines::add);
    Files.write(file, lines);
  }

  private static void tell(String what, long start) {
    System.out.printf(Locale.ROOT, "%s %.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
