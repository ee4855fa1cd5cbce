package nl.smartindustry.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Text with elements, always well-formed: what is opened is closed, what is text is escaped. Reads
 * as HTML5 and as XML.
 */
public final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * An element with content.
   *
   * @param attributes name and value in turn; an empty value leaves the attribute out
   */
  public Markup element(String name, Consumer<Markup> content, String... attributes) {
    start(name, attributes);
    text.append('>');
    open.push(name);
    content.accept(this);
    open.pop();
    text.append("</").append(name).append('>');
    return this;
  }

  /** An element with text. */
  public Markup element(String name, String content, String... attributes) {
    return element(name, inner -> inner.text(content), attributes);
  }

  /** An element that stays empty, such as {@code meta} or {@code line}. */
  public Markup empty(String name, String... attributes) {
    start(name, attributes);
    text.append("/>");
    return this;
  }

  public Markup text(String content) {
    for (int i = 0; i < content.length(); i++) {
      escape(content.charAt(i));
    }
    return this;
  }

  public Markup line() {
    text.append('\n');
    return this;
  }

  /** Markup made elsewhere, such as a drawing, or a style sheet. */
  public Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  /** The markup, complete. */
  public String complete() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Markup: '%s' is still open".formatted(open.peek()));
    }
    return text.toString();
  }

  private void start(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        text.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]);
        text.append('"');
      }
    }
  }

  private void escape(char character) {
    switch (character) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      default -> text.append(character);
    }
  }
}
