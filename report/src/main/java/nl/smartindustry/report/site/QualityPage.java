package nl.smartindustry.report.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.site.QualityReport.Concept;
import nl.smartindustry.report.site.QualityReport.Measured;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.survey.QualityIndicator;

/** How good the figures are, concept by concept; what is not known is said to be. */
record QualityPage(SitePage page, List<QualityIndicator> measures, Map<String, String> facts) {
  private static final int PERCENT = 100;

  String text() {
    return page.text(page.texts().word("quality"), this::main);
  }

  private void main(Markup html) {
    html.element("p", page.texts().word("quality_guide")).line();
    page.texts().quality().concepts().forEach(one -> concept(html, one));
  }

  private void concept(Markup html, Concept one) {
    var title = one.code() + " " + one.title().get(language().code());
    html.element(one.isHead() ? "h2" : "h3", title, "id", one.code()).line();
    var lines = one.figures().stream().flatMap(figure -> lines(figure).stream()).toList();
    var text = said(one);
    if (!text.isEmpty()) {
      html.element("p", text).line();
    } else if (lines.isEmpty() && !hasParts(one)) {
      html.element("p class=onbekend", page.texts().word("not_known")).line();
    }
    if (!lines.isEmpty()) {
      html.element(
          "dl class=begrippen",
          list ->
              lines.forEach(
                  line -> list.element("dt", line.name).element("dd", line.values).line()));
      html.line();
    }
  }

  private boolean hasParts(Concept one) {
    return page.texts().quality().concepts().stream()
        .anyMatch(other -> other.code().startsWith(one.code() + "."));
  }

  /** The text with its facts; another where one of them is not known, or none. */
  private String said(Concept one) {
    var text = one.text() == null ? "" : filled(one.text());
    if (!text.isEmpty() || one.otherwise() == null) {
      return text;
    }
    return filled(one.otherwise());
  }

  private String filled(Map<String, String> texts) {
    var text = texts.get(language().code());
    for (var slot : QualityReport.SLOT.matcher(text).results().toList()) {
      var fact = facts.get(slot.group(1));
      if (fact == null) {
        return "";
      }
      text = text.replace(slot.group(), fact);
    }
    return text;
  }

  /** Measures of one source, by period. */
  private record Line(String name, String values) {}

  private List<Line> lines(Measured measured) {
    var bySource = new TreeMap<String, TreeMap<String, Double>>();
    BinaryOperator<Double> largest = BinaryOperator.maxBy(Comparator.naturalOrder());
    measures.stream()
        .filter(one -> one.measure().equals(measured.measure()))
        .filter(one -> measured.group() == null || one.group().equals(measured.group()))
        .forEach(
            one ->
                bySource
                    .computeIfAbsent(one.source(), source -> new TreeMap<>())
                    .merge(one.period(), one.value(), largest));
    var lines = new ArrayList<Line>();
    bySource.forEach((source, periods) -> lines.add(line(measured, source, periods)));
    return lines;
  }

  private Line line(Measured measured, String source, Map<String, Double> periods) {
    var label = measured.label().get(language().code());
    var name = page.texts().quality().source(language(), source);
    var values =
        periods.entrySet().stream()
            .map(one -> period(one.getKey()) + written(measured, one.getValue()))
            .collect(Collectors.joining("; "));
    boolean whole = periods.keySet().equals(Set.of(QualityIndicator.ALL));
    return new Line(whole ? label : label + ": " + name, values);
  }

  private String period(String period) {
    return period.equals(QualityIndicator.ALL) ? "" : language().date(period) + ":\u00a0";
  }

  private String written(Measured measured, double value) {
    return switch (measured.form()) {
      case SHARE -> language().figure(BigDecimal.valueOf(PERCENT * value), 1) + "%";
      case PERCENT -> language().figure(BigDecimal.valueOf(value), 1) + "%";
      case COUNT -> language().figure(BigDecimal.valueOf(value), 0);
    };
  }

  private Language language() {
    return page.texts().language();
  }
}
