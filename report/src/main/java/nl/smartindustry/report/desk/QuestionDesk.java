package nl.smartindustry.report.desk;

import java.util.List;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.letter.PrintedCells;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.transform.safe.Observation;

/**
 * Answers a question from the current release. Rounding, signs and protection are those of the
 * letter: a protected cell has no value here either, because the release holds none.
 */
public final class QuestionDesk {
  private final DeskLabels deskLabels;
  private final DeskCodes codes;
  private final Labels labels;
  private final PrintedCells cells;
  private final Function<String, DeskWords> words;

  /**
   * @param labels the words of the letter
   * @param words what the catalogue says of an indicator, by code
   */
  public QuestionDesk(Definitions definitions, Labels labels, Function<String, DeskWords> words) {
    this.words = words;
    this.deskLabels = DeskLabels.load(definitions);
    this.codes = DeskCodes.of(definitions, deskLabels);
    this.labels = labels;
    this.cells = new PrintedCells(labels);
  }

  /** The answer in {@code format}, one element a line. */
  public List<String> answer(Releases releases, DeskQuestion question, DeskFormat format) {
    var answer = answer(releases, question);
    return switch (format) {
      case TEXT -> new DeskText(codes, deskLabels, labels, cells).lines(answer);
      case CSV -> DeskData.csv(answer, codes);
      case JSON -> DeskData.json(answer, codes);
    };
  }

  DeskAnswer answer(Releases releases, DeskQuestion question) {
    var release = releases.current();
    var figures = new PublishedFigures(release).of(question.indicator());
    var selection = DeskSelection.of(question, figures, codes);
    return new DeskAnswer(
        question,
        words.apply(question.indicator()),
        release.id(),
        release.manifest(),
        selection,
        otherUnits(figures, selection),
        DeskAnswer.linesOf(question, selection, codes, cells));
  }

  private List<String> otherUnits(List<Observation> figures, DeskSelection selection) {
    var shown = selection.fixed().get(DeskDimension.UNIT);
    return figures.stream()
        .map(figure -> figure.key().unit())
        .filter(unit -> shown != null && !unit.equals(shown))
        .distinct()
        .sorted(codes.order(DeskDimension.UNIT))
        .toList();
  }
}
