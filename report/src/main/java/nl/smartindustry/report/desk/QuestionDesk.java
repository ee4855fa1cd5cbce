package nl.smartindustry.report.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.FigureCell;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/**
 * Answers a question from a release. Rounding, signs and protection are those of the letter: a
 * protected cell has no value here either, because the release holds none.
 */
public final class QuestionDesk {
  /**
   * An indicator as the catalogue describes it, in a language.
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
   * @param words the description of an indicator in the catalogue, by code
   */
  public QuestionDesk(Definitions definitions, Labels labels, Function<String, Described> words) {
    this.words = words;
    this.deskLabels = DeskLabels.load(definitions);
    this.codes = DeskCodes.of(definitions, labels.language());
    this.labels = labels;
    this.cells = new FigureCell(labels, DECIMALS);
  }

  /** The answer in {@code format}, one element a line. */
  public List<String> answer(Release release, DeskQuestion question, DeskFormat format) {
    var answer = answer(release, question);
    return switch (format) {
      case TEXT -> new DeskText(codes, deskLabels, labels).lines(answer);
      case CSV -> DeskData.csv(answer, codes);
      case JSON -> DeskData.json(answer, codes);
      case MARKDOWN -> new DeskText(codes, deskLabels, labels).markdown(answer);
    };
  }

  DeskAnswer answer(Release release, DeskQuestion question) {
    var figures = figures(release, question.indicator());
    var selection = DeskSelection.of(question, figures, codes);
    return new DeskAnswer(
        question,
        words.apply(question.indicator()),
        release,
        selection,
        new DeskAnswer.Besides(
            otherUnits(figures, selection), selection.elsewhere(question, figures)),
        DeskAnswer.linesOf(question, selection, codes, cells));
  }

  /** All observations of an indicator; an unknown one is refused with the known ones (64). */
  static List<Observation> figures(Release release, String indicator) {
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

  /**
   * An answer for programs: one record a cell with SDMX column names, the value rounded as the
   * letter prints it with a decimal point, null where there is none.
   */
  static final class DeskData {
    private DeskData() {}

    /** RFC 4180 with a header row; constant facts of the release are columns too. */
    static List<String> csv(DeskAnswer answer, DeskCodes codes) {
      var records = records(answer, codes);
      var lines = new ArrayList<String>();
      lines.add(DeskFormat.csv(records.get(0).keySet().toArray()));
      records.forEach(record -> lines.add(DeskFormat.csv(record.values().toArray())));
      return List.copyOf(lines);
    }

    /** One object: what the table is, and its cells under {@code observations}. */
    static List<String> json(DeskAnswer answer, DeskCodes codes) {
      var statement = answer.release().manifest().statement();
      var table = new LinkedHashMap<String, Object>();
      table.put("indicator", answer.question().indicator());
      table.put("title", answer.words().title());
      table.put("population", answer.words().population());
      table.put("release", answer.release().id());
      answer.release().replaced().ifPresent(by -> table.put("replaced", by));
      answer.release().retracted().ifPresent(reason -> table.put("retracted", reason));
      table.put("reference_date", answer.release().manifest().provenance().referenceDate());
      table.put("status", statement.status());
      table.put("synthetic", statement.synthetic());
      table.put("protection", statement.protection());
      table.put("question", answer.question().options());
      table.put("other_units", answer.besides().units());
      table.put("observations", records(answer, codes));
      return DeskFormat.json(table);
    }

    private static List<Map<String, Object>> records(DeskAnswer answer, DeskCodes codes) {
      var records = new ArrayList<Map<String, Object>>();
      for (var line : answer.lines()) {
        for (var entry : line.entries()) {
          records.add(record(answer, line, entry, codes));
        }
      }
      return records;
    }

    private static Map<String, Object> record(
        DeskAnswer answer,
        DeskAnswer.AnswerRow line,
        DeskAnswer.AnswerCell entry,
        DeskCodes codes) {
      var record = new LinkedHashMap<String, Object>();
      var by = answer.question().by();
      record.put("INDICATOR", answer.question().indicator());
      for (int i = 0; i < by.size(); i++) {
        record.put(by.get(i).column(), line.codes().get(i));
        record.put(by.get(i).column() + "_LABEL", codes.label(by.get(i), line.codes().get(i)));
      }
      answer.unit().ifPresent(unit -> record.put(DeskDimension.UNIT.column(), unit));
      record.put("TIME_PERIOD", entry.period());
      record.put("OBS_VALUE", valueOf(entry.cell()));
      var observed = entry.observed();
      var reason =
          observed.map(one -> one.cell().reason()).orElse(Optional.of(Reason.NOT_COMPUTED));
      record.put("OBS_STATUS", observed.map(codes::status).orElse(""));
      record.put("CONF_STATUS", observed.map(one -> one.cell().confidentialityStatus()).orElse(""));
      record.put("REASON", reason.map(Reason::code).orElse(""));
      record.put("STATUS_NL", observed.map(one -> one.notes().statusNl()).orElse(""));
      record.put("OBS_FLAGS", observed.map(one -> one.cell().observationStatus()).orElse(""));
      record.put("DEF_VERSION", observed.map(one -> one.notes().definitionVersion()).orElse(""));
      if (answer.question().margins()) {
        var spread =
            entry.cell() instanceof PrintedCell.Number number
                ? number.spread()
                : Optional.<Spread>empty();
        record.put("CI_LOW", spread.map(Spread::low).map(one -> bound(one, entry)).orElse(null));
        record.put("CI_HIGH", spread.map(Spread::high).map(one -> bound(one, entry)).orElse(null));
      }
      record.put("RELEASE", answer.release().id());
      record.put("SYNTHETIC", answer.release().manifest().statement().synthetic());
      return record;
    }

    private static BigDecimal bound(BigDecimal bound, DeskAnswer.AnswerCell entry) {
      return Language.rounded(bound, ((PrintedCell.Number) entry.cell()).decimals());
    }

    private static BigDecimal valueOf(PrintedCell cell) {
      return cell instanceof PrintedCell.Number number
          ? Language.rounded(number.value(), number.decimals())
          : null;
    }
  }
}
