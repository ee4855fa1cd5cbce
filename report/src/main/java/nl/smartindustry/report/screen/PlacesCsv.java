package nl.smartindustry.report.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.report.screen.Problem.Place;
import nl.smartindustry.report.write.CsvText;

/** Every place that is known of every problem, a line each, for a spreadsheet. */
record PlacesCsv(Screening screening, ScreenTexts texts) {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** A place in the file, and the problem that is there. */
  private record Row(Place place, Problem problem) {}

  boolean isEmpty() {
    return screening.problems().all().stream().allMatch(one -> one.places().inOrder().isEmpty());
  }

  String text() {
    var parts = new ProblemParts(screening, texts);
    var lines = new CsvText(texts.language().separator());
    var text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(
        lines.line(
            List.of(
                texts.word("line"),
                texts.word("column"),
                texts.word("severity"),
                texts.word("wrong"),
                texts.word("expected"))));
    var rows = new ArrayList<Row>();
    for (var problem : screening.problems().all()) {
      problem.places().inOrder().forEach(place -> rows.add(new Row(place, problem)));
    }
    rows.sort(Comparator.comparing(Row::place));
    for (var row : rows) {
      var problem = row.problem();
      text.append(
          lines.line(
              List.of(
                  row.place().toString(),
                  CsvText.safe(String.join(", ", problem.columns())),
                  texts.word(severity(problem)),
                  CsvText.safe(parts.wrong(problem)),
                  CsvText.safe(parts.expected(problem)))));
    }
    return text.toString();
  }

  /** The word for what is to be done about a problem. */
  private static String severity(Problem problem) {
    return switch (problem.action()) {
      case WARNED -> "check_part";
      case CORRECTED -> "corrected_part";
      default -> "mend_part";
    };
  }
}
