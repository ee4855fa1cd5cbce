package nl.smartindustry.report.glance;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.catalogue.Label;

/**
 * What is said at one glance, and on what condition.
 *
 * @param cards the table whose rows are the headlines; empty for no cards
 * @param words how numbers, units and changes are said
 * @param sentences in the order of print
 * @param press sentences for the press, the first three of which stand are printed
 * @param questions that members ask
 */
public record GlanceLayout(
    String cards,
    GlanceWords words,
    List<SentenceLayout> sentences,
    List<String> press,
    List<QuestionLayout> questions) {
  static final String FILE = "sentences.yaml";

  public GlanceLayout {
    cards = cards == null ? "" : cards;
    sentences = sentences == null ? List.of() : List.copyOf(sentences);
    press = press == null ? List.of() : List.copyOf(press);
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /** The file; what it names and does not exist is refused by name. */
  public static GlanceLayout load(Definitions definitions, TableCatalogue catalogue) {
    var layout = definitions.read(FILE, GlanceLayout.class);
    var units = definitions.codelist("unit").codes();
    definitions.names(FILE).requireKnown("words.units", units);
    new GlanceCheck(layout, catalogue).check();
    return layout;
  }

  /** Sentences of other tables, said in the same way; what they name is checked as well. */
  public GlanceLayout with(String table, List<SentenceLayout> others, TableCatalogue catalogue) {
    var layout = new GlanceLayout(table, words, others, null, null);
    new GlanceCheck(layout, catalogue).check();
    return layout;
  }

  /**
   * How numbers, units and changes are said in a sentence.
   *
   * @param numbers in words, by the number in digits
   * @param units what is written around a figure, by {@code UNIT_MEASURE}
   * @param changes clauses, by what the test of a change shows
   * @param phrases everything else
   * @param causal words that claim a cause
   */
  public record GlanceWords(
      Map<String, Label> numbers,
      Map<String, Label> units,
      Map<String, Label> changes,
      Map<String, Label> phrases,
      CausalWords causal) {
    public GlanceWords {
      numbers = numbers == null ? Map.of() : Map.copyOf(numbers);
      units = units == null ? Map.of() : Map.copyOf(units);
    }

    /** Words that only a sentence with an established effect may use. */
    public record CausalWords(List<String> nl, List<String> en) {
      public CausalWords {
        if (nl == null || en == null) {
          throw new IllegalArgumentException("Causal words: need a list in nl and in en");
        }
      }

      List<String> in(Language language) {
        return language == Language.NL ? nl : en;
      }
    }
  }

  /**
   * A text with slots, printed where its condition holds and every slot has a figure or words.
   *
   * @param slots the cells it speaks of, by the name of the slot
   * @param when by slot what its cell must say, one of these; empty where it always holds
   * @param text the template: {@code {slot}}, {@code {slot.jaar}}, {@code {slot.wanneer}}, and
   *     {@code {slot|one|more}} for words that go by a number
   */
  public record SentenceLayout(
      String id, Map<String, CellAddress> slots, Map<String, List<String>> when, Label text) {
    static final Pattern SLOT =
        Pattern.compile("\\{(\\w+)(?:\\.(\\w+)|\\|([^|{}]*)\\|([^|{}]*))?\\}");

    public SentenceLayout {
      if (id == null || text == null) {
        throw new IllegalArgumentException("Sentence '%s': lacks id or text".formatted(id));
      }
      slots = slots == null ? Map.of() : Map.copyOf(slots);
      when = when == null ? Map.of() : Map.copyOf(when);
    }
  }

  /**
   * A question with its answers, the first of which that holds is given.
   *
   * @param otherwise what is said where none holds: that the release does not say it, and who must
   *     act
   */
  public record QuestionLayout(
      String id, Label question, List<SentenceLayout> answers, Label otherwise) {
    public QuestionLayout {
      if (id == null || question == null || otherwise == null) {
        throw new IllegalArgumentException(
            "Question '%s': lacks id, question or otherwise".formatted(id));
      }
      answers = answers == null ? List.of() : List.copyOf(answers);
    }
  }
}
