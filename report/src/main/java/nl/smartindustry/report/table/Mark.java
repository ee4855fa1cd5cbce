package nl.smartindustry.report.table;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a reader must know of a figure that is printed; the letters are SDMX {@code OBS_STATUS}. */
public enum Mark {
  BREAK("b", "‖"),
  PROVISIONAL("p", "*"),
  FURTHER_PROVISIONAL("pp", "**"),
  REVISED("r", "†"),
  UNRELIABLE("u", "u"),
  DEFINITION_DIFFERS("d", "d"),
  ESTIMATED("e", "e"),
  FORECAST("f", "f"),
  IMPUTED("i", "i"),
  NOT_SIGNIFICANT("n", "n");

  /** Normal value, missing, confidential and not applicable: said by the cell, not by a mark. */
  private static final String SAID_OTHERWISE = "acmoz";

  private final String code;
  private final String sign;

  Mark(String code, String sign) {
    this.code = code;
    this.sign = sign;
  }

  /** The letter in data files. */
  public String code() {
    return code;
  }

  /** The sign in a table. */
  public String sign() {
    return sign;
  }

  /**
   * The marks of an {@code OBS_STATUS}, which may combine letters ({@code bu}).
   *
   * @throws IllegalArgumentException for a letter that is no known status
   */
  public static Set<Mark> of(String status) {
    var marks = EnumSet.noneOf(Mark.class);
    for (String letter : status.toLowerCase(Locale.ROOT).split("")) {
      if (!letter.isBlank() && !SAID_OTHERWISE.contains(letter)) {
        marks.add(
            find(letter)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "Observation status '%s': unknown letter '%s' (b d e f i n p r u)"
                                .formatted(status, letter))));
      }
    }
    return marks;
  }

  /** The marks that also hold for what is made from a figure with {@code marks}. */
  public static Set<Mark> inherited(Set<Mark> marks) {
    return marks.contains(UNRELIABLE) ? EnumSet.of(UNRELIABLE) : EnumSet.noneOf(Mark.class);
  }

  private static Optional<Mark> find(String letter) {
    return Stream.of(values()).filter(mark -> mark.code.equals(letter)).findFirst();
  }
}
