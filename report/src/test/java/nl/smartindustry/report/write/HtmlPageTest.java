package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlPageTest {
  private static String html;
  private static Document page;

  /** The tables of the letter and those of the figures' data. */
  private static int printed;

  private static int charts;

  @BeforeAll
  static void parse() throws Exception {
    var annex = ReportFilesTest.annex();
    charts = annex.charts().size();
    printed = annex.tables().size() + charts;
    html = new HtmlPage(annex, HtmlPage.Media.SCREEN).text();
    var xml = html.replace("<!DOCTYPE html>\n", "");
    page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void thePageIsInDutchAndHasATitleAndAWayToSkip() {
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("nl");
    assertThat(all("title").get(0).getTextContent())
        .isEqualTo(
            "SYNTHETISCHE DATA: geen echte cijfers - Bijlage bij de voortgangsbrief Smart"
                + " Industry");
    assertThat(all("a").get(0).getAttribute("href")).isEqualTo("#inhoud");
    assertThat(all("nav")).hasSize(1);
    assertThat(all("main").get(0).getAttribute("id")).isEqualTo("inhoud");
    assertThat(all("h1")).hasSize(1);
  }

  @Test
  void thePageStandsAloneAndHasNoScript() {
    assertThat(all("script")).isEmpty();
    assertThat(all("link")).isEmpty();
    assertThat(all("img")).isEmpty();
    assertThat(html).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void everyTableHasACaptionAndEveryHeadAScope() {
    assertThat(all("table")).hasSize(printed);
    for (Element table : all("table")) {
      assertThat(inside(table, "caption")).hasSize(1);
      assertThat(inside(table, "th")).allMatch(head -> !head.getAttribute("scope").isEmpty());
      for (Element row : inside(table, "tr")) {
        assertThat(((Element) row.getFirstChild()).getTagName()).isEqualTo("th");
      }
      assertThat(inside(table, "td"))
          .allMatch(cell -> cell.getAttribute("colspan").isEmpty())
          .allMatch(cell -> cell.getAttribute("rowspan").isEmpty());
    }
  }

  @Test
  void everyLinkLeadsSomewhereAndEveryIdIsOnce() {
    var ids = new ArrayList<String>();
    for (Element element : all("*")) {
      if (!element.getAttribute("id").isEmpty()) {
        ids.add(element.getAttribute("id"));
      }
    }
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(all("a")).allMatch(link -> ids.contains(link.getAttribute("href").substring(1)));
  }

  @Test
  void aPointIsSaidInWordsAndABlankToo() {
    assertThat(html)
        .contains(
            "<span aria-hidden=\"true\">x</span>"
                + "<span class=\"vh\">geen cijfer: te weinig bedrijven of partijen</span>")
        .contains("<td class=\"getal\"><span class=\"vh\">niet gevraagd in deze meting</span></td>")
        .contains("2023*<span class=\"vh\">, voorlopig</span>");
  }

  @Test
  void everyTableSaysThatItsFiguresAreInvented() {
    var sources =
        all("p").stream().filter(line -> line.getAttribute("class").equals("bron")).toList();

    assertThat(sources).hasSize(printed);
    assertThat(sources)
        .allMatch(line -> line.getTextContent().contains("SYNTHETISCHE DATA: geen echte cijfers"));
  }

  /** Twice: for a page, and without the description, which stands under it, for a telephone. */
  @Test
  void everyFigureHasATitleADescriptionAndItsData() {
    var figures = all("figure");
    assertThat(figures).hasSize(charts);
    for (Element figure : figures) {
      assertThat(inside(figure, "desc")).hasSize(inside(figure, "svg").size() / 2);
      assertThat(inside(figure, "figcaption").get(0).getTextContent()).isNotBlank();
    }
    for (Element svg : all("svg")) {
      assertThat(inside(svg, "title").get(0).getTextContent()).hasSizeBetween(20, 150);
      assertThat(svg.getAttribute("role")).isEqualTo("img");
    }
  }

  private static List<Element> all(String name) {
    return inside(page.getDocumentElement(), name);
  }

  private static List<Element> inside(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
