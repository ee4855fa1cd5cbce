package nl.smartindustry.report.chart;

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
   * @param name may be followed by attributes without spaces in them: {@code td class=getal}
   * @param attributes name and value in turn; an empty value leaves the attribute out
   */
  public Markup element(String name, Consumer<Markup> content, String... attributes) {
    open.push(start(name, attributes));
    text.append('>');
    content.accept(this);
    text.append("</").append(open.pop()).append('>');
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

  private String start(String name, String... attributes) {
    var parts = name.split(" ");
    text.append('<').append(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      attribute(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    return parts[0];
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      text.append(' ').append(name).append("=\"");
      text(value).text.append('"');
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
