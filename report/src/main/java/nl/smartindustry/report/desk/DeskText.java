package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.letter.SignsUsed;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.MarkdownTable;
import nl.smartindustry.report.table.PrintedCell;

/** An answer for a terminal: figures to the right, signs explained below. */
record DeskText(DeskCodes codes, DeskLabels desk, Labels labels) {
  private static final String GAP = "  ";
  private static final int HASH = 12;

  List<String> lines(DeskAnswer answer) {
    var page = new NarrowPage();
    head(answer).forEach(line -> page.wrapped("", line));
    page.blank();
    table(answer).forEach(page::asIs);
    page.blank();
    foot(answer)
        .forEach(line -> page.wrapped(line.startsWith(GAP) ? GAP : "", line.stripLeading()));
    page.asIs(permalink(answer));
    return page.lines();
  }

  /** The same to paste where Markdown is read: paragraphs, a table, a list. */
  List<String> markdown(DeskAnswer answer) {
    var lines = new ArrayList<String>();
    for (var line : head(answer)) {
      lines.addAll(List.of(MarkdownTable.text(line), ""));
    }
    var rows = rows(answer);
    int stubs = answer.question().by().size();
    lines.add(MarkdownTable.row(rows.get(0)));
    lines.add(
        MarkdownTable.rule(
            IntStream.range(0, rows.get(0).size()).mapToObj(i -> i >= stubs).toList()));
    rows.stream().skip(1).map(MarkdownTable::row).forEach(lines::add);
    lines.add("");
    foot(answer).forEach(line -> lines.add("- " + MarkdownTable.text(line.strip())));
    lines.add("- " + MarkdownTable.text(permalink(answer)));
    return List.copyOf(lines);
  }

  private List<String> head(DeskAnswer answer) {
    var lines = stated(answer.release(), labels);
    lines.add(answer.question().indicator() + GAP + answer.words().title());
    lines.add(line("population", "tekst", answer.words().population()));
    answer.unit().ifPresent(unit -> lines.add(unitText(unit, answer)));
    answer.selection().fixed().forEach((dimension, code) -> fixed(dimension, code, lines));
    return lines;
  }

  /** What has to be said of all that a release says. */
  static List<String> stated(Release release, Labels labels) {
    var statement = release.manifest().statement();
    var lines = new ArrayList<String>();
    if (statement.synthetic()) {
      lines.add(labels.word("synthetic"));
    }
    if (statement.status().equals("CONCEPT")) {
      lines.add(labels.word("concept_note"));
    }
    lines.addAll(overtaken(release, labels));
    return lines;
  }

  /** That another release corrects it, or that it was retracted; nothing where neither is so. */
  static List<String> overtaken(Release release, Labels labels) {
    var retracted =
        release
            .retracted()
            .map(reason -> labels.word("retracted_note").replace("{toelichting}", reason));
    var replaced =
        release
            .replaced()
            .map(
                by ->
                    labels
                        .word("replaced_note")
                        .replace("{uitgave}", by.id())
                        .replace("{toelichting}", by.correction()));
    return Stream.of(retracted, replaced).flatMap(Optional::stream).toList();
  }

  private String unitText(String unit, DeskAnswer answer) {
    var label = codes.label(DeskDimension.UNIT, unit);
    var text = line("unit", "tekst", label, "code", unit);
    var others = answer.besides().units();
    return others.isEmpty() ? text : text + line("other_units", "codes", String.join(", ", others));
  }

  /** A dimension that is kept at another code than its total must be said. */
  private void fixed(DeskDimension dimension, String code, List<String> lines) {
    if (dimension != DeskDimension.UNIT && !code.equals(dimension.total())) {
      lines.add(line("only", "dimensie", name(dimension), "tekst", codes.label(dimension, code)));
    }
  }

  private List<String> table(DeskAnswer answer) {
    return aligned(rows(answer), answer.question().by().size());
  }

  private List<List<String>> rows(DeskAnswer answer) {
    var rows = new ArrayList<List<String>>();
    var by = answer.question().by();
    var heading = new ArrayList<>(by.stream().map(one -> name(one)).toList());
    heading.addAll(answer.periods());
    rows.add(heading);
    for (var line : answer.lines()) {
      var row = new ArrayList<String>();
      for (int i = 0; i < by.size(); i++) {
        row.add(codes.label(by.get(i), line.codes().get(i)));
      }
      line.entries().forEach(entry -> row.add(printed(answer, entry.cell())));
      rows.add(row);
    }
    return rows;
  }

  private String printed(DeskAnswer answer, PrintedCell cell) {
    return answer.question().margins() ? labels.printed(cell) : labels.language().text(cell);
  }

  private static List<String> aligned(List<List<String>> rows, int stubs) {
    int columns = rows.get(0).size();
    var widths = new int[columns];
    for (var row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths, stubs)).toList();
  }

  private static String line(List<String> row, int[] widths, int stubs) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      var padding = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? "" : GAP)
          .append(i < stubs ? row.get(i) + padding : padding + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private List<String> foot(DeskAnswer answer) {
    var lines = new ArrayList<String>();
    var signs = new SignsUsed(labels).in(List.of(), answer.cells());
    if (!signs.isEmpty()) {
      lines.add(labels.word("signs"));
      signs.forEach(sign -> lines.add(GAP + sign.sign() + GAP + sign.meaning()));
    }
    answer
        .definitions()
        .forEach(
            (version, periods) ->
                lines.add(
                    line("definition", "versie", version, "perioden", String.join(", ", periods))));
    answer.besides().elsewhere().ifPresent(there -> lines.add(hint(answer, there)));
    lines.add(labels.note("rounding"));
    lines.add(
        labels.language() == Language.NL
            ? answer.release().manifest().statement().protection()
            : labels.note("protection"));
    lines.add(
        "%s %s; %s %s; %s"
            .formatted(
                capital(labels.word("reference_date")),
                labels.language().date(answer.release().manifest().provenance().referenceDate()),
                labels.word("version"),
                answer.release().id(),
                statuses(answer)));
    return lines;
  }

  private String hint(DeskAnswer answer, DeskSelection.Elsewhere there) {
    return line(
        "elsewhere",
        "aantal",
        String.valueOf(there.figures()),
        "dimensie",
        answer.question().by().stream().map(one -> name(one)).collect(Collectors.joining(", ")),
        "keuze",
        DeskQuestion.options(there.where()),
        "tekst",
        there.where().entrySet().stream()
            .map(one -> codes.label(one.getKey(), one.getValue()))
            .collect(Collectors.joining("; ")));
  }

  /** What gives the same answer again, and a hash to see that it is the same. */
  private String permalink(DeskAnswer answer) {
    var data = String.join("\n", QuestionDesk.DeskData.csv(answer, codes));
    return line(
        "permalink",
        "vraag",
        answer.question().options(),
        "uitgave",
        answer.release().id(),
        "hash",
        Sha256.of(data).substring(0, HASH));
  }

  private String statuses(DeskAnswer answer) {
    var statuses =
        answer.selection().observations().stream()
            .map(codes::provisional)
            .filter(status -> !status.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return line("figures", "tekst", statuses);
  }

  private String line(String code, String... slots) {
    return desk.line(labels.language(), code, slots);
  }

  private String name(DeskDimension dimension) {
    return labels.language().of(desk.of(dimension));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
