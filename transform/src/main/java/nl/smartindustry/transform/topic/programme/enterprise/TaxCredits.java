package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.survey.link.Frames;
import org.apache.spark.sql.Row;

/**
 * Tax credits for research.
 *
 * @param credits {@code research_tax_credit} with its provenance; reads {@code year}, {@code
 *     theme}, {@code hours}
 * @param links the rows of {@code unit_link} of this source
 * @param linked year → % of the records of that year that found their enterprise
 */
public record TaxCredits(
    List<Row> credits, List<Row> links, Frames frames, Map<String, Double> linked) {
  /** The table, and the source of its links. */
  public static final String SOURCE = "research_tax_credit";

  private static long hours(Row credit) {
    Long hours = credit.getAs("hours");
    return hours == null ? 0 : hours;
  }

  /** Year → active enterprises of manufacturing with hours on some themes: as many as credits. */
  Map<Integer, List<Enterprise>> holders(List<String> themes, EnterpriseClasses classes) {
    var enterprises = new HashMap<List<Object>, String>();
    for (var row : links) {
      var record = Arrays.<Object>asList(row.getAs("delivery"), row.getAs("line"));
      enterprises.put(record, row.getAs("enterprise_id"));
    }
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    for (var row : credits) {
      if (themes.contains(row.<String>getAs("theme")) && hours(row) > 0) {
        // A credit of a legal unit that is no enterprise of the register is in no figure, nor is
        // one of an enterprise that is not active in the frame of the year.
        var record = Arrays.<Object>asList(row.getAs("source_delivery"), row.getAs("source_line"));
        var enterprise = enterprises.get(record);
        Long year = row.getAs("year");
        frames
            .row(enterprise, year.toString())
            .filter(RegisterPopulation::isActive)
            .ifPresent(
                one ->
                    years
                        .computeIfAbsent(year.intValue(), any -> new TreeMap<>())
                        .put(enterprise, Enterprise.of(one, classes)));
      }
    }
    var holders = new TreeMap<Integer, List<Enterprise>>();
    years.forEach((year, known) -> holders.put(year, List.copyOf(known.values())));
    return holders;
  }
}
