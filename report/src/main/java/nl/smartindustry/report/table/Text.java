package nl.smartindustry.report.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.smartindustry.transform.catalogue.Label;

/**
 * A text of a layout: a code of the labels, or own words in every language ({@code {nl: …, en:
 * …}}), or own words in one language, which stand in all.
 */
public record Text(String word, Label own) {
  private static final String CODE = "[a-z][a-z0-9_]*";

  @JsonCreator
  public static Text of(String word) {
    return new Text(word, null);
  }

  @JsonCreator
  static Text of(@JsonProperty("nl") String nl, @JsonProperty("en") String en) {
    return new Text("", new Label(nl, en));
  }

  /** Whether it is own words even where no label has that code. */
  boolean isOwn() {
    return !word.isEmpty() && !word.matches(CODE);
  }

  public boolean isEmpty() {
    return word.isEmpty() && own == null;
  }
}
