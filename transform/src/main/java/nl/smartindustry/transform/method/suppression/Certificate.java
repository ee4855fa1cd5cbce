package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.suppression.ProtectedTables.Proof;

/**
 * Tables that fit all that is published and, together, are far enough from the true one for every
 * need. A witness serves every need that it reaches, also its mirror image where this fits too; so
 * it does not say what it is for, and {@link CertificateCheck} looks for itself.
 *
 * <p>As text: a line per witness, its denominator and then {@code cell:move} by position, with
 * spaces between. The same witnesses always give the same text.
 */
public record Certificate(List<Witness> witnesses) implements Serializable {
  private static final Comparator<Witness> ORDER =
      Comparator.comparing(Witness::cells, Arrays::compare)
          .thenComparing(Witness::moves, Arrays::compare)
          .thenComparing(Witness::denominator);

  public Certificate {
    witnesses = List.copyOf(witnesses);
  }

  /** The witnesses of all proofs, each once. */
  public static Certificate of(List<Proof> proofs) {
    var witnesses = new TreeSet<Witness>(ORDER);
    proofs.stream()
        .flatMap(proof -> Stream.concat(proof.above().stream(), proof.below().stream()))
        .forEach(witnesses::add);
    return new Certificate(List.copyOf(witnesses));
  }

  public String toText() {
    var text = new StringBuilder();
    for (var witness : witnesses) {
      text.append(witness.denominator());
      for (int i = 0; i < witness.cells().length; i++) {
        text.append(' ').append(witness.cells()[i]).append(':').append(witness.moves()[i]);
      }
      text.append('\n');
    }
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
        witnesses.add(witness(line));
      } catch (RuntimeException none) {
        throw new IllegalArgumentException(
            "Certificate, line %d: '%s' (expected a denominator and then cell:move, cell:move, …)"
                .formatted(witnesses.size() + 1, line),
            none);
      }
    }
    return new Certificate(witnesses);
  }

  private static Witness witness(String line) {
    var parts = line.split(" ");
    var cells = new int[parts.length - 1];
    var moves = new long[parts.length - 1];
    for (int i = 0; i < cells.length; i++) {
      var pair = parts[i + 1].split(":");
      cells[i] = Integer.parseInt(pair[0]);
      moves[i] = Long.parseLong(pair[1]);
    }
    return new Witness(cells, moves, Long.parseLong(parts[0]));
  }
}
