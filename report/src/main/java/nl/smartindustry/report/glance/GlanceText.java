package nl.smartindustry.report.glance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that knows the cell of each of its numbers.
 *
 * @param id of the sentence or question in {@code sentences.yaml}
 * @param tables the tables it speaks of, {@code Tabel 5}
 */
public record GlanceText(String id, List<Piece> pieces, List<Source> tables) {
  /**
   * Some words.
   *
   * @param cell the address of the printed cell they say; empty for words of the template
   */
  public record Piece(String text, String cell) {}

  /** A table that a text speaks of: {@code T05}, {@code Tabel 5}. */
  public record Source(String id, String label) {}

  public GlanceText {
    pieces = List.copyOf(pieces);
    tables = List.copyOf(tables);
  }

  /** A text without figures. */
  static GlanceText of(String id, String text) {
    return new GlanceText(id, List.of(new Piece(text, "")), List.of());
  }

  /** The words alone. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
