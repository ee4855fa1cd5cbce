package nl.smartindustry.report.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.report.table.ChartLayout.Source;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;

/**
 * What tables say of counts that are printed as numbers near them, in whichever table they stand: a
 * remark, and footnotes that do not speak of another method.
 *
 * @param methods by indicator
 * @param labels in which a footnote {@code x} has another text {@code x_noise} for counts with
 *     noise
 */
record NearCounts(Map<String, Protection> methods, Labels labels) {
  private static final Map<Protection, String> REMARKS =
      Map.of(Protection.ROUND, "rounded_together", Protection.CELL_KEY, "noise");

  private static final String INSTEAD = "_noise";

  /** What some tables ask for. */
  static NearCounts of(List<TableLayout> tables, Labels labels) {
    var methods = new TreeMap<String, Protection>();
    tables.stream()
        .filter(TableLayout::isPerturbed)
        .forEach(
            table ->
                table.indicators().forEach(code -> methods.put(code, table.notes().protection())));
    return new NearCounts(methods, labels);
  }

  /** A table with what it says of such counts. */
  TableLayout in(TableLayout table) {
    var said = table;
    for (var code : table.indicators()) {
      var method = methods.get(code);
      said = method == null ? said : said.with(REMARKS.get(method));
      said = method == Protection.CELL_KEY ? said.withFootnotes(this::footnote) : said;
    }
    return said;
  }

  /** A chart whose own table says it. */
  ChartLayout in(ChartLayout chart) {
    var source = chart.source();
    if (source.own() == null) {
      return chart;
    }
    var own = new Source(null, in(source.own()), source.columns(), source.rows());
    return new ChartLayout(
        chart.id(), chart.number(), chart.kind(), own, chart.words(), chart.draw());
  }

  private String footnote(String code) {
    var instead = code + INSTEAD;
    return labels.texts().notes().containsKey(instead) ? instead : code;
  }
}
