package nl.smartindustry.report.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import nl.smartindustry.ingest.sniff.Mismatch;
import nl.smartindustry.ingest.sniff.Mismatch.Kind;
import nl.smartindustry.report.screen.Document.Grid;
import nl.smartindustry.report.screen.Document.Part;
import nl.smartindustry.report.screen.Problem.Action;

/** A part for each thing that is wrong: what, where, what is expected, how to mend it. */
record ProblemParts(Screening screening, ScreenTexts texts) {
  private static final int SHOWN = 20;
  private static final int COLUMNS = 50;

  /** Those that are no reason to refuse a file that can be read. */
  private static final Set<Kind> REMARKS =
      EnumSet.of(Kind.UNKNOWN_COLUMN, Kind.NAME, Kind.OTHER_SOURCE);

  /** Those that are said with the column that they explain. */
  private static final Set<Kind> HINTS = EnumSet.of(Kind.DECIMAL, Kind.DATE);

  List<Part> toMend() {
    return Stream.concat(
            mismatches(false), problems(Action.REFUSED, Action.QUARANTINED, Action.DUPLICATE))
        .toList();
  }

  List<Part> toCheck() {
    return Stream.concat(mismatches(true), problems(Action.WARNED)).toList();
  }

  List<Part> corrected() {
    return problems(Action.CORRECTED).toList();
  }

  private Stream<Part> problems(Action... actions) {
    return screening.problems().by(actions).stream().map(this::part);
  }

  private Stream<Part> mismatches(boolean remarks) {
    boolean read = screening.counts().isPresent();
    return Stream.of(Kind.values())
        .filter(kind -> (read && REMARKS.contains(kind)) == remarks)
        .map(
            kind ->
                screening.mismatches().stream()
                    .filter(one -> one.kind() == kind && !(HINTS.contains(kind) && isSaid(one)))
                    .toList())
        .filter(all -> !all.isEmpty())
        .map(this::part);
  }

  /** Why the file cannot be read, where that shows. */
  Optional<String> unreadable() {
    return screening.mismatches().stream()
        .map(Mismatch::kind)
        .filter(kind -> !HINTS.contains(kind) && kind != Kind.UNKNOWN_COLUMN && kind != Kind.NAME)
        .findFirst()
        .map(kind -> texts.of(texts.mismatch(kind).wrong()));
  }

  /** Whether it stands with a problem of its column. */
  private boolean isSaid(Mismatch hint) {
    return screening.problems().by(Action.QUARANTINED).stream()
        .anyMatch(problem -> problem.columns().contains(hint.column()));
  }

  private Part part(List<Mismatch> all) {
    var first = all.get(0);
    var advice = texts.mismatch(first.kind());
    var wrong = texts.of(advice.wrong());
    var rows = new ArrayList<List<String>>();
    if (first.column().isEmpty()) {
      boolean noSheet = first.kind() == Kind.SHEET && first.expected().isEmpty();
      var expected = noSheet ? texts.word("first_sheet") : first.expected();
      add(rows, "expected", said(first.kind(), expected));
      add(rows, "found", said(first.kind(), first.found()));
    }
    var named = all.stream().filter(one -> !one.column().isEmpty()).toList();
    if (first.kind() == Kind.UNKNOWN_COLUMN) {
      var names = named.stream().limit(COLUMNS).map(Mismatch::found);
      add(rows, "columns", names.collect(Collectors.joining(", ")));
    } else {
      named.stream().limit(COLUMNS).forEach(one -> rows.add(List.of(one.column(), column(one))));
    }
    if (named.size() > COLUMNS) {
      add(rows, "columns", texts.word("more", "aantal", texts.number(named.size() - COLUMNS)));
    }
    add(rows, "mend", texts.of(advice.mend()));
    return new Part(3, wrong, List.of(), Grid.terms(wrong, rows));
  }

  private String column(Mismatch one) {
    var words = new ColumnWords(screening.file().source(), texts);
    var expected = words.expected(one.column());
    return "%s. %s: %s.".formatted(sentence(seen(one)), texts.word("expected"), expected);
  }

  private String seen(Mismatch one) {
    return switch (one.kind()) {
      case DECIMAL -> texts.word("seen_decimal", "teken", texts.decimal(one.found()));
      case DATE -> texts.word("seen_date", "vorm", one.found());
      default ->
          one.found().isEmpty() ? texts.word("absent") : texts.word("meant", "kolom", one.found());
    };
  }

  private String said(Kind kind, String what) {
    return switch (kind) {
      case FORMAT -> what.isEmpty() ? "" : texts.kind(what);
      case DELIMITER -> texts.sign(what);
      case HEADER_ROW -> what.isEmpty() ? "" : texts.word("lines_above", "aantal", what);
      default -> what;
    };
  }

  private Part part(Problem problem) {
    var columns = String.join(", ", problem.columns());
    var wrong = wrong(problem);
    boolean ofColumn = problem.columns().size() == 1 && problem.action() != Action.DUPLICATE;
    var heading = ofColumn ? columns + ": " + wrong : sentence(wrong);
    var rows = new ArrayList<List<String>>();
    add(rows, problem.columns().size() == 1 ? "column" : "columns", columns);
    add(rows, "records", texts.number(problem.count()));
    add(rows, lines(), places(problem));
    add(rows, "expected", expected(problem));
    add(rows, "found", seen(problem));
    add(rows, "mend", mend(problem));
    return new Part(3, heading, List.of(), Grid.terms(heading, rows));
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What is wrong, in a few words. */
  String wrong(Problem problem) {
    return texts
        .defect(problem.rule())
        .filter(advice -> !ofRule(problem))
        .map(advice -> texts.of(advice.wrong()))
        .orElseGet(() -> texts.word("rule_broken", "eis", demand(problem)));
  }

  private String demand(Problem problem) {
    var table = screening.file().source().layout().table();
    var edit =
        screening.file().source().edits().stream()
            .flatMap(edits -> edits.edits().stream())
            .filter(one -> one.name().equals(problem.rule()))
            .map(one -> one.label())
            .findFirst();
    return texts.demand(table, problem.rule(), edit.orElse(problem.label()));
  }

  /** Whether a rule of the table has that name: its own words go before those of the reader. */
  private boolean ofRule(Problem problem) {
    return screening.file().source().rules().stream()
        .anyMatch(rule -> rule.name().equals(problem.rule()));
  }

  /** What may stand there. */
  String expected(Problem problem) {
    var words = new ColumnWords(screening.file().source(), texts);
    if (ofRule(problem)) {
      return words.allowed(problem.rule());
    }
    boolean ofCells = List.of(Action.QUARANTINED, Action.CORRECTED).contains(problem.action());
    return problem.columns().size() == 1 && ofCells ? words.expected(problem.columns().get(0)) : "";
  }

  private String seen(Problem problem) {
    return screening.mismatches().stream()
        .filter(one -> HINTS.contains(one.kind()) && problem.columns().contains(one.column()))
        .map(this::seen)
        .collect(Collectors.joining("; "));
  }

  private String mend(Problem problem) {
    return texts
        .defect(problem.rule())
        .filter(advice -> !ofRule(problem))
        .map(advice -> texts.of(advice.mend()))
        .orElseGet(
            () ->
                texts.word(
                    problem.action() == Action.DUPLICATE
                        ? "mend_quarantined"
                        : "mend_" + problem.action().word()));
  }

  private String lines() {
    return lines(screening.file().source().layout().text().format());
  }

  /** What a place in a file of a format is. */
  static String lines(Format format) {
    return switch (format) {
      case XLSX, ODS -> "rows";
      case PARQUET, JSON_STAT -> "numbers";
      case JSON -> "records_on_lines";
      default -> "lines";
    };
  }

  private String places(Problem problem) {
    var all = problem.places().inOrder();
    var said = new ArrayList<String>();
    Optional.of(problem.places().ranges(SHOWN))
        .filter(text -> !text.isEmpty())
        .ifPresent(said::add);
    if (all.size() < problem.places().count()
        || (all.size() < problem.count() && !said.isEmpty())) {
      said.add("(" + texts.word("only_first", "aantal", texts.number(all.size())) + ")");
    }
    return String.join(" ", said);
  }

  private void add(List<List<String>> rows, String word, String text) {
    if (!text.isEmpty()) {
      rows.add(List.of(texts.word(word), text));
    }
  }
}
