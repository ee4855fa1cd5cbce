package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.FigureCell;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.transform.safe.Observation;

/**
 * Answers a question from the current release. Rounding, signs and protection are those of the
 * letter: a protected cell has no value here either, because the release holds none.
 */
public final class QuestionDesk {
  /**
   * What the catalogue says of an indicator, in Dutch.
   *
   * @param title what it measures
   * @param population the enterprises it is of
   */
  public record Described(String title, String population) {}

  /** For a share without a standard error, as in the headline table. */
  private static final int DECIMALS = 1;

  private final DeskLabels deskLabels;
  private final DeskCodes codes;
  private final Labels labels;
  private final FigureCell cells;
  private final Function<String, Described> words;

  /**
   * @param labels the words of the letter
   * @param words what the catalogue says of an indicator, by code
   */
  public QuestionDesk(Definitions definitions, Labels labels, Function<String, Described> words) {
    this.words = words;
    this.deskLabels = DeskLabels.load(definitions);
    this.codes = DeskCodes.of(definitions, deskLabels);
    this.labels = labels;
    this.cells = new FigureCell(labels, DECIMALS);
  }

  /** The answer in {@code format}, one element a line. */
  public List<String> answer(Releases releases, DeskQuestion question, DeskFormat format) {
    var answer = answer(releases, question);
    return switch (format) {
      case TEXT -> new DeskText(codes, deskLabels, labels).lines(answer);
      case CSV -> DeskData.csv(answer, codes);
      case JSON -> DeskData.json(answer, codes);
    };
  }

  DeskAnswer answer(Releases releases, DeskQuestion question) {
    var release = releases.current();
    var figures = figures(release, question.indicator());
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

  /** All observations of an indicator; an unknown one is refused with the known ones (64). */
  private static List<Observation> figures(Release release, String indicator) {
    var found = new ArrayList<Observation>();
    var known = new TreeSet<String>();
    ReleasedObservations.forEach(
        release,
        row -> {
          var code = String.valueOf(row.apply("INDICATOR"));
          known.add(code);
          if (code.equals(indicator)) {
            found.add(Observation.from(row));
          }
        });
    if (found.isEmpty()) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Unknown indicator '%s' (release %s has: %s)",
          indicator,
          release.id(),
          known);
    }
    return found;
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
