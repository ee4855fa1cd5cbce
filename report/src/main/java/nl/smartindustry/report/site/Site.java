package nl.smartindustry.report.site;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.desk.Passport;
import nl.smartindustry.report.desk.PassportSources.SourceColumn;
import nl.smartindustry.report.desk.PassportWords;
import nl.smartindustry.report.desk.SinceLetter;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.ChangeLog.Entry;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.HtmlPage;
import nl.smartindustry.report.write.HtmlTable;
import nl.smartindustry.report.write.Resource;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;

/**
 * All pages of a release in one language.
 *
 * @param regions the letter for each region
 */
public record Site(
    Annex annex, SiteTexts texts, PassportWords words, Known known, List<Annex> regions) {

  /**
   * What is known beside the tables, whatever the language.
   *
   * @param sources by indicator the files it is made of
   * @param columns by indicator of a survey the delivered columns it is made of
   * @param before what this release comes after
   * @param measures of quality
   * @param publisher who publishes; empty where that is not known
   */
  public record Known(
      List<Indicator> indicators,
      Map<String, List<Input>> sources,
      Map<String, Set<SourceColumn>> columns,
      Before before,
      List<Observation> observations,
      List<QualityIndicator> measures,
      Optional<Publisher> publisher) {}

  /**
   * What a release comes after.
   *
   * @param letter from the figures of the letter before, if there was one
   * @param data what is other in them than in the definitive release before
   * @param earlier definitive releases of earlier days
   */
  public record Before(SinceLetter letter, Entry data, List<Listed> earlier) {}

  /**
   * Who publishes.
   *
   * @param contact who answers questions
   * @param synthetic whether it is that of the sample, which publishes no real data
   */
  public record Publisher(Label name, Label contact, String email, boolean synthetic) {}

  /** What each file holds, made when it is asked for, by its path in the site. */
  public Map<String, Supplier<byte[]>> pages() {
    var pages = new LinkedHashMap<String, Supplier<String>>();
    for (ReportTable table : annex.tables()) {
      var page = page(TablePage.file(table));
      pages.put(
          page.file(),
          () -> {
            return new TablePage(page, table, Passports.of(table, this)).text();
          });
    }
    for (Chart chart : annex.charts()) {
      var page = page(chart.id() + ".html");
      pages.put(page.file(), () -> page.text(chart.full(), html -> chartOf(html, chart)));
    }
    pages.putAll(new RegionPages(this, regions).all());
    pages.put(SitePage.START, () -> new StartPage(page(SitePage.START)).text());
    var methods = MethodPages.of(known, texts);
    pages.put(
        SitePage.INDICATORS,
        () -> new IndicatorsPage(page(SitePage.INDICATORS), known, methods.used().keySet()).text());
    pages.put(SitePage.COLUMNS, () -> new ColumnsPage(page(SitePage.COLUMNS), known).text());
    pages.put(
        SitePage.CHANGES, () -> new ChangesPage(page(SitePage.CHANGES), known.before()).text());
    pages.put(SitePage.UNKNOWN, () -> new UnknownPage(page(SitePage.UNKNOWN)).text());
    pages.put(
        SitePage.LETTERS,
        () -> new LettersPage(page(SitePage.LETTERS), known.before().earlier()).text());
    methods.pages().forEach((file, text) -> pages.put(file, () -> text.apply(page(file))));
    pages.put(SitePage.QUALITY, this::quality);
    pages.put(SitePage.GLOSSARY, this::glossary);
    pages.put(SitePage.DOWNLOADS, this::downloads);
    var files = new LinkedHashMap<String, Supplier<byte[]>>();
    var folder = texts.language().folder();
    pages.forEach((file, text) -> files.put(folder + file, () -> utf8(text.get())));
    if (texts.language() == Language.NL) {
      files.put("site.css", () -> utf8(style()));
      files.put("site.js", () -> utf8(Resource.text("report/site.js")));
    }
    return files;
  }

  /** What is known of a figure. */
  Passport passport(Observation figure, PrintedCell printed) {
    var indicator =
        known.indicators().stream()
            .filter(one -> one.code().equals(figure.key().indicator()))
            .findFirst()
            .orElseThrow();
    return new Passport(words, annex.facts(), indicator, figure, printed, known.before().letter());
  }

  SitePage page(String file) {
    return new SitePage(annex, texts, file, !regions.isEmpty());
  }

  private static String style() {
    return Resource.text("report/letter.css") + Resource.text("report/site.css");
  }

  /** With the way to the regions where it is a chart of them. */
  private void chartOf(Markup html, Chart chart) {
    if (regions.stream()
        .flatMap(one -> one.charts().stream())
        .anyMatch(one -> one.id().equals(chart.id()))) {
      html.element("p", texts.word("regions_guide")).line();
      new RegionPages(this, regions).links(html);
    }
    chart(html, chart);
  }

  void chart(Markup html, Chart chart) {
    html.element("figure", figure -> HtmlPage.figure(figure, chart, true));
    new HtmlTable(chart.data(), annex.labels()).write(html.line());
  }

  private String quality() {
    var page = page(SitePage.QUALITY);
    return new QualityPage(page, known.measures(), new QualityFacts(page, known).all()).text();
  }

  private String glossary() {
    var language = texts.language();
    var terms =
        texts.file().glossary().stream()
            .sorted(Comparator.comparing(one -> language.of(one.term())))
            .toList();
    return page(SitePage.GLOSSARY)
        .text(
            texts.word("glossary"),
            html ->
                html.element(
                    "dl class=begrippen",
                    list ->
                        terms.forEach(
                            one ->
                                list.element("dt", language.of(one.term()))
                                    .element("dd", language.of(one.meaning()))
                                    .line())));
  }

  private String downloads() {
    var page = page(SitePage.DOWNLOADS);
    return page.text(
        texts.word("downloads"),
        html ->
            html.element(
                "dl class=bestanden",
                list ->
                    texts.file().downloads().stream()
                        .filter(one -> one.with() == null || has(one.with()))
                        .forEach(
                            one -> {
                              var path = texts.language().of(one.path());
                              list.element(
                                  "dt",
                                  name ->
                                      name.element("a", path, "href", page.top() + "../" + path));
                              list.element("dd", texts.language().of(one.text())).line();
                            })));
  }

  private boolean has(SiteTexts.Part part) {
    return switch (part) {
      case GLANCE -> annex.glance().shown();
      case REGIONS -> !regions.isEmpty();
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
