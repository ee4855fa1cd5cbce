package nl.smartindustry.report.watch;

import static org.apache.commons.text.StringEscapeUtils.escapeXml10;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.RunRecord.Phase;
import nl.smartindustry.report.run.RunRecord.State;

/**
 * The last ninety nights as one page that needs nothing else: {@code runs/index.html}.
 *
 * @param nights the newest first
 */
record NightsPage(Settings settings, List<RunRecord> nights) {
  private static final String FILE = "index.html";
  private static final int MINUTE = "2025-03-31T00:00".length();
  private static final List<String> COLUMNS =
      List.of("Night", "Began (UTC)", "End", "Seconds", "Records", "Release", "Remarks");

  /** How a night ended: in a word, with a sign, so that no colour is needed. */
  private enum Look {
    PUBLISHED("good", "\u2713"),
    PUBLISHED_WITH_WARNINGS("warned", "!"),
    UNCHANGED("same", "="),
    FAILED("bad", "\u2717"),
    ABORTED("bad", "\u25a0"),
    CRASHED("bad", "\u2020"),
    RUNNING("same", "\u2026");

    private final String style;
    private final String sign;

    Look(String style, String sign) {
      this.style = style;
      this.sign = sign;
    }

    static Look of(State state) {
      return valueOf(state.name());
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  void write() throws IOException {
    var file = settings.warehouse().runs().resolve(FILE);
    DurableFiles.replace(file, text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() throws IOException {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Last nights: %1$s</title>
    <style>
    %2$s</style></head>
    <body><main><h1>Last nights: %1$s</h1>
    <p>%3$s</p>
    <h2 id="how">How they ended</h2>
    <ol class="strip" aria-labelledby="how">
    %4$s</ol>
    <p class="legend">%5$s</p>
    <h2 id="long">How long they took</h2>
    %6$s<h2>Night by night</h2>
    <table><thead><tr>%7$s</tr></thead><tbody>
    %8$s</tbody></table></main></body></html>
    """
        .formatted(
            escapeXml10(settings.title()),
            style(),
            summary(),
            oldestFirst().stream().map(NightsPage::square).collect(Collectors.joining()),
            legend(),
            chart(),
            COLUMNS.stream()
                .map("<th scope=\"col\">%s</th>"::formatted)
                .collect(Collectors.joining()),
            nights.stream().map(this::row).collect(Collectors.joining()));
  }

  private static String style() throws IOException {
    try (InputStream css = NightsPage.class.getResourceAsStream("/report/nights.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<RunRecord> oldestFirst() {
    var turned = new ArrayList<>(nights);
    Collections.reverse(turned);
    return turned;
  }

  private String summary() {
    long good = nights.stream().filter(RunRecord::endedWell).count();
    var last = nights.stream().filter(RunRecord::endedWell).findFirst();
    return "%d of %d ended well%s. The page was written when the newest of them ended."
        .formatted(
            good,
            nights.size(),
            last.map(run -> ", the last one %s UTC".formatted(minute(run.started()))).orElse(""));
  }

  private static String square(RunRecord run) {
    var look = Look.of(run.state());
    return "<li><a class=\"%s\" href=\"#r%s\" title=\"%s %s\"><span aria-hidden=\"true\">%s</span>"
            .formatted(look.style, run.run(), minute(run.started()), look.word(), look.sign)
        + "<span class=\"spoken\">%s %s</span></a></li>\n"
            .formatted(minute(run.started()), look.word());
  }

  private String legend() {
    return nights.stream()
        .map(run -> Look.of(run.state()))
        .distinct()
        .sorted()
        .map(
            look -> "<span class=\"%s\">%s</span> %s".formatted(look.style, look.sign, look.word()))
        .collect(Collectors.joining(", "));
  }

  /** A bar a night, the oldest first; the highest is as high as the drawing. */
  private String chart() {
    double most = nights.stream().mapToDouble(NightsPage::seconds).max().orElse(0);
    var bars = new StringBuilder();
    int place = 0;
    for (var run : oldestFirst()) {
      double height = most == 0 ? 0 : Math.max(1, 100 * seconds(run) / most);
      bars.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"8\" height=\"%.1f\"/>",
              Look.of(run.state()).style,
              10 * place++,
              100 - height,
              height));
    }
    return """
    <svg class="bars" role="img" aria-label="Seconds of each night, the oldest first; \
    the longest took %1$.0f; the table has them all" viewBox="0 0 %2$d 100" \
    preserveAspectRatio="none">%3$s</svg>
    <p class="axis"><span>oldest</span><span>highest: %1$.0f s</span><span>newest</span></p>
    """
        .formatted(most, Math.max(10, 10 * nights.size() - 2), bars);
  }

  private String row(RunRecord run) {
    var look = Look.of(run.state());
    var code = run.ending() == null ? null : run.ending().exitCode();
    var cells =
        List.of(
            run.run(),
            minute(run.started()),
            "<span class=\"%s\">%s</span> %s%s"
                .formatted(
                    look.style, look.sign, look.word(), code == null ? "" : ", exit " + code),
            duration(run),
            records(run),
            run.release() == null ? "" : escapeXml10(run.release()),
            remarks(run));
    var row = new StringBuilder("<tr id=\"r%s\">".formatted(run.run()));
    for (int i = 0; i < cells.size(); i++) {
      row.append("<td data-label=\"%s\">%s</td>".formatted(COLUMNS.get(i), cells.get(i)));
    }
    return row.append("</tr>\n").toString();
  }

  private static String duration(RunRecord run) {
    var phases =
        run.phases().stream()
            .map(phase -> String.format(Locale.ROOT, "%s %.1f", phase.name(), phase.seconds()))
            .collect(Collectors.joining(", "));
    var all = String.format(Locale.ROOT, "%.1f", seconds(run));
    return escapeXml10(phases.isEmpty() ? all : "%s (%s)".formatted(all, phases));
  }

  private static double seconds(RunRecord run) {
    return run.ending() == null
        ? 0
        : Duration.between(Instant.parse(run.started()), Instant.parse(run.ending().ended()))
                .toMillis()
            / 1e3;
  }

  private static String records(RunRecord run) {
    return run.phases().stream()
        .filter(phase -> phase.counts().containsKey("read"))
        .findFirst()
        .map(NightsPage::counted)
        .orElse("");
  }

  private static String counted(Phase ingest) {
    return List.of("read", "accepted", "quarantined").stream()
        .map(
            key -> String.format(Locale.ROOT, "%,d %s", ingest.counts().getOrDefault(key, 0L), key))
        .collect(Collectors.joining(", "));
  }

  private String remarks(RunRecord run) {
    var parts = new ArrayList<String>();
    Optional.ofNullable(run.ending())
        .map(RunRecord.Ending::reason)
        .ifPresent(reason -> parts.add(escapeXml10(reason)));
    if (!run.warnings().isEmpty()) {
      var items =
          run.warnings().stream()
              .map(one -> "<li>" + escapeXml10(one) + "</li>")
              .collect(Collectors.joining());
      parts.add(
          "<details><summary>%d warnings</summary><ul>%s</ul></details>"
              .formatted(run.warnings().size(), items));
    }
    var rules = run.run() + ".rules.html";
    if (Files.exists(settings.warehouse().runs().resolve(Path.of(rules)))) {
      parts.add("<a href=\"%s\">rules</a>".formatted(rules));
    }
    return String.join(" ", parts);
  }

  private static String minute(String instant) {
    return instant.substring(0, MINUTE).replace('T', ' ');
  }
}
