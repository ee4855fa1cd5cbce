package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tables that fit all that is published and, together, are far enough from the true one for every
 * need. A witness serves every need that it reaches, of outsiders, and of those sole contributors
 * whose own cells it leaves as they are; so it does not say what it is for.
 *
 * <p>As text: a line per witness, its denominator and then {@code cell:change} by position, with
 * spaces between. The same witnesses always give the same text.
 */
public record Certificate(List<Witness> witnesses) implements Serializable {
  public Certificate {
    witnesses = List.copyOf(witnesses);
  }

  /**
   * The table whose values are the true ones plus {@code changes / denominator}; and the one with
   * these subtracted, where it fits too.
   *
   * @param cells positions in {@link LinkedTables#cells} of those that differ, ascending
   * @param changes of these cells, none 0
   */
  public record Witness(long denominator, int[] cells, long[] changes) implements Serializable {
    public Witness {
      boolean ordered = denominator > 0 && cells.length == changes.length;
      for (int i = 0; ordered && i < cells.length; i++) {
        ordered = changes[i] != 0 && cells[i] > (i == 0 ? -1 : cells[i - 1]);
      }
      if (!ordered) {
        throw new IllegalArgumentException(
            "Witness over %d: cells %s and changes %s do not ascend or match"
                .formatted(denominator, Arrays.toString(cells), Arrays.toString(changes)));
      }
    }

    private void writeTo(StringBuilder text) {
      text.append(denominator);
      for (int i = 0; i < cells.length; i++) {
        text.append(' ').append(cells[i]).append(':').append(changes[i]);
      }
      text.append('\n');
    }

    private static Witness parse(String line) {
      var parts = line.split(" ");
      var cells = new int[parts.length - 1];
      var changes = new long[parts.length - 1];
      for (int i = 0; i < cells.length; i++) {
        int colon = parts[i + 1].indexOf(':');
        cells[i] = Integer.parseInt(parts[i + 1].substring(0, Math.max(colon, 0)));
        changes[i] = Long.parseLong(parts[i + 1].substring(colon + 1));
      }
      return new Witness(Long.parseLong(parts[0]), cells, changes);
    }
  }

  public String toText() {
    var text = new StringBuilder();
    witnesses.forEach(witness -> witness.writeTo(text));
    return text.toString();
  }

  /**
   * The certificate that {@link #toText} wrote.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static Certificate parse(String text) {
    var witnesses = new ArrayList<Witness>();
    for (var line : text.lines().toList()) {
      try {
        witnesses.add(Witness.parse(line));
      } catch (IllegalArgumentException notOne) {
        throw new IllegalArgumentException(
            "Certificate, line %d: %s".formatted(witnesses.size() + 1, notOne.getMessage()),
            notOne);
      }
    }
    return new Certificate(witnesses);
  }
}
