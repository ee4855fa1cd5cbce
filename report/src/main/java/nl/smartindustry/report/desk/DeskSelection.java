package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.safe.Observation;

/**
 * The observations that answer a question: broken down as asked, and the total in every other
 * dimension.
 *
 * @param fixed the code kept in each dimension that was not asked for
 * @param observations in those codes and in the years asked for
 */
record DeskSelection(Map<DeskDimension, String> fixed, List<Observation> observations) {

  /**
   * @param figures all of one indicator
   * @param codes gives the codes their order; the first unit in it is the main one
   */
  static DeskSelection of(DeskQuestion question, List<Observation> figures, DeskCodes codes) {
    var fixed = new EnumMap<DeskDimension, String>(DeskDimension.class);
    var kept = inYears(question, figures);
    for (var dimension : DeskDimension.values()) {
      if (!question.by().contains(dimension)) {
        var code = codeOf(question, dimension, kept, codes);
        fixed.put(dimension, code);
        kept = kept.stream().filter(figure -> code(figure, dimension).equals(code)).toList();
      }
    }
    return new DeskSelection(fixed, kept);
  }

  static String code(Observation figure, DeskDimension dimension) {
    return figure.key().dimensions().get(dimension.column());
  }

  private static List<Observation> inYears(DeskQuestion question, List<Observation> figures) {
    var kept = figures.stream().filter(figure -> question.covers(figure.period())).toList();
    if (kept.isEmpty()) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Indicator '%s' has no figure in %s (periods: %s)",
          question.indicator(),
          question.years(),
          figures.stream()
              .map(Observation::period)
              .filter(DeskQuestion::isDated)
              .distinct()
              .sorted()
              .toList());
    }
    return kept;
  }

  /** The total; the main unit; or the only code there is. Several and no total is refused. */
  private static String codeOf(
      DeskQuestion question, DeskDimension dimension, List<Observation> figures, DeskCodes codes) {
    var found = new ArrayList<>(figures.stream().map(f -> code(f, dimension)).distinct().toList());
    found.sort(codes.order(dimension));
    var asked = question.where().get(dimension);
    if (asked != null) {
      return kept(question, dimension, asked, found);
    }
    if (found.contains(dimension.total())) {
      return dimension.total();
    }
    if (dimension == DeskDimension.UNIT || found.size() == 1) {
      return found.get(0);
    }
    throw Refusal.of(
        ExitCode.USAGE,
        "Indicator '%s' has no total over '%s' (add it to --by; it has %s)",
        question.indicator(),
        dimension.word(),
        found);
  }

  private static String kept(
      DeskQuestion question, DeskDimension dimension, String asked, List<String> found) {
    if (!found.contains(asked)) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Indicator '%s' has no %s '%s' (nearest: %s)",
          question.indicator(),
          dimension.word(),
          asked,
          Known.nearest(asked, found));
    }
    return asked;
  }

  /**
   * Where there are figures by the dimensions that were asked for, if the selection has only
   * totals: the codes of the other dimensions that have most of them.
   *
   * @param figures all of the indicator
   */
  Optional<Elsewhere> elsewhere(DeskQuestion question, List<Observation> figures) {
    var counts = new LinkedHashMap<Map<DeskDimension, String>, Integer>();
    for (var figure : figures) {
      if (figure.present() && question.covers(figure.period()) && isSplit(question, figure)) {
        var place = new EnumMap<DeskDimension, String>(DeskDimension.class);
        fixed.keySet().forEach(dimension -> place.put(dimension, code(figure, dimension)));
        counts.merge(place, 1, Integer::sum);
      }
    }
    return counts.containsKey(fixed)
        ? Optional.empty()
        : counts.entrySet().stream()
            .filter(one -> Objects.equals(unit(one.getKey()), unit(fixed)))
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(one -> new Elsewhere(difference(one.getKey()), one.getValue()));
  }

  private static String unit(Map<DeskDimension, String> place) {
    return place.get(DeskDimension.UNIT);
  }

  private Map<DeskDimension, String> difference(Map<DeskDimension, String> place) {
    var difference = new EnumMap<>(place);
    difference.entrySet().removeIf(one -> one.getValue().equals(one.getKey().total()));
    difference.remove(DeskDimension.UNIT);
    return difference;
  }

  private static boolean isSplit(DeskQuestion question, Observation figure) {
    return question.by().stream().noneMatch(by -> code(figure, by).equals(by.total()));
  }

  /** Codes to keep in other dimensions than those asked for, and how many figures are there. */
  record Elsewhere(Map<DeskDimension, String> where, int figures) {}
}
