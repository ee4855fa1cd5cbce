package nl.smartindustry.report.glance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.glance.GlanceLayout.QuestionLayout;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.TableCatalogue;

/**
 * What the letter says at one glance.
 *
 * @param press at most three of the sentences
 * @param leftOut the texts of which a slot had no figure
 */
public record Glance(
    List<GlanceText> sentences,
    List<Card> cards,
    List<GlanceText> press,
    List<Answer> questions,
    List<LeftOutText> leftOut) {
  private static final int PRESS_LINES = 3;

  /** Of a letter without sentences. */
  public static final Glance NONE =
      new Glance(List.of(), List.of(), List.of(), List.of(), List.of());

  /** A question of members and what the release says to it. */
  public record Answer(String question, GlanceText answer) {}

  /**
   * A text that is not printed.
   *
   * @param id of the sentence or the answer
   * @param cell the address of the slot that has no figure
   * @param reason why it has none
   */
  public record LeftOutText(String id, String cell, String reason) {
    /** For the one who runs the night. */
    public String line() {
      return "  text '%s' is left out: cell %s (%s)".formatted(id, cell, reason);
    }
  }

  public Glance {
    sentences = List.copyOf(sentences);
    cards = List.copyOf(cards);
    press = List.copyOf(press);
    questions = List.copyOf(questions);
    leftOut = List.copyOf(leftOut);
  }

  /** Whether there is anything to show at one glance. */
  public boolean shown() {
    return !sentences.isEmpty() || !cards.isEmpty();
  }

  /** The glance of a letter, in the language of the catalogue. */
  public static Glance of(
      GlanceLayout layout, Letter letter, ReleaseFacts facts, TableCatalogue catalogue) {
    var words = new SentenceWords(layout.words(), catalogue);
    var known = new GlanceFacts(letter.tables(), facts, words).all();
    var cells = GlanceCells.of(letter, catalogue);
    var leftOut = new ArrayList<LeftOutText>();
    var filled = new Sentences(cells, words, known, leftOut);
    var sentences = layout.sentences().stream().flatMap(one -> filled.text(one).stream()).toList();
    var press =
        layout.press().stream()
            .flatMap(id -> sentences.stream().filter(one -> one.id().equals(id)))
            .limit(PRESS_LINES)
            .toList();
    var questions = layout.questions().stream().map(one -> answer(one, filled, catalogue)).toList();
    var cards =
        layout.cards().isEmpty()
            ? List.<Card>of()
            : new Cards(catalogue.table(layout.cards()), cells, words).of(letter);
    return new Glance(sentences, cards, press, questions, leftOut);
  }

  private static Answer answer(
      QuestionLayout layout, Sentences sentences, TableCatalogue catalogue) {
    var language = catalogue.labels().language();
    Optional<GlanceText> said =
        layout.answers().stream().flatMap(one -> sentences.text(one).stream()).findFirst();
    return new Answer(
        language.of(layout.question()),
        said.orElseGet(() -> GlanceText.of(layout.id(), language.of(layout.otherwise()))));
  }

  /**
   * A headline at one glance.
   *
   * @param id the row of its table
   * @param heading what is measured
   * @param figure with its unit; why there is none where there is none
   * @param present whether it has a figure
   * @param change how it changed, as its table says
   * @param note period, unit, margin and status of the figure
   * @param drawing its series, and what is aimed at; empty where nothing can be drawn
   */
  public record Card(
      String id,
      String heading,
      GlanceText.Piece figure,
      boolean present,
      String change,
      String note,
      Optional<Drawing> drawing) {
    /**
     * A small chart as SVG.
     *
     * @param alt what it shows, in words
     */
    public record Drawing(String svg, String alt) {}
  }
}
