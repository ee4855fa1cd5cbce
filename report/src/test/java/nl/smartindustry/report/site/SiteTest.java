package nl.smartindustry.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.report.desk.PassportSources;
import nl.smartindustry.report.desk.PassportSources.SourceColumn;
import nl.smartindustry.report.desk.PassportWords;
import nl.smartindustry.report.desk.SinceLetter;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.release.ReleaseManifest;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.ChangeLog;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.site.Site.Before;
import nl.smartindustry.report.site.Site.Known;
import nl.smartindustry.report.site.Site.Publisher;
import nl.smartindustry.report.site.SiteTexts.File;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell.Gap;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReleaseFacts.Issue;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.ReportFiles;
import nl.smartindustry.report.write.ReportFilesTest;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.comparability.Bridges;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SiteTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final Map<String, Supplier<byte[]>> FILES = new TreeMap<>();
  private static final Map<String, Document> PAGES = new TreeMap<>();
  private static final String EARLIER = "2024-03-31-0123456789ab";
  private static List<Annex> annexes;

  @BeforeAll
  static void make() throws Exception {
    annexes = Stream.of(Language.values()).map(ReportFilesTest::annex).toList();
    for (var annex : annexes) {
      FILES.putAll(site(annex).pages());
    }
    for (var file : FILES.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        var text = new String(file.getValue().get(), StandardCharsets.UTF_8);
        var xml = new InputSource(new StringReader(text.replace("<!DOCTYPE html>\n", "")));
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        PAGES.put(file.getKey(), builder.parse(xml));
      }
    }
  }

  private static Site site(Annex annex) {
    var language = annex.labels().language();
    var observations = SampleFigures.all().observations();
    return new Site(
        annex,
        SiteTexts.load(PACKAGED, language),
        PassportWords.load(
            PACKAGED, TableCatalogue.load(PACKAGED, SampleFigures.indicators()).in(language)),
        new Known(
            TransformJob.load(PACKAGED).catalogue().indicators(),
            Map.of("SI_AD_AI", List.of(new Input("ict_survey/2024/one/file.csv", "ab12", 3L))),
            Map.of(
                "SI_AD_ROB", columns("SI_AD_ROB"),
                "SI_DI_CORE", columns("SI_DI_CORE"),
                "SI_FL_FUND", columns("SI_FL_FUND")),
            before(observations),
            observations,
            List.of(
                response("2023", "_T", 0.734),
                response("2024", "_T", 0.755),
                response("2024", "10-19", 0.6)),
            Optional.of(
                new Publisher(
                    new Label("Uitgever", "Publisher"),
                    new Label("Loket", "Desk"),
                    "mailto:desk@example.org",
                    true))),
        ReportFilesTest.editions(language));
  }

  private static Set<SourceColumn> columns(String indicator) {
    var catalogue = TransformJob.load(PACKAGED).catalogue();
    return new PassportSources(PACKAGED, catalogue, LayoutCatalogue.load(PACKAGED))
        .columns(catalogue.indicator(indicator));
  }

  @Test
  void anAnswerIsFollowedFromItsColumnToTheIndicatorsAndBack() {
    assertThat(columns("SI_AD_ROB"))
        .containsExactly(
            new SourceColumn("ict_survey", "rob_ind"), new SourceColumn("ict_survey", "rob_srv"));
    assertThat(columns("SI_DI_CORE"))
        .extracting(SourceColumn::column)
        .contains("inet_pct", "snelheid_kl");
    assertThat(columns("SI_FL_FUND"))
        .extracting(SourceColumn::toString)
        .allMatch(one -> one.contains("funding"))
        .anyMatch(one -> one.contains("bedrag_eur"))
        .noneMatch(one -> one.contains("regeling"));
    for (var folder : List.of("", "en/")) {
      assertThat(targets(PAGES.get(folder + "columns.html")))
          .contains(
              "indicators.html#SI_AD_ROB",
              "indicators.html#SI_DI_CORE",
              "indicators.html#SI_FL_FUND");
      assertThat(targets(PAGES.get(folder + "indicators.html"))).contains("columns.html");
      assertThat(PAGES.get(folder + "indicators.html").getDocumentElement().getTextContent())
          .contains("ict_survey: rob_ind, rob_srv");
    }
  }

  @Test
  void everyProvinceHasAPageThatTheOneOfAllLeadsTo() {
    for (var folder : List.of("", "en/")) {
      var targets = targets(PAGES.get(folder + "regions.html"));
      var provinces =
          ReportFilesTest.editions(Language.NL).stream().map(one -> one.tables().get(0).id());
      provinces.forEach(
          code -> {
            assertThat(targets).contains(code + ".html");
            assertThat(PAGES).containsKey(folder + code + ".html");
            assertThat(targets(PAGES.get(folder + "F3.html"))).contains(code + ".html");
          });
    }
  }

  private static List<String> targets(Document page) {
    var links = page.getElementsByTagName("a");
    return IntStream.range(0, links.getLength())
        .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
        .toList();
  }

  private static QualityIndicator response(String period, String group, double value) {
    return new QualityIndicator("response_rate", "survey_response", period, group, value, "");
  }

  private static ReleaseManifest manifest() {
    var made = new Provenance(List.of(), Map.of("corrects", "Fieldlabs"), "d", "1", "2024-03-31");
    var said = new Statement("Voortgang 2024", "DEFINITIVE", true, "", List.of());
    return new ReleaseManifest(1, made.key(), made, said, List.of());
  }

  private static Before before(List<Observation> observations) {
    return new Before(
        SinceLetter.of(bridges(observations), observations),
        data(),
        List.of(new Listed(EARLIER, false, Optional.of(manifest()), Optional.of("rolled back"))));
  }

  /** As if a figure had been corrected since the definitive release before. */
  private static ChangeLog.Entry data() {
    var cells = new ChangeLog.Cells(Map.of(), Map.of(), Map.of("SI_AD_AI", 1200));
    return ChangeLog.first("2024-12-31").then("r", "2025-03-31", List.of(), cells).newest();
  }

  /** As if the letter before had said 30 where 32 is said now. */
  private static List<Bridged> bridges(List<Observation> observations) {
    var now =
        PublishedValue.of(observations).stream()
            .filter(one -> one.name().startsWith("SI_AD_AI ") && one.period().equals("2024"))
            .toList();
    var then =
        now.stream()
            .map(
                one ->
                    new PublishedValue(
                        one.indicator(), one.series(), "2024", 30.04, one.definition(), null))
            .toList();
    return new Bridges(then, Optional.empty(), now, List.of()).all();
  }

  @Test
  void anIndicatorNamesTheFilesItIsMadeOf() {
    var made =
        all(PAGES.get("indicators.html"), "details").stream().map(Element::getTextContent).toList();

    assertThat(made)
        .containsExactly(
            "Gemaakt van deze leveringen (1)ict_survey/2024/one/file.csv, sha256 ab12");
  }

  @Test
  void aMethodHasAPageWithItsSourcesAndTheIndicatorsMadeByIt() {
    var page = all(PAGES.get("en/method-estimation.html"), "main").get(0).getTextContent();
    var listed = all(PAGES.get("method.html"), "a").stream().map(one -> one.getAttribute("href"));

    assertThat(page)
        .contains("Model Assisted Survey Sampling", "Enterprises using robots")
        .doesNotContain("Multifactor productivity");
    assertThat(listed.filter(one -> one.startsWith("method-")))
        .contains("method-estimation.html", "method-disclosure.html")
        .doesNotContain("method-small_areas.html");
  }

  @Test
  void theQualityReportSaysWhatIsKnownOfEachConceptAndWhatIsNot() {
    var page = all(PAGES.get("quality.html"), "main").get(0).getTextContent();

    assertThat(page)
        .contains(
            "S.1.1 Organisatie\nUitgever.",
            "S.1.6 E-mailadres\ndesk@example.org",
            "S.4 Eenheid van de cijfers\n",
            "Respons: enquête ICT-gebruik2023:\u00a073,4%; 2024:\u00a075,5%",
            "S.8.1 Kalender\nDat is hier niet bekend.",
            "S.16 Kosten en lasten\nDat is hier niet bekend.",
            "Peildatum 31 maart 2025");
    assertThat(all(PAGES.get("en/quality.html"), "main").get(0).getTextContent())
        .contains(
            "Response: survey of ICT use2023:\u00a073.4%; 2024:\u00a075.5%",
            "S.16 Cost and burden\nThis is not known here.");
  }

  @Test
  void anEarlierLetterIsNamedWithWhereItLiesAndItsHash() {
    var page = PAGES.get("en/letters.html");

    assertThat(all(page, "main").get(0).getTextContent())
        .contains(
            "The date of the next letter is not in the calendar yet.",
            "Letter on the state of 31 March 2024",
            "This release was withdrawn",
            "Voortgang 2024",
            "Fieldlabs",
            manifest().hash());
    assertThat(all(page, "a").stream().map(one -> one.getAttribute("href")))
        .contains("../../../" + EARLIER + "/site/en/index.html");
  }

  @Test
  void withoutAnEarlierLetterThePageSaysSoAndWhenTheNextOneComes() {
    var annex = annexes.get(0);
    var issue = new Issue(false, Optional.empty(), Optional.of(LocalDate.parse("2025-11-17")));
    var facts = annex.facts();
    var planned =
        new ReleaseFacts(
            facts.referenceDate(), "v", facts.status(), issue, false, List.of(), Set.of());
    var other = new Annex(annex.letter(), annex.charts(), annex.glance(), planned, annex.labels());
    var texts = SiteTexts.load(PACKAGED, Language.NL);

    assertThat(new LettersPage(new SitePage(other, texts, "letters.html", true), List.of()).text())
        .contains(
            "De volgende brief verschijnt op 17 november 2025.",
            "Er is nog geen eerdere brief uitgebracht.");
    assertThat(other.release()).endsWith("; volgende uitgave 17 november 2025");
  }

  @Test
  void aChangedFigureIsBridgedFromTheLetterBefore() {
    var rows =
        all(PAGES.get("changes.html"), "tr").stream()
            .map(Element::getTextContent)
            .filter(row -> row.startsWith("T05Kunstmatige intelligentie"));

    assertThat(rows).contains("T05Kunstmatige intelligentie30 (2024)32 (2024)22000");
  }

  @Test
  void theVersionOfTheDataSaysWhatIsOther() {
    assertThat(PAGES.get("changes.html").getDocumentElement().getTextContent())
        .contains(
            "Gegevens, versie 1.0.1: alleen cellen zijn anders. Cellen erbij: 0, weg: 0,"
                + " gecorrigeerd: 1.200.");
  }

  @Test
  void everyLinkLeadsSomewhereInTheRelease() {
    var release = new TreeSet<String>();
    FILES.keySet().forEach(file -> release.add("site/" + file));
    ReportFiles.of(annexes).keySet().forEach(file -> release.add("tables/" + file));
    Stream.of(Language.values())
        .flatMap(one -> ReportFiles.editions(ReportFilesTest.editions(one)).keySet().stream())
        .forEach(file -> release.add("tables/" + file));
    release.add("manifest.json");
    release.add("../" + EARLIER + "/site/index.html");
    release.add("../" + EARLIER + "/site/en/index.html");
    for (var metadata :
        List.of("changelog.json", "indicators.csv", "quality.csv", "structure.json")) {
      release.add("metadata/" + metadata);
    }
    PAGES.forEach(
        (file, page) -> {
          var ids = all(page, "*").stream().map(one -> one.getAttribute("id")).toList();
          var known = new HashSet<String>();
          assertThat(ids.stream().filter(id -> !id.isEmpty())).as(file).allMatch(known::add);
          for (var link : all(page, "a")) {
            var target = link.getAttribute("href");
            if (target.startsWith("#")) {
              assertThat(known).as(file).contains(target.substring(1));
            } else {
              var path = Path.of("site", file).resolveSibling(target.replaceAll("#.*", ""));
              assertThat(release).as(file).contains(path.normalize().toString());
              if (target.contains("#")) {
                var there = Path.of("site").relativize(path.normalize()).toString();
                var names = all(PAGES.get(there), "*").stream().map(one -> one.getAttribute("id"));
                assertThat(names).as(file).contains(target.replaceAll(".*#", ""));
              }
            }
          }
        });
  }

  @Test
  void aPageHasOneTitleAndHeadsInOrder() {
    PAGES.forEach(
        (file, page) -> {
          int level = 0;
          for (var head : all(page, "*")) {
            if (head.getTagName().matches("h[1-6]")) {
              int next = head.getTagName().charAt(1) - '0';
              assertThat(next).as("%s: %s", file, head.getTextContent()).isBetween(1, level + 1);
              level = next;
            }
          }
          assertThat(all(page, "h1")).as(file).hasSize(1);
        });
  }

  @Test
  void aFigureHasAnAddressWithItsMarginAndASentence() {
    for (var file : List.of("T05.html", "en/T05.html")) {
      var figures = all(PAGES.get(file), "details");
      assertThat(figures).isNotEmpty();
      assertThat(all(PAGES.get(file), "a").stream().filter(SiteTest::isFigure))
          .hasSameSizeAs(figures);
      var figure =
          figures.stream()
              .filter(one -> one.getAttribute("id").equals("T05.SI_AD_AI.2024"))
              .findFirst()
              .orElseThrow();
      assertThat(figure.getTextContent())
          .contains(file.startsWith("en") ? "between 30 and 33" : "tussen 30 en 33")
          .contains(file.startsWith("en") ? "Letter before30 (2024)" : "Vorige brief30 (2024)");
    }
  }

  private static boolean isFigure(Element link) {
    return link.getAttribute("class").equals("cijfer");
  }

  @Test
  void whatIsNotKnownIsEveryGapInPrint() {
    long gaps =
        annexes.get(0).tables().stream()
            .flatMap(table -> table.rows())
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell instanceof Gap gap && !gap.reason().equals(Gap.NOT_STARTED))
            .count();
    int named =
        all(PAGES.get("unknown.html"), "h2").stream()
            .mapToInt(
                head -> Integer.parseInt(head.getTextContent().replaceAll(".*\\((\\d+)\\)", "$1")))
            .sum();
    assertThat(named).isEqualTo((int) gaps).isPositive();
  }

  @Test
  void aReasonWithoutAWordOfWhoCanActIsRefusedByName() {
    var file = SiteTexts.load(PACKAGED, Language.NL).file();
    var less = file.gaps().stream().filter(one -> !one.reasons().contains("not_asked")).toList();

    assertThatThrownBy(
            () -> lacking(new File(file.words(), less, List.of(), List.of())).who("not_asked"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Definition 'site.yaml': lacks the gap 'not_asked'");
  }

  private static SiteTexts lacking(File file) {
    return new SiteTexts(
        Language.NL,
        file,
        PACKAGED.codelist("unit"),
        QualityReport.load(PACKAGED),
        Methods.load(PACKAGED));
  }

  private static List<Element> all(Document page, String tag) {
    var nodes = page.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
