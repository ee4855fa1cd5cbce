package nl.smartindustry.report.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.safe.Reason;

/**
 * The Dutch words of the report, from {@code labels-nl.yaml}.
 *
 * @param rows short names of indicators
 * @param gaps the words for a cell without a figure
 * @param marks meaning of the marks of a figure
 * @param signs explanation of the signs that stand for a gap
 * @param notes footnotes and remarks
 * @param sources names of sources
 * @param words everything else
 */
public record Labels(
    Map<String, String> rows,
    Map<String, String> gaps,
    Map<String, String> marks,
    Map<String, String> signs,
    Map<String, String> notes,
    Map<String, String> sources,
    Map<String, String> words) {
  public String row(String code) {
    return find("row label", rows, code);
  }

  public String note(String code) {
    return find("footnote", notes, code);
  }

  public String source(String code) {
    return find("source", sources, code);
  }

  public String word(String code) {
    return find("word", words, code);
  }

  public String sign(String code) {
    return find("sign", signs, code);
  }

  /** The meaning of each mark. */
  public Map<Mark, String> markMeanings() {
    return all(Mark.class, mark -> find("mark", marks, mark.code()));
  }

  /** A cell without a figure, with its reason in words. */
  public PrintedCell.Gap gap(String reason) {
    return new PrintedCell.Gap(reason, find("gap", gaps, reason));
  }

  /** A cell without a figure, for a reason that transform gave. */
  public PrintedCell.Gap gap(Reason reason) {
    return gap(reason.code());
  }

  /** A text, or the gap of what was not delivered. */
  public PrintedCell text(String text) {
    return text.isEmpty() ? gap(Reason.NOT_DELIVERED) : new PrintedCell.Words(text);
  }

  /** Refuses labels that lack a reason or a mark. */
  public void check() {
    all(Reason.class, this::gap);
    gap(PrintedCell.Gap.NO_PREVIOUS_LETTER);
    gap(PrintedCell.Gap.SOURCE_HELD);
    markMeanings();
  }

  private static <E extends Enum<E>, T> Map<E, T> all(Class<E> type, Function<E, T> text) {
    var texts = new EnumMap<E, T>(type);
    for (E constant : type.getEnumConstants()) {
      texts.put(constant, text.apply(constant));
    }
    return texts;
  }

  private static String find(String kind, Map<String, String> texts, String code) {
    var text = texts.get(code);
    if (text == null) {
      throw Refusal.definitions(
          "Labels 'labels-nl.yaml': unknown %s '%s' (known: %s)",
          kind, code, texts.keySet().stream().sorted().toList());
    }
    return text;
  }
}
