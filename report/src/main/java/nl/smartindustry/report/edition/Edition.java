package nl.smartindustry.report.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.transform.catalogue.Label;

/**
 * The letter for one region, laid out.
 *
 * @param code of the region
 */
public record Edition(String code, TableCatalogue catalogue, GlanceLayout glance) {
  private static final String FILE = "editions.yaml";

  /**
   * The file, in which {@code {code}}, {@code {nl}} and {@code {en}} are the code and the names of
   * a region, and {@code {part}}, {@code {part_nl}} and {@code {part_en}} those of the part of the
   * country that it is in.
   *
   * @param list the code list of the regions
   * @param codes those that have an edition
   * @param tables its tables
   * @param charts those of the letter that it shows too, in which its own row stands out
   * @param cards the table whose rows are its headlines
   * @param sentences of its tables
   * @param words in place of those of the letter
   */
  private record File(
      String list,
      List<String> codes,
      List<TableLayout> tables,
      List<String> charts,
      String cards,
      List<SentenceLayout> sentences,
      Map<String, Label> words) {
    File {
      codes = codes == null ? List.of() : List.copyOf(codes);
      tables = tables == null ? List.of() : List.copyOf(tables);
      charts = charts == null ? List.of() : List.copyOf(charts);
      words = words == null ? Map.of() : Map.copyOf(words);
    }
  }

  /** An edition for each region of the file; what one names and does not exist is refused. */
  public static List<Edition> load(
      Definitions definitions, TableCatalogue letter, GlanceLayout glance) {
    var file = definitions.read(FILE, File.class);
    if (file.codes().isEmpty()) {
      return List.of();
    }
    var regions = definitions.codelist(file.list());
    return file.codes().stream()
        .map(
            code -> {
              var own = definitions.read(FILE, File.class, text -> named(text, regions, code));
              return of(code, own, letter, glance);
            })
        .toList();
  }

  private static Edition of(String code, File own, TableCatalogue letter, GlanceLayout glance) {
    var charts = own.charts().stream().map(id -> chart(id, code, letter)).toList();
    var catalogue = letter.with(own.tables(), charts, own.words());
    return new Edition(code, catalogue, glance.with(own.cards(), own.sentences(), catalogue));
  }

  private static ChartLayout chart(String id, String code, TableCatalogue letter) {
    return letter.charts().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.definitions("Definition '%s': unknown chart '%s'", FILE, id))
        .emphasizing(code);
  }

  /** The indicators that its tables and charts show. */
  public Set<String> indicators() {
    var drawn =
        catalogue.charts().stream().flatMap(chart -> Stream.ofNullable(chart.source().own()));
    return Stream.concat(catalogue.tables().stream(), drawn)
        .flatMap(TableLayout::series)
        .map(Series::indicator)
        .collect(Collectors.toSet());
  }

  private static String named(String text, Codelist regions, String code) {
    var region = regions.get(code);
    var part = regions.get(region.parent());
    return text.replace("{code}", code)
        .replace("{nl}", region.labelNl())
        .replace("{en}", region.labelEn())
        .replace("{part}", part.code())
        .replace("{part_nl}", part.labelNl())
        .replace("{part_en}", part.labelEn());
  }
}
