package nl.smartindustry.report.glance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.smartindustry.report.glance.GlanceCells.Found;
import nl.smartindustry.report.glance.GlanceLayout.GlanceWords;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;
import nl.smartindustry.report.glance.GlanceText.Piece;
import nl.smartindustry.report.glance.GlanceText.Source;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.TableCatalogue;

/** How a printed cell is said in a sentence, in the language of a catalogue. */
record SentenceWords(GlanceWords words, TableCatalogue catalogue) {
  private static final String COUNT = "NR";
  private static final String NO_BREAK = "\u00a0";
  private static final Pattern CLAUSE_END = Pattern.compile("[.;](?= |$)");
  private static final Set<Mark> UNSAID = Set.of(Mark.BREAK, Mark.UNRELIABLE);

  /** A template with its slots filled. */
  GlanceText fill(SentenceLayout layout, Map<String, Found> found, Map<String, String> facts) {
    var filling = new Filling(found, facts, digits(layout, found));
    var template = language().of(layout.text());
    var slot = SentenceLayout.SLOT.matcher(template);
    int from = 0;
    while (slot.find()) {
      filling.literal(template.substring(from, slot.start()));
      filling.slot(slot.group(1), slot.group(2), slot.group(3), slot.group(4));
      from = slot.end();
    }
    filling.literal(template.substring(from));
    var tables =
        found.values().stream()
            .map(one -> new Source(one.address().split("\\.")[0], one.table()))
            .distinct()
            .sorted(Comparator.comparing(Source::id))
            .toList();
    return new GlanceText(layout.id(), filling.pieces, tables);
  }

  private Language language() {
    return catalogue.labels().language();
  }

  String phrase(String code) {
    return language().of(words.phrases().get(code));
  }

  /** Counts are in words where each of them has one, up to twelve and round tens; else none is. */
  private boolean digits(SentenceLayout layout, Map<String, Found> found) {
    var text = layout.text().nl();
    return found.entrySet().stream()
        .filter(one -> text.contains("{" + one.getKey() + "}"))
        .flatMap(one -> count(one.getValue().cell()).stream())
        .anyMatch(count -> !words.numbers().containsKey(count.toPlainString()));
  }

  private static Optional<BigDecimal> count(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number
            && number.unit().equals(COUNT)
            && number.decimals() == 0
        ? Optional.of(Language.rounded(number.value(), 0))
        : Optional.empty();
  }

  /** A figure with its unit, and with its interval where that is printed with it. */
  String figure(PrintedCell.Number number) {
    var figure = language().inText(number.value(), number.decimals());
    var unit = words.units().get(number.unit());
    var text =
        unit == null
            ? figure + NO_BREAK + catalogue.label("unit", number.unit())
            : language().of(unit).replace("{getal}", figure);
    return number.spread().filter(spread -> spread.bounds()).isEmpty()
        ? text
        : interval(number, text);
  }

  /** A figure that stands large: its unit is beside it where it takes more than a sign. */
  String large(PrintedCell.Number number) {
    var text = figure(number.with(Optional.empty()));
    return text.contains(NO_BREAK) ? language().inText(number.value(), number.decimals()) : text;
  }

  private String interval(PrintedCell.Number number, String text) {
    var bare =
        new PrintedCell.Number(
            number.value(), number.decimals(), number.unit(), Set.of(), number.spread());
    var labels = catalogue.labels();
    return text + labels.printed(bare).substring(language().text(bare).length());
  }

  /** The meaning of the marks that a sentence says: provisional. */
  List<String> said(Set<Mark> marks) {
    return marks.stream()
        .filter(mark -> !UNSAID.contains(mark))
        .map(catalogue.labels().markMeanings()::get)
        .toList();
  }

  /** A period in running text: {@code 2024}, {@code 2020-2022}, {@code 31 maart 2025}. */
  String period(String period, int span) {
    var date = language().date(period);
    return date.equals(period) ? language().period(period, span) : date.replaceFirst(" ", NO_BREAK);
  }

  /** One template being filled. */
  private final class Filling {
    private final Map<String, Found> found;
    private final Map<String, String> facts;
    private final boolean digits;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private boolean afterCount;

    Filling(Map<String, Found> found, Map<String, String> facts, boolean digits) {
      this.found = found;
      this.facts = facts;
      this.digits = digits;
    }

    /** Words of the template; before the end of a clause the marks of its figures. */
    void literal(String text) {
      var joined = afterCount && text.startsWith(" ") ? NO_BREAK + text.substring(1) : text;
      afterCount = false;
      var end = CLAUSE_END.matcher(joined);
      if (!marks.isEmpty() && end.find()) {
        var said = String.join(", ", marks.stream().distinct().toList());
        joined =
            joined.substring(0, end.start()) + " (" + said + ")" + joined.substring(end.start());
        marks.clear();
      }
      if (!joined.isEmpty()) {
        pieces.add(new Piece(joined, ""));
      }
    }

    void slot(String name, String part, String one, String more) {
      var cell = found.get(name);
      if (cell == null) {
        pieces.add(new Piece(facts.get(name), ""));
      } else if (one != null) {
        pieces.add(new Piece(isOne(cell) ? one : more, ""));
      } else if (part == null) {
        pieces.add(new Piece(said(cell), cell.address()));
        marks.addAll(SentenceWords.this.said(cell.marks()));
      } else {
        var period = period(cell.period(), cell.span());
        boolean day = !period.equals(language().period(cell.period(), cell.span()));
        var form = part.equals("jaar") ? "{datum}" : phrase(day ? "on_date" : "in_year");
        pieces.add(new Piece(form.replace("{datum}", period), ""));
      }
    }

    private String said(Found cell) {
      if (cell.cell() instanceof PrintedCell.Number number) {
        afterCount = count(number).isPresent() && digits;
        return count(number)
            .filter(count -> !digits)
            .map(count -> language().of(words.numbers().get(count.toPlainString())))
            .orElseGet(() -> figure(number));
      }
      var text = ((PrintedCell.Words) cell.cell()).text();
      var clause = words.changes().get(cell.says());
      if (clause == null) {
        return text;
      }
      var said = language().of(clause);
      for (var part : ((PrintedCell.Words) cell.cell()).said().parts().entrySet()) {
        said = said.replace("{" + part.getKey() + "}", part.getValue());
      }
      return said;
    }

    private static boolean isOne(Found cell) {
      return count(cell.cell()).filter(BigDecimal.ONE::equals).isPresent();
    }
  }
}
