package nl.smartindustry.report.table;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.safe.Reason;

/** The words of the letter in one language, from {@code labels.yaml}, which has them in all. */
public record Labels(Language language, Texts texts) {
  private static final String FILE = "labels.yaml";

  /**
   * The file.
   *
   * @param rows short names of indicators
   * @param gaps the words for a cell without a figure
   * @param marks meaning of the marks of a figure
   * @param signs explanation of the signs that stand for a gap
   * @param captions of tables and charts, by their ids
   * @param alternatives what charts are, for readers who cannot see them; by their ids
   * @param units the lines under captions
   * @param stubs heads of columns of row heads
   * @param heads of columns
   * @param headings of blocks of rows
   * @param targets what is aimed at
   * @param notes footnotes and remarks
   * @param sources names of sources
   * @param words everything else
   */
  public record Texts(
      Map<String, Label> rows,
      Map<String, Label> gaps,
      Map<String, Label> marks,
      Map<String, Label> signs,
      Map<String, Label> captions,
      Map<String, Label> alternatives,
      Map<String, Label> units,
      Map<String, Label> stubs,
      Map<String, Label> heads,
      Map<String, Label> headings,
      Map<String, Label> targets,
      Map<String, Label> notes,
      Map<String, Label> sources,
      Map<String, Label> words) {
    /** The same with other texts for some of the words. */
    private Texts with(Map<String, Label> others) {
      var all = new HashMap<>(words);
      all.putAll(others);
      return new Texts(
          rows,
          gaps,
          marks,
          signs,
          captions,
          alternatives,
          units,
          stubs,
          heads,
          headings,
          targets,
          notes,
          sources,
          all);
    }
  }

  /** The words; refused by name where a gap or a mark has none, or a text lacks a language. */
  public static Labels load(Definitions definitions, Language language) {
    var labels = new Labels(language, definitions.read(FILE, Texts.class));
    definitions.names(FILE).require(List.of("gaps", "marks", "signs", "words"));
    List.of("break", "protection", "rounding").forEach(labels::note);
    all(Reason.class, labels::gap);
    labels.gap(PrintedCell.Gap.NO_PREVIOUS_LETTER);
    labels.gap(PrintedCell.Gap.SOURCE_HELD);
    labels.gap(PrintedCell.Gap.NOT_STARTED);
    labels.markMeanings();
    return labels;
  }

  /** The same with other texts for some of the words, which are known words. */
  public Labels with(Map<String, Label> others) {
    others.keySet().forEach(this::word);
    return new Labels(language, texts.with(others));
  }

  public String row(String code) {
    return find("row label", texts.rows, code);
  }

  public String caption(TableLayout layout) {
    return own(layout.title().caption(), "caption", texts.captions, layout.id());
  }

  public String caption(ChartLayout layout) {
    return own(layout.words().title(), "caption", texts.captions, layout.id());
  }

  public String alternative(ChartLayout layout) {
    return own(layout.words().alt(), "alternative", texts.alternatives, layout.id());
  }

  /** What stands in the place of a chart that its figures do not allow. */
  public String absent(ChartLayout layout) {
    return own(layout.words().absent(), "word", texts.words, "chart_absent");
  }

  /** Words of a layout that are no code of the labels. */
  public String own(Text text) {
    return text.own() == null ? text.word() : language.of(text.own());
  }

  private String own(Text text, String kind, Map<String, Label> texts, String id) {
    if (text == null) {
      return find(kind, texts, id);
    }
    return own(text);
  }

  public String unit(Text text, TableLayout layout) {
    return find("unit", texts.units, text, layout);
  }

  public String stub(Text text, TableLayout layout) {
    return find("stub", texts.stubs, text, layout);
  }

  /** The head of a column; a column whose periods are its heads has none. */
  public String head(Text text, TableLayout layout) {
    return text.isEmpty() ? "" : find("head", texts.heads, text, layout);
  }

  /** The heading of a block of rows; the only block of a table may have none. */
  public String heading(Text text, TableLayout layout) {
    return text.isEmpty() ? "" : find("heading", texts.headings, text, layout);
  }

  public String target(Text text, TableLayout layout) {
    return find("target", texts.targets, text, layout);
  }

  public String note(String code) {
    return find("footnote", texts.notes, code);
  }

  public String source(String code) {
    return find("source", texts.sources, code);
  }

  public String word(String code) {
    return find("word", texts.words, code);
  }

  /** An entry of the words with its slots filled, which says what it is. */
  public PrintedCell.Words said(String code, Map<String, String> parts) {
    var text = word(code);
    for (var part : parts.entrySet()) {
      text = text.replace("{" + part.getKey() + "}", part.getValue());
    }
    return new PrintedCell.Words(text, Set.of(), new PrintedCell.Words.Said(code, parts));
  }

  public String sign(String code) {
    return find("sign", texts.signs, code);
  }

  /** The meaning of each mark. */
  public Map<Mark, String> markMeanings() {
    return all(Mark.class, mark -> find("mark", texts.marks, mark.code()));
  }

  /** Why a cell has no figure. */
  public String reason(String code) {
    return find("gap", texts.gaps, code);
  }

  /** A cell without a figure, with its reason in words. */
  public PrintedCell.Gap gap(String code) {
    var reason = reason(code);
    boolean blank = new PrintedCell.Gap(code, reason).sign().isEmpty();
    var words = blank ? reason : word("no_figure").replace("{redenen}", reason);
    return new PrintedCell.Gap(code, words);
  }

  /**
   * What stands in a cell, a figure with its interval or margin; no margin that is next to none.
   */
  public String printed(PrintedCell cell) {
    var text = language.text(cell);
    return cell instanceof PrintedCell.Number number && number.spread().isPresent()
        ? spread(number, number.spread().get(), text)
        : text;
  }

  private String spread(PrintedCell.Number number, Spread spread, String text) {
    if (!spread.bounds()) {
      int decimals = decimalsOf(spread.margin(), number);
      var margin = language.figure(spread.margin(), decimals);
      return Language.rounded(spread.margin(), decimals).signum() == 0
          ? text
          : word("margin").replace("{waarde}", text).replace("{marge}", margin);
    }
    var form = word(spread.high() == null ? "interval_open" : "interval");
    var high = spread.high() == null ? "" : language.bound(spread.high(), number);
    return form.replace("{waarde}", text)
        .replace("{laag}", language.bound(spread.low(), number))
        .replace("{hoog}", high);
  }

  /** As many as its figure has; one more where none of it would be left. */
  public static int decimalsOf(BigDecimal margin, PrintedCell.Number number) {
    boolean vanishes = Language.rounded(margin, number.decimals()).signum() == 0;
    return number.decimals() + (vanishes ? 1 : 0);
  }

  /** A cell without a figure, for a reason that transform gave. */
  public PrintedCell.Gap gap(Reason reason) {
    return gap(reason.code());
  }

  /** A text, or the gap of what was not delivered. */
  public PrintedCell text(String text) {
    return text.isEmpty() ? gap(Reason.NOT_DELIVERED) : new PrintedCell.Words(text);
  }

  private static <E extends Enum<E>, T> Map<E, T> all(Class<E> type, Function<E, T> text) {
    var texts = new EnumMap<E, T>(type);
    for (E constant : type.getEnumConstants()) {
      texts.put(constant, text.apply(constant));
    }
    return texts;
  }

  private String find(String kind, Map<String, Label> texts, Text text, TableLayout layout) {
    if (text.own() != null) {
      return language.of(text.own());
    }
    boolean own = text.isOwn() || (layout.isOwn() && !text.word().contains("_"));
    return own && !texts.containsKey(text.word()) ? text.word() : find(kind, texts, text.word());
  }

  private String find(String kind, Map<String, Label> texts, String code) {
    var text = texts.get(code);
    if (text == null) {
      throw Refusal.definitions(
          "Labels '%s': unknown %s '%s' %s",
          FILE, kind, code, Known.of(code, new TreeSet<>(texts.keySet())));
    }
    return language.of(text);
  }
}
