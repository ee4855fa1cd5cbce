package nl.smartindustry.ingest.definition;

import java.util.stream.Collectors;

/**
 * A text as it may stand in a message: on one line, with nothing that a terminal or a log reader
 * would take for more than a sign. Names come from suppliers, and a name may hold a line end or an
 * escape sequence.
 */
public final class OneLine {
  private OneLine() {}

  /** The text with control, format and line separating characters written as {@code \\u000a}. */
  public static String of(String text) {
    if (text == null || text.codePoints().noneMatch(OneLine::isHidden)) {
      return text;
    }
    return text.codePoints()
        .mapToObj(c -> isHidden(c) ? "\\u%04x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
