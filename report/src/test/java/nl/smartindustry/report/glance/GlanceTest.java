package nl.smartindustry.report.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.glance.Glance.Card;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReleaseFacts.Issue;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;

class GlanceTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
  private static final GlanceLayout LAYOUT = GlanceLayout.load(Definitions.packaged(), CATALOGUE);

  private static Glance glance(LetterInput input, Language language) {
    var catalogue = CATALOGUE.in(language);
    return Glance.of(LAYOUT, Letter.of(input, catalogue), input.facts(), catalogue);
  }

  /** The invented figures with one of them replaced. */
  private static LetterInput with(Map<String, String> codes, Map<String, Object> attributes) {
    var figures = SampleFigures.all();
    var other = SampleFigures.observation(codes, "2024", attributes);
    var observed = new ArrayList<Observation>(figures.observations());
    assertThat(observed.removeIf(one -> one.key().equals(other.key()))).isTrue();
    observed.add(other);
    return new LetterInput(
        observed, figures.actions(), figures.fieldlabs(), figures.facts(), figures.previous());
  }

  private static Map<String, Card> cards(Glance glance) {
    return glance.cards().stream()
        .collect(Collectors.toMap(Card::id, card -> card, (a, b) -> a, TreeMap::new));
  }

  @Test
  void eachHeadlineHasACardWithItsFigureItsChangeAndWhatBelongsToIt() {
    var glance = glance(SampleFigures.all(), Language.NL);
    var robots = cards(glance).get("ROB_USE");
    var basic = cards(glance).get("SI_DI_BASIC");

    assertThat(glance.cards().stream().map(Card::id))
        .containsExactlyElementsOf(CATALOGUE.table("T01").rows().map(row -> row.id()).toList());
    assertThat(robots.figure().text()).isEqualTo("14%");
    assertThat(robots.change()).isEqualTo("→ niet aantoonbaar veranderd sinds 2022");
    assertThat(robots.note()).isEqualTo("2024, % van bedrijven, ±\u00a01,6");
    assertThat(robots.drawing().orElseThrow().alt())
        .isEqualTo("Gebruik van robots: van 9% in 2020 naar 14% in 2024.");
    assertThat(basic.change()).isEqualTo("≠ niet vergelijkbaar met 2022");
    assertThat(basic.note()).endsWith("doel 90% in 2030");
  }

  @Test
  void whenTheNextReleaseComesIsSaidWhereADateIsPlanned() {
    assertThat(nextRelease(Issue.CONCEPT)).startsWith("Dat zegt deze uitgave niet.");
    assertThat(
            nextRelease(
                new Issue(true, Optional.empty(), Optional.of(LocalDate.parse("2025-11-17")))))
        .isEqualTo("De volgende uitgave verschijnt op 17 november 2025.");
  }

  private static String nextRelease(Issue issue) {
    var all = SampleFigures.all();
    var facts = all.facts();
    var other =
        new ReleaseFacts(
            facts.referenceDate(),
            facts.version(),
            facts.status(),
            issue,
            facts.synthetic(),
            facts.sources(),
            facts.held());
    var input =
        new LetterInput(all.observations(), all.actions(), all.fieldlabs(), other, all.previous());
    return glance(input, Language.NL).questions().stream()
        .filter(one -> one.question().startsWith("Wanneer komen er nieuwe cijfers"))
        .map(one -> one.answer().text())
        .findFirst()
        .orElseThrow();
  }

  /** The definition of the target's figure changed; that of the robots did not. */
  @Test
  void theLineOfACardStopsWhereFiguresAreNotComparable() {
    var cards = cards(glance(SampleFigures.all(), Language.NL));

    assertThat(bands(cards.get("ROB_USE"))).isEqualTo(2);
    assertThat(bands(cards.get("SI_DI_BASIC"))).isZero();
  }

  private static long bands(Card card) {
    return Pattern.compile("<polygon")
        .matcher(card.drawing().orElseThrow().svg())
        .results()
        .count();
  }

  @Test
  void aCardWithoutAFigureSaysWhyInWords() {
    var withheld =
        with(
            Map.of("INDICATOR", "SI_AD_ROB"),
            Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C"));
    var robots = cards(glance(withheld, Language.NL)).get("ROB_USE");

    assertThat(robots.present()).isFalse();
    assertThat(robots.figure().text()).isEqualTo("geen cijfer: te weinig bedrijven of partijen");
    assertThat(robots.change() + robots.note()).isEmpty();
  }

  /** Nor does any other text say a word of it. */
  @Test
  void aWithheldCellRemovesItsSentenceInEveryLanguage() {
    var withheld =
        with(
            Map.of("INDICATOR", "SI_AD_ROB"),
            Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C"));

    for (var language : Language.values()) {
      var before = glance(SampleFigures.all(), language);
      var after = glance(withheld, language);

      assertThat(ids(before.sentences())).contains("robots");
      assertThat(before.press().get(0).text()).contains("robots");
      assertThat(ids(after.sentences()))
          .containsExactlyElementsOf(
              ids(before.sentences()).stream().filter(id -> !id.equals("robots")).toList());
      assertThat(after.press()).hasSize(3).noneMatch(one -> one.text().contains("robots"));
      assertThat(after.leftOut())
          .extracting(Glance.LeftOutText::line)
          .contains("  text 'robots' is left out: cell T01.ROB_USE.own (too_few_contributors)");
    }
  }

  private static List<String> ids(List<GlanceText> texts) {
    return texts.stream().map(GlanceText::id).toList();
  }

  @Test
  void aQuestionThatTheReleaseCannotAnswerSaysSoAndWhoMustAct() {
    var questions = glance(SampleFigures.all(), Language.NL).questions();

    assertThat(questions).hasSize(10);
    assertThat(questions.get(8).question()).isEqualTo("Wanneer komen er nieuwe cijfers?");
    assertThat(questions.get(8).answer().text())
        .isEqualTo(
            "Dat zegt deze uitgave niet. De minister van Economische Zaken moet de datum van de"
                + " volgende uitgave vaststellen.");
    assertThat(questions.get(7).answer().text())
        .contains("te weinig bedrijven of partijen (tabel\u00a0")
        .doesNotContain("{");
  }
}
